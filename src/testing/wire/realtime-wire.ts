import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';

/** How one reply goes; what is left out does not happen. */
export interface RealtimeStep {
  /** Pieces of what is said. */
  text?: readonly string[];
  /** Milliseconds of sound that come with each piece. */
  soundMs?: number;
  /** After the pieces: the reply goes on silently, the connection is dropped, closed with a code, or the reply fails with a code. */
  ending?: 'hang' | 'drop' | { close: number } | { fail: string };
}

/** What the learner says is recognised so; null fails, and `drop` takes the connection away after these words. */
export type Recognised = string | null | { drop: string };

export interface RealtimeEvent {
  type: string;
  event_id?: string;
  [field: string]: unknown;
}

export interface RealtimeWire {
  /** What the base URL setting takes. */
  url: string;
  /** Headers and path of every connection that was asked for. */
  asked: { path: string; headers: IncomingHttpHeaders }[];
  /** Every event of the client, oldest first. */
  events: RealtimeEvent[];
  /** Replies in this order; the last one goes on. */
  replies: RealtimeStep[];
  /** What is recognised, in this order; the last one goes on. */
  words: Recognised[];
  /** Answers the next connections with this status instead. */
  refuseWith: number | null;
  /** Waits for an event of the client that was not waited for before. */
  next(type: string): Promise<RealtimeEvent>;
  /** Sends the same to every client. */
  say(text: string): void;
  /** Reads nothing any more of what clients send. */
  pause(): void;
  /** Drops every connection. */
  drop(): void;
  /** As it was at the beginning. */
  reset(): void;
  close(): Promise<void>;
}

const begun = (): Pick<RealtimeWire, 'asked' | 'events' | 'refuseWith' | 'replies' | 'words'> => ({
  ...{ asked: [], events: [], refuseWith: null },
  replies: [{ text: ['Hello! ', 'How are you?'], soundMs: 500 }],
  words: ['I am fine.'],
});

