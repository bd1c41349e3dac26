import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPublished, type KeyTimes, longestLife, publishMs, signingKid, statesOf } from './key-states.ts';

const minute = 60_000;
const anyInstant = fc.integer({ min: 0, max: 600 }).map((n) => new Date(n * minute));
const anyKeys = fc.uniqueArray(
  fc.record({ activeFrom: anyInstant, compromisedAt: fc.option(anyInstant, { freq: 4 }) }),
  { minLength: 1, maxLength: 6, selector: ({ activeFrom }) => activeFrom.getTime() },
);
const named = (keys: Omit<KeyTimes, 'kid'>[]): KeyTimes[] => keys.map((key, n) => ({ kid: `k${n}`, ...key }));

test('at every instant at most one key signs, and it is one that is published', () => {
  fc.assert(
    fc.property(anyKeys, anyInstant, (times, now) => {
      const keys = named(times);
      const states = statesOf(keys, now);
      expect(states.size).toBe(keys.length);
      expect([...states.values()].filter((state) => state === 'active').length).toBeLessThanOrEqual(1);
      const kid = signingKid(keys, now);
      if (kid !== undefined) expect(isPublished(states.get(kid))).toBe(true);
    }),
  );
});

test('a compromised key counts at no instant', () => {
  fc.assert(
    fc.property(anyKeys, anyInstant, (times, now) => {
      const keys = named(times);
      const states = statesOf(keys, now);
      for (const { kid, compromisedAt } of keys) expect(states.get(kid) === 'compromised').toBe(compromisedAt !== null);
    }),
  );
});

test('whatever a key signed is verifiable until it has expired, however the keys are rotated', () => {
  // Keys that are made as the server makes them: each is published before it signs.
  const rotations = fc.array(fc.integer({ min: 10, max: 200 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(
      rotations,
      fc.integer({ min: 0, max: 1_000 }),
      fc.integer({ min: 30, max: longestLife }),
      (waits, at, life) => {
        const starts = waits.map((_, n) => waits.slice(0, n + 1).reduce((sum, wait) => sum + wait, 0));
        const keys = named(
          [0, ...starts].map((start) => ({ activeFrom: new Date(start * minute), compromisedAt: null })),
        );
        const signedAt = new Date(at * minute);
        const kid = signingKid(keys, signedAt);
        if (kid === undefined) return;
        const end = new Date(signedAt.getTime() + life * 1000);
        expect(isPublished(statesOf(keys, end).get(kid))).toBe(true);
      },
    ),
  );
});

test('a key goes from pending over active and retiring to retired, never back', () => {
  const order = ['pending', 'active', 'retiring', 'retired'];
  fc.assert(
    fc.property(anyKeys, anyInstant, anyInstant, (times, a, b) => {
      const keys = named(times).map((key) => ({ ...key, compromisedAt: null }));
      const [earlier, later] = a < b ? [a, b] : [b, a];
      const [before, after] = [statesOf(keys, earlier), statesOf(keys, later)];
      for (const { kid } of keys)
        expect(order.indexOf(after.get(kid) ?? '')).toBeGreaterThanOrEqual(order.indexOf(before.get(kid) ?? ''));
    }),
  );
});

test('a new key is published for two lives of a JWKS before it signs', () => {
  const [first, second] = named([
    { activeFrom: new Date(0), compromisedAt: null },
    { activeFrom: new Date(publishMs), compromisedAt: null },
  ]) as [KeyTimes, KeyTimes];
  expect(publishMs).toBe(600_000);
  expect(statesOf([first, second], new Date(publishMs - 1)).get('k1')).toBe('pending');
  expect(signingKid([first, second], new Date(publishMs - 1))).toBe('k0');
  expect(signingKid([first, second], new Date(publishMs))).toBe('k1');
});
