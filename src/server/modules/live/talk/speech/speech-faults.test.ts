import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { LiveClient } from '#testing/live-client.ts';
import { type SpeechServer, type SpeechTalk, speechServer, tenth } from '#testing/speech-talk.ts';
import type { RealtimeStep, RealtimeWire } from '#testing/wire/realtime-wire.ts';

let server: SpeechServer;
let wire: RealtimeWire;
let talk: SpeechTalk;
beforeAll(async () => {
  server = await speechServer();
  ({ wire } = server);
});
beforeEach(async () => {
  talk = await server.begin();
});
afterAll(() => server.close());

const now = () => server.server.clock.now.toISOString();
/** The talk goes on: what is written is answered. */
async function goesOn(client: LiveClient): Promise<void> {
  client.send({ type: 'user_text', id: 'u-later', text: 'I get up at five', started_at: now(), typed: true });
  const { turn } = await client.next('turn', ({ id }) => id === 'u-later');
  expect((await client.next('ai_done', (one) => one.turn > turn)).text).not.toBe('');
}

test.each([
  [401, 'refused'],
  [404, 'refused'],
  [429, 'busy'],
  [503, 'gone'],
])(
  'a line that is answered with %i: the browser speaks, a sentence says why, and the next talk does not ask',
  async (status, why) => {
    wire.refuseWith = status;
    const client = await talk.enter();
    const told = await client.next('speech');
    expect(told).toMatchObject({ by: 'browser', why });
    expect(told.message).toMatch(/\.$/);
    expect((await client.next('ai_done')).text).toContain('What time do you get up?');
    await goesOn(client);
    const again = await talk.enter();
    expect(again.frames[0]).toMatchObject({ type: 'ready', speech: 'browser' });
    expect(wire.asked).toHaveLength(1);
  },
);

const midway: [string, RealtimeStep['ending'], string][] = [
  ['is dropped', 'drop', 'gone'],
  ['is closed with 1011', { close: 1011 }, 'gone'],
  ['is closed with 3000', { close: 3000 }, 'refused'],
  ['fails for its rate limit', { fail: 'rate_limit_exceeded' }, 'busy'],
];
test.each(midway)(
  'a line that %s in a sentence: its words are kept, and the study guide goes on in that turn',
  async (_what, ending, why) => {
    const client = await talk.enter();
    await client.next('ai_done');
    wire.replies = [{ text: ['That is ', 'early'], soundMs: 200, ...(ending && { ending }) }];
    talk.speak(client, 'u-1');
    expect(await client.next('speech')).toMatchObject({ why });
    const { text } = await client.next('ai_done');
    expect(text).toMatch(/^That is early .+/);
    expect(await talk.said()).toEqual([
      ['ai', 'Hello! How are you?'],
      ['user', 'I am fine.'],
      ['ai', text],
    ]);
    await goesOn(client);
  },
);

test('a line that breaks before what was said is recognised leaves the words that there are', async () => {
  const client = await talk.enter();
  await client.next('ai_done');
  wire.words = [{ drop: 'I get up' }];
  talk.speak(client, 'u-1');
  expect(await client.next('turn')).toMatchObject({ text: 'I get up', gap: null });
  expect((await client.next('ai_done')).text).not.toBe('');
});

test('and a gap where there are none; the learner is waited for', async () => {
  const client = await talk.enter();
  await client.next('ai_done');
  wire.words = [{ drop: '' }];
  talk.speak(client, 'u-1', 12);
  const gap = await client.next('turn');
  expect(gap).toMatchObject({ id: 'u-1', text: '', gap: 'lost' });
  expect(Date.parse(gap.ended_at ?? '') - Date.parse(gap.started_at)).toBe(1_200);
  await client.next('state', ({ state }) => state === 'listening');
  // What the client says before it has heard that the line is gone.
  talk.speak(client, 'u-2');
  expect(await client.next('turn', ({ id }) => id === 'u-2')).toMatchObject({ gap: 'lost' });
  await goesOn(client);
});

