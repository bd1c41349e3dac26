import fc from 'fast-check';
import { expect, test } from 'vitest';
import { annotate } from '../text/annotate.ts';
import { connectorsOf } from './connectors.ts';
import { mattr, mtld, repetition, rttr } from './diversity.ts';
import { patternsOf } from './verb-patterns.ts';

test('measures of variety: worked by hand', () => {
  const words = 'the cat saw the dog and the dog saw the cat'.split(' ');
  expect(mattr(words)).toBeCloseTo(5 / 11);
  expect(rttr(words)).toBeCloseTo(5 / Math.sqrt(11));
  expect(repetition('a b c a b c'.split(' '))).toBeCloseTo(1 / 4);
  // Nothing repeats: no run ends.
  expect(mtld(['a', 'b', 'c'])).toBe(3);
  // Runs end at the second word of each pair.
  expect(mtld(['a', 'a', 'a', 'a'])).toBe(2);
});

test('the moving average is the mean over every window of 50', () => {
  const text = fc.array(fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), { minLength: 51, maxLength: 120 });
  fc.assert(
    fc.property(text, (words) => {
      const shares = words.slice(49).map((_, at) => new Set(words.slice(at, at + 50)).size / 50);
      expect(mattr(words)).toBeCloseTo(shares.reduce((sum, share) => sum + share, 0) / shares.length);
    }),
  );
});

test('tokens stand where they say, whatever the text', () => {
  const piece = fc.constantFrom(
    'I ',
    'don’t',
    ' go. ',
    '\n\n',
    '😀',
    ' cannot ',
    '“Well”',
    ', ',
    '3.5 ',
    'ش',
    'É',
    '  ',
    "it's ",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      let at = 0;
      for (const token of annotate(text).sentences.flatMap(({ tokens }) => tokens)) {
        expect(text.slice(token.start, token.end)).toBe(token.text);
        expect(token.start).toBeGreaterThanOrEqual(at);
        at = token.end;
      }
    }),
  );
});

test('contractions are one word each', () => {
  expect(annotate('I don’t know what she’s doing.').words.map(({ text }) => text)).toEqual([
    'I',
    'do',
    'know',
    'what',
    'she',
    'doing',
  ]);
});

test('connectors are found by what they do, the longest first', () => {
  const found = connectorsOf(
    annotate('Even though it rained, we went out because we were bored. For example, we danced, and then we sang.'),
  );
  expect(found.map(({ phrase, does }) => `${phrase}: ${does}`)).toEqual([
    'even though: contrasting',
    'because: reasons',
    'for example: examples',
    'and: adding',
    'then: time',
  ]);
  expect(connectorsOf(annotate('I like dogs.'))).toEqual([]);
});

test.each([
  ['I can swim.', ['modal']],
  ['She is reading.', ['continuous']],
  ['The house was built in May.', ['passive', 'past']],
  ['I have already seen it.', ['past', 'perfect']],
  ['If it rains, we stay.', ['condition']],
])('%s', (text, patterns) => {
  const [sentence] = annotate(text).sentences;
  expect(sentence && [...patternsOf(sentence)].sort()).toEqual([...patterns].sort());
});
