import type { Issue } from '#contract/kernel/errors.ts';
import { type ErrorParts, readErrorShape } from './error-shapes.ts';
import { parseJson } from './json.ts';

export interface ApiErrorFields {
  /** HTTP status; 0 when no answer came. */
  status: number;
  /** A code of the contract, or one of `network_error`, `timeout`, `signed_out`, `invalid_answer`, `stream_stalled`, `http_<status>`. */
  code: string;
  message: string;
  issues?: readonly Issue[];
  /** Seconds that the server asks to wait. */
  retryAfter?: number | null;
  requestId?: string | null;
  /** Further fields of the answer, `required_scope` for example. */
  extra?: Readonly<Record<string, unknown>>;
  cause?: unknown;
}

/** The one error of every call. `message` is a sentence for a person; branch on `code`. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  readonly code: string;
  readonly issues: readonly Issue[];
  readonly retryAfter: number | null;
  readonly requestId: string | null;
  readonly extra: Readonly<Record<string, unknown>>;

  constructor({
    status,
    code,
    message,
    issues = [],
    retryAfter = null,
    requestId = null,
    extra = {},
    cause,
  }: ApiErrorFields) {
    super(message, { cause });
    this.status = status;
    this.code = code;
    this.issues = issues;
    this.retryAfter = retryAfter;
    this.requestId = requestId;
    this.extra = extra;
  }
}

const byStatus: Record<number, { code: string; message: string }> = {
  400: { code: 'validation_error', message: 'The server did not accept this request.' },
  401: { code: 'unauthorized', message: 'You are not signed in, or your session has ended.' },
  403: { code: 'forbidden', message: 'You may not do this.' },
  404: { code: 'not_found', message: 'This does not exist, or it is not yours.' },
  405: { code: 'method_not_allowed', message: 'This server does not offer that.' },
  408: { code: 'timeout', message: 'The server gave up waiting. Try again.' },
  409: { code: 'conflict', message: 'This was changed elsewhere meanwhile. Reload and try again.' },
  413: { code: 'payload_too_large', message: 'This is too large.' },
  415: { code: 'unsupported_media_type', message: 'The server does not accept this kind of file.' },
  422: { code: 'validation_error', message: 'Check what you entered.' },
  429: { code: 'rate_limited', message: 'Too many requests. Wait a moment and try again.' },
};

/** Turns a refused answer into an ApiError; reads its body, whatever that is. `wallMs` is now, for a dated Retry-After. */
export async function errorFrom(response: Response, wallMs: number): Promise<ApiError> {
  const { status } = response;
  const known = byStatus[status] ?? {
    code: status >= 500 ? 'service_unavailable' : `http_${status}`,
    message:
      status >= 500
        ? 'The server has a problem. Try again in a moment.'
        : `The server refused this request (${status}).`,
  };
  const parts = await bodyParts(response);
  const fromBody = parts?.extra?.request_id;
  return new ApiError({
    status,
    ...known,
    // A 401 that is neither ours nor a challenge for a token comes from something in between and says nothing of a session.
    ...(status === 401 && !parts && !isTokenChallenge(response) && { code: 'http_401' }),
    ...parts,
    retryAfter: retryAfterSeconds(response.headers.get('retry-after'), wallMs),
    requestId: response.headers.get('x-request-id') ?? (typeof fromBody === 'string' ? fromBody : null),
  });
}

/** Seconds that `Retry-After` asks for: a number or an HTTP date; null when absent or unreadable. */
export function retryAfterSeconds(header: string | null, wallMs: number): number | null {
  if (!header) return null;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header);
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - wallMs) / 1_000));
}

function isTokenChallenge(response: Response): boolean {
  return /^bearer\b/i.test(response.headers.get('www-authenticate') ?? '');
}

async function bodyParts(response: Response): Promise<ErrorParts | null> {
  try {
    return readErrorShape(parseJson(await response.text()));
  } catch {
    return null;
  }
}
