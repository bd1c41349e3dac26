import type { IntegrationRotateRequest, IntegrationVerification } from '#contract/integration-shapes.ts';

/** What asks for the next token in the place of one: the same site, scopes and length of life. */
export function rotationOf(
  token: string,
  claims: NonNullable<IntegrationVerification['claims']>,
  revokePrevious: boolean,
): IntegrationRotateRequest {
  const { mode, aud: origin, scopes, exp, iat, tid: tenantId } = claims;
  return { integrationToken: token, mode, origin, scopes, ttlSeconds: exp - iat, tenantId, revokePrevious };
}
