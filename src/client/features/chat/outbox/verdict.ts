import { ApiError } from '#client/session/api-error.ts';
import { type Backoff, backoffMs } from '#tokens/backoff.ts';
import { LaneTaken } from '../live/lane-taken.ts';
import { Withdrawn } from '../live/withdrawn.ts';
import type { OutboxRow, Refusal } from './outbox-row.ts';

/** What an attempt to send came to. */
export type Verdict =
  | { kind: 'sent' }
  /** Again after a while; `retryAfterMs` is what the server asked for. */
  | { kind: 'later'; retryAfterMs: number; refusal: Refusal | null }
  /** An answer is being written in the conversation: after it. */
  | { kind: 'busy' }
  /** When the same user is signed in again. */
  | { kind: 'paused' }
  | { kind: 'refused'; refusal: Refusal };

const passing = new Set([0, 408, 425, 429]);
/** Codes that no waiting mends soon: the author may ask somebody else, or another time. */
const forAuthor = new Set(['provider_unavailable', 'invalid_answer', 'token_budget_exceeded']);
const backoff: Backoff = { floorMs: 500, baseMs: 2_000, capMs: 60_000 };
const busyBackoff: Backoff = { floorMs: 1_000, baseMs: 2_000, capMs: 8_000 };
/** So often a fault that is no answer of a server (code that does not load, our own) is tried again. */
const mostFaults = 5;
const longestAskedMs = 3_600_000;

/** The rules of security §6.2, for the message that was tried `attempts` (≥ 1) times. */
export function verdictOf(error: unknown, attempts: number): Verdict {
  if (error instanceof Withdrawn) {
    return { kind: 'refused', refusal: { status: 0, code: 'withdrawn', message: error.message } };
  }
  if (error instanceof LaneTaken) return { kind: 'busy' };
  if (!(error instanceof ApiError)) {
    const refusal = { status: 0, code: 'internal_error', message: String(error) };
    return attempts < mostFaults ? { kind: 'later', retryAfterMs: 0, refusal } : { kind: 'refused', refusal };
  }
  const { status, code, message, extra, retryAfter } = error;
  const refusal = { status, code, message };
  if (status === 401 || code === 'signed_out') return { kind: 'paused' };
  // The error is about the answer: the message itself is stored.
  if (typeof extra.message_id === 'string') return { kind: 'sent' };
  if (status === 409 && typeof extra.generation_id === 'string') return { kind: 'busy' };
  if (forAuthor.has(code)) return { kind: 'refused', refusal };
  if (passing.has(status) || status >= 500) {
    return { kind: 'later', retryAfterMs: Math.min((retryAfter ?? 0) * 1_000, longestAskedMs), refusal };
  }
  return { kind: 'refused', refusal };
}

/** The row after an attempt; null when it is not needed any more. `random` is in [0, 1). */
export function settled(row: OutboxRow, verdict: Verdict, now: number, random: number): OutboxRow | null {
  switch (verdict.kind) {
    case 'sent':
      return null;
    case 'later': {
      const { retryAfterMs, refusal } = verdict;
      const nextAt = now + backoffMs(backoff, row.attempts, random, retryAfterMs);
      return { ...row, state: 'queued', nextAt, notBefore: retryAfterMs > 0 ? now + retryAfterMs : 0, refusal };
    }
    case 'busy':
      return { ...row, state: 'queued', nextAt: now + backoffMs(busyBackoff, row.attempts, random), refusal: null };
    case 'paused':
      // The sign-in itself ends the wait; this is for a server that refuses a user whom the page takes for signed in.
      return { ...row, state: 'paused', nextAt: now + backoffMs(backoff, row.attempts, random), refusal: null };
    case 'refused':
      return { ...row, state: 'failed', refusal: verdict.refusal };
  }
}
