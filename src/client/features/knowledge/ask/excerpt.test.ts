import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerptFrom } from './excerpt.ts';

test('begins with the sentence of the first find where that is far from the beginning', () => {
  const text = `${'The past perfect looks back. '.repeat(12)}In reported speech the tense moves.`;
  const at = text.indexOf('reported');
  const { text: shown, ranges } = excerptFrom(text, [[at, at + 8]]);
  expect(shown).toMatch(/^… The past perfect looks back\. /);
  expect(shown.length).toBeLessThan(150);
  expect(ranges.map(([start, end]) => shown.slice(start, end))).toEqual(['reported']);
});

test('a text whose find is near its beginning, or that has none, stays as it is', () => {
  expect(excerptFrom('One two three', [[4, 7]])).toEqual({ text: 'One two three', ranges: [[4, 7]] });
  expect(excerptFrom('One two three', [])).toEqual({ text: 'One two three', ranges: [] });
});

test('whatever is found is found in the excerpt', () => {
  const finds = fc.array(fc.tuple(fc.nat(400), fc.integer({ min: 1, max: 9 })), { maxLength: 5 });
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', ' ', '. ', '\n'), { minLength: 450 }), finds, (letters, some) => {
      const text = letters.join('');
      const ranges = some.map(([start, length]): [number, number] => [start, start + length]);
      const { text: shown, ranges: moved } = excerptFrom(text, ranges);
      expect(moved.map(([start, end]) => shown.slice(start, end))).toEqual(
        ranges.map(([start, end]) => text.slice(start, end)),
      );
    }),
  );
});
