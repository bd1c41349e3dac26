import { createParser, type EventSourceMessage } from 'eventsource-parser';
import { abortable } from '#tokens/abortable.ts';
import type { Clock } from '#tokens/clock.ts';
import { ApiError } from './api-error.ts';
import { reached } from './transport.ts';

/** A server sends at least a comment every 15 s, so a stream this quiet is dead. */
const quietMs = 35_000;

/**
 * The events of a `text/event-stream` answer, as they come. One that says that the session has ended is thrown as ApiError
 * `session_revoked`, as if the request had been refused. Throws ApiError `stream_stalled` after 35 s without a byte and
 * `network_error` when the connection is cut; the caller resumes from the last id. Leaving the loop closes the connection.
 */
export async function* readEvents(
  response: Response,
  clock: Clock,
  signal: AbortSignal,
): AsyncGenerator<EventSourceMessage, void, void> {
  const reader = response.body?.getReader();
  if (!reader) return;
  const waiting: EventSourceMessage[] = [];
  const parser = createParser({ onEvent: (event) => waiting.push(event) });
  const decoder = new TextDecoder();
  try {
    for (;;) {
      const { done, value } = await readInTime(reader, clock, signal);
      if (value) parser.feed(decoder.decode(value, { stream: true }));
      for (const event of waiting.splice(0)) {
        if (event.event === 'session_revoked') throw sessionRevoked();
        yield event;
      }
      if (done) return;
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}

function sessionRevoked(): ApiError {
  return new ApiError({ status: 401, code: 'session_revoked', message: 'Your session has ended. Sign in again.' });
}

async function readInTime(
  reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>,
  clock: Clock,
  signal: AbortSignal,
): Promise<ReadableStreamReadResult<Uint8Array<ArrayBuffer>>> {
  const quiet = new AbortController();
  const cancel = clock.later(quietMs, () =>
    quiet.abort(new ApiError({ status: 0, code: 'stream_stalled', message: 'The answer stopped arriving.' })),
  );
  const either = AbortSignal.any([quiet.signal, signal]);
  try {
    return await reached(() => abortable(reader.read(), either), either);
  } finally {
    cancel();
  }
}
