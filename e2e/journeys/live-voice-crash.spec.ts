import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { LiveClientFrame } from '#contract/live-frames.ts';
import type { KeptTurn, LiveSession, Transcript } from '#contract/live-shapes.ts';
import { type LiveClient, liveClient } from '#testing/live-client.ts';
import { type RealtimeWire, startRealtimeWire } from '#testing/wire/realtime-wire.ts';
import { type ApiUser, anApiUser } from '../api.ts';
import { type RunningServer, startServer } from '../start-server.ts';

/** A server that is killed (SIGKILL) while somebody speaks over the line of a realtime provider. */

// Each test starts a server twice.
test.describe.configure({ timeout: 240_000 });

let dataDir: string;
let wire: RealtimeWire;
let server: RunningServer;
test.beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'xentree-voice-'));
  wire = await startRealtimeWire();
  server = await start();
});
test.afterEach(async () => {
  await server.stop();
  await wire.close();
  await rm(dataDir, { recursive: true, force: true });
});

const start = () =>
  startServer({
    dataDir,
    env: { OPENAI_BASE_URL: wire.url, OPENAI_API_KEY: 'a-key-of-the-test', OPENAI_REALTIME_MODEL: 'realtime' },
  });

/** 100 ms of sound. */
const tenth = Buffer.alloc(4_800, 2).toString('base64');
const iso = (at: number) => new Date(at).toISOString();

async function enter(user: ApiUser, { session_id }: LiveSession): Promise<LiveClient> {
  const beat = await user.at(server.url).call<LiveSession>('POST', '/api/live/session/heartbeat', { session_id });
  const client = await liveClient(`${server.url.replace('http', 'ws')}/api/live/realtime`);
  client.send({ type: 'hello', token: beat.realtime_token ?? '', session_id });
  await client.next('ready');
  return client;
}

/** So many pieces of an utterance, in real time. Gives its end, as it is told once it is said. */
async function speak(
  client: LiveClient,
  id: string,
  pieces: number,
): Promise<Extract<LiveClientFrame, { type: 'user_audio_end' }>> {
  const began = Date.now();
  for (let seq = 0; seq < pieces; seq += 1) {
    client.send({ type: 'user_audio', id, seq, audio: tenth, started_at: iso(began) });
    await expect.poll(() => Date.now() - began, { intervals: [10] }).toBeGreaterThanOrEqual((seq + 1) * 100);
  }
  return {
    ...{ type: 'user_audio_end', id, pieces },
    ...{ started_at: iso(began), ended_at: iso(began + pieces * 100) },
  };
}

async function kept(user: ApiUser, { session_id }: LiveSession): Promise<KeptTurn[]> {
  const path = `/api/live/transcripts/${session_id}`;
  return (await user.at(server.url).call<Transcript>('GET', path)).transcripts;
}
const mine = (turns: readonly KeptTurn[]) =>
  turns.filter(({ role }) => role === 'user').map(({ text, gap }) => gap ?? text);

/** Every second in which the learner spoke lies in a turn of theirs, whether that has words or is a gap. */
function expectAccounted(
  turns: readonly KeptTurn[],
  utterances: readonly { started_at: string; ended_at: string }[],
  withinMs = 500,
) {
  for (const { started_at, ended_at } of utterances) {
    const [from, to] = [Date.parse(started_at), Date.parse(ended_at)];
    const over = turns.filter(({ role, timestamp, ended_at: end }) => {
      const begins = Date.parse(timestamp);
      return role === 'user' && begins <= from + 500 && Date.parse(end ?? timestamp) >= to - withinMs;
    });
    expect(over).toHaveLength(1);
  }
}

test('in the middle of a sentence of the learner: what was captured is a gap once they are back, and nothing is guessed', async () => {
  const user = await anApiUser(server.url);
  const session = await user.call<LiveSession>('POST', '/api/live/session/start', { session_type: 'voice' });
  let client = await enter(user, session);
  await client.next('ai_done');
  const first = await speak(client, 'u-1', 10);
  client.send(first);
  await client.next('turn', ({ id }) => id === 'u-1');
  await client.next('ai_done');
  wire.events.splice(0);
  const second = await speak(client, 'u-2', 12);
  // The provider has heard it, too, and nobody has said that it is over.
  await expect.poll(() => wire.events.filter(({ type }) => type === 'input_audio_buffer.append').length).toBe(12);
  await server.kill();
  await client.closed;

  server = await start();
  client = await enter(user, session);
  // What was not taken is said again, as the page does it.
  client.send(second);
  await client.next('turn', ({ id }) => id === 'u-2');
  const third = await speak(client, 'u-3', 10);
  client.send(third);
  await client.next('turn', ({ id }) => id === 'u-3');
  const turns = await kept(user, session);
  expect(mine(turns)).toEqual(['I am fine.', 'lost', 'I am fine.']);
  expectAccounted(turns, [first, second, third]);
  client.drop();
});

test('in the middle of a sentence of the learner who does not come back: the end of the talk leaves a gap', async () => {
  const user = await anApiUser(server.url);
  const session = await user.call<LiveSession>('POST', '/api/live/session/start', { session_type: 'voice' });
  const client = await enter(user, session);
  await client.next('ai_done');
  wire.events.splice(0);
  const only = await speak(client, 'u-1', 25);
  await expect.poll(() => wire.events.filter(({ type }) => type === 'input_audio_buffer.append').length).toBe(25);
  await server.kill();
  await client.closed;

  server = await start();
  const { session_id } = session;
  await user.at(server.url).call('POST', '/api/live/session/end', { session_id });
  await expect.poll(async () => mine(await kept(user, session))).toEqual(['lost']);
  // Alone, the server knows it to the second.
  expectAccounted(await kept(user, session), [only], 1_500);
  // What the page still knew is handed in with the transcript, and completes the gap.
  await user.at(server.url).call('POST', '/api/live/transcripts', {
    ...{ session_id, session_started_at: session.started_at, session_ended_at: only.ended_at },
    transcripts: [
      { role: 'user', text: '', gap: 'lost', id: only.id, timestamp: only.started_at, ended_at: only.ended_at },
    ],
  });
  const turns = await kept(user, session);
  expect(mine(turns)).toEqual(['lost']);
  expectAccounted(turns, [only]);
});

test('in the middle of a sentence of the tutor: its words are kept as far as they came, and the talk goes on', async () => {
  wire.replies = [
    { text: ['Hello! ', 'How are '], soundMs: 200, ending: 'hang' },
    { text: ['Go on.'], soundMs: 100 },
  ];
  const user = await anApiUser(server.url);
  const session = await user.call<LiveSession>('POST', '/api/live/session/start', { session_type: 'voice' });
  let client = await enter(user, session);
  const heard = () => client.frames.map((frame) => (frame.type === 'ai_delta' ? frame.text : '')).join('');
  await expect.poll(heard).toBe('Hello! How are ');
  await server.kill();
  await client.closed;

  server = await start();
  client = await enter(user, session);
  const said = await speak(client, 'u-1', 10);
  client.send(said);
  await client.next('turn', ({ id }) => id === 'u-1');
  const turns = await kept(user, session);
  expect(turns[0]).toMatchObject({ role: 'ai', text: expect.stringMatching(/^Hello! How are/) });
  expect(mine(turns)).toEqual(['I am fine.']);
  expectAccounted(turns, [said]);
  client.drop();
});
