import { APICallError } from '@ai-sdk/provider';
import { RefusedAddressError } from '#server/platform/safe-fetch/vet.ts';
import { type FailureKind, failureTable } from './failure-table.ts';
import { ProviderError } from './provider-error.ts';

/** Whom an error is about. */
export interface Asked {
  id: string;
  name: string;
  model: string;
}

/**
 * Turns what the SDK threw, or sent as an error part, into a ProviderError as it stands before any text was given. What each kind
 * of failure means is the table's.
 */
export function readFailure(error: unknown, asked: Asked): ProviderError {
  const status = statusOf(error);
  if (status !== undefined) {
    const retryAfter = status === 429 || status >= 500 ? retryAfterOf(error) : undefined;
    return fail(kindOf(status, error), asked, { status, retryAfter });
  }
  if (causes(error).some((cause) => cause instanceof RefusedAddressError)) return fail('address_refused', asked);
  return fail(isConnectionError(error) ? 'unreachable' : 'unreadable', asked);
}

/** The provider finished without a word; with `filtered` because its rules forbid the answer. */
export function emptyAnswer(asked: Asked, filtered: boolean): ProviderError {
  return fail(filtered ? 'filtered' : 'empty', asked);
}

/** Nothing came within `ms`. */
export function silence(asked: Asked, ms: number): ProviderError {
  return fail('silent', asked, { seconds: Math.max(1, Math.round(ms / 1000)) });
}

/** The answer broke off after text had been given, whatever the reason. */
export function brokenOff(asked: Asked, because?: ProviderError): ProviderError {
  return fail('broken_off', asked, { status: because?.status, retryAfter: because?.retryAfter });
}

/** The person, or a server that shuts down, ended it. */
export function stopped({ id }: { id: string }): ProviderError {
  return fail('stopped', { id, name: '', model: '' });
}

function fail(
  kind: FailureKind,
  { id, name, model }: Asked,
  { status, retryAfter, seconds = retryAfter }: { status?: number; retryAfter?: number; seconds?: number } = {},
): ProviderError {
  const { outcome, aboutRequest = false, say } = failureTable[kind];
  const message = say({
    name,
    model,
    ...(status !== undefined && { status }),
    ...(seconds !== undefined && { seconds }),
  });
  const tooLong = kind === 'too_long';
  return new ProviderError({ provider: id, outcome, message, status, retryAfter, aboutRequest, tooLong });
}

function kindOf(status: number, error: unknown): FailureKind {
  const written = APICallError.isInstance(error) ? (error.responseBody ?? '') : JSON.stringify(error ?? null);
  // Google answers a wrong key with 400.
  if (status === 400 && written.includes('API_KEY_INVALID')) return 'key_refused';
  if (status === 413 || (status === 400 && saysTooLong.test(written))) return 'too_long';
  if (status === 429 && written.includes('insufficient_quota')) return 'no_credit';
  return byStatus[status] ?? (status >= 500 ? 'trouble' : 'refused');
}

const byStatus: Partial<Record<number, FailureKind>> = {
  401: 'key_refused',
  402: 'no_credit',
  403: 'not_permitted',
  404: 'model_missing',
  408: 'slow',
  429: 'rate_limited',
};

/** How OpenAI and what is compatible, Anthropic and Google say that a conversation does not fit. */
const saysTooLong =
  /context_length_exceeded|maximum context length|exceeds? the (?:available )?context|prompt is too long|input token count .{0,40}exceeds/i;

/** Error kinds that arrive inside a stream without a status, and the status that each stands for. */
const streamed: Record<string, number> = {
  invalid_request_error: 400,
  context_length_exceeded: 400,
  authentication_error: 401,
  billing_error: 402,
  permission_error: 403,
  not_found_error: 404,
  rate_limit_error: 429,
  rate_limit_exceeded: 429,
  insufficient_quota: 429,
  api_error: 500,
  server_error: 500,
  overloaded_error: 529,
};

function statusOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { statusCode, code, type } = error as { statusCode?: unknown; code?: unknown; type?: unknown };
  for (const candidate of [statusCode, code]) {
    if (typeof candidate === 'number' && candidate >= 400 && candidate < 600) return candidate;
  }
  for (const candidate of [code, type]) {
    if (typeof candidate === 'string' && streamed[candidate] !== undefined) return streamed[candidate];
  }
  return undefined;
}

/** An error and what caused it, outermost first. */
function causes(error: unknown): Error[] {
  return error instanceof Error ? [error, ...causes(error.cause)] : [];
}

function isConnectionError(error: unknown): boolean {
  return causes(error).some((at) => {
    const { code } = at as { code?: unknown };
    if (typeof code === 'string' && /^(E[A-Z]+|UND_ERR_[A-Z_]+)$/.test(code)) return true;
    if (APICallError.isInstance(at) && at.statusCode === undefined) return true;
    return at instanceof TypeError && (at.message === 'fetch failed' || at.message === 'terminated');
  });
}

/** Seconds from `retry-after-ms` or `retry-after` (seconds or an HTTP date, RFC 9110 §10.2.3). */
function retryAfterOf(error: unknown): number | undefined {
  const headers = APICallError.isInstance(error) ? error.responseHeaders : undefined;
  if (!headers) return undefined;
  const ms = Number(headers['retry-after-ms'] || Number.NaN);
  if (Number.isFinite(ms) && ms >= 0) return Math.ceil(ms / 1000);
  const value = headers['retry-after']?.trim();
  if (!value) return undefined;
  if (/^\d+$/.test(value)) return Number(value);
  const until = Date.parse(value);
  const now = Date.parse(headers.date ?? '');
  return Number.isNaN(until) || Number.isNaN(now) ? undefined : Math.max(0, Math.ceil((until - now) / 1000));
}
