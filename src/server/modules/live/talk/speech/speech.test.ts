import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type SpeechServer, type SpeechTalk, speechServer } from '#testing/speech-talk.ts';
import type { RealtimeWire } from '#testing/wire/realtime-wire.ts';

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

test('the line is set up for our turns, with the key, and the key stays here', async () => {
  const client = await talk.enter();
  await client.next('ai_done');
  const [asked] = wire.asked;
  expect(asked?.path).toBe('/v1/realtime?model=gpt-realtime');
  expect(asked?.headers.authorization).toBe('Bearer the-key');
  const { session } = await wire.next('session.update');
  const format = { type: 'audio/pcm', rate: 24_000 };
  expect(session).toMatchObject({
    type: 'realtime',
    output_modalities: ['audio'],
    audio: { input: { format, turn_detection: null }, output: { format, voice: 'marin' } },
  });
  expect(JSON.stringify(session)).toContain('CEFR level A2');
  expect(client.frames[0]).toMatchObject({ type: 'ready', speech: 'server', speech_rate: 24_000, partner: 'provider' });
  expect(JSON.stringify(client.frames)).not.toContain('the-key');
});

test('a whole turn: what is said is sent as it comes, written down as a turn, and answered with words and sound', async () => {
  const client = await talk.enter();
  expect(await client.next('ai_done')).toMatchObject({ turn: 0, text: 'Hello! How are you?' });
  await client.next('ai_audio', ({ turn, last }) => turn === 0 && last === true);
  wire.replies = [{ text: ['Good ', 'to hear.'], soundMs: 300 }];
  talk.speak(client, 'u-1');
  expect(await client.next('turn')).toMatchObject({ id: 'u-1', role: 'user', text: 'I am fine.', gap: null });
  const answer = await client.next('ai_done', ({ turn }) => turn > 0);
  expect(answer.text).toBe('Good to hear.');
  await client.next('ai_audio', ({ turn, last }) => turn === answer.turn && last === true);
  const sound = client.frames.flatMap((one) =>
    one.type === 'ai_audio' && one.turn === answer.turn ? [Buffer.from(one.audio, 'base64').length / 48] : [],
  );
  expect(sound.reduce((sum, ms) => sum + ms, 0)).toBe(600);
  expect(Math.max(...sound)).toBeLessThanOrEqual(200);
  const types = wire.events.map(({ type }) => type);
  expect(types.filter((type) => type === 'input_audio_buffer.append')).toHaveLength(5);
  expect(types.lastIndexOf('response.create')).toBeGreaterThan(types.indexOf('input_audio_buffer.commit'));
  expect(await talk.said()).toEqual([
    ['ai', 'Hello! How are you?'],
    ['user', 'I am fine.'],
    ['ai', 'Good to hear.'],
  ]);
});

test('what is written goes over the line too, and what the line knows is not told again', async () => {
  const client = await talk.enter();
  await client.next('ai_done');
  client.send({ type: 'user_text', id: 'u-1', text: 'I like tea.', started_at: new Date().toISOString(), typed: true });
  await client.next('ai_done', ({ turn }) => turn > 0);
  talk.speak(client, 'u-2');
  await client.next('turn', ({ id }) => id === 'u-2');
  await client.next('ai_done', ({ turn }) => turn > 2);
  const told = wire.events.filter(({ type }) => type === 'conversation.item.create').map(({ item }) => item);
  expect(told).toEqual([{ type: 'message', role: 'user', content: [{ type: 'input_text', text: 'I like tea.' }] }]);
});

test('cutting in ends the reply, and the provider hears how much of it was heard', async () => {
  wire.replies = [{ text: ['One two ', 'three four ', 'five six.'], soundMs: 1_000, ending: 'hang' }];
  const client = await talk.enter();
  await client.next('ai_delta', ({ text, offset }) => `${offset}${text}`.includes('six'));
  const { turn } = await client.next('ai_audio');
  client.send({ type: 'interrupt', turn, heard_ms: 1_200 });
  expect(await client.next('ai_done')).toMatchObject({ turn, text: 'One two', interrupted: true });
  await wire.next('response.cancel');
  expect(await wire.next('conversation.item.truncate')).toMatchObject({ content_index: 0, audio_end_ms: 1_200 });
  const before = client.frames.filter(({ type }) => type === 'ai_audio').length;
  wire.replies = [{ text: ['Yes?'], soundMs: 100 }];
  talk.speak(client, 'u-1');
  expect(await client.next('ai_done')).toMatchObject({ text: 'Yes?' });
  const after = client.frames.filter((one) => one.type === 'ai_audio' && one.turn === turn);
  expect(after).toHaveLength(before);
  expect(await talk.said()).toEqual([
    ['ai', 'One two'],
    ['user', 'I am fine.'],
    ['ai', 'Yes?'],
  ]);
});

test('a reply that is whole, but not yet heard, is cut as well; told twice it is cut once', async () => {
  wire.replies = [{ text: ['One two ', 'three four ', 'five six.'], soundMs: 3_000 }];
  const client = await talk.enter();
  const { turn } = await client.next('ai_done');
  client.send({ type: 'interrupt', turn, heard_ms: 3_600 });
  expect(await client.next('ai_done')).toMatchObject({ turn, text: 'One two', interrupted: true });
  client.send({ type: 'interrupt', turn, heard_ms: 3_600 });
  talk.speak(client, 'u-1');
  await client.next('ai_done');
  const cuts = wire.events.filter(({ type }) => type === 'conversation.item.truncate');
  expect(cuts.map(({ audio_end_ms }) => audio_end_ms)).toEqual([3_600]);
  expect(wire.events.some(({ type }) => type === 'response.cancel')).toBe(false);
});

test('sound goes little ahead of what is heard', async () => {
  wire.replies = [{ text: ['A long story.'], soundMs: 30_000 }];
  const client = await talk.enter();
  await client.next('ai_done');
  await client.next('state', ({ state }) => state === 'listening');
  const sent = client.frames.flatMap((one) => (one.type === 'ai_audio' ? [one.audio.length] : []));
  expect(sent.reduce((sum, length) => sum + length, 0)).toBeLessThan(6_000 * 64);
});

test('after a break of our socket the talk goes on over a line that knows what was said', async () => {
  const first = await talk.enter();
  const { turn } = await first.next('ai_done');
  talk.speak(first, 'u-1');
  const answer = await first.next('ai_done', (one) => one.turn > turn);
  first.drop();
  await first.closed;
  const second = await talk.enter({ turn: answer.turn, offset: answer.text.length });
  talk.speak(second, 'u-2');
  await second.next('turn', ({ id }) => id === 'u-2');
  await second.next('ai_done', (one) => one.turn > answer.turn);
  const texts = (await talk.said()).map(([, text]) => text);
  expect(texts).toEqual([
    'Hello! How are you?',
    'I am fine.',
    'Hello! How are you?',
    'I am fine.',
    'Hello! How are you?',
  ]);
});

test('what a reply used is booked', async () => {
  const client = await talk.enter();
  await client.next('ai_done');
  await client.next('state', ({ state }) => state === 'listening');
  const usage = (await talk.learner.call('GET', '/api/core/usage')).json();
  expect(usage).toMatchObject({ input_tokens: 20, output_tokens: 10 });
});