test('what is not recognised is a gap, and the line goes on', async () => {
  wire.words = [null, 'Now you hear me.'];
  const client = await talk.enter();
  await client.next('ai_done');
  talk.speak(client, 'u-1');
  expect(await client.next('turn')).toMatchObject({ gap: 'not_recognised' });
  talk.speak(client, 'u-2');
  expect(await client.next('turn', ({ id }) => id === 'u-2')).toMatchObject({ text: 'Now you hear me.' });
});

test('sound that never came is a gap beside the words', async () => {
  const client = await talk.enter();
  await client.next('ai_done');
  talk.speak(client, 'u-1', 20, [0, 1, 2, 3, 4, 5, 12, 13, 14, 15, 16, 17, 18, 19]);
  const words = await client.next('turn', ({ id }) => id === 'u-1');
  const gap = await client.next('turn', ({ id }) => id !== 'u-1');
  expect(gap).toMatchObject({ gap: 'lost' });
  expect(Date.parse(gap.started_at) - Date.parse(words.started_at)).toBe(600);
  expect(Date.parse(gap.ended_at ?? '') - Date.parse(gap.started_at)).toBe(600);
});

test('a connection that breaks while somebody speaks: what came is kept, and the rest is a gap once it is told', async () => {
  const first = await talk.enter();
  await first.next('ai_done');
  const began = talk.pass(2_000);
  const started_at = new Date(began).toISOString();
  for (const seq of [0, 1, 2, 3, 4]) first.send({ type: 'user_audio', id: 'u-1', seq, audio: tenth, started_at });
  for (let n = 0; n < 5; n += 1) await wire.next('input_audio_buffer.append');
  first.drop();
  await first.closed;
  const second = await talk.enter();
  const ended_at = new Date(began + 2_000).toISOString();
  second.send({ type: 'user_audio_end', id: 'u-1', pieces: 20, started_at, ended_at });
  await second.next('turn', ({ id, text }) => id === 'u-1' && text === 'I am fine.');
  const gap = await second.next('turn', ({ gap }) => gap === 'lost');
  expect(Date.parse(gap.ended_at ?? '') - Date.parse(gap.started_at)).toBe(1_500);
});

test('a line whose time is up is opened anew, and knows what was said', async () => {
  const client = await talk.enter();
  await client.next('ai_done');
  wire.say(JSON.stringify({ type: 'error', error: { type: 'invalid_request_error', code: 'session_expired' } }));
  talk.speak(client, 'u-0');
  await client.next('turn', ({ id }) => id === 'u-0');
  await client.next('ai_done');
  expect(client.frames.some(({ type }) => type === 'speech')).toBe(false);
  expect(wire.asked).toHaveLength(2);
  expect((await wire.next('conversation.item.create')).item).toMatchObject({ role: 'assistant' });
});

test('an event that cannot be read ends the line', async () => {
  const client = await talk.enter();
  await client.next('ai_done');
  wire.say('{"type":');
  expect(await client.next('speech')).toMatchObject({ why: 'failed' });
  await goesOn(client);
});

test.each([
  ['is longer than 100 ms', Buffer.alloc(4_802).toString('base64'), 1009],
  ['is no base64', '%%%', 4400],
  ['has half a sample', Buffer.alloc(3).toString('base64'), 4400],
])('sound that %s closes the socket with a code and a sentence', async (_what, audio, code) => {
  const client = await talk.enter();
  await client.next('ai_done');
  client.send({ type: 'user_audio', id: 'u-1', seq: 0, audio, started_at: now() });
  const closed = await client.closed;
  expect(closed.code).toBe(code);
  expect(closed.reason).toMatch(/\.$/);
});

test('sound that comes faster than anybody speaks closes the socket', async () => {
  const client = await talk.enter();
  await client.next('ai_done');
  for (let seq = 0; seq < 400; seq += 1) client.send({ type: 'user_audio', id: 'u-1', seq, audio: tenth });
  expect(await client.closed).toMatchObject({ code: 4429 });
});
