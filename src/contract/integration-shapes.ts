import { z } from 'zod';
import { Id, Instant } from './kernel/fields.ts';

/** Tokens that an organization (the tenant) issues to an embedding site or a service (contract §9). JSON here is camelCase. */

export const TenantId = Id.meta({ description: 'The organization that issues the token.' });
const Jti = z
  .string()
  .min(1)
  .max(64)
  .meta({ description: 'Id of the token.', example: '4f0e6a1b2c3d4e5f8a9b0c1d2e3f4a5b' });
export const Kid = z.string().meta({ description: 'Id of the signing key.', example: 'k-2026-10-1' });
const Token = z
  .string()
  .min(1)
  .max(4096)
  .meta({ description: 'The token, an RS256 JWT.', example: 'eyJhbGciOiJSUzI1NiJ9.eyJqdGkiOiI0ZjBlIn0.c2ln' });
const Mode = z
  .enum(['api', 'embed'])
  .meta({ description: 'For calls of a service, or for a frame in a page.', example: 'embed' });
const Reason = z
  .string()
  .trim()
  .min(1, 'Say why.')
  .max(200, 'Keep the reason under 200 characters.')
  .meta({ description: 'Why, for the record.', example: 'The embedding site was retired.' });

/** An https origin, or http on the loopback for development. No path, no wildcard. */
function isOrigin(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const url = new URL(value);
  // A wildcard or an odd sign is part of a name to the parser; a browser would never send it.
  if (!/^(?:[a-z0-9.-]+|\[[0-9a-f:.]+\])$/.test(url.hostname)) return false;
  const loopback = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  return url.origin === value && (url.protocol === 'https:' || (url.protocol === 'http:' && loopback));
}

export const Origin = z
  .string()
  .max(300)
  .refine(isOrigin, 'Give an exact https origin without a path, for example https://school.example.org.')
  .meta({ description: 'Exact https origin; `http` on localhost only.', example: 'https://school.example.org' });

/** Integration tokens have scope names of their own. */
export const IntegrationScope = z
  .string()
  .max(64)
  .regex(/^[a-z][a-z_]*:(?:read|write)$/, 'Write a scope as family:read or family:write, for example profile:read.')
  .meta({ description: 'What the token permits.', example: 'profile:read' });
const Scopes = z
  .array(IntegrationScope)
  .meta({ description: 'What the token permits.', example: ['profile:read', 'quota:read'] });

const grantFields = {
  mode: Mode,
  origin: Origin,
  scopes: Scopes.min(1, 'Ask for at least one scope.').max(20),
  ttlSeconds: z
    .int()
    .min(30, 'Use at least 30 seconds.')
    .max(3600, 'Use at most 3600 seconds.')
    .meta({ description: 'Seconds that it lives, 30 to 3600.', example: 120 }),
  tenantId: TenantId.optional().meta({ description: "Without it, the caller's only organization." }),
};

export const IntegrationGrantRequest = z.object(grantFields).meta({ id: 'IntegrationGrantRequest' });
export type IntegrationGrantRequest = z.infer<typeof IntegrationGrantRequest>;

export const IntegrationGrant = z
  .object({
    integrationToken: Token,
    jti: Jti,
    tenantId: TenantId,
    mode: Mode,
    origin: Origin,
    scopes: Scopes,
    expiresAt: Instant,
  })
  .meta({ id: 'IntegrationGrantResponse' });
export type IntegrationGrant = z.infer<typeof IntegrationGrant>;

const EpochSeconds = z.int().meta({ description: 'Unix time in seconds.', example: 1_791_964_080 });

export const IntegrationClaims = z
  .object({
    iss: z.string().meta({ description: 'Issuer.', example: 'https://xentree.example.org/api/integration/t/01980f2e' }),
    aud: z.string().meta({ description: 'The origin it is for.', example: 'https://school.example.org' }),
    sub: Id.meta({ description: 'The user in whose name it acts.' }),
    tid: TenantId,
    scopes: Scopes,
    mode: Mode,
    iat: EpochSeconds,
    nbf: EpochSeconds,
    exp: EpochSeconds,
    jti: Jti,
    act: Id.optional().meta({ description: 'Who asked for it: a user, or an API key.' }),
  })
  .meta({ id: 'IntegrationClaims' });
export type IntegrationClaims = z.infer<typeof IntegrationClaims>;

export const VerifyRequest = z
  .object({ token: Token.meta({ description: 'The token to judge.' }), tenantId: TenantId })
  .meta({ id: 'IntegrationVerifyRequest' });

export const IntegrationVerification = z
  .object({
    valid: z.boolean().meta({ description: 'May it be relied on now?', example: true }),
    revoked: z.boolean().meta({ description: 'Has it been revoked? Also true once it has expired.', example: false }),
    reason: z.string().optional().meta({ description: 'Why it is not valid.', example: 'expired' }),
    claims: IntegrationClaims.optional(),
    kid: Kid.optional().meta({ description: 'The key that signed it, where it is valid.' }),
    expiresAt: Instant.optional().meta({ description: 'When it ends, where it is valid.' }),
  })
  .meta({ id: 'IntegrationVerifyResponse' });