/** A server that speaks the wire of OpenAI Realtime (GA), without a detection of turns: it recognises and replies as it is told. */
export async function startRealtimeWire(): Promise<RealtimeWire> {
  const server = createServer();
  const sockets = new WebSocketServer({ noServer: true });
  let waiting: (() => void)[] = [];
  const seen = new Set<RealtimeEvent>();
  const wire: RealtimeWire = {
    ...{ url: '', ...begun() },
    reset() {
      wire.drop();
      Object.assign(wire, begun());
    },
    async next(type) {
      for (;;) {
        const found = wire.events.find((event) => event.type === type && !seen.has(event));
        if (found) {
          seen.add(found);
          return found;
        }
        await new Promise<void>((resolve) => {
          waiting = [...waiting, resolve];
        });
      }
    },
    say: (text) => {
      for (const socket of sockets.clients) socket.send(text);
    },
    pause: () => {
      for (const socket of sockets.clients) socket.pause();
    },
    drop: () => {
      for (const socket of sockets.clients) socket.terminate();
    },
    close: () =>
      new Promise((resolve) => {
        wire.drop();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };

  server.on('upgrade', (request, socket, head) => {
    wire.asked.push({ path: request.url ?? '', headers: request.headers });
    if (wire.refuseWith !== null)
      return void socket.end(`HTTP/1.1 ${wire.refuseWith} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
    sockets.handleUpgrade(request, socket, head, (opened) => serve(opened));
  });

  function serve(socket: WebSocket): void {
    const talk = new Conversation(socket, wire);
    socket.on('error', () => {});
    socket.on('message', (data) => {
      const event = JSON.parse(data.toString()) as RealtimeEvent;
      wire.events.push(event);
      for (const wake of waiting.splice(0)) wake();
      talk.take(event);
    });
    talk.send({ type: 'session.created', session: { type: 'realtime' } });
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  wire.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  return wire;
}

const nextOf = <T>(list: T[]): T | undefined => (list.length > 1 ? list.shift() : list[0]);

/** One connection. */
class Conversation {
  readonly #socket: WebSocket;
  readonly #wire: RealtimeWire;
  #bytes = 0;
  #count = 0;
  /** The reply that goes on. */
  #active: string | null = null;

  constructor(socket: WebSocket, wire: RealtimeWire) {
    this.#socket = socket;
    this.#wire = wire;
  }

  send(event: object): void {
    this.#count += 1;
    this.#socket.send(JSON.stringify({ event_id: `event_${this.#count}`, ...event }));
  }

  take(event: RealtimeEvent): void {
    switch (event.type) {
      case 'session.update':
        return this.send({ type: 'session.updated', session: event.session });
      case 'input_audio_buffer.append':
        this.#bytes += Buffer.from(String(event.audio), 'base64').length;
        return;
      case 'input_audio_buffer.clear':
        this.#bytes = 0;
        return this.send({ type: 'input_audio_buffer.cleared' });
      case 'input_audio_buffer.commit':
        return this.#commit(event);
      case 'response.create':
        return this.#reply(event);
      case 'response.cancel':
        if (this.#active === null) return this.#complain(event, 'response_cancel_not_active');
        return this.#done(this.#active, 'cancelled');
    }
  }

  #complain(event: RealtimeEvent, code: string): void {
    const error = { type: 'invalid_request_error', code, message: `The wire says ${code}.`, event_id: event.event_id };
    this.send({ type: 'error', error });
  }

  #commit(event: RealtimeEvent): void {
    // 100 ms of 16 bit at 24 kHz.
    if (this.#bytes < 4_800) return this.#complain(event, 'input_audio_buffer_commit_empty');
    this.#bytes = 0;
    const item_id = `item_${this.#count}`;
    this.send({ type: 'input_audio_buffer.committed', item_id, previous_item_id: null });
    const words = nextOf(this.#wire.words) ?? null;
    const ofItem = { item_id, content_index: 0 };
    const named = (name: string) => `conversation.item.input_audio_transcription.${name}`;
    if (words === null) return this.send({ type: named('failed'), ...ofItem, error: { code: 'audio_unintelligible' } });
    const delta = typeof words === 'string' ? words : words.drop;
    if (delta !== '') this.send({ type: named('delta'), ...ofItem, delta });
    if (typeof words === 'string') this.send({ type: named('completed'), ...ofItem, transcript: words });
    else this.#socket.close(1011, 'The server had an error.');
  }

  #reply(event: RealtimeEvent): void {
    if (this.#active !== null) return this.#complain(event, 'conversation_already_has_active_response');
    const step = nextOf(this.#wire.replies) ?? {};
    const id = `resp_${this.#count}`;
    this.#active = id;
    this.send({ type: 'response.created', response: { id, status: 'in_progress' } });
    const ofReply = { response_id: id, item_id: `item_of_${id}`, output_index: 0, content_index: 0 };
    for (const text of step.text ?? []) {
      this.send({ type: 'response.output_audio_transcript.delta', ...ofReply, delta: text });
      const sound = Buffer.alloc((step.soundMs ?? 0) * 48, 1);
      if (sound.length > 0)
        this.send({ type: 'response.output_audio.delta', ...ofReply, delta: sound.toString('base64') });
    }
    const { ending } = step;
    if (ending === 'hang') return;
    if (ending === 'drop') return this.#socket.terminate();
    if (ending && 'close' in ending) return this.#socket.close(ending.close);
    if (ending) return this.#done(id, 'failed', ending.fail);
    this.#done(id, 'completed');
  }

  #done(id: string, status: string, code?: string): void {
    this.#active = null;
    const status_details = code === undefined ? null : { type: status, error: { type: 'server_error', code } };
    const usage = status === 'completed' ? { total_tokens: 30, input_tokens: 20, output_tokens: 10 } : null;
    this.send({ type: 'response.done', response: { id, status, status_details, usage, output: [] } });
  }
}
