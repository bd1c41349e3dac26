import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Blocks, growBlocks, noBlocks, splitBlocks } from './blocks.ts';

const piece = fc.oneof(
  fc.constantFrom(
    '\n',
    '\n\n',
    '- a',
    '- ',
    '* b',
    '1. x',
    '2',
    '2. ',
    '    ',
    '\t',
    '```',
    '```js\n',
    '~~~',
    '> ',
    '#',
    '# h',
  ),
  fc.constantFrom(
    'foo',
    '**b**',
    '|a|b|\n',
    '|-|-|\n',
    '---',
    '***',
    '===',
    '<div>',
    '<!--',
    '-->',
    '<pre>',
    '[r]: http://q.example',
    '\r\n',
    '\r',
    '\u200C',
    'می',
  ),
  fc.constantFrom(
    '$',
    '$$',
    '$x$',
    '$$\n',
    '\n$$',
    '\\[',
    '\\]\n',
    '\\(',
    '\\)',
    '[^1]',
    '\n[^1]: note',
    '[^2]:',
    '  ',
    '````',
    '\n```\n',
    '~~~~\n',
  ),
  fc.string({ maxLength: 6 }),
);
const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

test('the blocks of a text do not depend on the steps in which it came', () => {
  fc.assert(
    fc.property(text, fc.array(fc.nat(400), { maxLength: 12 }), (whole, cuts) => {
      let grown = noBlocks;
      for (const cut of cuts.map((at) => at % (whole.length + 1)).sort((a, b) => a - b))
        grown = growBlocks(grown, whole.slice(0, cut));
      grown = growBlocks(grown, whole);
      expect(grown.items.map(({ raw, token }) => [raw, token])).toEqual(
        splitBlocks(whole).items.map(({ raw, token }) => [raw, token]),
      );
    }),
    { numRuns: 5_000 },
  );
});

test('a closed block stays the same object for good', () => {
  fc.assert(
    fc.property(text, (whole) => {
      let before: Blocks = noBlocks;
      for (let end = 1; end <= whole.length; end += 1) {
        const after = growBlocks(before, whole.slice(0, end));
        const closed = before.items.filter((block) => block.closed);
        expect(after.items.slice(0, closed.length).every((block, index) => block === closed[index])).toBe(true);
        before = after;
      }
    }),
    { numRuns: 200 },
  );
});

test('the work for one more word does not grow with what is already closed', () => {
  const paragraph = 'A paragraph of some words that is long enough to be one.\n\n';
  const blocks = splitBlocks(`${paragraph.repeat(500)}The last\none`);
  expect(blocks.text.length - blocks.closedLength).toBeLessThan(3 * paragraph.length);
});

test('a text that is another one is read anew', () => {
  const first = growBlocks(noBlocks, 'one\n\ntwo\nthree');
  expect(growBlocks(first, 'other').items.map(({ raw }) => raw)).toEqual(['other']);
});
