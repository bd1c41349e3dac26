import { APICallError } from 'ai';
import { ProviderError } from './provider-error.ts';

/** Whom an error is about. */
export interface Asked {
  id: string;
  name: string;
  model: string;
}

/**
 * Turns what the SDK threw, or sent as an error part, into a ProviderError as it stands before any text was given:
 * 401, 402, 403 → unauthorized · 429 → rate_limited · 408 → timeout · other statuses, a lost or refused connection →
 * unavailable · an answer that cannot be read → invalid_answer.
 */
export function readFailure(error: unknown, asked: Asked): ProviderError {
  const status = statusOf(error);
  if (status !== undefined)
    return fromStatus(status, status === 429 || status >= 500 ? retryAfterOf(error) : undefined, asked);
  if (isConnectionError(error)) {
    return new ProviderError({
      provider: asked.id,
      outcome: 'unavailable',
      message: `${asked.name} cannot be reached. Check the network, or ask another provider.`,
    });
  }
  return unreadable(asked);
}

/** The provider answered, but not in its own format. */
export function unreadable({ id, name }: Asked): ProviderError {
  return new ProviderError({
    provider: id,
    outcome: 'invalid_answer',
    message: `${name} sent an answer that cannot be read. Try again, or ask another provider.`,
  });
}

/** The provider finished without a word; with `filtered` because its rules forbid the answer. */
export function emptyAnswer({ id, name }: Asked, filtered: boolean): ProviderError {
  const message = filtered
    ? `${name} declined to answer this message. Ask in another way, or ask another provider.`
    : `${name} finished without an answer. Try again, or ask another provider.`;
  return new ProviderError({ provider: id, outcome: 'invalid_answer', message, aboutRequest: filtered });
}

/** Nothing came within `ms`. */
export function silence({ id, name }: Asked, ms: number): ProviderError {
  const seconds = Math.max(1, Math.round(ms / 1000));
  return new ProviderError({
    provider: id,
    outcome: 'timeout',
    message: `${name} did not answer within ${seconds} ${seconds === 1 ? 'second' : 'seconds'}. Try again, or ask another provider.`,
  });
}

/** The answer broke off after text had been given, whatever the reason. */
export function brokenOff({ id, name }: Asked, because?: ProviderError): ProviderError {
  return new ProviderError({
    provider: id,
    outcome: 'interrupted',
    message: `The answer of ${name} broke off. What has arrived is kept; ask again for a whole answer.`,
    status: because?.status,
    retryAfter: because?.retryAfter,
  });
}

/** The person, or a server that shuts down, ended it. */
export function stopped({ id }: { id: string }): ProviderError {
  return new ProviderError({ provider: id, outcome: 'stopped', message: 'The answer was stopped.' });
}

function fromStatus(status: number, retryAfter: number | undefined, { id, name, model }: Asked): ProviderError {
  const fail = (outcome: ProviderError['outcome'], message: string, aboutRequest = false) =>
    new ProviderError({ provider: id, outcome, message, status, retryAfter, aboutRequest });
  switch (status) {
    case 401:
    case 403:
      return fail('unauthorized', `${name} refused the key of this server. Whoever runs it must check the key.`);
    case 402:
      return fail(
        'unauthorized',
        `The account of this server at ${name} has no credit left. Whoever runs it must top it up.`,
      );
    case 404:
      return fail(
        'unavailable',
        `${name} does not offer the model “${model}” to this server. Choose another model.`,
        true,
      );
    case 408:
      return fail('timeout', `${name} took too long. Try again, or ask another provider.`);
    case 413:
      return fail(
        'unavailable',
        `This conversation is too long for ${name}. Start a new one, or ask another provider.`,
        true,
      );
    case 429:
      return fail(
        'rate_limited',
        retryAfter === undefined
          ? `${name} is asked too often at the moment. Wait a little, or ask another provider.`
          : `${name} is asked too often at the moment. Try again in ${retryAfter} ${retryAfter === 1 ? 'second' : 'seconds'}, or ask another provider.`,
      );
    default:
      return status >= 500
        ? fail(
            'unavailable',
            `${name} has a problem at the moment (status ${status}). Try again soon, or ask another provider.`,
          )
        : fail(
            'unavailable',
            `${name} refused this request (status ${status}). Shorten the conversation or choose another model.`,
            true,
          );
  }
}

/** Error kinds that arrive inside a stream without a status, and the status that each stands for. */
const streamed: Record<string, number> = {
  invalid_request_error: 400,
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
  // Google answers a wrong key with 400.
  if (APICallError.isInstance(error) && error.statusCode === 400 && error.responseBody?.includes('API_KEY_INVALID'))
    return 401;
  const { statusCode, code, type } = error as { statusCode?: unknown; code?: unknown; type?: unknown };
  for (const candidate of [statusCode, code]) {
    if (typeof candidate === 'number' && candidate >= 400 && candidate < 600) return candidate;
  }
  for (const candidate of [code, type]) {
    if (typeof candidate === 'string' && streamed[candidate] !== undefined) return streamed[candidate];
  }
  return undefined;
}

function isConnectionError(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) {
    const { code } = at as { code?: unknown };
    if (typeof code === 'string' && /^(E[A-Z]+|UND_ERR_[A-Z_]+)$/.test(code)) return true;
    if (APICallError.isInstance(at) && at.statusCode === undefined) return true;
    if (at instanceof TypeError && (at.message === 'fetch failed' || at.message === 'terminated')) return true;
  }
  return false;
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
