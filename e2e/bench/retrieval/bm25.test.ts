import { expect, test } from 'vitest';
import { bm25, words } from './bm25.ts';

test('words are runs of letters and digits in lower case, and Chinese is not divided', () => {
  expect(words(`"Don't", said Ørsted in 1820: 黄河入海流。`)).toEqual([
    'don',
    't',
    'said',
    'ørsted',
    'in',
    '1820',
    '黄河入海流',
  ]);
});

/*
 * Four paragraphs with 2, 4, 4 and 2 words, 3 on average. The damping is 1.2 × (0.25 + 0.75 × 2/3) = 0.9 for two words
 * and 1.2 × (0.25 + 0.75 × 4/3) = 1.5 for four.
 */
const search = bm25([
  { id: 'short', text: 'sea wind' },
  { id: 'twice', text: 'sea sea sail rope' },
  { id: 'long', text: 'sea rope knot mast' },
  { id: 'other', text: 'bread flour' },
]);

test('scores are those of the formula', () => {
  // sea stands in 3 of 4: ln(1 + 1.5 / 3.5) = ln(10 / 7) = 0.356675.
  const found = search('Sea');
  expect(found.map(({ id }) => id)).toEqual(['twice', 'short', 'long']);
  expect(found[0]?.score).toBeCloseTo((0.356675 * 2 * 2.2) / 3.5, 5);
  expect(found[1]?.score).toBeCloseTo((0.356675 * 2.2) / 1.9, 5);
  expect(found[2]?.score).toBeCloseTo((0.356675 * 2.2) / 2.5, 5);
});

test('a rare word weighs more than a common one, and scores of words add up', () => {
  // knot stands in 1 of 4: ln(1 + 3.5 / 1.5) = ln(10 / 3) = 1.203973.
  const found = search('sea knot');
  expect(found[0]?.id).toBe('long');
  expect(found[0]?.score).toBeCloseTo(((0.356675 + 1.203973) * 2.2) / 2.5, 5);
});

test('a word said twice in the query counts once, and an unknown one finds nothing', () => {
  expect(search('sea sea')).toEqual(search('sea'));
  expect(search('anchor')).toEqual([]);
});

test('equal paragraphs keep their order', () => {
  const same = bm25([
    { id: 'first', text: 'a b' },
    { id: 'second', text: 'a c' },
  ]);
  expect(same('a').map(({ id }) => id)).toEqual(['first', 'second']);
});
