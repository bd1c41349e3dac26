import type { FastifyRequest } from 'fastify';

/** The token of `Authorization: Bearer …`; null when there is none. */
export function bearerOf(request: FastifyRequest): string | null {
  const match = /^Bearer +([^\s]+) *$/i.exec(request.headers.authorization ?? '');
  return match?.[1] ?? null;
}
