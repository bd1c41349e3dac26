import type { FastifyReply } from 'fastify';
import { expect, test } from 'vitest';
import { AppError } from '#server/platform/app-error.ts';
import { createRateLimiter } from './rate-limit.ts';

function limited(max: number) {
  const time = { now: 1_000 };
  const limit = createRateLimiter({ max, windowMs: 60_000 }, () => time.now);
  /** The headers of a request, and the seconds to wait where it was refused. */
  const ask = (caller = 'mina') => {
    const headers: Record<string, unknown> = {};
    const reply = { header: (name: string, value: unknown) => (headers[name] = value) };
    try {
      limit(caller, reply as unknown as FastifyReply);
      return { headers };
    } catch (error) {
      if (error instanceof AppError) return { headers, refused: error.extra.retryAfter };
      throw error;
    }
  };
  return { time, ask };
}

const told = (limit: number, remaining: number, reset: number) => ({
  'ratelimit-limit': limit,
  'ratelimit-remaining': remaining,
  'ratelimit-reset': reset,
});

test('tells what is left, and refuses what is too much until the window ends', () => {
  const { time, ask } = limited(2);
  expect(ask()).toEqual({ headers: told(2, 1, 60) });
  time.now += 20_500;
  expect(ask()).toEqual({ headers: told(2, 0, 40) });
  expect(ask()).toEqual({ headers: told(2, 0, 40), refused: 40 });
  time.now += 39_499;
  expect(ask()).toEqual({ headers: told(2, 0, 1), refused: 1 });
  time.now += 1;
  expect(ask()).toEqual({ headers: told(2, 1, 60) });
});

test('a refused request does not make the window longer', () => {
  const { time, ask } = limited(1);
  for (let second = 0; second < 60; second += 1) {
    ask();
    time.now += 1_000;
  }
  expect(ask().refused).toBeUndefined();
});

test('callers do not share a count', () => {
  const { ask } = limited(1);
  expect(ask('one').refused).toBeUndefined();
  expect(ask('two').refused).toBeUndefined();
  expect(ask('one').refused).toBe(60);
});

test('of more callers than it remembers, those whose window ends first are forgotten', () => {
  const { time, ask } = limited(1);
  ask('old');
  time.now += 1_000;
  for (let i = 0; i < 4_999; i += 1) ask(`caller ${i}`);
  expect(ask('old').refused).toBe(59);
  ask('one more');
  expect(ask('caller 4998').refused).toBe(60);
  expect(ask('old').refused).toBeUndefined();
});
