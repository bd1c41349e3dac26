import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rangesOfWords, wordsOf } from './query-words.ts';

const marked = (text: string, query: string) =>
  rangesOfWords(text, wordsOf(query)).map(([start, end]) => text.slice(start, end));

test('words are found whole, in capitals or not, and with English endings', () => {
  expect(marked('Apologise! He apologised; an apology.', 'apologise')).toEqual(['Apologise', 'apologised']);
  expect(marked('A pasty in the past, pasta', 'past')).toEqual(['past']);
  expect(marked('کتاب‌ها و کتاب', 'کتاب')).toContain('کتاب');
});

test('operators, quotes and words that are left out are no words', () => {
  expect(wordsOf('"past perfect" type:note from:"Harbour School" -simple after:2026-05 don’t')).toEqual([
    'past',
    'perfect',
    'don’t',
  ]);
});

test('any query and text give ranges within the text, each of which holds one of the words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, query) => {
      const words = wordsOf(query);
      for (const [start, end] of rangesOfWords(text, words)) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(end).toBeGreaterThan(start);
      }
    }),
  );
});
