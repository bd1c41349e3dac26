import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** One event of a `text/event-stream`: `id` is its sequence number, `data` becomes JSON. */
export interface StreamEvent {
  id?: number;
  event: string;
  data: unknown;
}

/** A handler's answer that is a stream. Its first event is awaited before the response opens, so a failure keeps its status. */
export class EventStream {
  readonly events: AsyncIterable<StreamEvent>;

  constructor(events: AsyncIterable<StreamEvent>) {
    this.events = events;
  }
}

const heartbeatMs = 15_000;
/** Characters that are collected at most before they are written. */
const pieceLimit = 32_768;

/** The last event of a stream whose session or key has ended; it has no id, as it is no part of what is streamed. */
const sessionRevoked: StreamEvent = {
  event: 'session_revoked',
  data: { error: 'session_revoked', message: 'Your session has ended. Sign in again.' },
};

/** The streams that are open: one heartbeat for all, and an end for all when the server closes. */
export interface OpenStreams {
  add(stream: OpenStream): void;
  delete(stream: OpenStream): void;
  /** Ends the streams of sessions and API keys that have ended; `live` says which of those given still go on. To be called every second. */
  endDead(live: (credentialIds: string[]) => Promise<ReadonlySet<string>>): Promise<void>;
  /** Ends every stream; a stream that opens later lives. */
  endAll(): void;
}

export interface OpenStream {
  /** The session or API key; null where nobody is signed in. */
  credentialId: string | null;
  beat(): void;
  /** `signed_out`: nobody may go on with it. `stopping`: this server stops, and it goes on elsewhere or later. */
  end(cause: 'signed_out' | 'stopping'): void;
}

export function createOpenStreams(): OpenStreams {
  const open = new Set<OpenStream>();
  let timer: NodeJS.Timeout | undefined;
  return {
    add(stream) {
      open.add(stream);
      timer ??= setInterval(() => {
        for (const one of open) one.beat();
      }, heartbeatMs).unref();
    },
    delete(stream) {
      open.delete(stream);
    },
    async endDead(live) {
      const credentials = new Set([...open].flatMap(({ credentialId }) => credentialId ?? []));
      if (credentials.size === 0) return;
      const alive = await live([...credentials]);
      for (const stream of open) {
        const { credentialId: id } = stream;
        if (id !== null && credentials.has(id) && !alive.has(id)) stream.end('signed_out');
      }
    },
    endAll() {
      clearInterval(timer);
      timer = undefined;
      for (const stream of open) stream.end('stopping');
    },
  };
}

/** Sends a stream with back-pressure and a heartbeat; ends the iterator when the caller goes away. */
export async function sendEvents(
  request: FastifyRequest,
  reply: FastifyReply,
  stream: EventStream,
  streams: OpenStreams,
): Promise<void> {
  const iterator = stream.events[Symbol.asyncIterator]();
  let next = await iterator.next();

  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, {
    ...(reply.getHeaders() as Record<string, string>),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    // Asks a proxy not to collect the pieces.
    'x-accel-buffering': 'no',
  });

  // Events of one turn of the event loop leave in one piece: nothing waits longer, and a burst costs one write.
  let ready = '';
  const flush = () => {
    if (ready !== '') raw.write(ready);
    ready = '';
  };
  const open: OpenStream = {
    credentialId: request.principal?.sessionId ?? request.principal?.apiKey?.id ?? null,
    beat: () => void (raw.destroyed || raw.write(': still here\n\n')),
    end(cause) {
      if (cause === 'signed_out' && !raw.destroyed) {
        flush();
        raw.write(encode(sessionRevoked));
      }
      // What a source throws while it is left concerns nobody any more; unheard it would end the process.
      iterator.return?.().catch((error: unknown) => request.log.warn({ err: error }, 'a stream could not be left'));
    },
  };
  const leave = () => open.end('stopping');
  raw.once('close', leave);
  streams.add(open);
  try {
    while (!next.done && !raw.destroyed) {
      if (ready === '') process.nextTick(flush);
      ready += encode(next.value);
      if (ready.length > pieceLimit) flush();
      if (raw.writableNeedDrain) await drained(raw);
      next = await iterator.next();
    }
    flush();
  } catch (error) {
    request.log.error({ err: error, requestId: request.id }, 'stream broke');
    const data = { error: 'internal_error', message: 'The stream broke on our side. Reload to go on.' };
    flush();
    raw.write(encode({ event: 'error', data }));
  } finally {
    streams.delete(open);
    leave();
    raw.end();
  }
}

/** Resolves when there is room again, or nobody there any more. */
async function drained(raw: ServerResponse): Promise<void> {
  const either = new AbortController();
  const { signal } = either;
  await Promise.race([once(raw, 'drain', { signal }), once(raw, 'close', { signal })]).finally(() => either.abort());
}

function encode({ id, event, data }: StreamEvent): string {
  return `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}
