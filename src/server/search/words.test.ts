import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '#testing/any-text.ts';
import { fold } from './fold.ts';
import { stem } from './stem.ts';
import { wordsOf } from './words.ts';

const everyLetter = Array.from({ length: 0x110000 }, (_, code) => code)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code))
  .filter((sign) => /[\p{L}\p{M}\p{N}]/u.test(sign));

describe('the words of any text', () => {
  test('stand where their offsets say, and are the same when they stand alone', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { term, start, end } of wordsOf(text, { signs: true })) {
          expect(start).toBeLessThan(end);
          const written = text.slice(start, end);
          const alone = wordsOf(written, { signs: true });
          // A vowel sign of Thai makes a pair with the sign beside it, but begins no word.
          if (/^\p{M}/u.test(written)) continue;
          expect(alone.map((word) => word.term)).toContain(term);
        }
      }),
    );
  });

  test('are terms of 1 to 64 characters that every encoding holds', () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), (text, signs) => {
        for (const { term, word } of wordsOf(text, { signs })) {
          expect(term.length).toBeGreaterThan(0);
          expect(term.length).toBeLessThanOrEqual(64);
          expect(term.isWellFormed() && word.isWellFormed()).toBe(true);
        }
      }),
    );
  });

  test('never end a quotation of PostgreSQL, whichever letters they are made of', () => {
    const unsafe = everyLetter.filter((letter) =>
      wordsOf(`a${letter}a ${letter}`, { signs: true }).some(({ term }) => /['"\\\0]/.test(term)),
    );
    expect(unsafe).toEqual([]);
  });

  test('come in the order of their places, and no place begins before the one ahead of it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const starts = new Map<number, number>();
        for (const { at, start } of wordsOf(text)) starts.set(at, Math.min(start, starts.get(at) ?? start));
        const ordered = [...starts].sort(([one], [other]) => one - other).map(([, start]) => start);
        expect(ordered).toEqual([...ordered].sort((one, other) => one - other));
      }),
    );
  });

  test('are found in a megabyte without a space, and a long word is cut', () => {
    const [word] = wordsOf('x'.repeat(1_000_000));
    expect(word).toMatchObject({ start: 0, end: 1_000_000, word: 'x'.repeat(64) });
    expect(wordsOf('茶'.repeat(20_000)).length).toBeGreaterThanOrEqual(19_999);
  });
});

test('folding and stemming never fail and never make what an encoding cannot hold', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const folded = fold(text.toWellFormed());
      expect(folded.isWellFormed()).toBe(true);
      expect(stem(folded).isWellFormed()).toBe(true);
    }),
  );
});

test('what differs in case, accent, composition or keyboard is one word', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zé-öø-üа-яα-ω]{1,20}$/u), (word) => {
      expect(fold(word.toUpperCase())).toBe(fold(word.toUpperCase().toLowerCase()));
      expect(fold(word.normalize('NFD'))).toBe(fold(word));
    }),
  );
  for (const [one, other] of [
    ['Élève', 'eleve'],
    ['كتابي', 'کتابی'],
    ['۱۲۳', '123'],
    ['ﬁne', 'fine'],
  ])
    expect(fold(one ?? '')).toBe(fold(other ?? ''));
});

test('a stem is never empty and never longer than its word', () => {
  fc.assert(
    fc.property(fc.oneof(fc.stringMatching(/^[a-z]{1,30}$/), fc.stringMatching(/^[\u0621-\u064a]{1,20}$/)), (word) => {
      const found = stem(word);
      expect(found.length).toBeGreaterThan(0);
      expect(found.length).toBeLessThanOrEqual(word.length + 1);
    }),
  );
  expect(new Set(['absorbs', 'absorbing', 'absorbed', 'absorb'].map(stem)).size).toBe(1);
});
