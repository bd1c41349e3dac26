import { FakeClock } from '#client/session/testing/fake-clock.ts';
import type { KeeperEvent, KeeperOptions } from '../keeper-options.ts';
import { TokenKeeper } from '../token-keeper.ts';
import type { TokenSet } from '../token-set.ts';

/** The error that ends a session. */
export const final = new Error('final');

/** A keeper with a token of its own, whose renewals a test answers. */
export function aKeeper(options: Partial<KeeperOptions> = {}, lifetimeMs: number | undefined = 600_000) {
  const clock = new FakeClock();
  const calls: PromiseWithResolvers<TokenSet>[] = [];
  const events: KeeperEvent[] = [];
  const fresh = (access: string): TokenSet => ({ access, obtainedAt: clock.now(), lifetimeMs });
  const keeper = new TokenKeeper({
    clock,
    random: () => 0.5,
    renew: () => {
      const call = Promise.withResolvers<TokenSet>();
      calls.push(call);
      return call.promise.then((set) => ({ set }));
    },
    judge: (error) => (error === final ? { kind: 'definitive' } : { kind: 'transient' }),
    listener: (event) => void events.push(event),
    ...options,
  });
  keeper.adopt({ epoch: 1, gen: 1, set: fresh('first') });
  return { keeper, clock, calls, events, fresh };
}
