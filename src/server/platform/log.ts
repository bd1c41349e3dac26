import { type DestinationStream, type Logger, pino, stdSerializers } from 'pino';

/**
 * The log of the server. A failed statement is logged without its parameters: they are what people wrote, or the record
 * of a password.
 */
export function createLog(level: string, destination?: DestinationStream): Logger {
  const options = { level, serializers: { err: withoutParameters } };
  return destination ? pino(options, destination) : pino(options);
}

function withoutParameters(error: Error): object {
  const serialized = stdSerializers.err(error);
  // PostgreSQL quotes values in its messages, drizzle lists them behind the statement; the caller's stack holds both.
  const quoted = fromDatabase(error) ? /"[^"\n]*"/g : /$^/;
  const strip = (text: string) =>
    text.replace(/\bparams: [\s\S]*?(?=\n\s+at |$)/, 'params: (left out)').replace(quoted, '"…"');
  const { type, message, stack } = serialized;
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  const cause = error.cause instanceof Error ? withoutParameters(error.cause) : undefined;
  // Details of PostgreSQL (`detail`, `where`) quote rows too, so only what names the problem is kept.
  return {
    type,
    message: strip(message),
    stack: strip(stack),
    ...(code ? { code } : {}),
    ...(constraint ? { constraint } : {}),
    ...(cause ? { cause } : {}),
  };
}

/** Is it, or does it wrap, an error with an SQLSTATE? */
function fromDatabase(error: Error): boolean {
  const { code } = error as { code?: unknown };
  if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code)) return true;
  return error.cause instanceof Error && fromDatabase(error.cause);
}
