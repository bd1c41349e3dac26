import { AppError } from '#server/platform/app-error.ts';
import { networkOf } from '#server/platform/network.ts';

/** Wrong keys that one address may send in a minute before nothing of it is looked at. */
export const badKeysPerMinute = 30;
const windowMs = 60_000;
/** Most addresses and good keys that are remembered. */
const size = 5_000;

/**
 * Stops floods of wrong API keys before any key is looked up. Counted by address (a household of IPv6); a key that worked from there just
 * now goes on, so that one broken program does not stop the others of its school.
 */
export function createBadKeyLimit({ max, now }: { max: number; now: () => number }) {
  const wrong = new Map<string, { count: number; endsAt: number }>();
  const good = new Map<string, number>();

  return {
    /** Throws 429 for an address that sent too many wrong keys. `print` tells the key from others. */
    check(address: string, print: string): void {
      const window = wrong.get(networkOf(address));
      if (!window || window.endsAt <= now() || window.count < max || (good.get(print) ?? 0) > now()) return;
      const retryAfter = Math.ceil((window.endsAt - now()) / 1000);
      throw new AppError(
        'rate_limited',
        `Too many wrong API keys came from your address. Try again in ${retryAfter} seconds.`,
        { retryAfter },
      );
    },

    /** A key from there was wrong. */
    noteWrong(address: string): void {
      const network = networkOf(address);
      const window = wrong.get(network);
      if (window && window.endsAt > now()) {
        window.count += 1;
        return;
      }
      wrong.delete(network);
      makeRoom(wrong);
      wrong.set(network, { count: 1, endsAt: now() + windowMs });
    },

    /** This key was right; for a minute it passes whatever its neighbours do. */
    noteGood(print: string): void {
      good.delete(print);
      makeRoom(good);
      good.set(print, now() + windowMs);
    },

    /** This key is right no more. */
    forget(print: string): void {
      good.delete(print);
    },
  };
}

function makeRoom(map: Map<string, unknown>): void {
  if (map.size >= size) map.delete(map.keys().next().value ?? '');
}
