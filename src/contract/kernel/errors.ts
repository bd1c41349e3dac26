import { z } from 'zod';

/** Every error code that an answer may carry, with the HTTP status it travels under. */
export const errorStatus = {
  validation_error: 400,
  connector_refused: 400,
  invalid_credentials: 401,
  invalid_token: 401,
  token_expired: 401,
  token_reused: 401,
  forbidden: 403,
  step_up_required: 403,
  INSUFFICIENT_API_KEY_SCOPE: 403,
  not_found: 404,
  conflict: 409,
  username_taken: 409,
  email_taken: 409,
  slug_taken: 409,
  last_owner: 409,
  payload_too_large: 413,
  unsupported_media_type: 415,
  rate_limited: 429,
  token_budget_exceeded: 429,
  live_quota_exceeded: 429,
  internal_error: 500,
  not_implemented: 501,
  provider_unavailable: 503,
  service_unavailable: 503,
} as const satisfies Record<string, number>;

export type ErrorCode = keyof typeof errorStatus;

export const Issue = z
  .object({
    path: z.string().meta({ description: 'Where in the input, dotted: `body.email`.', example: 'body.email' }),
    message: z.string().meta({ description: 'What to change.', example: 'Enter an e-mail address.' }),
  })
  .meta({ id: 'Issue' });
export type Issue = z.infer<typeof Issue>;

/** The one body of every error: `{"detail": {"error", "message", ...}}` (contract §1). */
export const ErrorBody = z
  .object({
    detail: z.object({
      error: z.string().meta({ description: 'A code to branch on.', example: 'not_found' }),
      message: z.string().meta({ description: 'One sentence that a person can act on.' }),
      issues: z.array(Issue).optional().meta({ description: 'With status 400: what is wrong, and where.' }),
      required_scope: z.string().optional(),
      granted_scopes: z.array(z.string()).optional(),
      request_id: z.string().optional().meta({ description: 'With status 500: quote it when you report the problem.' }),
    }),
  })
  .meta({ id: 'Error', description: 'What every refused request answers.' });
export type ErrorBody = z.infer<typeof ErrorBody>;
