import { expect, test } from 'vitest';
import { measure, recallAt, reciprocalRank, table } from './measure.ts';
import type { RetrievalQuery } from './query.ts';

test('recall is the share of the relevant ones among the first k', () => {
  expect(recallAt(2, ['a', 'b', 'c'], ['b', 'c'])).toBe(0.5);
  expect(recallAt(3, ['a', 'b', 'c'], ['b', 'c'])).toBe(1);
  expect(recallAt(5, [], ['b'])).toBe(0);
  expect(recallAt(3, ['b', 'b', 'b'], ['b', 'c'])).toBe(0.5);
});

test('the reciprocal rank looks at the first relevant one only', () => {
  expect(reciprocalRank(['a', 'b', 'c'], ['a'])).toBe(1);
  expect(reciprocalRank(['a', 'b', 'c', 'd'], ['d', 'c'])).toBe(1 / 3);
  expect(reciprocalRank(['a'], ['z'])).toBe(0);
});

const queries: readonly RetrievalQuery[] = [
  { kind: 'english', query: 'one', relevant: ['a'] },
  { kind: 'english', query: 'two', relevant: ['b', 'c'] },
  { kind: 'typo', query: 'thre', relevant: ['c'], misspelt: ['thre'] },
];
const steady = { name: 'steady', rank: () => ['a', 'b', 'x', 'y', 'z', 'c'] };
const silent = { name: 'silent', rank: () => [] };

test('a kind without queries has no row, and overall weighs queries, not kinds', () => {
  expect(measure(steady, queries)).toEqual([
    { kind: 'english', count: 2, recall: 0.75, meanReciprocalRank: 0.75 },
    { kind: 'typo', count: 1, recall: 0, meanReciprocalRank: 1 / 6 },
    { kind: 'overall', count: 3, recall: 0.5, meanReciprocalRank: (1 + 1 / 2 + 1 / 6) / 3 },
  ]);
});

test('the table sets rankers side by side', () => {
  expect(table([steady, silent], queries).split('\n')).toEqual([
    'kind     queries  steady recall@5  steady MRR  silent recall@5  silent MRR',
    'english        2            0.750       0.750            0.000       0.000',
    'typo           1            0.000       0.167            0.000       0.000',
    'overall        3            0.500       0.556            0.000       0.000',
  ]);
});
