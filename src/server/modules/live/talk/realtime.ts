import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FastifyBaseLogger } from 'fastify';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { type LiveClose, liveClose } from '#contract/live-close.ts';
import { LiveClientFrame, maxLiveFrameBytes } from '#contract/live-frames.ts';
import type { OpenStream, OpenStreams } from '#server/http/sse.ts';
import type { RealtimeTokens } from '../realtime-token.ts';
import type { SessionRow } from '../sessions.repository.ts';
import { createDoor } from './door.ts';
import { createTalk, type Outlet, type Talk, type TalkDeps } from './talk.ts';

export const realtimePath = '/api/live/realtime';

const helloMs = 5_000;
/** How long a socket may take to answer that it is closed. */
const goodbyeMs = 1_000;
/** How often a sign of life is asked for, and how long one may be owed. Milliseconds. */
const pingMs = 15_000;
const silentMs = 25_000;
/** What ws itself takes of a frame: a little more than the contract, so that what is too large is answered with a sentence. */
const mostPayload = maxLiveFrameBytes + 16 * 1024;
/** Frames that may wait to be worked on. */
const mostWaiting = 100;
/** Bytes that may wait to be read by the client. */
const mostUnread = 1024 * 1024;

/** How a connection ends that nobody closes. */
const connectionLost = 1006;

interface RealtimeDeps extends TalkDeps {
  tokens: RealtimeTokens;
  streams: OpenStreams;
  log: FastifyBaseLogger;
  /** Does a proxy tell where requests come from? */
  behindProxy: boolean;
  /** How long `hello` is waited for, where not as long as usual. Milliseconds. */
  helloMs?: number;
}

