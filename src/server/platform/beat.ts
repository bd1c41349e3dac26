/**
 * A beat that all who wait for it share: `next()` resolves with it, at most `ms` milliseconds from now. Work that many do is
 * done together then, in one turn of the event loop. Nothing ticks while nobody waits.
 */
export function createBeat(ms: number): { next(): Promise<void> } {
  let coming: Promise<void> | undefined;
  return {
    next: () => {
      coming ??= new Promise((resolve) => {
        setTimeout(() => {
          coming = undefined;
          resolve();
        }, ms);
      });
      return coming;
    },
  };
}
