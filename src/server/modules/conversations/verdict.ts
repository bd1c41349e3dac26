import type { ErrorCode } from '#contract/kernel/errors.ts';
import { AppError } from '#server/platform/app-error.ts';
import type { Answer, WireEvent } from './transcript.ts';

/** How a generation ended. */
export type Verdict = { status: 'complete' | 'stopped' } | { status: 'failed'; code: ErrorCode; message: string };

/** Why a running generation is broken off. `lost`: this process may not write to it any more. */
export type BreakOff = 'stopped' | 'timeout' | 'shutdown' | 'lost';

const again = 'Ask again to get the rest.';

export const interrupted: Verdict = {
  status: 'failed',
  code: 'service_unavailable',
  message: `The server was restarted while this answer was being written. ${again}`,
};

const tooLong: Verdict = {
  status: 'failed',
  code: 'provider_unavailable',
  message: `The answer took longer than ten minutes, so it was ended. ${again}`,
};

export const brokenOff: Verdict = {
  status: 'failed',
  code: 'provider_unavailable',
  message: `The answer broke off. ${again}`,
};

export const internal: Verdict = {
  status: 'failed',
  code: 'internal_error',
  message: `Something went wrong on the server while this answer was being written. ${again}`,
};

export const byBreakOff: Record<BreakOff, Verdict> = {
  stopped: { status: 'stopped' },
  timeout: tooLong,
  shutdown: interrupted,
  lost: internal,
};

/** What `generate()` throws when no provider can answer or one breaks midway; its message is meant for people. */
interface ProviderFailure extends Error {
  name: 'ProviderError';
  retryAfter?: number;
}

export function isProviderFailure(error: unknown): error is ProviderFailure {
  return error instanceof Error && error.name === 'ProviderError';
}

/** What a failure means to the learner; undefined where it is a fault of the server, which belongs in its log. */
export function verdictOf(error: unknown): Verdict | undefined {
  if (isProviderFailure(error)) return { status: 'failed', code: 'provider_unavailable', message: error.message };
  if (error instanceof AppError) return { status: 'failed', code: error.code, message: error.message };
  return undefined;
}

/** The one event that ends a stream. */
export function terminalEvent(verdict: Verdict, answer: Answer): WireEvent {
  return verdict.status === 'failed'
    ? { event: 'error', data: { error: verdict.code, message: verdict.message } }
    : { event: 'done', data: { usage: answer.usage, status: verdict.status } };
}
