import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { settle } from '#client/session/testing/fake-clock.ts';
import { TokenGone, TokenRefused } from './held.ts';
import { aKeeper, final } from './testing/a-keeper.ts';

test('T-C1: in each of 100 rounds 1,000 callers with a refused token share exactly one renewal', async () => {
  const { keeper, clock, calls, fresh } = aKeeper({}, 90 * 86_400_000);
  for (let round = 1; round <= 100; round++) {
    await clock.advance(10_000);
    const { gen } = keeper.held;
    const waiting = Array.from({ length: 1_000 }, () => keeper.renewed(gen));
    await settle(1);
    calls.at(-1)?.resolve(fresh(`token ${round}`));
    const late = keeper.renewed(gen);
    const got = await Promise.all([...waiting, late]);
    expect(new Set(got.map(({ set }) => set.access))).toEqual(new Set([`token ${round}`]));
    expect(calls).toHaveLength(round);
  }
});

describe('ahead of time', () => {
  test('a token is renewed at its refresh point by the timer alone', async () => {
    const { keeper, clock, calls, fresh } = aKeeper();
    await clock.advance(479_000);
    expect(calls).toHaveLength(0);
    await clock.advance(2_000);
    expect(calls).toHaveLength(1);
    calls[0]?.resolve(fresh('second'));
    await settle();
    expect(keeper.held).toMatchObject({ gen: 2, set: { access: 'second' } });
  });

  test('a page that nobody looks at lets its token lapse, and renews when it is looked at again', async () => {
    let visible = false;
    const { keeper, clock, calls } = aKeeper({ mayRenew: () => visible });
    await clock.advance(24 * 3_600_000);
    expect(calls).toHaveLength(0);
    visible = true;
    keeper.resume();
    await settle();
    expect(calls).toHaveLength(1);
  });

  test('a life longer than a timer can hold is armed again and again, and renewed in time', async () => {
    const { clock, calls } = aKeeper({}, 90 * 86_400_000);
    await clock.advance(71.9 * 86_400_000);
    expect(calls).toHaveLength(0);
    await clock.advance(0.2 * 86_400_000);
    expect(calls).toHaveLength(1);
  });
});

describe('the commit guard', () => {
  test('a sign-out during a renewal drops its token and lets everybody go', async () => {
    const { keeper, clock, calls, fresh } = aKeeper();
    await clock.advance(10_000);
    const waiting = keeper.renewed(1);
    await settle();
    keeper.adopt({ epoch: 2, gen: 1, set: null });
    calls[0]?.resolve(fresh('too late'));
    await expect(waiting).rejects.toThrow(TokenGone);
    expect(keeper.held).toEqual({ epoch: 2, gen: 1, set: null });
  });

  test('whatever comes in between, at each step of the promises, an older token never replaces a newer state', async () => {
    for (let step = 0; step < 20; step++) {
      const { keeper, clock, calls, events, fresh } = aKeeper();
      await clock.advance(10_000);
      const waiting = keeper.renewed(1).catch((error: unknown) => error);
      await settle(1);
      calls[0]?.resolve(fresh('renewed'));
      for (let turn = 0; turn < step; turn++) await Promise.resolve();
      const next = { epoch: 2, gen: keeper.held.gen, set: null };
      keeper.adopt(next);
      const told = events.length;
      await waiting;
      await settle(1);
      expect([keeper.held, events.length], `step ${step}`).toEqual([next, told]);
    }
  });

  test('T-C10: a late failure of an old renewal leaves a newer sign-in alone, in 1,000 orders', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.boolean(),
        fc.boolean(),
        fc.integer({ min: 0, max: 3 }),
        async (definitive, before, turns) => {
          const { keeper, clock, calls, events, fresh } = aKeeper();
          await clock.advance(10_000);
          const old = keeper.renewed(1).catch((error: unknown) => error);
          await settle(1);
          const fail = () => calls[0]?.reject(definitive ? final : new Error('late'));
          if (before) fail();
          keeper.adopt({ epoch: 2, gen: 2, set: fresh('new') });
          await settle(turns);
          if (!before) fail();
          await old;
          await settle(1);
          expect(keeper.held).toMatchObject({ epoch: 2, set: { access: 'new' } });
          expect(events.filter(({ type }) => type !== 'renewed')).toEqual([]);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  test('an older pair of epoch and generation is never taken', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { maxLength: 30 }), (pairs) => {
        const { keeper, fresh } = aKeeper();
        for (const [epoch, gen] of pairs) {
          const { held } = keeper;
          const taken = keeper.adopt({ epoch, gen, set: fresh('peer') });
          expect(taken).toBe(epoch > held.epoch || (epoch === held.epoch && gen > held.gen));
          if (!taken) expect(keeper.held).toBe(held);
        }
      }),
    );
  });
});

