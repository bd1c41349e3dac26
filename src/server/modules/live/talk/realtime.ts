import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FastifyBaseLogger } from 'fastify';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { type LiveClose, liveClose } from '#contract/live-close.ts';
import { LiveClientFrame, maxLiveFrameBytes } from '#contract/live-frames.ts';
import type { OpenStream, OpenStreams } from '#server/http/sse.ts';
import type { RealtimeTokens } from '../realtime-token.ts';
import type { SessionRow } from '../sessions.repository.ts';
import { createTalk, type Outlet, type Talk, type TalkDeps } from './talk.ts';

export const realtimePath = '/api/live/realtime';

const helloMs = 5_000;
/** How long a socket may take to answer that it is closed. */
const goodbyeMs = 1_000;
/** Frames that may wait to be worked on. */
const mostWaiting = 100;
/** Bytes that may wait to be read by the client. */
const mostUnread = 1024 * 1024;

interface RealtimeDeps extends TalkDeps {
  tokens: RealtimeTokens;
  streams: OpenStreams;
  log: FastifyBaseLogger;
}

/** The realtime sockets of this process, on the HTTP server that is given. No cookie counts here, so any origin may come. */
export function createRealtime(deps: RealtimeDeps) {
  const { sessions, tokens, streams, log } = deps;
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 16 * maxLiveFrameBytes, perMessageDeflate: false });
  const talks = new Map<string, Talk>();
  /** What is still to be written of talks that are over. */
  const ending = new Set<Promise<unknown>>();

  function talkOf(session: SessionRow): Talk {
    const talk = talks.get(session.id) ?? createTalk(session, deps);
    talks.set(session.id, talk);
    return talk;
  }

  function accept(socket: WebSocket): void {
    let talk: Talk | null = null;
    let waiting = 0;
    let alive = true;
    let work = Promise.resolve();
    const close = (code: LiveClose, reason: string) => socket.close(liveClose[code], reason);
    const refuse = (code: LiveClose, error: string, reason: string) => {
      socket.send(JSON.stringify({ type: 'error', error, message: reason }));
      close(code, reason);
    };
    const outlet: Outlet = {
      send(frame) {
        if (socket.readyState !== socket.OPEN) return;
        if (socket.bufferedAmount > mostUnread)
          return close('tooSlow', 'Your connection is too slow. Come back to go on.');
        socket.send(JSON.stringify(frame));
      },
      close,
      ping() {
        if (!alive) return socket.terminate();
        alive = false;
        socket.ping();
      },
    };
    const patience = setTimeout(
      () => refuse('helloTimeout', 'invalid_token', 'Send hello within five seconds.'),
      helloMs,
    );
    let left = () => {};

    /** A talk without a socket is taken up again from what is written down. */
    function leave(mine: Talk): void {
      mine.detach(outlet);
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
      alive = true;
    });
    socket.on('error', (error) => log.debug({ err: error }, 'a realtime socket failed'));
    socket.on('close', () => {
      clearTimeout(patience);
      left();
      if (talk) leave(talk);
    });
  }

  function upgrade(this: Server, request: IncomingMessage, socket: Duplex, head: Buffer): void {
    if (new URL(request.url ?? '/', 'http://server').pathname === realtimePath) {
      sockets.handleUpgrade(request, socket, head, accept);
    } else if (this.listenerCount('upgrade') === 1) socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
  }

  return {
    listen: (server: Server) => void server.on('upgrade', upgrade),

    /** To be called once a session has ended. */
    ended(row: SessionRow): void {
      const talk = talks.get(row.id);
      talks.delete(row.id);
      const end = (talk ? talk.end(row) : deps.turns.settle(row))
        .catch((error: unknown) => log.error({ err: error }, 'a talk could not be closed'))
        .finally(() => ending.delete(end));
      ending.add(end);
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
