import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bandOf, wholeMinutes } from './time-band.ts';

test('what was counted lies between the least and the most, in whole minutes', () => {
  const seconds = fc.nat(100_000);
  fc.assert(
    fc.property(seconds, seconds, seconds, (counted, low_seconds, high_seconds) => {
      const [low, high] = bandOf({ seconds: counted, low_seconds, high_seconds });
      expect(low).toBeLessThanOrEqual(wholeMinutes(counted));
      expect(high).toBeGreaterThanOrEqual(wholeMinutes(counted));
    }),
  );
});

test('a server without a band is taken at its word', () => {
  expect(bandOf({ seconds: 2_280 })).toEqual([38, 38]);
});
