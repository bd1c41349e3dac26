import '#testing/property-seed.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordDiff } from './word-diff.ts';

test('what was changed stands between what stayed', () => {
  expect(wordDiff('I come at six.', 'I will come at six.')).toEqual([
    { kind: 'same', text: 'I ' },
    { kind: 'added', text: 'will ' },
    { kind: 'same', text: 'come at six.' },
  ]);
  expect(wordDiff('', '')).toEqual([]);
});

test('both texts can be read out of it, and nothing changed is one run', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', 'cat', ' ', '\n', '  '), { maxLength: 30 })
    .map((all) => all.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const runs = wordDiff(before, after);
      const without = (kind: string) => runs.flatMap((run) => (run.kind === kind ? [] : [run.text])).join('');
      expect(without('added')).toBe(before);
      expect(without('removed')).toBe(after);
      if (before === after) expect(runs.every(({ kind }) => kind === 'same')).toBe(true);
    }),
  );
});

test('texts that are too long are shown one for the other', () => {
  const long = 'word '.repeat(2_000);
  expect(wordDiff(long, `${long}more`).map(({ kind }) => kind)).toEqual(['removed', 'added']);
});
