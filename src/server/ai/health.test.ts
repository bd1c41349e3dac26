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

describe('after a rest', () => {
  function rested() {
    const { clock, pass } = clockAt();
    const health = createHealth(clock);
    health.failed(failure());
    expect(health.admit('openai')).toBeUndefined();
    expect(health.view('openai').state).toBe('open');
    pass(15_000);
    expect(health.view('openai').state).toBe('half_open');
    return { health, pass };
  }

  test('exactly one of any number of requests may try the provider', () => {
    const { health } = rested();
    const leaves = Array.from({ length: 50 }, () => health.admit('openai'));
    expect(leaves.filter(Boolean)).toHaveLength(1);
  });

  test('an answer lets everybody in again', () => {
    const { health } = rested();
    health.admit('openai');
    health.answered('openai');
    expect(health.view('openai')).toMatchObject({ state: 'closed', answered: 1, failed: 1, retry_at: null });
    expect(Array.from({ length: 5 }, () => health.admit('openai')).filter(Boolean)).toHaveLength(5);
  });

  test('another failure doubles the rest, for everybody', () => {
    const { health, pass } = rested();
    health.admit('openai');
    health.failed(failure());
    pass(29_999);
    expect(health.admit('openai')).toBeUndefined();
    pass(1);
    expect(health.admit('openai')).toBeDefined();
  });

  test('a trial that said nothing, as it was stopped or only its request was refused, is given back to the next', () => {
    const { health } = rested();
    for (const error of [failure({ outcome: 'stopped' }), failure({ aboutRequest: true })]) {
      const leave = health.admit('openai');
      health.failed(error);
      expect(health.admit('openai')).toBeUndefined();
      leave?.giveBack();
    }
    expect(health.admit('openai')).toBeDefined();
  });

  test('a trial that ended long ago takes nothing from the one that runs', () => {
    const { health } = rested();
    const old = health.admit('openai');
    old?.giveBack();
    expect(health.admit('openai')).toBeDefined();
    old?.giveBack();
    expect(health.admit('openai')).toBeUndefined();
  });

  test('whatever happens, no two trials run at a time and a well provider is never kept from anybody', () => {
    const step = fc.constantFrom('ask', 'answer', 'fail', 'stop', 'wait');
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const { clock, pass } = clockAt();
        const health = createHealth(clock);
        let trials = 0;
        let leaves: { trial: boolean; giveBack(): void }[] = [];
        for (const next of steps) {
          const { state } = health.view('openai');
          if (next === 'wait') pass(20_000);
          if (next === 'ask') {
            const leave = health.admit('openai');
            if (state === 'closed') expect(leave).toBeDefined();
            if (state === 'open') expect(leave).toBeUndefined();
            if (leave && state === 'half_open') trials += 1;
            if (leave) leaves.push({ trial: state === 'half_open', giveBack: leave.giveBack });
          }
          expect(trials).toBeLessThanOrEqual(1);
          const ended = ['answer', 'fail', 'stop'].includes(next) ? leaves.pop() : undefined;
          if (!ended) continue;
          if (next === 'answer') health.answered('openai');
          if (next === 'fail') health.failed(failure());
          ended.giveBack();
          // An answer and a failure settle the state for everybody; trials of before are over with it.
          if (ended.trial || next !== 'stop') trials = 0;
          if (next !== 'stop') leaves = leaves.map((leave) => ({ ...leave, trial: false }));
        }
      }),
    );
  });
});
