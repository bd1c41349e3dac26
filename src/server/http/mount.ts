import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest, onRequestHookHandler } from 'fastify';
import {
  type Area,
  type Endpoint,
  type Placed,
  successStatus,
  takesIdempotencyKey,
} from '#contract/kernel/endpoint.ts';
import { AppError } from '#server/platform/app-error.ts';
import { newId } from '#server/platform/ids.ts';
import { whenReady } from '#server/platform/now-or-later.ts';
import { callerOf } from './caller.ts';
import { FileAnswer, MediaAnswer, PictureAnswer, sendFile, sendMedia, sendPicture } from './file-answer.ts';
import { type Authenticators, authorize } from './guard.ts';
import type { AnyHandler, Handlers, Principal } from './handler.ts';
import type { Idempotency } from './idempotency.ts';
import { parseForm, parseInput, takesForm } from './input.ts';
import { limitOf } from './limits.ts';
import type { FileForm, SpooledForm } from './multipart.ts';
import { answerOf } from './output.ts';
import { createRateLimiter } from './rate-limit.ts';
import type { Receive } from './receiving.ts';
import { EventStream, type OpenStreams, sendEvents } from './sse.ts';

declare module 'fastify' {
  interface FastifyRequest {
    principal: Principal | null;
  }
}

export interface MountOptions {
  authenticators: Authenticators;
  idempotency: Idempotency;
  receive: Receive;
  /** For files that are too large for memory. */
  spool: Receive<SpooledForm>;
  /** Multiplies every rate limit. */
  rateLimitScale: number;
  /** Check every answer against its schema: in tests and development. */
  checkAnswers: boolean;
  streams: OpenStreams;
}

/** Turns the endpoints of an area into routes. */
export function mount<T extends Record<string, Endpoint>>(
  app: FastifyInstance,
  area: Area<T>,
  handlers: Handlers<Area<T>>,
  options: MountOptions,
): void {
  for (const [name, endpoint] of Object.entries(area as Record<string, Placed<Endpoint>>)) {
    const handler = (handlers as Record<string, AnyHandler | undefined>)[name];
    if (!handler) throw new Error(`${endpoint.operation} has no handler.`);
    mountEndpoint(app, endpoint, handler, options);
  }
}

function mountEndpoint(
  app: FastifyInstance,
  endpoint: Placed<Endpoint>,
  handler: AnyHandler,
  options: MountOptions,
): void {
  app.route({
    method: endpoint.method,
    url: endpoint.path.replaceAll(/\{(\w+)\}/g, ':$1'),
    ...(endpoint.maxBytes !== undefined && { bodyLimit: endpoint.maxBytes }),
    onRequest: guardOf(endpoint, options),
    handler: serverOf(endpoint, handler, options),
  });
}

/** Identity comes before the limit, so that people behind one address do not share it, and both before the body. */
function guardOf(endpoint: Placed<Endpoint>, options: MountOptions): onRequestHookHandler {
  const { max, windowMs } = limitOf(endpoint);
  const limit = createRateLimiter({ max: Math.ceil(max * options.rateLimitScale), windowMs });
  return (request, reply, done) => {
    const passed = whenReady(authorize(endpoint, request, options.authenticators), (principal) => {
      request.principal = principal;
      limit(callerOf(request), reply);
    });
    return passed ?? done();
  };
}

/** The way of a request through one endpoint; what is the same for all of them is worked out once. */
function serverOf(endpoint: Placed<Endpoint>, handler: AnyHandler, options: MountOptions) {
  const status = successStatus(endpoint);
  const keyed = takesIdempotencyKey(endpoint);

  return (request: FastifyRequest, reply: FastifyReply): unknown => {
    const input = parseInput(endpoint, request);
    const { maxFileBytes: mostBytes, fileField: field = 'file' } = endpoint;
    if (mostBytes === undefined || !takesForm(endpoint, request)) return answer(request, reply, input);
    const userId = request.principal?.userId ?? '';
    const work = async (form: FileForm | SpooledForm) =>
      answer(request, reply, endpoint.body ? { ...input, body: parseForm(endpoint, field, form) } : input, form);
    return (endpoint.spooled ? options.spool : options.receive)(request, { userId, mostBytes, field }, work);
  };

  function answer(
    request: FastifyRequest,
    reply: FastifyReply,
    { params, query, body }: ReturnType<typeof parseInput>,
    form?: FileForm | SpooledForm,
  ): unknown {
    const { principal } = request;
    const wantsStream = endpoint.stream !== undefined && (request.headers.accept ?? '').includes('text/event-stream');
    const run = (makeId: () => string) =>
      handler({
        params,
        query,
        body,
        principal,
        request,
        form,
        reply,
        newId: makeId,
        wantsStream,
      } as Parameters<AnyHandler>[0]);

    const key = keyed ? request.headers['idempotency-key'] : undefined;
    if (key !== undefined && principal) {
      const input = { params, query, body: form && 'bytes' in form ? printOf(form) : body };
      const attempt = { userId: principal.userId, operation: endpoint.operation, key: goodKey(key), input };
      const once = options.idempotency.run(attempt, async (id) => {
        const body = answerOf(endpoint, await run(() => id), options.checkAnswers);
        return endpoint.secret ? { status, body, kept: withoutSecret(body) } : { status, body };
      });
      return once.then((answer) => {
        if (answer.replayed && endpoint.secret) throw shownOnce(answer.body);
        if (answer.replayed) reply.header('idempotency-replayed', 'true');
        reply.status(answer.status);
        return answer.body;
      });
    }

    const answered = whenReady(run(newId), (result): unknown => {
      if (result instanceof EventStream) return sendEvents(request, reply, result, options.streams).then(() => reply);
      if (result instanceof FileAnswer) return sendFile(reply, result);
      if (result instanceof MediaAnswer) return sendMedia(reply, result);
      if (result instanceof PictureAnswer) return sendPicture(reply, result);
      if (reply.sent) return reply;
      reply.status(status);
      return answerOf(endpoint, result, options.checkAnswers);
    });
    // Fastify takes nothing at all for an answer that is yet to come.
    return answered === undefined ? void reply.send() : answered;
  }
}

/** Of an answer that is shown once, no more than what it is about. */
function withoutSecret(body: unknown): { id: unknown } {
  const { id, jti } = body as { id?: unknown; jti?: unknown };
  return { id: id ?? jti };
}

const shownOnce = (kept: unknown) =>
  new AppError('conflict', 'This was done before, and its secret was shown then. Nothing was done again.', {
    ...(kept as { id: string }),
  });

/** What makes it the same form. */
const printOf = ({ name, bytes, fields }: FileForm) => ({
  name,
  fields,
  sha256: createHash('sha256').update(bytes).digest('base64url'),
});

function goodKey(key: string | string[]): string {
  if (typeof key === 'string' && key.length >= 1 && key.length <= 200) return key;
  const message = 'Give an Idempotency-Key of 1 to 200 characters.';
  throw new AppError('validation_error', message, { issues: [{ path: 'headers.idempotency-key', message }] });
}
