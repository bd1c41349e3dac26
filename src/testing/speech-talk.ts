import type { LiveSession, Transcript } from '#contract/live-shapes.ts';
import { type LiveClient, liveClient } from './live-client.ts';
import { type TestServer, type TestUser, testServer } from './server.ts';
import { type RealtimeWire, startRealtimeWire } from './wire/realtime-wire.ts';

/** A server whose talks go over a realtime wire. */
export interface SpeechServer {
  wire: RealtimeWire;
  server: TestServer;
  /** A new learner, whose talk begins; the wire is as new. */
  begin(): Promise<SpeechTalk>;
  close(): Promise<void>;
}

/** A talk of a learner, and what they do. */
export interface SpeechTalk {
  learner: TestUser;
  session: LiveSession;
  /** Connects to the talk, and says hello. */
  enter(after?: { turn: number; offset: number }): Promise<LiveClient>;
  /** Time passes, and gives when it began. Milliseconds. */
  pass(ms: number): number;
  /** Says something of so many tenths of a second; `pieces` are the numbers that are sent, all of them unless given. */
  speak(client: LiveClient, id: string, tenths?: number, pieces?: readonly number[]): void;
  /** What is kept: who spoke, and the words or why there are none. */
  said(): Promise<[string, string][]>;
}

/** 100 ms of sound as base64. */
export const tenth = Buffer.alloc(4_800, 2).toString('base64');

export async function speechServer(): Promise<SpeechServer> {
  const wire = await startRealtimeWire();
  let skip = 0;
  const server = await testServer({
    config: { openaiApiKey: 'the-key', openaiBaseUrl: wire.url, openaiRealtimeModel: 'gpt-realtime' },
    // Long enough after the talk before that nothing rests any more.
    steadyClock: () => performance.now() + skip,
  });
  let aheadMs = 0;
  Object.defineProperty(server.clock, 'now', { get: () => new Date(Date.now() + aheadMs) });
  const address = await server.app.listen({ port: 0, host: '127.0.0.1' });
  const clients: LiveClient[] = [];
  const leave = async () => {
    const left = clients.splice(0).map((client) => {
      client.drop();
      return client.closed;
    });
    await Promise.all(left);
  };

  async function begin(): Promise<SpeechTalk> {
    await leave();
    wire.reset();
    const learner = await server.aUser();
    skip += 3_600_000;
    const started = await learner.call('POST', '/api/live/session/start', { session_type: 'voice', topic: 'my-day' });
    const session = started.json<LiveSession>();
    const pass = (ms: number) => {
      const began = server.clock.now.getTime();
      aheadMs += ms;
      return began;
    };
    return {
      ...{ learner, session, pass },
      speak(client, id, tenths = 5, pieces = Array.from({ length: tenths }, (_, at) => at)) {
        const began = pass(tenths * 100);
        const started_at = new Date(began).toISOString();
        for (const seq of pieces) client.send({ type: 'user_audio', id, seq, audio: tenth, started_at });
        const ended_at = new Date(began + tenths * 100).toISOString();
        client.send({ type: 'user_audio_end', id, pieces: tenths, started_at, ended_at });
      },
      async enter(after) {
        const client = await liveClient(`${address.replace('http', 'ws')}/api/live/realtime`);
        clients.push(client);
        const token = session.realtime_token ?? '';
        client.send({ type: 'hello', token, session_id: session.session_id, ...(after && { after }) });
        await client.next('ready');
        return client;
      },
      async said() {
        const answer = await learner.call('GET', `/api/live/transcripts/${session.session_id}`);
        return answer.json<Transcript>().transcripts.map(({ role, text, gap }) => [role, gap ?? text]);
      },
    };
  }

  return {
    ...{ wire, server, begin },
    async close() {
      await leave();
      await server.close();
      await wire.close();
    },
  };
}
