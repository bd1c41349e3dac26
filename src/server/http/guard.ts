import type { FastifyRequest } from 'fastify';
import type { Endpoint } from '#contract/kernel/endpoint.ts';
import { AppError, notFound } from '#server/platform/app-error.ts';
import { type NowOrLater, whenReady } from '#server/platform/now-or-later.ts';
import { bearerOf } from './bearer.ts';
import type { Principal } from './handler.ts';

/** How the guard learns who calls; the modules that know are handed in. */
export interface Authenticators {
  /** Throws 401 for a token that is not good. */
  accessToken(token: string): NowOrLater<Principal>;
  /** Throws 401 for a key that is not good. */
  apiKey(key: string, request: FastifyRequest): NowOrLater<Principal>;
}

/** Who calls this endpoint, or an error: first identity, then scope, then platform role. */
export function authorize(
  endpoint: Endpoint,
  request: FastifyRequest,
  authenticators: Authenticators,
): NowOrLater<Principal | null> {
  refuseKeyInAddress(request);
  if (endpoint.access === 'public' || endpoint.access === 'refresh') return null;
  return whenReady(identify(endpoint, request, authenticators), (principal) => admit(endpoint, request, principal));
}

/** Addresses end up in logs and histories: a key in one is no longer a secret, whoever sent it should hear of it. */
function refuseKeyInAddress(request: FastifyRequest): void {
  const [found] = /xntr-[\w-]{86}/.exec(request.url) ?? [];
  if (found === undefined) return;
  request.log.warn({ requestId: request.id, keyPrefix: found.slice(0, 9) }, 'an API key was sent in an address');
  const message = 'Send the API key in the header X-API-Key, never in the address. Rotate this one: it may be in logs.';
  throw new AppError('validation_error', message, { issues: [{ path: 'query', message }] });
}

function admit(endpoint: Endpoint, request: FastifyRequest, principal: Principal): Principal {
  if (principal.scopes && endpoint.scope && !principal.scopes.includes(endpoint.scope)) {
    throw new AppError('INSUFFICIENT_API_KEY_SCOPE', `This API key needs the scope ${endpoint.scope}.`, {
      required_scope: endpoint.scope,
      granted_scopes: [...principal.scopes],
    });
  }
  if (endpoint.admin && principal.role !== 'admin') {
    throw new AppError('forbidden', 'Only an administrator of this server may do this.');
  }
  if (principal.apiKey && namesOther(request, principal.apiKey.organizationId)) throw notFound('organization');
  return principal;
}

/** Where an address names an organization. */
const organizationNames = ['org_id', 'organization_id', 'tenantId'];

/** A key is for one organization: every other one is missing, whoever its creator is there. */
function namesOther({ params, query }: FastifyRequest, organizationId: string): boolean {
  const named = { ...(query as object), ...(params as object) } as Record<string, unknown>;
  return organizationNames.some((name) => named[name] !== undefined && named[name] !== organizationId);
}

function identify(endpoint: Endpoint, request: FastifyRequest, authenticators: Authenticators): NowOrLater<Principal> {
  const token = bearerOf(request);
  if (token !== null) return authenticators.accessToken(token);
  const key = request.headers['x-api-key'];
  if (typeof key === 'string' && endpoint.access === 'any') return authenticators.apiKey(key, request);
  if (request.headers.authorization !== undefined) {
    throw new AppError('invalid_token', 'The Authorization header is not a Bearer token.');
  }
  throw new AppError('invalid_token', 'You are not signed in.');
}