/** The realtime sockets of this process, on the HTTP server that is given. No cookie counts here, so any origin may come. */
export function createRealtime(deps: RealtimeDeps) {
  const { sessions, tokens, streams, steady, log } = deps;
  const sockets = new WebSocketServer({ noServer: true, maxPayload: mostPayload, perMessageDeflate: false });
  const talks = new Map<string, Talk>();
  /** What is still to be written of talks that are over, and of sockets that are gone. */
  const ending = new Set<Promise<unknown>>();
  const door = createDoor();

  function finish(work: Promise<unknown>, failure: string): void {
    const done = work.catch((error: unknown) => log.error({ err: error }, failure)).finally(() => ending.delete(done));
    ending.add(done);
  }

  function talkOf(session: SessionRow): Talk {
    const talk = talks.get(session.id) ?? createTalk(session, deps);
    talks.set(session.id, talk);
    return talk;
  }

  function accept(socket: WebSocket, address: string): void {
    let talk: Talk | null = null;
    let waiting = 0;
    let seenAt = steady();
    let askedAt = Number.NEGATIVE_INFINITY;
    const greeted = door.enter(address);
    let work = Promise.resolve();
    const close = (code: LiveClose, reason: string) => socket.close(liveClose[code], reason);
    const refuse = (code: LiveClose, error: string, reason: string) => {
      socket.send(JSON.stringify({ type: 'error', error, message: reason }));
      close(code, reason);
      // Whoever does not answer is not waited for.
      setTimeout(() => socket.terminate(), goodbyeMs).unref();
    };
    const outlet: Outlet = {
      send(frame) {
        if (socket.readyState !== socket.OPEN) return;
        if (socket.bufferedAmount > mostUnread)
          return close('tooSlow', 'Your connection is too slow. Come back to go on.');
        socket.send(JSON.stringify(frame));
      },
      close,
      seenAt: () => seenAt,
      ping(now = false) {
        if (steady() - seenAt > silentMs) return socket.terminate();
        if (!now && steady() - askedAt < pingMs - 1_000) return;
        askedAt = steady();
        if (socket.readyState === socket.OPEN) socket.ping();
      },
    };
    const patience = setTimeout(
      () => refuse('helloTimeout', 'invalid_token', 'Send hello within five seconds.'),
      deps.helloMs ?? helloMs,
    );
    let left = () => {};

    /** A talk without a socket is taken up again from what is written down. */
    function leave(mine: Talk): void {
      finish(mine.detach(outlet), 'the time of a talk could not be counted');
      void mine.quiet().then(() => {
        if (!mine.attached && talks.get(mine.session.id) === mine) talks.delete(mine.session.id);
      });
    }

    async function hello(frame: Extract<LiveClientFrame, { type: 'hello' }>): Promise<void> {
      clearTimeout(patience);
      const claims = tokens.check(frame.token);
      if (!claims)
        return refuse('invalidToken', 'invalid_token', 'The token is not good any more. Get one with a heartbeat.');
      if (claims.sessionId !== frame.session_id) return noSession();
      const known = await sessions.active(claims.userId, claims.sessionId);
      if (!known) return noSession();
      const { row, remainingMs } = await sessions.beat(claims.userId, known.id);
      // Gone meanwhile: a talk that it was attached to would go on without anybody.
      if (socket.readyState !== socket.OPEN) return;
      greeted();
      const mine = talkOf(row);
      talk = mine;
      if (row.endedAt) {
        await mine.end(row);
        return noSession();
      }
      const stream: OpenStream = {
        credentialId: claims.credentialId,
        beat: () => {},
        end(cause) {
          // A talk outlives this server.
          if (cause === 'stopping') return;
          sessions
            .end(claims.userId, row.id, 'signed_out')
            .catch((error: unknown) => log.warn({ err: error }, 'a talk did not end'));
        },
      };
      streams.add(stream);
      left = () => streams.delete(stream);
      await mine.attach(outlet, frame.after, remainingMs);
    }

    const noSession = () => refuse('noSession', 'not_found', 'There is no such live session, or it is over.');

    async function take(frame: LiveClientFrame): Promise<void> {
      if (socket.readyState !== socket.OPEN) return;
      if (frame.type === 'hello') {
        if (talk) return refuse('badFrame', 'validation_error', 'hello comes once, first.');
        return hello(frame);
      }
      if (!talk) return refuse('badFrame', 'validation_error', 'Send hello first.');
      await talk.take(frame);
    }

    socket.on('message', (data: RawData, isBinary: boolean) => {
      seenAt = steady();
      if (socket.readyState !== socket.OPEN) return;
      const text = isBinary ? null : data.toString();
      if (Buffer.byteLength(text ?? '') > maxLiveFrameBytes)
        return refuse('tooLarge', 'payload_too_large', 'A frame has at most 64 KiB.');
      const frame = text === null ? null : read(text);
      if (!frame) return refuse('badFrame', 'validation_error', 'That is not a frame of this socket.');
      if (waiting >= mostWaiting) return refuse('tooFast', 'rate_limited', 'Frames come too fast.');
      waiting += 1;
      work = work
        .then(() => take(frame))
        .catch((error: unknown) => {
          log.error({ err: error }, 'a frame could not be taken');
          refuse('failed', 'internal_error', 'Something went wrong on our side. Come back to go on.');
        })
        .finally(() => {
          waiting -= 1;
        });
    });
    socket.on('pong', () => {
      seenAt = steady();
    });
    socket.on('error', (error) => log.debug({ err: error }, 'a realtime socket failed'));
    socket.on('close', (code) => {
      // It has said goodbye: until now it was there.
      if (code !== connectionLost) seenAt = steady();
      clearTimeout(patience);
      greeted();
      left();
      if (talk) leave(talk);
    });
  }

  function upgrade(this: Server, request: IncomingMessage, socket: Duplex, head: Buffer): void {
    // Nobody else listens to this socket: an error without a listener would end the process.
    socket.on('error', () => socket.destroy());
    if (request.url?.split('?')[0] === realtimePath) {
      const address = addressOf(request);
      if (door.isFull(address)) socket.end('HTTP/1.1 429 Too Many Requests\r\nConnection: close\r\n\r\n');
      else sockets.handleUpgrade(request, socket, head, (opened) => accept(opened, address));
    } else if (this.listenerCount('upgrade') === 1) socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
  }

  /** Whose connection it is; behind a proxy as that has told. */
  function addressOf({ headers, socket }: IncomingMessage): string {
    const told = deps.behindProxy
      ? String(headers['x-forwarded-for'] ?? '')
          .split(',')
          .at(-1)
          ?.trim()
      : '';
    return told || (socket.remoteAddress ?? '');
  }

  return {
    listen: (server: Server) => void server.on('upgrade', upgrade),

    /** To be called once a session has ended. */
    ended(row: SessionRow): void {
      const talk = talks.get(row.id);
      talks.delete(row.id);
      finish(talk ? talk.end(row) : deps.turns.settle(row), 'a talk could not be closed');
    },

    async close(): Promise<void> {
      await Promise.all([...[...talks.values()].map((talk) => talk.leave()), ...ending]);
      talks.clear();
      for (const socket of sockets.clients) socket.close(liveClose.restarting, 'The server restarts.');
      sockets.close();
      // Whoever does not answer keeps no server from stopping.
      setTimeout(() => {
        for (const socket of sockets.clients) socket.terminate();
      }, goodbyeMs).unref();
    },
  };
}

function read(text: string): LiveClientFrame | null {
  try {
    const frame = LiveClientFrame.safeParse(JSON.parse(text));
    return frame.success ? frame.data : null;
  } catch {
    return null;
  }
}
