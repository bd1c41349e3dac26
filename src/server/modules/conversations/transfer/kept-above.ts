/**
 * Gives for an id the nearest one at or above it that `isKept`; null where there is none. Each step up is made once, however many
 * ask, so that a file of many small messages costs no more than its size; parents that go round in a circle lead nowhere.
 */
export function keptAbove(
  parentOf: (id: string) => string | null | undefined,
  isKept: (id: string) => boolean,
): (id: string | null | undefined) => string | null {
  const known = new Map<string, string | null>();
  return (id) => {
    const passed: string[] = [];
    let at = id;
    while (at && !isKept(at) && !known.has(at)) {
      known.set(at, null);
      passed.push(at);
      at = parentOf(at);
    }
    const found = at ? (known.get(at) ?? (isKept(at) ? at : null)) : null;
    for (const one of passed) known.set(one, found);
    return found;
  };
}
