import type { QueryClient } from '@tanstack/react-query';
import { ApiError } from '#client/session/api-error.ts';
import { pointsEarned } from '#client/session/points-ahead.ts';
import { progressChanged } from '#client/session/progress-changes.ts';
import { session } from '#client/session/session.ts';
import type { Result } from '#contract/kernel/endpoint.ts';
import { xel } from '#contract/xel.ts';
import { standingChanged } from '../english-queries.ts';
import type { Sending } from './attempt.ts';
import { type AttemptPlace, attemptedTasks, changeAttempt, forgetAttempt, readAttempt } from './attempts.ts';

export type Sent = Result<typeof xel.submit>;

/** What sending came to. `waiting`: the network or a sign-in is missing, and it is sent when that is back. */
export type Outcome =
  | { kind: 'sent'; result: Sent; sending: Sending }
  | { kind: 'waiting' }
  | { kind: 'refused'; error: unknown };

/** One request for each key, whoever asks. */
const underWay = new Map<string, Promise<Outcome>>();

/** Sends what waits of a task. Answers stay in this browser until the server has them. */
export function sendAttempt(queries: QueryClient, place: AttemptPlace): Promise<Outcome> {
  const { sending } = readAttempt(place);
  if (!sending) return Promise.resolve({ kind: 'waiting' });
  const known = underWay.get(sending.key);
  if (known) return known;
  const sent = deliver(queries, place, sending).finally(() => underWay.delete(sending.key));
  underWay.set(sending.key, sent);
  return sent;
}

async function deliver(queries: QueryClient, place: AttemptPlace, sending: Sending): Promise<Outcome> {
  if (!navigator.onLine) return { kind: 'waiting' };
  try {
    const result = await session.api.call(
      xel.submit,
      {
        params: { task_id: place.taskId },
        body: {
          response: bodyOf(sending.response),
          time_spent_seconds: sending.seconds,
          ...(sending.visit !== null && { visit_id: sending.visit }),
        },
      },
      { idempotencyKey: sending.key, timeoutMs: 90_000 },
    );
    if (readAttempt(place).sending?.key === sending.key) forgetAttempt(place);
    standingChanged(queries);
    pointsEarned(queries, 'english', result.xp_awarded);
    progressChanged(queries);
    return { kind: 'sent', result, sending };
  } catch (error) {
    if (isPassing(error)) return { kind: 'waiting' };
    if (readAttempt(place).sending?.key === sending.key) changeAttempt(place, { sending: null });
    return { kind: 'refused', error };
  }
}

/** Lists that may change, as the contract's types have them. */
export function bodyOf(response: Sending['response']): string | Record<string, string | string[]> {
  if (typeof response === 'string') return response;
  return Object.fromEntries(
    Object.entries(response).map(([item, answer]) => [item, typeof answer === 'string' ? answer : [...answer]]),
  );
}

/** Mended by waiting or by signing in again; all else is for the learner to look at. */
export function isPassing(error: unknown): boolean {
  if (!(error instanceof ApiError)) return false;
  const { status, code } = error;
  if (code === 'invalid_answer' || status === 501) return false;
  return [0, 401, 408, 425, 429].includes(status) || status >= 500;
}

/** Sends what waits of all tasks of somebody but one, one after the other; `onEnd` hears of each that arrived or was refused. */
export async function sendWaiting(
  queries: QueryClient,
  { userId, except }: { userId: string; except: string | undefined },
  onEnd: (outcome: Exclude<Outcome, { kind: 'waiting' }>, sending: Sending) => void,
): Promise<void> {
  for (const taskId of attemptedTasks(userId)) {
    const place = { userId, taskId };
    const waiting = readAttempt(place).sending;
    if (!waiting || taskId === except || underWay.has(waiting.key)) continue;
    const outcome = await sendAttempt(queries, place);
    if (outcome.kind === 'waiting') return;
    onEnd(outcome, waiting);
  }
}
