import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentenceAt, wordAt, wordsOf } from './words-in-text.ts';

const found = (text: string) => wordsOf(text).map(({ start, end }) => text.slice(start, end));

describe('words of a text', () => {
  test('are told from signs, numbers and other scripts', () => {
    expect(found('“Well-known”, isn’t it? 42 کتاب café…')).toEqual(['Well-known', 'isn’t', 'it', 'café']);
  });

  test('never overlap and come in their order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const places = wordsOf(text).flatMap(({ start, end }) => [start, end]);
        expect(places).toEqual([...places].sort((one, other) => one - other));
      }),
    );
  });

  test('the word at a place is the one around it or just before it', () => {
    const text = 'a cat sat';
    expect([2, 4, 5].map((place) => wordAt(text, place))).toEqual(Array(3).fill({ start: 2, end: 5 }));
    expect(wordAt(' … ', 1)).toBeNull();
  });
});

describe('the sentence around a place', () => {
  const text = 'She left.  He\nstayed at home. Why?';

  test('is the whole one, on one line', () => {
    expect(sentenceAt(text, 0)).toBe('She left.');
    expect(sentenceAt(text, 18)).toBe('He stayed at home.');
    expect(sentenceAt(text, text.length - 1)).toBe('Why?');
  });

  test('is empty where it would be too long to be kept, or there is none', () => {
    expect(sentenceAt('word '.repeat(200), 10)).toBe('');
    expect(sentenceAt('', 0)).toBe('');
  });
});
