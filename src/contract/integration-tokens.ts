import { z } from 'zod';
import {
  IntegrationFingerprint,
  IntegrationGrant,
  IntegrationGrantRequest,
  IntegrationJwks,
  IntegrationKeyRotation,
  IntegrationRevocation,
  IntegrationRevocationItem,
  IntegrationRotation,
  IntegrationVerification,
  Kid,
  RevokeRequest,
  RotateRequest,
  TenantId,
  VerifyRequest,
} from './integration-shapes.ts';
import { area, endpoint } from './kernel/endpoint.ts';
import { Id, LocalDate } from './kernel/fields.ts';
import { pageOf, pageQuery, QueryBool } from './kernel/page.ts';

const once =
  'The answer is shown once: repeated with the same `Idempotency-Key` it is `conflict`, with the `id` of the token.';

const read = { access: 'any', scope: 'integrations:read' } as const;
const write = { access: 'any', scope: 'integrations:write' } as const;
const tenantQuery = z.object({ tenantId: TenantId });

export const integrationTokens = area('integrationTokens', 'Integration Tokens', {
  grant: endpoint({
    method: 'POST',
    path: '/api/integration/grant',
    summary: 'Issue tenant-scoped RS256 integration grant token',
    description: `Nobody grants more than they may do themselves. ${once}`,
    ...write,
    body: IntegrationGrantRequest,
    response: IntegrationGrant,
    status: 201,
    secret: true,
    errors: ['forbidden', 'not_found'],
  }),
  verify: endpoint({
    method: 'POST',
    path: '/api/integration/verify',
    summary: 'Verify tenant integration token signature and claims',
    description: 'Answers 200 for an invalid token too. `reason` is given to members of the tenant.',
    ...read,
    body: VerifyRequest,
    response: IntegrationVerification,
  }),
  revoke: endpoint({
    method: 'POST',
    path: '/api/integration/revoke',
    summary: 'Revoke integration token by token or jti',
    description: 'Revoking twice gives the first answer.',
    ...write,
    body: RevokeRequest,
    response: IntegrationRevocation,
    errors: ['not_found'],
  }),
  rotate: endpoint({
    method: 'POST',
    path: '/api/integration/rotate',
    summary: 'Rotate integration grant and optionally revoke previous token',
    description:
      'One step: either both happen or neither. Scopes may only shrink. A token is rotated once; again is `conflict`, and what it was rotated into is revoked.',
    ...write,
    body: RotateRequest,
    response: IntegrationRotation,
    errors: ['forbidden', 'not_found', 'conflict'],
  }),
  jwks: endpoint({
    method: 'GET',
    path: '/api/integration/jwks',
    summary: 'Get tenant active JWKS material for verification',
    access: 'public',
    query: tenantQuery,
    response: IntegrationJwks,
    errors: ['not_found'],
  }),
  fingerprint: endpoint({
    method: 'GET',
    path: '/api/integration/fingerprint',
    summary: 'Get tenant active integration key fingerprints',
    access: 'public',
    query: tenantQuery,
    response: IntegrationFingerprint,
    errors: ['not_found'],
  }),
  revocations: endpoint({
    method: 'GET',
    path: '/api/admin/integration-token-revocations',
    summary: 'Admin observability for integration token revocations',
    description: 'Owners and administrators of the tenant. Newest first.',
    access: 'bearer',
    query: z.object({
      tenantId: TenantId,
      ...pageQuery,
      q: z.string().trim().max(200).optional().meta({
        description: 'In the id, the origin or the reason, in any case.',
        example: 'embed.example',
      }),
      kid: Kid.max(64).optional().meta({ description: 'Signed by this key.' }),
      revokedBy: Id.optional().meta({ description: 'Revoked by this user.' }),
      startDate: LocalDate.optional().meta({ description: 'From this UTC day on.' }),
      endDate: LocalDate.optional().meta({ description: 'Up to and with this UTC day.' }),
      used: QueryBool.optional().meta({
        description: 'Only those that were shown to be verified since, or only the others.',
        override: { type: 'boolean' },
      }),
    }),
    response: pageOf(IntegrationRevocationItem),
    errors: ['forbidden', 'not_found'],
  }),
  rotateKey: endpoint({
    method: 'POST',
    path: '/api/integration/keys/rotate',
    summary: 'Make a new signing key',
    description:
      'Owners and administrators of the tenant. The new key is in the JWKS at once and signs after 10 minutes, when every verifier has seen it. The old key stays in the JWKS until its last token has expired. A key that is named as compromised leaves it at once, all its tokens are revoked, and where it was the one in use the new one signs at once.',
    access: 'bearer',
    body: z
      .object({
        tenantId: TenantId,
        compromisedKid: Kid.max(64).optional().meta({ description: 'A key that somebody else may have.' }),
      })
      .meta({ id: 'IntegrationKeyRotateRequest' }),
    response: IntegrationKeyRotation,
    status: 201,
    errors: ['forbidden', 'not_found'],
  }),
});
