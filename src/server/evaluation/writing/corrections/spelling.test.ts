import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearWords } from '../lexicon/near-words.ts';
import { annotate } from '../text/annotate.ts';
import { slips } from './edit-distance.ts';
import { findMistakes } from './find-mistakes.ts';
import { misspeltWords } from './misspelt.ts';
import { rankSpellings } from './rank-spellings.ts';

const word = fc.stringMatching(/^[a-z]{0,9}$/);

test('slips are the same both ways, none for the same word, and never more than writing it anew', () => {
  fc.assert(
    fc.property(word, word, (one, other) => {
      expect(slips(one, other)).toBeCloseTo(slips(other, one));
      expect(slips(one, one)).toBe(0);
      if (one !== other) expect(slips(one, other)).toBeGreaterThan(0);
      expect(slips(one, other)).toBeLessThanOrEqual(one.length + other.length);
    }),
  );
});

test('vowels, doubled letters and letters turned round cost less', () => {
  expect(slips('beleve', 'belive')).toBeCloseTo(0.7);
  expect(slips('runing', 'running')).toBeCloseTo(0.5);
  expect(slips('freind', 'friend')).toBeCloseTo(0.7);
  expect(slips('cat', 'cut')).toBeCloseTo(0.7);
  expect(slips('cat', 'can')).toBe(1);
});

test('the order of the candidates does not matter', () => {
  const candidates = ['become', 'because', 'becks', 'be cause'];
  expect(rankSpellings('becous', candidates)).toEqual(rankSpellings('becous', [...candidates].reverse()));
  expect(rankSpellings('becous', candidates)[0]).toBe('because');
});

test.each([
  ['I recieve many letters.', 'receive'],
  ['I was late becous of the rain.', 'because'],
  ['It is a good bussiness.', 'business'],
  ['It happend last week.', 'happened'],
  ['We go to shcool by bus.', 'school'],
  ['I live wiht my mother.', 'with'],
  ['I like my famly.', 'family'],
  ['She is my best freind.', 'friend'],
  ['We will meet tommorow.', 'tomorrow'],
  ['I beleive in you.', 'believe'],
  ['Thank you alot.', 'a lot'],
])('%s', (text, expected) => {
  expect(findMistakes(annotate(text), []).find(({ kind }) => kind === 'spelling')?.suggestions[0]).toBe(expected);
});

test('near words are exactly those within two edits, the nearest first', () => {
  const near = (written: string) => nearWords(written).slice(0, 4);
  expect(near('freind')).toContain('friend');
  expect(near('adress')).toContain('address');
  expect(near('competiveness')).toContain('competitiveness');
  expect(nearWords('xqzvwkjp')).toEqual([]);
  fc.assert(
    fc.property(
      fc.constantFrom('because', 'running', 'beautiful', 'friend', 'through'),
      fc.nat(),
      fc.nat(),
      (word, a, b) => {
        // A letter left out, and one changed.
        const [out, change] = [a % word.length, b % (word.length - 1)];
        const shorter = word.slice(0, out) + word.slice(out + 1);
        const written = `${shorter.slice(0, change)}x${shorter.slice(change + 1)}`;
        const words = nearWords(written);
        // The list ends after the commonest sixty.
        expect(words.includes(word) || words.length === 60).toBe(true);
      },
    ),
  );
});

test.each([
  ['She is very stong.', 'strong'],
  ['He was the presidental candidate.', 'presidential'],
])('the nearest word, not the commonest one: %s', (text, expected) => {
  expect(findMistakes(annotate(text), []).find(({ kind }) => kind === 'spelling')?.suggestions[0]).toBe(expected);
});

test.each(['shitt', 'fuk', 'bitc', 'fucker'])('nobody is told that they meant a rude word: %s', (written) => {
  const found = findMistakes(annotate(`It is a ${written} of mine.`), []);
  const proposed = found.flatMap(({ suggestions }) => suggestions);
  expect(proposed.filter((word) => /^(?:shit|fuck|bitch)/.test(word))).toEqual([]);
});

test('names, British spellings, short forms and everyday words are no mistakes', () => {
  const text =
    'In Shiraz I met Reza and Nadia. My favourite colour is grey. I organised a programme for the UNESCO website online. I don’t know whether it’s okay, e.g. with my smartphone.';
  expect(misspeltWords(annotate(text)).map(({ token }) => token.text)).toEqual([]);
});
