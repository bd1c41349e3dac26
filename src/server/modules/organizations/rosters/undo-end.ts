import type { ImportRow } from './rosters.repository.ts';

/** After this what was done can no longer be taken back. Milliseconds. */
const undoMs = 30 * 60_000;

/** Until when it can be undone: also what failed half-way. */
export function undoEnd({ status, dryRun, finishedAt }: ImportRow): Date | null {
  if (dryRun || finishedAt === null || (status !== 'done' && status !== 'failed')) return null;
  return new Date(finishedAt.getTime() + undoMs);
}
