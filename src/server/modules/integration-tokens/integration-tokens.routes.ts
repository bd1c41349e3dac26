import type { FastifyReply, FastifyRequest } from 'fastify';
import type { integrationTokens } from '#contract/integration-tokens.ts';
import type { Handlers } from '#server/http/handler.ts';
import { callerOf } from './caller.ts';
import { jwksMaxAge } from './key-states.ts';
import type { TenantKeysService } from './tenant-keys.service.ts';
import type { TokensService } from './tokens.service.ts';

export function integrationTokensRoutes(
  tokens: TokensService,
  keys: TenantKeysService,
): Handlers<typeof integrationTokens> {
  return {
    grant: ({ principal, request, body }) => tokens.grant(callerOf(principal, request), body),
    verify: ({ principal, request, body }) => tokens.verify(callerOf(principal, request), body.token, body.tenantId),
    revoke: ({ principal, request, body }) => tokens.revoke(callerOf(principal, request), body),
    rotate: ({ principal, request, body }) => tokens.rotate(callerOf(principal, request), body),

    jwks: async ({ query, request, reply }) => {
      const { body, etag } = await keys.jwks(query.tenantId);
      letKeep(reply, etag);
      if (knows(request, etag)) reply.status(304).send();
      return body;
    },

    fingerprint: ({ query }) => keys.fingerprint(query.tenantId),
    revocations: ({ principal, request, query }) => keys.revocations(callerOf(principal, request), query),
    rotateKey: ({ principal, request, body }) => keys.rotateKey(callerOf(principal, request), body),
  };
}

/** A verifier and whatever lies between may keep it for as long as a new key waits before it signs, and no longer. */
function letKeep(reply: FastifyReply, etag: string): void {
  reply.header('cache-control', `public, max-age=${jwksMaxAge}`).header('etag', etag);
}

const knows = (request: FastifyRequest, etag: string): boolean =>
  (request.headers['if-none-match'] ?? '').split(/\s*,\s*/).includes(etag);
