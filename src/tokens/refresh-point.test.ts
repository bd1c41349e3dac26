import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backoffMs, renewalBackoff } from './backoff.ts';
import { refreshPoint } from './refresh-point.ts';

const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const life = fc.integer({ min: 1_000, max: 90 * 86_400_000 });
const shortLife = fc.integer({ min: 1_000, max: 150_000 });

test('an unknown life has no refresh point', () => {
  fc.assert(fc.property(chance, (random) => refreshPoint(undefined, random) === null));
});

test('a token is renewed within 10 % of min(0.8·life, life − 60 s), and never sooner than after 5 s', () => {
  fc.assert(
    fc.property(fc.integer({ min: 150_000, max: 90 * 86_400_000 }), chance, (ms, random) => {
      const point = refreshPoint(ms, random) ?? Number.NaN;
      const middle = Math.min(0.8 * ms, ms - 60_000);
      expect(point).toBeGreaterThanOrEqual(5_000);
      expect(point).toBeLessThanOrEqual(Math.max(5_000, middle * 1.1));
      expect(point).toBeGreaterThanOrEqual(middle * 0.9);
    }),
  );
});

test('a short life is renewed at most twice in its time, and before it ends where it is longer than 5 s', () => {
  fc.assert(
    fc.property(shortLife, chance, (ms, random) => {
      const point = refreshPoint(ms, random) ?? Number.NaN;
      expect(point * 2).toBeGreaterThan(ms);
      if (ms > 5_000) expect(point).toBeLessThan(ms);
    }),
  );
});

test('no life has a point below 5 s', () => {
  fc.assert(fc.property(life, chance, (ms, random) => (refreshPoint(ms, random) ?? 0) >= 5_000));
});

test('a failed renewal waits 1 s to 30 s, longer with each failure, and never less than the server asks', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1_000 }),
      chance,
      fc.integer({ min: 0, max: 600_000 }),
      (failures, random, asked) => {
        const wait = backoffMs(renewalBackoff, failures, random, asked);
        expect(wait).toBeGreaterThanOrEqual(Math.max(1_000, asked));
        expect(wait).toBeLessThanOrEqual(Math.max(30_000, asked));
      },
    ),
  );
  expect(backoffMs(renewalBackoff, 1, 0.99)).toBeLessThan(backoffMs(renewalBackoff, 4, 0.99));
});
