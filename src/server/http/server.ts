import Fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyReply, LogController } from 'fastify';
import { newId } from '#server/platform/ids.ts';
import { allowOrigins } from './cors.ts';
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
  allowOrigins(app);
  return app;
}
