import { createHash } from 'node:crypto';
import cookie from '@fastify/cookie';
import cors from '@fastify/cors';
import rateLimit, { normalizeIP } from '@fastify/rate-limit';
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import { AppError } from '#server/platform/app-error.ts';
import { newId } from '#server/platform/ids.ts';
import { bearerOf } from './bearer.ts';
import { answerErrors } from './errors.ts';
import { decodeUtf8, parseForm, parseJson } from './json.ts';
import { refuseConnection } from './refuse-connection.ts';

/** Two mebibytes: room for the longest text that the contract allows, and for saying why a longer one is refused. */
const bodyLimit = 2 * 1024 * 1024;

/** Unique among all servers by its beginning, and cheap: every request gets one. */
const requestPrefix = newId();
let requests = 0;

function nextRequestId(): string {
  requests += 1;
  return `${requestPrefix}-${requests.toString(36)}`;
}

/**
 * Whose requests count together: a signed-in person's, else those of one session that refreshes (a class behind one
 * address does not share that limit), else those of one address.
 */
function callerOf(request: FastifyRequest): string {
  if (request.principal) return request.principal.userId;
  const credential = bearerOf(request) ?? request.cookies.xt_sid ?? request.cookies['__Host-xt_sid'];
  if (credential && request.routeOptions.url === '/api/auth/refresh') {
    return createHash('sha256').update(credential).digest('base64url');
  }
  return normalizeIP(request.ip, 56);
}

/** A Fastify server with the rules of contract §1, and no routes yet. */
export async function createServer(options: {
  logger: FastifyBaseLogger;
  /** Addresses whose `X-Forwarded-*` headers are believed. */
  trustedProxies: readonly string[];
}): Promise<FastifyInstance> {
  const app = Fastify({
    loggerInstance: options.logger,
    logController: new LogController({ disableRequestLogging: true }),
    // One logger for all: who logs about a request names its id.
    childLoggerFactory: (logger) => logger,
    bodyLimit,
    // Browsers open connections ahead of need; closing does not wait for them.
    forceCloseConnections: true,
    trustProxy: options.trustedProxies.length > 0 ? [...options.trustedProxies] : false,
    genReqId: ({ headers }) => {
      const given = headers['x-request-id'];
      return typeof given === 'string' && /^[\w.:-]{1,100}$/.test(given) ? given : nextRequestId();
    },
    routerOptions: { maxParamLength: 500 },
    // What is not HTTP, or too much of it, never becomes a request.
    clientErrorHandler: refuseConnection,
    // An address that cannot be decoded never reaches a route, nor the error handler.
    frameworkErrors: (error, request, reply: FastifyReply) => {
      const issues = [{ path: 'path', message: error.message }];
      reply.header('x-request-id', request.id).status(400);
      return reply.send({ detail: { error: 'validation_error', message: 'The address cannot be read.', issues } });
    },
  });

  app.decorateRequest('principal', null);
  app.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id);
    if (request.url.startsWith('/api/'))
      reply.header('cache-control', 'no-store').header('x-content-type-options', 'nosniff');
    done();
  });

  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, async (_request: unknown, body: Buffer) =>
    parseJson(body),
  );
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'buffer' },
    async (_request: unknown, body: Buffer) => parseForm(body),
  );
  app.addContentTypeParser('text/csv', { parseAs: 'buffer' }, async (_request: unknown, body: Buffer) =>
    decodeUtf8(body),
  );
  // Anything else is read and dropped: an endpoint that wants a body refuses the type, another does not care.
  app.addContentTypeParser('*', { parseAs: 'buffer' }, async () => null);

  answerErrors(app);
  await app.register(cookie);
  // Web apps on other hosts may call with a Bearer. Cookies never count there: no credentials, and the header that our
  // own app marks itself with is not granted.
  await app.register(cors, {
    origin: '*',
    strictPreflight: false,
    methods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
    allowedHeaders: [
      'authorization',
      'content-type',
      'accept',
      'x-api-key',
      'x-request-id',
      'idempotency-key',
      'last-event-id',
    ],
    exposedHeaders: [
      'x-request-id',
      'retry-after',
      'ratelimit-limit',
      'ratelimit-remaining',
      'ratelimit-reset',
      'idempotency-replayed',
    ],
    maxAge: 86_400,
  });
  await app.register(rateLimit, {
    global: false,
    enableDraftSpec: true,
    hook: 'onRequest',
    keyGenerator: callerOf,
    errorResponseBuilder: (_request, { ttl }) => {
      const seconds = Math.max(1, Math.ceil(ttl / 1000));
      return new AppError('rate_limited', `Too many requests. Try again in ${seconds} seconds.`, {
        retryAfter: seconds,
      });
    },
  });
  return app;
}
