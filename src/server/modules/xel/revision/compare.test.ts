import { expect, test } from 'vitest';
import type { Evaluation } from '#contract/evaluation.ts';
import { compareVersions } from './compare.ts';

const fixIn = (text: string, original: string, rule = 'agreement') => {
  const start = text.indexOf(original);
  return { start, end: start + original.length, original, suggestion: 'x', rule, explanation: 'So it is.' };
};
const version = (text: string, score: number, wrong: readonly string[]) => ({
  text,
  evaluation: {
    criteria: [{ name: 'Grammar', score }],
    corrections: wrong.map((original) => fixIn(text, original)),
  } as unknown as Evaluation,
});

test('a correction is resolved where its words were changed and it is not found again', () => {
  const before = version('She go home. He eat fish. They sings well.', 40, ['go', 'eat', 'sings']);
  const after = version('She goes home. He eat fish. They always sings well. It run.', 55, ['sings', 'run']);
  const { corrections, criteria } = compareVersions(before, after);
  const words = (list: readonly { original: string }[]) => list.map(({ original }) => original);
  expect(words(corrections.resolved)).toEqual(['go']);
  // “eat” is not shown any more, but nobody touched it.
  expect(words(corrections.remaining)).toEqual(['eat', 'sings']);
  expect(words(corrections.added)).toEqual(['run']);
  expect(criteria).toEqual([{ name: 'Grammar', before: 40, after: 55 }]);
});
