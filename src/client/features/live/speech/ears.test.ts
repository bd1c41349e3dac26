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
  let ids = 0;
  [partials, utterances, listening, faults] = [[], [], [], []];
  ears = createEars({
    clock,
    newId: () => `u-${ids++}`,
    dictate: recogniser.dictate,
    language: 'en',
    track: () => undefined,
    onPartial: (partial) => partials.push(partial?.text ?? ''),
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

test('cut off, it hands on what was recognised, hears nothing any more and leaves no timer', async () => {
  ears.open();
  recogniser.settle('handed on');
  recogniser.last = 'not heard';
  ears.cut();
  await ears.closed();
  await clock.advance(10_000);
  expect(texts()).toEqual(['handed on']);
  expect([recogniser.running, clock.timers]).toEqual([0, 0]);
});

test('asked for again before the recogniser has ended, it begins anew, and what was said before is said', async () => {
  ears.open(true);
  await clock.advance(5_000);
  recogniser.endsByItself = false;
  recogniser.partial('One');
  ears.close();
  ears.open(true);
  // It never says that it has ended.
  await clock.advance(2_000);
  expect(texts()).toEqual(['One']);
  expect([recogniser.uses.length, listening.at(-1)]).toEqual([2, true]);
  recogniser.endsByItself = true;
  recogniser.settle('Two');
  ears.close();
  expect(texts()).toEqual(['One', 'Two']);
});

test('how sure the recogniser is counts by how much it was sure of', async () => {
  ears.open();
  recogniser.settle('Yes', 1);
  recogniser.settle('it was so', 0.6);
  await clock.advance(1_300);
  recogniser.settle('Who knows');
  await clock.advance(1_300);
  expect(utterances[0]?.confidence).toBeCloseTo(0.7);
  expect(utterances[1]?.confidence).toBeUndefined();
});

test('an utterance has its id from its first word, and each one its own', async () => {
  ears.open();
  for (const words of ['One', 'Two']) {
    recogniser.partial(words);
    recogniser.settle(words);
    await clock.advance(1_300);
  }
  expect(utterances.map(({ id }) => id)).toEqual(['u-0', 'u-1']);
});
