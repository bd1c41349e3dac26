import fc from 'fast-check';
import { expect, test } from 'vitest';
import '#testing/property-seed.ts';
import { wordDiff } from './word-diff.ts';

const shown = (before: string, after: string) =>
  wordDiff(before, after).map(({ kind, text }) => ({ same: '', removed: '-', added: '+' })[kind] + text);

test('says which words went and which came', () => {
  expect(shown('My aunt live near the sea.', 'My aunt lives near the sea.')).toEqual([
    'My aunt ',
    '-live ',
    '+lives ',
    'near the sea.',
  ]);
  expect(shown('We swim.', 'In the morning we swim.')).toEqual(['-We ', '+In the morning we ', 'swim.']);
  expect(shown('one two', 'one two')).toEqual(['one two']);
  expect(shown('', 'new text')).toEqual(['+new text']);
});

const words = fc
  .array(fc.constantFrom('a', 'b', 'c ', ' ', 'dd\n', 'e. '), { maxLength: 30 })
  .map((list) => list.join(''));

test('either text can be read out of the changes', () => {
  fc.assert(
    fc.property(words, words, (before, after) => {
      const changes = wordDiff(before, after);
      const without = (kind: string) =>
        changes
          .filter((change) => change.kind !== kind)
          .map(({ text }) => text)
          .join('');
      expect([without('added'), without('removed')]).toEqual([before, after]);
    }),
  );
});

test('texts that share nothing, however long, are a replacement', () => {
  const [before, after] = ['old ', 'new '].map((word) => word.repeat(4_000)) as [string, string];
  expect(wordDiff(before, after)).toEqual([
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ]);
});