export type IntegrationVerification = z.infer<typeof IntegrationVerification>;

export const RevokeRequest = z
  .union([
    z.object({ integrationToken: Token, reason: Reason }),
    z.object({ tenantId: TenantId, jti: Jti, reason: Reason }),
  ])
  .meta({ id: 'IntegrationRevokeRequest', description: 'Names the token by itself, or by its tenant and id.' });
export type IntegrationRevokeRequest = z.infer<typeof RevokeRequest>;

export const IntegrationRevocation = z
  .object({
    revoked: z.boolean().meta({ description: 'It is revoked now.', example: true }),
    jti: Jti,
    tenantId: TenantId,
    revokedAt: Instant,
  })
  .meta({ id: 'IntegrationRevokeResponse' });
export type IntegrationRevocation = z.infer<typeof IntegrationRevocation>;

export const RotateRequest = z
  .object({
    ...grantFields,
    integrationToken: Token.meta({ description: 'The token to replace.' }),
    revokePrevious: z
      .boolean()
      .default(true)
      .meta({ description: 'Revoke the old one in the same step.', example: true }),
    reason: Reason.optional(),
  })
  .meta({ id: 'IntegrationRotateRequest' });
export type IntegrationRotateRequest = z.infer<typeof RotateRequest>;

export const IntegrationRotation = IntegrationGrant.extend({
  previousJti: Jti.meta({ description: 'Id of the token that was replaced.' }),
  previousRevoked: z.boolean().meta({ description: 'Was the old one revoked?', example: true }),
}).meta({ id: 'IntegrationRotateResponse' });
export type IntegrationRotation = z.infer<typeof IntegrationRotation>;

export const IntegrationJwks = z
  .object({
    keys: z
      .array(
        z.object({
          kty: z.literal('RSA'),
          n: z
            .string()
            .meta({ description: 'Modulus, base64url.', example: 'sXchDaQebHnPiGvyDOAT4saGEUetSyo9MKLOoWFsueri' }),
          e: z.string().meta({ description: 'Exponent, base64url.', example: 'AQAB' }),
          kid: Kid,
          use: z.literal('sig'),
          alg: z.literal('RS256'),
        }),
      )
      .meta({ description: 'Every key that may have signed a living token.' }),
  })
  .meta({ id: 'IntegrationJWKSResponse' });
export type IntegrationJwks = z.infer<typeof IntegrationJwks>;

const Fingerprint = z.string().meta({
  description: 'Hash of the SPKI DER, hex.',
  example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
});

export const IntegrationFingerprint = z
  .object({
    tenantId: TenantId,
    kid: Kid,
    algorithm: z.literal('SHA-256'),
    fingerprint: Fingerprint,
    notBefore: Instant.optional().meta({ description: 'Since when the key signs.' }),
    next: z
      .object({ kid: Kid, fingerprint: Fingerprint, notBefore: Instant })
      .nullable()
      .optional()
      .meta({ description: 'The key that follows, where one is waiting.' }),
    retiring: z
      .array(z.object({ kid: Kid, fingerprint: Fingerprint, notBefore: Instant }))
      .optional()
      .meta({
        description: 'Keys that sign no more and are published until their last token has ended, newest first.',
      }),
  })
  .meta({ id: 'IntegrationFingerprintResponse' });
export type IntegrationFingerprint = z.infer<typeof IntegrationFingerprint>;

export const IntegrationRevocationItem = z
  .object({
    jti: Jti,
    tenantId: TenantId,
    reason: z.string().meta({ description: 'As it was given.', example: 'The embedding site was retired.' }),
    revokedBy: Id.meta({ description: 'The user who did it.' }),
    revokedAt: Instant,
    expiresAt: Instant.meta({ description: 'When the token would have ended by itself.' }),
    issuedAt: Instant.optional(),
    kid: Kid.optional(),
    mode: Mode.optional(),
    origin: Origin.optional(),
    usesAfterRevocation: z.int().min(0).optional().meta({
      description: 'How often it was shown to be verified since: above 0, somebody still has it.',
      example: 0,
    }),
  })
  .meta({ id: 'IntegrationTokenRevocationItem' });
export type IntegrationRevocationItem = z.infer<typeof IntegrationRevocationItem>;

export const IntegrationKeyRotation = z
  .object({
    tenantId: TenantId,
    kid: Kid.meta({ description: 'The new key.', example: 'k-2026-10-2' }),
    activeFrom: Instant.meta({ description: 'From when it signs; it is in the JWKS at once.' }),
    previousKid: Kid.nullable().meta({ description: 'The key it follows.' }),
  })
  .meta({ id: 'IntegrationKeyRotateResponse' });
export type IntegrationKeyRotation = z.infer<typeof IntegrationKeyRotation>;
