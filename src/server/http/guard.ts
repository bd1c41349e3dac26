import type { FastifyRequest } from 'fastify';
import type { Endpoint } from '#contract/kernel/endpoint.ts';
import { AppError } from '#server/platform/app-error.ts';
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
  if (endpoint.access === 'public' || endpoint.access === 'refresh') return null;
  return whenReady(identify(endpoint, request, authenticators), (principal) => admit(endpoint, principal));
}

function admit(endpoint: Endpoint, principal: Principal): Principal {
  if (principal.scopes && endpoint.scope && !principal.scopes.includes(endpoint.scope)) {
    throw new AppError('INSUFFICIENT_API_KEY_SCOPE', `This API key needs the scope ${endpoint.scope}.`, {
      required_scope: endpoint.scope,
      granted_scopes: [...principal.scopes],
    });
  }
  if (endpoint.admin && principal.role !== 'admin') {
    throw new AppError('forbidden', 'Only an administrator of this server may do this.');
  }
  return principal;
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
