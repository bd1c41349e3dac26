import { abortable } from '#tokens/abortable.ts';
import type { Clock } from '#tokens/clock.ts';

/** Longer than a refresh may take (15 s), and short enough that whoever waits has an answer within 20 s. */
const patienceMs = 18_000;

export type RefreshLock = <T>(name: string, signal: AbortSignal, run: () => Promise<T>) => Promise<T>;

/**
 * Lets one tab at a time renew. Only an optimisation, since the server answers a repeated renewal alike: a frozen tab keeps
 * its lock, so after 18 s, or where there are no Web Locks, the work goes on without. A lock is never stolen.
 */
export function refreshLock(locks: Pick<LockManager, 'request'> | null, clock: Clock): RefreshLock {
  return async (name, signal, run) => {
    if (!locks) return run();
    const impatience = new AbortController();
    const cancel = clock.later(patienceMs, () => impatience.abort());
    let begun = false;
    const work = () => {
      begun = true;
      cancel();
      // A lock that is granted after its tab gave up is handed on at once.
      signal.throwIfAborted();
      return abortable(run(), signal);
    };
    try {
      return (await locks.request(name, { signal: AbortSignal.any([impatience.signal, signal]) }, work)) as Awaited<
        ReturnType<typeof run>
      >;
    } catch (error) {
      if (begun || signal.aborted) throw error;
      return run();
    } finally {
      cancel();
    }
  };
}
