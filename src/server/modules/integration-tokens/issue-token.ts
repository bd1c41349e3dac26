import { randomBytes } from 'node:crypto';
import type { IntegrationGrant, IntegrationGrantRequest } from '#contract/integration-shapes.ts';
import { AppError } from '#server/platform/app-error.ts';
import type { Access } from '#server/tenancy/access.ts';
import { beyond, unknownScopes } from '#server/tenancy/grantable.ts';
import { type Caller, heldBy } from './caller.ts';
import type { Signer } from './signing-keys.ts';
import { writeToken } from './token-text.ts';
import type { TokenRow } from './tokens.repository.ts';

/** Refuses scopes that there are not with 400, and those that the caller does not hold now with 403. */
export function requireGrantable(scopes: readonly string[], caller: Caller, member: Access): void {
  const [unknown] = unknownScopes(scopes);
  if (unknown !== undefined) {
    const message = `There is no scope ${unknown} for integration tokens.`;
    throw new AppError('validation_error', message, { issues: [{ path: 'body.scopes', message }] });
  }
  const refused = beyond(scopes, heldBy(caller, member));
  if (refused.length > 0) {
    throw new AppError('forbidden', `You may not do yourself what this token would permit: ${refused.join(', ')}.`);
  }
}

type Wanted = Pick<IntegrationGrantRequest, 'mode' | 'origin' | 'scopes' | 'ttlSeconds'>;

/** A signed token that is not stored yet: signing takes milliseconds, and nobody should wait for them in a transaction. */
export async function signToken(
  wanted: Wanted,
  by: { caller: Caller; tenantId: string; issuerBase: string; signer: Signer; now: Date },
  parentJti: string | null = null,
): Promise<{ row: TokenRow; grant: IntegrationGrant }> {
  const { caller, tenantId, signer } = by;
  const { mode, origin, ttlSeconds } = wanted;
  const scopes = [...new Set(wanted.scopes)];
  const jti = randomBytes(16).toString('hex');
  const issuer = `${by.issuerBase}/api/integration/t/${tenantId}`;
  const from = Math.floor(by.now.getTime() / 1000);
  const expiresAt = new Date((from + ttlSeconds) * 1000);
  const claims = {
    ...{ iss: issuer, aud: origin, sub: caller.userId, tid: tenantId, scopes, mode },
    ...{ iat: from, nbf: from, exp: from + ttlSeconds, jti, act: caller.apiKey?.id ?? caller.userId },
  };
  const row: TokenRow = {
    ...{ tenantId, jti, kid: signer.kid, userId: caller.userId, apiKeyId: caller.apiKey?.id ?? null },
    ...{ issuer, mode, origin, scopes, issuedAt: by.now, expiresAt },
    ...{ parentJti, childJti: null },
    ...{ revokedAt: null, revokedBy: null, revokeReason: null, usesAfterRevocation: 0 },
  };
  const integrationToken = await writeToken(claims, signer.kid, signer.privateKey);
  const grant = { integrationToken, jti, tenantId, mode, origin, scopes, expiresAt: expiresAt.toISOString() };
  return { row, grant };
}
