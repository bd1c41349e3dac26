import type { FastifyReply } from 'fastify';
import { AppError } from '#server/platform/app-error.ts';
import type { Limit } from './limits.ts';

/** Most callers that one limit remembers. */
const size = 5_000;

interface Window {
  requests: number;
  /** Milliseconds of the clock. */
  endsAt: number;
}

/** Counts a request of a caller, tells the caller of it in the headers of contract §1, and throws 429 beyond the limit. */
export type RateLimiter = (caller: string, reply: FastifyReply) => void;

/** A limiter whose counts live in this process; a caller's window opens with the first request. */
export function createRateLimiter({ max, windowMs }: Limit, now: () => number = Date.now): RateLimiter {
  /** In the order in which they end, for all are equally long: the first is the first to be forgotten. */
  const windows = new Map<string, Window>();

  function openWindow(caller: string, at: number): Window {
    windows.delete(caller);
    for (const [known, { endsAt }] of windows) {
      if (endsAt > at && windows.size < size) break;
      windows.delete(known);
    }
    const window = { requests: 0, endsAt: at + windowMs };
    windows.set(caller, window);
    return window;
  }

  return (caller, reply) => {
    const at = now();
    const known = windows.get(caller);
    const window = known && known.endsAt > at ? known : openWindow(caller, at);
    window.requests += 1;
    const seconds = Math.ceil((window.endsAt - at) / 1000);
    reply.header('ratelimit-limit', max);
    reply.header('ratelimit-remaining', Math.max(0, max - window.requests));
    reply.header('ratelimit-reset', seconds);
    if (window.requests > max) {
      throw new AppError('rate_limited', `Too many requests. Try again in ${seconds} seconds.`, {
        retryAfter: seconds,
      });
    }
  };
}
