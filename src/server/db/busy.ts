/** Did a statement fail because no connection became free in time? Says so however the drivers have wrapped it. */
export function isBusy(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause)
    if (at.message === 'timeout exceeded when trying to connect') return true;
  return false;
}
