import { parseCookie } from 'cookie';
import type { FastifyRequest } from 'fastify';

/** The cookies of a request, read when they are asked for: most requests need none. */
export function cookiesOf(request: FastifyRequest): Readonly<Record<string, string | undefined>> {
  return parseCookie(request.headers.cookie ?? '');
}
