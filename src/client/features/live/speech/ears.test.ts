import { beforeEach, expect, test } from 'vitest';
import { FakeClock } from '#client/session/testing/fake-clock.ts';
import type { DictationFault } from '#client/session/voice/dictation.ts';
import { FakeDictation } from '../testing/fake-dictation.ts';
import { createEars, type Ears, type Utterance } from './ears.ts';

let clock: FakeClock;
let recogniser: FakeDictation;
let ears: Ears;
let partials: string[];
let utterances: Utterance[];
let listening: boolean[];
let faults: DictationFault[];
const texts = () => utterances.map(({ text }) => text);

beforeEach(() => {
  clock = new FakeClock();
  recogniser = new FakeDictation();
  [partials, utterances, listening, faults] = [[], [], [], []];
  ears = createEars({
    clock,
    dictate: recogniser.dictate,
    language: 'en',
    track: () => undefined,
    onPartial: (text) => partials.push(text),
    onUtterance: (utterance) => utterances.push(utterance),
    onListening: (now) => listening.push(now),
    onFault: (fault) => faults.push(fault),
  });
});

test('hands-free, a pause ends an utterance, and a shorter one does not', async () => {
  ears.open();
  const began = clock.now();
  recogniser.partial('I have');
  await clock.advance(900);
  recogniser.settle('I have worked');
  await clock.advance(1_000);
  recogniser.partial('there for two years');
  await clock.advance(1_000);
  recogniser.settle('there for two years.');
  expect(texts()).toEqual([]);
  await clock.advance(1_300);
  expect(texts()).toEqual(['I have worked there for two years.']);
  expect(utterances[0]?.startedAt).toEqual(began);
  expect(partials).toContain('I have worked there for two years');
  expect(partials.at(-1)).toBe('');
});

test('held, everything until the end is one utterance, though the recogniser ended in between', async () => {
  ears.open(true);
  recogniser.settle('Well');
  await clock.advance(5_000);
  recogniser.end();
  await clock.advance(0);
  expect(recogniser.uses).toHaveLength(2);
  recogniser.partial('I think');
  recogniser.last = 'I think so.';
  ears.close();
  expect(texts()).toEqual(['Well I think so.']);
  expect(listening.at(-1)).toBe(false);
});

test('words that were never settled are not lost', async () => {
  ears.open();
  recogniser.partial('almost there');
  recogniser.endsByItself = false;
  ears.close();
  await clock.advance(2_000);
  expect(texts()).toEqual(['almost there']);
  recogniser.settle('much too late');
  await clock.advance(5_000);
  expect(texts()).toEqual(['almost there']);
});

test('a recogniser that ends is asked again, at longer and longer intervals when it ends at once', async () => {
  ears.open();
  await clock.advance(30_000);
  recogniser.end();
  await clock.advance(0);
  expect(recogniser.uses).toHaveLength(2);
  for (const wait of [250, 500, 1_000]) {
    const before = recogniser.uses.length;
    recogniser.end();
    await clock.advance(wait - 1);
    expect(recogniser.uses).toHaveLength(before);
    await clock.advance(1);
    expect(recogniser.uses).toHaveLength(before + 1);
  }
});

test('a fault ends listening, hands on what was said, and it may be tried again', async () => {
  ears.open();
  recogniser.settle('Before the network went');
  recogniser.end('offline');
  expect(texts()).toEqual(['Before the network went']);
  expect(faults).toEqual(['offline']);
  expect(listening).toEqual([true, false]);
  await clock.advance(60_000);
  expect(recogniser.uses).toHaveLength(1);
  ears.open();
  expect(recogniser.uses).toHaveLength(2);
});

test('dropped, it says nothing any more and leaves no timer', async () => {
  ears.open();
  recogniser.settle('thrown away');
  ears.drop();
  await clock.advance(10_000);
  expect(texts()).toEqual([]);
  expect([recogniser.running, clock.timers]).toEqual([0, 0]);
});
