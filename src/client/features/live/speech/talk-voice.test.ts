import { afterEach, beforeEach, expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { FakeClock } from '#client/session/testing/fake-clock.ts';
import { FakeAudio } from '#client/session/voice/testing/fake-audio.ts';
import type { TalkEngine } from '../talk/talk-engine.ts';
import { FakeDictation } from '../testing/fake-dictation.ts';
import { FakeSynthesis } from '../testing/fake-synthesis.ts';
import type { TalkServer } from '../testing/talk-server.ts';
import { failureOf, TalkStage } from '../testing/talk-stage.ts';
import type { LiveSettings } from './live-settings.ts';
import { createTalkVoice, type TalkVoice } from './talk-voice.ts';

let stage: TalkStage;
let clock: FakeClock;
let server: TalkServer;
let audio: FakeAudio;
let recogniser: FakeDictation;
let synthesis: FakeSynthesis;
let engine: TalkEngine;
let voice: TalkVoice;
const settings = createStore<LiveSettings>(() => ({
  ...{ mode: 'handsFree', headphones: false, captions: true, slow: false, microphoneId: null, voiceUri: null },
  speakerId: null,
}));

beforeEach(async () => {
  stage = new TalkStage();
  ({ clock, server } = stage);
  audio = new FakeAudio();
  recogniser = new FakeDictation();
  synthesis = new FakeSynthesis();
  settings.setState(settings.getInitialState(), true);
  engine = stage.begin();
  voice = createTalkVoice({
    ...{ engine, settings, clock, audio },
    dictate: recogniser.dictate,
    ...{ speech: synthesis, newId: stage.newId },
  });
  await clock.advance(1);
});
afterEach(() => {
  voice.stop();
  engine.leave();
});

const state = () => voice.store.getState();
const said = () => server.turns.filter(({ role }) => role === 'user').map(({ text }) => text);
async function listening() {
  await voice.listen();
  await clock.advance(0);
}
/** The partner says something whole, which the voice has begun to speak. */
function partnerSpeaks(...pieces: string[]) {
  server.speak(...pieces);
  while (server.coming) server.go();
  synthesis.begin();
}

test('what is recognised is sent as a turn, with how it was spoken', async () => {
  await listening();
  expect(state()).toMatchObject({ microphone: 'on', listening: true });
  for (const [tenths, loud] of [
    [10, 0.001],
    [12, 0.2],
    [5, 0.001],
    [8, 0.2],
  ] as const) {
    for (let tenth = 0; tenth < tenths; tenth += 1) {
      audio.hear(1, loud);
      await clock.advance(100);
    }
    if (loud > 0.1) recogniser.partial('I have');
  }
  recogniser.settle('I have worked there.');
  await clock.advance(1_300);
  expect(said()).toEqual(['I have worked there.']);
  const sent = server.frames.find(({ type }) => type === 'user_text');
  expect(sent).toMatchObject({ voice: { speech_ms: 2_000, pauses: 1 } });
});

test('nothing is listened to while the partner speaks, and it is as soon as they have spoken', async () => {
  await listening();
  partnerSpeaks('How was your week? ');
  expect(state()).toMatchObject({ speaking: true, listening: false });
  expect(recogniser.running).toBe(0);
  synthesis.endAll();
  await clock.advance(0);
  expect(state()).toMatchObject({ speaking: false, listening: true });
});

test('with headphones on, whoever begins to speak cuts the partner short, and the server hears how far they had come', async () => {
  settings.setState({ headphones: true });
  await listening();
  partnerSpeaks('How was your week? ', 'Tell me.');
  synthesis.word(4);
  expect(state()).toMatchObject({ speaking: true, listening: true });
  recogniser.partial('Well');
  expect(state().speaking).toBe(false);
  expect(server.frames.find(({ type }) => type === 'interrupt')).toMatchObject({ turn: 0, heard: 4 });
  expect(synthesis.queue).toHaveLength(0);
});

test('what still comes of a turn that was cut short is not spoken, and the next turn is', async () => {
  await listening();
  server.speak('One. ', 'Two. ', 'Three. ');
  server.go();
  synthesis.begin();
  server.coming?.left.push('Four. ');
  voice.interrupt();
  expect(synthesis.queue).toHaveLength(0);
  server.go();
  expect(synthesis.queue).toHaveLength(0);
  server.speak('Sorry, go on. ');
  server.go();
  expect(synthesis.queue.map(({ text }) => text)).toEqual(['Sorry, go on.']);
});

test('muted, nothing is listened to; the microphone may be asked for later', async () => {
  await listening();
  voice.mute(true);
  expect([state().listening, recogniser.running]).toEqual([false, 0]);
  voice.mute(false);
  await clock.advance(0);
  expect(state().listening).toBe(true);
});

test('held, it is listened to until the button is let go', async () => {
  settings.setState({ mode: 'hold' });
  await listening();
  expect(state().listening).toBe(false);
  voice.hold(true);
  expect(state().listening).toBe(true);
  recogniser.settle('First this.');
  await clock.advance(10_000);
  expect(said()).toEqual([]);
  recogniser.last = 'Then that.';
  voice.hold(false);
  expect(said()).toEqual(['First this. Then that.']);
});

test('a microphone that is not allowed is said, and asked for again when it is wanted', async () => {
  audio.refusal = new DOMException('no', 'NotAllowedError');
  await listening();
  expect(state()).toMatchObject({ microphone: 'off', problem: 'denied', listening: false });
  audio.refusal = null;
  voice.mute(false);
  await clock.advance(0);
  expect(state()).toMatchObject({ microphone: 'on', problem: null, listening: true });
});

test('a recogniser without its network lets the microphone go, and marks what was said as lost', async () => {
  await listening();
  for (let tenth = 0; tenth < 30; tenth += 1) {
    audio.hear(1, tenth < 5 ? 0.001 : 0.2);
    await clock.advance(100);
  }
  recogniser.end('offline');
  expect(state()).toMatchObject({ microphone: 'off', fault: 'offline' });
  expect([audio.tracksOpen, audio.contextsOpen]).toEqual([0, 0]);
  expect(server.turns).toMatchObject([{ role: 'user', text: '', gap: 'lost' }]);
});

test('while the page is not seen, nothing is listened to', async () => {
  await listening();
  voice.seen(false);
  expect(recogniser.running).toBe(0);
  voice.seen(true);
  await clock.advance(0);
  expect(state().listening).toBe(true);
});

test('when the talk is over the microphone is let go, and the last sentence is still spoken', async () => {
  await listening();
  partnerSpeaks('Goodbye! ');
  server.end('quota');
  expect(audio.tracksOpen).toBe(0);
  expect(state()).toMatchObject({ listening: false, speaking: true });
  voice.stop();
  expect(state().speaking).toBe(false);
});

/** Words that the recogniser settles some time after it was stopped. */
async function saying(partial: string): Promise<void> {
  await listening();
  recogniser.endsByItself = false;
  recogniser.partial(partial);
}
const savedTurns = () => stage.saved.flatMap(({ transcripts }) => transcripts);

test('what is being said when the server ends the talk is kept, under the id that was hinted at', async () => {
  await saying('I was about');
  const hint = server.frames.find(({ type }) => type === 'user_partial');
  server.end('quota');
  recogniser.settle('I was about to say it.');
  recogniser.end();
  await clock.advance(1);
  expect(savedTurns()).toMatchObject([{ text: 'I was about to say it.', id: 'u-0' }]);
  expect(hint).toMatchObject({ id: 'u-0', text: 'I was about' });
});

test('what is being said when the learner ends the talk is said first', async () => {
  await saying('Good');
  const ending = voice.end();
  await clock.advance(500);
  expect(stage.ends).toBe(0);
  recogniser.settle('Goodbye.');
  recogniser.end();
  await clock.advance(1);
  await ending;
  expect([said(), stage.ends]).toEqual([['Goodbye.'], 1]);
});

test('what is being said when the page is left is said as far as it was recognised', async () => {
  await saying('Just a');
  voice.stop();
  expect(said()).toEqual(['Just a']);
});

test('a voice without words is a gap, though the talk ends', async () => {
  await listening();
  for (let tenth = 0; tenth < 30; tenth += 1) {
    audio.hear(1, tenth < 5 ? 0.001 : 0.2);
    await clock.advance(100);
  }
  server.end('quota');
  await clock.advance(1);
  expect(savedTurns()).toMatchObject([{ text: '', gap: 'lost' }]);
});

test('an end that does not reach the server lets the talk go on, and is listened to again', async () => {
  await listening();
  stage.failure = failureOf(0, 'network_error');
  await expect(voice.end()).rejects.toThrow();
  await clock.advance(0);
  expect(state().listening).toBe(true);
});

test('the server is told when a turn was read aloud', async () => {
  partnerSpeaks('How was your week? ');
  const from = clock.now().wall;
  await clock.advance(2_000);
  synthesis.endAll();
  expect(server.frames.at(-1)).toEqual({
    ...{ type: 'ai_spoken', turn: 0 },
    started_at: new Date(from).toISOString(),
    ended_at: new Date(from + 2_000).toISOString(),
  });
});
