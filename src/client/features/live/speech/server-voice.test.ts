import { afterEach, beforeEach, expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { FakeAudio } from '#client/session/voice/testing/fake-audio.ts';
import type { TalkEngine } from '../talk/talk-engine.ts';
import { FakeDictation } from '../testing/fake-dictation.ts';
import { FakeSound } from '../testing/fake-sound.ts';
import { FakeSynthesis } from '../testing/fake-synthesis.ts';
import { TalkStage } from '../testing/talk-stage.ts';
import type { LiveSettings } from './live-settings.ts';
import { encodeSound } from './sound-bytes.ts';
import { createTalkVoice, type TalkVoice } from './talk-voice.ts';

let stage: TalkStage;
let audio: FakeAudio;
let recogniser: FakeDictation;
let synthesis: FakeSynthesis;
let sound: FakeSound;
let engine: TalkEngine;
let voice: TalkVoice;
const settings = createStore<LiveSettings>(() => ({
  ...{ mode: 'handsFree', headphones: false, captions: true, slow: false, microphoneId: null, voiceUri: null },
  speakerId: null,
}));

beforeEach(async () => {
  stage = new TalkStage();
  stage.server.speech = 'server';
  audio = new FakeAudio();
  recogniser = new FakeDictation();
  synthesis = new FakeSynthesis();
  sound = new FakeSound();
  settings.setState(settings.getInitialState(), true);
  engine = stage.begin();
  voice = createTalkVoice({
    ...{ engine, settings, clock: stage.clock, audio, newId: stage.newId },
    ...{ dictate: recogniser.dictate, speech: synthesis, player: sound },
  });
  await stage.clock.advance(1);
  await voice.listen();
  await stage.clock.advance(0);
});
afterEach(() => {
  voice.stop();
  engine.leave();
});

const state = () => voice.store.getState();
const sent = (type: string) => stage.server.frames.filter((frame) => frame.type === type);
const piece = (seconds: number) => encodeSound(new Float32Array(24_000 * seconds).fill(0.2));
function tutorSounds(turn: number, seconds: number, last = false): void {
  for (let at = 0; at < seconds; at += 0.5) stage.server.send({ type: 'ai_audio', turn, audio: piece(0.5) });
  if (last) stage.server.send({ type: 'ai_audio', turn, audio: '', last });
}

async function hear(tenths: number, loud: number): Promise<void> {
  for (let tenth = 0; tenth < tenths; tenth += 1) {
    audio.hear(1, loud);
    await stage.clock.advance(100);
  }
}

test('what is said goes to the server as sound, the browser recognises nothing, and the turn comes back', async () => {
  expect(state()).toMatchObject({ listener: 'server', listening: true });
  await hear(5, 0.0005);
  await hear(12, 0.2);
  expect(state().partial).not.toBe('');
  await hear(13, 0.0005);
  expect(state().partial).toBe('');
  const pieces = sent('user_audio');
  expect(pieces[0]).toMatchObject({ id: 'u-0', seq: 0, started_at: expect.any(String) });
  expect(sent('user_audio_end')).toMatchObject([{ id: 'u-0', pieces: pieces.length, voice: { speech_ms: 1_200 } }]);
  expect(engine.store.getState()).toMatchObject({ pending: [], lines: [{ id: 'u-0', text: 'What was heard.' }] });
  expect(recogniser.running).toBe(0);
  expect(sent('user_gap')).toHaveLength(0);
});

test('the voice of the server is played and not read aloud; while it speaks nothing is listened to', async () => {
  stage.server.speak('How was your week? ', 'Tell me.');
  while (stage.server.coming) stage.server.go();
  tutorSounds(0, 1, true);
  expect(state()).toMatchObject({ speaking: true, listening: false });
  expect(voice.sound.loud).not.toBeNull();
  expect(synthesis.queue).toHaveLength(0);
  sound.pass(2);
  expect(state()).toMatchObject({ speaking: false, listening: true });
  expect(voice.sound.loud).toBeNull();
  expect(sent('ai_spoken')).toMatchObject([{ turn: 0 }]);
});

test('with headphones on, a voice cuts the server short where it was heard until', async () => {
  settings.setState({ headphones: true });
  stage.server.speak('How was your week? ', 'Tell me.');
  stage.server.go();
  tutorSounds(0, 3);
  await hear(5, 0.0005);
  sound.pass(1.62);
  await hear(3, 0.2);
  expect(state().speaking).toBe(false);
  expect(sent('interrupt')).toMatchObject([{ turn: 0, heard_ms: 1_500 }]);
  expect(sound.sources.every(({ stopped }) => stopped)).toBe(true);
});

test('when the server gives its voice up, the browser goes on from there, once the server was heard out', async () => {
  stage.server.speak('That is early. ', 'And then? ');
  stage.server.go();
  tutorSounds(0, 1);
  stage.server.send({ type: 'speech', by: 'browser', why: 'gone', message: 'It is gone.' });
  stage.server.go();
  tutorSounds(0, 0, true);
  expect(engine.store.getState().speech).toEqual({ by: 'browser', why: 'gone' });
  expect(synthesis.queue).toHaveLength(0);
  sound.pass(2);
  expect(synthesis.queue.map(({ text }) => text.trim())).toEqual(['And then?']);
  synthesis.begin();
  synthesis.endAll();
  await stage.clock.advance(0);
  expect(state()).toMatchObject({ listener: 'browser', listening: true });
  expect(recogniser.running).toBe(1);
});

test('sound that was under way when the connection broke is accounted for by the server, which is told again what was said', async () => {
  await hear(5, 0.0005);
  await hear(8, 0.2);
  stage.server.cut();
  await hear(30, 0.0005);
  expect(engine.store.getState()).toMatchObject({ link: 'open', pending: [] });
  const [end] = sent('user_audio_end');
  expect(end).toMatchObject({ id: 'u-0' });
  expect(sent('user_audio').length).toBeLessThan(Number((end as { pieces: number }).pieces));
});

test('muted nothing is sent; without recognition in the browser the server listens all the same', async () => {
  voice.mute(true);
  await hear(20, 0.2);
  expect(sent('user_audio')).toHaveLength(0);
  voice.stop();
  voice = createTalkVoice({
    ...{ engine, settings, clock: stage.clock, audio, newId: stage.newId },
    ...{ dictate: undefined, speech: undefined, player: sound },
  });
  await stage.clock.advance(0);
  expect(state().listener).toBe('server');
});