describe('failures', () => {
  test('a passing one keeps the token and is tried again, 1 s to 30 s apart, until it succeeds', async () => {
    const { keeper, clock, calls, events, fresh } = aKeeper();
    await clock.advance(481_000);
    for (let failure = 0; failure < 10; failure++) {
      calls.at(-1)?.reject(new Error('503'));
      await settle();
      expect(keeper.held.set?.access).toBe('first');
      const event = events.at(-1);
      const wait = event?.type === 'failed' ? event.retryInMs : Number.NaN;
      expect(wait).toBeGreaterThanOrEqual(1_000);
      expect(wait).toBeLessThanOrEqual(30_000);
      await clock.advance(wait);
    }
    expect(calls).toHaveLength(11);
    calls.at(-1)?.resolve(fresh('second'));
    await settle();
    expect(keeper.held.set?.access).toBe('second');
  });

  test('while backing off a request fails at once and asks nobody; a patient one gets the token in the end', async () => {
    const { keeper, clock, calls, fresh } = aKeeper();
    await clock.advance(481_000);
    calls[0]?.reject(new Error('503'));
    await settle();
    await expect(keeper.renewed(1)).rejects.toThrow('503');
    const patient = keeper.renewed(1, { patient: true });
    await settle();
    expect(calls).toHaveLength(1);
    await clock.advance(30_000);
    calls[1]?.resolve(fresh('second'));
    await expect(patient).resolves.toMatchObject({ set: { access: 'second' } });
  });

  test('a wait that the server asked for is kept, even when the network comes back', async () => {
    const { keeper, clock, calls } = aKeeper({ judge: () => ({ kind: 'transient', retryAfterMs: 120_000 }) });
    await clock.advance(481_000);
    calls[0]?.reject(new Error('429'));
    await settle();
    keeper.resume();
    await clock.advance(119_000);
    expect(calls).toHaveLength(1);
    await clock.advance(1_500);
    expect(calls).toHaveLength(2);
  });

  test('without such a wait the return of the network tries at once', async () => {
    const { keeper, clock, calls } = aKeeper();
    await clock.advance(481_000);
    calls[0]?.reject(new Error('offline'));
    await settle();
    keeper.resume();
    await settle();
    expect(calls).toHaveLength(2);
  });

  test('a definitive one ends the token for everybody, now and later', async () => {
    const { keeper, clock, calls, events } = aKeeper();
    await clock.advance(10_000);
    const waiting = [keeper.renewed(1), keeper.renewed(1, { patient: true })].map((one) =>
      one.catch((error: unknown) => error),
    );
    await settle();
    calls[0]?.reject(final);
    expect(await Promise.all(waiting)).toEqual([final, final]);
    await expect(keeper.renewed(1)).rejects.toBe(final);
    expect(events).toEqual([{ type: 'ended', error: final }]);
    expect(clock.timers).toBe(0);
  });

  test('a brand-new token that is refused is asked about at once: its session may have ended', async () => {
    const { keeper, clock, calls } = aKeeper();
    await clock.advance(1);
    const waiting = keeper.renewed(1).catch((error: unknown) => error);
    await settle();
    calls[0]?.reject(final);
    expect(await waiting).toBe(final);
    expect(keeper.held.set).toBeNull();
  });

  test('what came of that and is refused as well is no reason to ask again within 5 s', async () => {
    const { keeper, clock, calls, fresh } = aKeeper();
    const first = keeper.renewed(1);
    await settle();
    calls[0]?.resolve(fresh('second'));
    expect((await first).gen).toBe(2);
    await clock.advance(4_000);
    await expect(keeper.renewed(2)).rejects.toThrow(TokenRefused);
    expect(calls).toHaveLength(1);
    await clock.advance(2_000);
    void keeper.renewed(2).catch(() => {});
    await settle();
    expect(calls).toHaveLength(2);
  });
});

