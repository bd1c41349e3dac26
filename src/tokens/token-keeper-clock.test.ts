import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FakeClock } from '#client/session/testing/fake-clock.ts';
import { TokenKeeper } from './token-keeper.ts';

describe('T-C8: clocks', () => {
  const life = fc
    .oneof(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 90 * 86_400 }))
    .map((seconds) => seconds * 1_000);
  const chance = fc.double({ min: 0, max: 0.999, noNaN: true });
  const years = 365 * 86_400_000;
  const disturbance = fc.record({
    /** When it happens, as a part of the lifetime. */
    after: fc.double({ min: 0, max: 1.2, noNaN: true }),
    kind: fc.constantFrom('jump' as const, 'sleep' as const),
    ms: fc.constantFrom(3_600_000, -3_600_000, 10 * years, -10 * years, 8 * 3_600_000),
  });

  /** When a keeper that is left to itself asks for tokens, in monotonic milliseconds. */
  function watched(lifetimeMs: number, random: number) {
    const asked: number[] = [];
    const clock = new FakeClock();
    const aSet = () => ({ access: 'x', obtainedAt: clock.now(), lifetimeMs });
    const renew = async () => {
      asked.push(clock.now().mono);
      return { set: aSet() };
    };
    const keeper = new TokenKeeper({ clock, random: () => random, renew, judge: () => ({ kind: 'transient' }) });
    keeper.adopt({ epoch: 1, gen: 1, set: aSet() });
    return { keeper, clock, asked };
  }

  test('any life from 5 s to 90 d is renewed once or twice a lifetime, whatever the clock of the server', async () => {
    await fc.assert(
      fc.asyncProperty(
        life.filter((ms) => ms >= 5_000),
        chance,
        async (lifetimeMs, random) => {
          const { keeper, clock, asked } = watched(lifetimeMs, random);
          await clock.advance(lifetimeMs * 10 + 1);
          expect(asked.length).toBeGreaterThanOrEqual(10);
          expect(asked.length).toBeLessThanOrEqual(20);
          keeper.dispose();
        },
      ),
      { numRuns: 60 },
    );
  });

  test('no jump of the clock and no sleep brings two renewals within 5 s, and each costs at most one', async () => {
    await fc.assert(
      fc.asyncProperty(
        life,
        chance,
        fc.array(disturbance, { maxLength: 6 }),
        async (lifetimeMs, random, disturbances) => {
          const { keeper, clock, asked } = watched(lifetimeMs, random);
          let passed = 0;
          for (const { after, kind, ms } of disturbances) {
            await clock.advance(after * lifetimeMs);
            passed += after * lifetimeMs;
            if (kind === 'jump') clock.jump(ms);
            else clock.sleep(Math.abs(ms));
            keeper.resume();
          }
          await clock.advance(6_000);
          passed += 6_000;
          for (let call = 1; call < asked.length; call++)
            expect((asked[call] ?? 0) - (asked[call - 1] ?? 0)).toBeGreaterThanOrEqual(5_000);
          const ordinary = Math.ceil(passed / Math.max(5_000, lifetimeMs / 2));
          expect(asked.length).toBeLessThanOrEqual(ordinary + disturbances.length);
          keeper.dispose();
        },
      ),
      { numRuns: 300 },
    );
  });
});
