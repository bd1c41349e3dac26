import { beforeEach, expect, test } from 'vitest';
import { FakeClock } from '#client/session/testing/fake-clock.ts';
import { FakeSynthesis } from '../testing/fake-synthesis.ts';
import { createSpeaker, type Speaker } from './speaker.ts';

let clock: FakeClock;
let voice: FakeSynthesis;
let speaker: Speaker;
let speaking: boolean[];
let words: (string | null)[];
let silences: number;
const queued = () => voice.queue.map(({ text }) => text);

beforeEach(() => {
  clock = new FakeClock();
  voice = new FakeSynthesis();
  [speaking, words, silences] = [[], [], 0];
  speaker = createSpeaker({
    means: voice,
    clock,
    settings: () => ({ rate: 0.9, voiceUri: null }),
    onSpeaking: (now) => speaking.push(now),
    onWord: (word) => words.push(word),
    onSilent: () => {
      silences += 1;
    },
  });
});

test('a sentence is spoken as soon as it is whole, the last one when nothing more comes', () => {
  speaker.add('I see. Where did');
  expect(queued()).toEqual(['I see.']);
  speaker.add(' you *go*');
  speaker.finish();
  expect(queued()).toEqual(['I see.', 'Where did you go']);
  expect(voice.queue[0]).toMatchObject({ lang: 'en', rate: 0.9 });
  voice.endAll();
  expect(speaking).toEqual([true, false]);
});

test('it tells which word is being said', () => {
  speaker.add('Where did you go? ');
  voice.begin();
  voice.word(6);
  voice.end();
  expect(words).toEqual(['Where', 'did', null]);
});

test('hushed, it is silent at once and says the next turn alone', () => {
  speaker.add('One. Two. Thr');
  voice.begin();
  speaker.hush();
  expect(queued()).toEqual([]);
  expect(speaking).toEqual([true, false]);
  speaker.add('Sorry. ');
  expect(queued()).toEqual(['Sorry.']);
  expect(speaking).toEqual([true, false, true]);
  expect(silences).toBe(0);
});

test('a voice that never begins is given up, and what follows is only to be read', async () => {
  speaker.add('Hello. ');
  await clock.advance(5_000);
  expect([silences, speaking.at(-1)]).toEqual([1, false]);
  speaker.add('How are you? ');
  speaker.finish();
  expect(queued()).toEqual([]);
  expect(clock.timers).toBe(0);
});

test('a voice that stops coming after a sentence is given up too, and what was read counts as heard', async () => {
  speaker.begin();
  speaker.add('One. Two. Thr');
  voice.begin();
  voice.end();
  await clock.advance(5_000);
  expect([silences, speaking.at(-1)]).toEqual([1, false]);
  speaker.add('ee.');
  speaker.finish();
  expect(speaker.heard()).toBe('One. Two. Three.'.length);
  expect(clock.timers).toBe(0);
});

test('without a voice in the browser nothing is queued and nothing fails', () => {
  const mute = createSpeaker({
    means: undefined,
    clock,
    settings: () => ({ rate: 1, voiceUri: null }),
    onSpeaking: (now) => speaking.push(now),
    onWord: () => {},
    onSilent: () => {},
  });
  mute.add('Hello. ');
  mute.finish();
  mute.hush();
  expect(speaking).toEqual([]);
});
