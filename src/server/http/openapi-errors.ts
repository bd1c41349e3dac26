import type { ZodOpenApiResponseObject } from 'zod-openapi';
import { documentedErrors, type Endpoint } from '#contract/kernel/endpoint.ts';
import { ErrorBody, type ErrorCode, errorStatus } from '#contract/kernel/errors.ts';

/** What each code says in the API reference. */
const messages: Record<ErrorCode, string> = {
  validation_error: 'Enter an e-mail address. (body.email)',
  connector_refused: 'The service refused the sign-in: the password is not right.',
  invalid_credentials: 'The username or password is not right.',
  invalid_token: 'You are not signed in.',
  token_expired: 'Your session has expired. Sign in again.',
  token_reused: 'This session was ended because an old token was used again. Sign in again.',
  forbidden: 'Your role does not allow this.',
  step_up_required: 'Your password was last entered some time ago. Enter it again to go on.',
  INSUFFICIENT_API_KEY_SCOPE: 'This API key needs the scope conversations:write.',
  not_found: 'There is nothing with this id, or it is not yours.',
  conflict: 'This was changed by somebody else, or the Idempotency-Key was used for another request.',
  username_taken: 'This username is taken. Choose another one.',
  email_taken: 'There is an account with this e-mail address already.',
  slug_taken: 'This short name is taken. Choose another one.',
  last_owner: 'An organization needs an owner. Make somebody else an owner first.',
  payload_too_large: 'The body is too large.',
  unsupported_media_type: 'Send the body as application/json.',
  token_budget_exceeded:
    'Your tokens of this month are used up. They begin anew on 1 November 2026; the study guide still answers.',
  rate_limited: 'Too many requests. Try again in 12 seconds.',
  live_quota_exceeded: 'Your live time is used up until 1 November.',
  internal_error: 'Something went wrong on our side. Try again; if it happens again, report the request id.',
  not_implemented: 'This server does not offer this yet.',
  provider_unavailable: 'No AI provider answers at the moment. Try again in a minute.',
  service_unavailable: 'The server is very busy. Try again in a few seconds.',
};

const extras: Partial<Record<ErrorCode, object>> = {
  validation_error: { issues: [{ path: 'body.email', message: 'Enter an e-mail address.' }] },
  INSUFFICIENT_API_KEY_SCOPE: { required_scope: 'conversations:write', granted_scopes: ['conversations:read'] },
  internal_error: { request_id: '01980f2e-7c1a-7d3b-9a52-4f0e6a1b2c3d' },
};

const titles: Record<number, string> = {
  400: 'The request is not valid.',
  401: 'Not signed in.',
  403: 'Role or scope does not allow it.',
  404: 'Missing, or not visible to the caller.',
  409: 'Conflict with what is there.',
  413: 'Too large.',
  415: 'Wrong media type.',
  429: 'A limit or quota is used up.',
  500: 'An error on our side.',
  501: 'Planned, not offered yet.',
  503: 'Not available at the moment.',
};

/** An example of each error, for `components.examples`. */
export const errorExamples = Object.fromEntries(
  (Object.keys(errorStatus) as ErrorCode[]).map((code) => [
    code,
    { summary: code, value: { detail: { error: code, message: messages[code], ...extras[code] } } satisfies ErrorBody },
  ]),
);

const everyError = { 'X-Request-ID': { $ref: '#/components/headers/X-Request-ID' } };
const headers: Record<number, object> = {
  401: { 'WWW-Authenticate': { $ref: '#/components/headers/WWW-Authenticate' } },
  429: Object.fromEntries(
    ['Retry-After', 'RateLimit-Limit', 'RateLimit-Remaining', 'RateLimit-Reset'].map((name) => [
      name,
      { $ref: `#/components/headers/${name}` },
    ]),
  ),
};

const shared = new Map<string, ZodOpenApiResponseObject>();

/** The answer of one status with these codes, as one component that every endpoint with the same codes refers to. */
function errorResponse(status: number, codes: readonly ErrorCode[]): ZodOpenApiResponseObject {
  const id = [status, ...codes].join('.');
  const known = shared.get(id);
  if (known) return known;
  const response = {
    id,
    description: `${titles[status]} Code: ${codes.map((code) => `\`${code}\``).join(', ')}.`,
    headers: { ...everyError, ...headers[status] },
    content: {
      'application/json': {
        schema: ErrorBody,
        examples: Object.fromEntries(codes.map((code) => [code, { $ref: `#/components/examples/${code}` }])),
      },
    },
  };
  shared.set(id, response);
  return response;
}

/** The error answers of an endpoint by status, each with its codes as examples. */
export function errorResponses(endpoint: Endpoint): Record<string, ZodOpenApiResponseObject> {
  const codes = [...documentedErrors(endpoint)].sort();
  const byStatus = Map.groupBy(codes, (code) => errorStatus[code]);
  return Object.fromEntries([...byStatus].map(([status, some]) => [String(status), errorResponse(status, some)]));
}
