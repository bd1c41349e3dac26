import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ErrorBody, ErrorCode } from '#contract/kernel/errors.ts';
import { isBusy } from '#server/db/busy.ts';
import { AppError } from '#server/platform/app-error.ts';

/** What Fastify itself refuses, in the words of the contract. */
const frameworkCodes: Record<number, [ErrorCode, string]> = {
  400: ['validation_error', 'The request cannot be read. Check its address, headers and body.'],
  404: ['not_found', 'There is nothing at this address.'],
  413: ['payload_too_large', 'The body is too large.'],
  414: ['validation_error', 'The address is too long.'],
  415: ['unsupported_media_type', 'This content type is not understood here.'],
  431: ['validation_error', 'The headers are too large.'],
};

/** Every error leaves through here: what a person can act on, and of the unknown its request id alone. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError | AppError, request, reply) => send(request, reply, known(error, request)));
  app.setNotFoundHandler((request, reply) =>
    send(request, reply, new AppError('not_found', 'There is nothing at this address.')),
  );
}

function known(error: FastifyError | AppError, request: FastifyRequest): AppError {
  if (error instanceof AppError) return error;
  const [code, message] = frameworkCodes[error.statusCode ?? 500] ?? [];
  if (code && message) {
    return new AppError(code, message, code === 'validation_error' ? { issues: [{ path: 'request', message }] } : {});
  }
  if (isBusy(error)) {
    request.log.warn({ err: error, requestId: request.id, route: request.routeOptions.url }, 'the database is busy');
    return new AppError('service_unavailable', 'The server is very busy. Try again in a few seconds.', {
      retryAfter: 5,
    });
  }
  request.log.error({ err: error, requestId: request.id, route: request.routeOptions.url }, 'unexpected error');
  return new AppError(
    'internal_error',
    'Something went wrong on our side. Try again; if it happens again, report the request id.',
    {
      request_id: request.id,
    },
  );
}

function send(request: FastifyRequest, reply: FastifyReply, error: AppError): FastifyReply {
  const { retryAfter, ...extra } = error.extra;
  if (retryAfter !== undefined) reply.header('retry-after', retryAfter);
  if (error.status === 401) {
    const sent = request.headers.authorization !== undefined;
    reply.header('www-authenticate', sent ? 'Bearer error="invalid_token"' : 'Bearer');
  }
  const body = { detail: { error: error.code, message: error.message, ...extra } } satisfies ErrorBody;
  return reply.status(error.status).type('application/json; charset=utf-8').send(JSON.stringify(body));
}
