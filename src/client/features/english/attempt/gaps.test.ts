// @vitest-environment node
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aroundGap, countWords, partsOf } from './gaps.ts';

test('joined, the parts of a text are the text', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.nat(9).map((n) => `{{${n}}}`),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('');
      expect(
        partsOf(text)
          .map((part) => ('gap' in part ? `{{${part.gap}}}` : part.text))
          .join(''),
      ).toBe(text);
    }),
  );
});

test('a gap knows the letters of its word', () => {
  expect(partsOf('It was rai{{1}} when we {{2}} home.')).toEqual([
    { text: 'It was rai' },
    { gap: '1', letters: 'rai' },
    { text: ' when we ' },
    { gap: '2', letters: '' },
    { text: ' home.' },
  ]);
});

test('a sentence is cut around its gap', () => {
  expect(aroundGap('She ___ (go) home.')).toEqual(['She ', ' (go) home.']);
  expect(aroundGap('No gap.')).toBeNull();
});

test('words are counted as people count them', () => {
  expect(countWords('')).toBe(0);
  expect(countWords("It’s half-past 3.30 – don't wait!")).toBe(5);
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{1,8}$/)), (words) => {
      expect(countWords(words.join(' '))).toBe(words.length);
    }),
  );
});
