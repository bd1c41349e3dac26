import { describe, expect, test } from 'vitest';
import { ApiError } from '#client/session/api-error.ts';
import { LaneTaken } from '../live/lane-taken.ts';
import { Withdrawn } from '../live/withdrawn.ts';
import { dueAt, headsOf, isStale, newRow } from './outbox-row.ts';
import { settled, verdictOf } from './verdict.ts';

const now = Date.UTC(2026, 9, 14);
const aDay = 86_400_000;
const row = newRow(
  { serverId: 'home', userId: 'mina' },
  { id: 'm-1', conversationId: 'c-1', begins: false, body: { message: 'Why?', provider: 'auto' } },
  now,
);
const error = (status: number, code: string, more: { retryAfter?: number; extra?: Record<string, unknown> } = {}) =>
  new ApiError({ status, code, message: 'No.', ...more });
const outcome = (cause: unknown, attempts = 1) => settled({ ...row, attempts }, verdictOf(cause, attempts), now, 0.5);

describe('an attempt to send', () => {
  test.each([
    [0, 'network_error'],
    [0, 'timeout'],
    [408, 'timeout'],
    [429, 'rate_limited'],
    [500, 'internal_error'],
    [503, 'service_unavailable'],
  ])('that met %i %s is made again after a while', (status, code) => {
    expect(outcome(error(status, code))).toMatchObject({ state: 'queued' });
    expect(outcome(error(status, code))?.nextAt).toBeGreaterThan(now);
  });

  test.each([400, 403, 404, 413, 422])('that met %i is told to its author, with the reason', (status) => {
    expect(outcome(error(status, 'x'))).toMatchObject({
      state: 'failed',
      refusal: { status, code: 'x', message: 'No.' },
    });
  });

  test('beyond the budget is told to its author at once, who may ask the study guide instead', () => {
    expect(outcome(error(429, 'token_budget_exceeded'))).toMatchObject({ state: 'failed' });
  });

  test('without a session waits for the sign-in', () => {
    expect(outcome(error(401, 'session_expired'))).toMatchObject({ state: 'paused' });
    expect(outcome(error(0, 'signed_out'))).toMatchObject({ state: 'paused' });
  });

  test('while an answer is being written waits for its end; another conflict is told', () => {
    expect(outcome(error(409, 'conflict', { extra: { generation_id: 'g-1' } }))).toMatchObject({ state: 'queued' });
    expect(outcome(new LaneTaken())).toMatchObject({ state: 'queued', refusal: null });
    expect(outcome(error(409, 'conflict'))).toMatchObject({ state: 'failed' });
  });

  test('whose answer failed has arrived all the same', () => {
    expect(outcome(error(503, 'provider_unavailable', { extra: { message_id: 'a-1' } }))).toBeNull();
  });

  test('that its author stopped is kept for them', () => {
    expect(outcome(new Withdrawn())).toMatchObject({ state: 'failed', refusal: { code: 'withdrawn' } });
  });

  test('that hit a fault of ours is made again, but not for ever', () => {
    expect(outcome(new TypeError('no'))).toMatchObject({ state: 'queued' });
    expect(outcome(new TypeError('no'), 5)).toMatchObject({ state: 'failed' });
  });
});

describe('waiting', () => {
  test('grows with the attempts to a minute at most, and is over when the network or the page comes back', () => {
    const waits = [1, 2, 3, 9, 40].map((attempts) => (outcome(error(0, 'network_error'), attempts)?.nextAt ?? 0) - now);
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
    expect(Math.max(...waits)).toBeLessThanOrEqual(60_000);
    const waiting = { ...row, triedAt: now, nextAt: now + 9_000 };
    expect(dueAt(waiting, 0, now)).toBe(now + 9_000);
    expect(dueAt(waiting, now + 1, now + 1)).toBeLessThanOrEqual(now + 1);
  });

  test('that the server asked for is kept even then', () => {
    const waiting = outcome(error(429, 'rate_limited', { retryAfter: 30 }));
    expect(waiting && dueAt({ ...waiting, triedAt: now }, now + 1, now + 1)).toBe(now + 30_000);
  });

  test('ends where the clock was set back', () => {
    expect(dueAt({ ...row, nextAt: now + 2 * aDay }, 0, now)).toBe(now);
  });
});

describe('the next message of a conversation', () => {
  const second = { ...row, id: 'm-2' };
  const ids = (rows: Parameters<typeof headsOf>[0], at = now) => headsOf(rows, at).map(({ id }) => id);

  test('is the oldest; one that was refused lets the others pass', () => {
    expect(ids([row, second, { ...row, id: 'm-3', conversationId: 'c-2' }])).toEqual(['m-1', 'm-3']);
    expect(ids([{ ...row, state: 'failed' }, second])).toEqual(['m-2']);
  });

  test('is not sent after six days without asking, nor is what was written after it', () => {
    const late = now + 6 * aDay + 1;
    expect(isStale(row, now + 6 * aDay)).toBe(false);
    expect(isStale(row, late)).toBe(true);
    expect(ids([row, { ...second, wantedAt: late }], late)).toEqual([]);
    expect(ids([{ ...row, wantedAt: late }, second], late)).toEqual(['m-1']);
  });
});
