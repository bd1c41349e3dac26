import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { networkOf } from '#server/platform/network.ts';
import { bearerOf } from './bearer.ts';
import { cookiesOf } from './cookies.ts';

/**
 * Whose requests count together: a signed-in person's, those with one API key, else those of one session that refreshes (a class behind one
 * address does not share that limit), else those of one address.
 */
export function callerOf(request: FastifyRequest): string {
  // A program that asks too much does not stop the person whose key it has.
  if (request.principal) return request.principal.apiKey?.id ?? request.principal.userId;
  return (request.routeOptions.url === '/api/auth/refresh' && refreshingSession(request)) || networkOf(request.ip);
}

function refreshingSession(request: FastifyRequest): string | null {
  const cookies = cookiesOf(request);
  const credential = bearerOf(request) ?? cookies.xt_sid ?? cookies['__Host-xt_sid'];
  return credential ? createHash('sha256').update(credential).digest('base64url') : null;
}
