import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Asked for before a request that a plain form could not send. */
const preflight = {
  'access-control-allow-methods': 'GET, POST, PUT, PATCH, DELETE',
  'access-control-allow-headers':
    'authorization, content-type, accept, x-api-key, x-request-id, idempotency-key, last-event-id',
  'access-control-max-age': '86400',
  // Some browsers wait for a body that 204 cannot have.
  'content-length': '0',
};

const exposed =
  'x-request-id, retry-after, ratelimit-limit, ratelimit-remaining, ratelimit-reset, idempotency-replayed';

/**
 * Web apps on other hosts may call with a Bearer (decision 7). Cookies never count there: no credentials, and the header
 * that our own app marks itself with is not granted. The same for every origin, so a cache may keep one answer for all; what
 * scripts may read of it besides is told only where one asks.
 */
export function allowOrigins(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, done) => {
    reply.header('access-control-allow-origin', '*');
    if (request.headers.origin !== undefined) reply.header('access-control-expose-headers', exposed);
    done();
  });
  // As a hook, so that nothing of the request is read and no identity is asked for.
  const answer = (_request: FastifyRequest, reply: FastifyReply) => {
    reply.headers(preflight).status(204).send();
  };
  app.route({ method: 'OPTIONS', url: '*', onRequest: answer, handler: answer });
}