describe('whoever waits', () => {
  test('waits for a token that is on its way where there is none yet, and is told at once where none will come', async () => {
    const { keeper, calls, fresh } = aKeeper();
    keeper.adopt({ epoch: 2, gen: 5, set: null });
    expect(await keeper.live()).toBeNull();
    void keeper.refresh();
    const waiting = keeper.live();
    await settle();
    calls[0]?.resolve(fresh('first of all'));
    await expect(waiting).resolves.toMatchObject({ epoch: 2, gen: 6, set: { access: 'first of all' } });
  });

  test('is let go when its signal aborts, even if the renewal hangs', async () => {
    const { keeper, clock } = aKeeper();
    await clock.advance(10_000);
    const stop = new AbortController();
    const waiting = keeper.renewed(1, { signal: stop.signal });
    stop.abort(new Error('enough'));
    await expect(waiting).rejects.toThrow('enough');
  });

  test('T-C7: a listener may use the keeper inside the event; it hangs in none of 1,000 rounds', async () => {
    const inside: Promise<unknown>[] = [];
    const made = aKeeper({
      listener: () => {
        inside.push(made.keeper.live(), made.keeper.renewed(made.keeper.held.gen - 1), new Promise(() => {}));
        return inside.at(-1) as unknown as void;
      },
    });
    const { keeper, clock, calls, fresh } = made;
    for (let round = 0; round < 1_000; round++) {
      await clock.advance(10_000);
      const waiting = keeper.renewed(keeper.held.gen);
      await settle(1);
      calls.at(-1)?.resolve(fresh(`token ${round}`));
      await waiting;
    }
    expect(inside).toHaveLength(3_000);
    await expect(Promise.all(inside.filter((_, index) => index % 3 < 2))).resolves.toHaveLength(2_000);
  });

  test('is not hurt by a listener that throws', async () => {
    const reported: unknown[] = [];
    const { keeper, clock, calls, fresh } = aKeeper({
      listener: () => {
        throw new Error('listener');
      },
      report: (error) => void reported.push(error),
    });
    await clock.advance(10_000);
    const waiting = keeper.renewed(1);
    await settle();
    calls[0]?.resolve(fresh('second'));
    await expect(waiting).resolves.toMatchObject({ gen: 2 });
    expect(reported).toHaveLength(1);
  });
});

test('T-C13: a disposed keeper has no timer, no token, and answers nobody', async () => {
  const { keeper, clock, calls, fresh } = aKeeper();
  await clock.advance(10_000);
  const waiting = keeper.renewed(1);
  await settle();
  keeper.dispose();
  await expect(waiting).rejects.toThrow(TokenGone);
  calls[0]?.resolve(fresh('too late'));
  await settle();
  expect(clock.timers).toBe(0);
  expect(keeper.held.set).toBeNull();
  expect(keeper.adopt({ epoch: 9, gen: 9, set: fresh('peer') })).toBe(false);
  await expect(keeper.refresh()).rejects.toThrow(TokenGone);
});
