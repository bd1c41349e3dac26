import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createHealth, restMs } from './health.ts';
import { ProviderError } from './provider-error.ts';

const failure = (facts: Partial<ConstructorParameters<typeof ProviderError>[0]> = {}) =>
  new ProviderError({ provider: 'openai', outcome: 'unavailable', message: 'It failed.', ...facts });

function clockAt(start = 0) {
  let now = start;
  const pass = (ms: number) => {
    now += ms;
  };
  return { clock: () => new Date(now), pass };
}

describe('how long a provider rests', () => {
  test('15 s after the first failure, doubled with each further one, never more than 5 min', () => {
    expect(
      [1, 2, 3, 4, 5, 6, 50].map((failures) => restMs({ outcome: 'timeout', retryAfter: undefined }, failures)),
    ).toEqual([15_000, 30_000, 60_000, 120_000, 240_000, 300_000, 300_000]);
  });

  test('as long as it asked for, at least a second and at most an hour', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.integer({ min: 1, max: 30 }), (retryAfter, failures) => {
        const ms = restMs({ outcome: 'rate_limited', retryAfter }, failures);
        expect(ms).toBe(Math.min(Math.max(retryAfter, 1), 3600) * 1000);
      }),
    );
  });

  test('5 min when it refused the key', () => {
    expect(restMs({ outcome: 'unauthorized', retryAfter: undefined }, 1)).toBe(300_000);
  });
});

test('a rest ends by itself at its time', () => {
  const { clock, pass } = clockAt();
  const health = createHealth(clock);
  health.failed(failure());
  pass(14_999);
  expect(health.resting('openai')).toBeDefined();
  pass(1);
  expect(health.resting('openai')).toBeUndefined();
});

test('an answer ends the rest and starts the count anew', () => {
  const { clock, pass } = clockAt();
  const health = createHealth(clock);
  health.failed(failure());
  health.failed(failure());
  health.answered('openai');
  expect(health.resting('openai')).toBeUndefined();
  health.failed(failure());
  pass(15_000);
  expect(health.resting('openai')).toBeUndefined();
});

test('a stop, and the refusal of one request, do not make a provider rest', () => {
  const health = createHealth(clockAt().clock);
  health.failed(failure({ outcome: 'stopped' }));
  health.failed(failure({ aboutRequest: true, status: 404 }));
  expect(health.resting('openai')).toBeUndefined();
});

test.each([
  [failure({ outcome: 'unavailable' }), true],
  [failure({ outcome: 'invalid_answer' }), true],
  [failure({ outcome: 'interrupted' }), true],
  [failure({ outcome: 'timeout' }), false],
  [failure({ outcome: 'rate_limited' }), false],
  [failure({ outcome: 'unauthorized' }), false],
  [failure({ outcome: 'unavailable', retryAfter: 30 }), false],
])('$outcome: may be tried before its time: %s', (error, early) => {
  const health = createHealth(clockAt().clock);
  health.failed(error);
  expect(health.resting('openai')?.mayTryEarly).toBe(early);
});
