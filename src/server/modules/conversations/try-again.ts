import { setTimeout as pause } from 'node:timers/promises';

/**
 * Does `act` until it works, with these waits in milliseconds between the tries. After the last one, or when `signal` is
 * aborted, what went wrong is thrown.
 */
export async function tryAgain<T>(act: () => Promise<T>, waits: readonly number[], signal: AbortSignal): Promise<T> {
  for (const wait of waits) {
    try {
      return await act();
    } catch (error) {
      await pause(wait, undefined, { signal }).catch(() => {
        throw error;
      });
    }
  }
  return act();
}
