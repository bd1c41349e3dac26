import { expect, test } from 'vitest';
import type { Evaluation } from '#contract/evaluation.ts';
import { withReading } from './with-reading.ts';

const names = ['Task', 'Coherence', 'Vocabulary', 'Grammar', 'Conventions'] as const;
const judged: Omit<Evaluation, 'id'> = {
  type: 'writing',
  overall: { score: 50, cefr: 'B1', low: 42, high: 58 },
  criteria: names.map((name) => ({
    ...{
      name,
      score: 50,
      low: 40,
      high: 60,
      descriptor: 'Measured.',
      evidence: [],
      advice: 'Go on.',
    },
  })),
  corrections: [
    {
      start: 0,
      end: 4,
      original: 'eats',
      suggestion: 'eat',
      rule: 'agreement',
      explanation: 'They eat.',
    },
  ],
  metrics: { words: 120 },
  evaluator: { name: 'embedded', version: '1.0' },
};
const reading = (scores: readonly number[], corrections: Evaluation['corrections'] = []) => ({
  ...{
    provider: 'openai',
    model: 'm',
    overall: { score: 0, cefr: 'B2' as const },
    corrections,
  },
  criteria: names.map((name, at) => ({
    ...{
      name,
      score: scores[at] ?? 50,
      descriptor: 'Read.',
      evidence: [],
      advice: 'Read on.',
    },
  })),
});
const scoresOf = ({ criteria }: Pick<Evaluation, 'criteria'>) => criteria.map(({ score }) => score);

test('without a reader nothing changes; with one that failed it is said', () => {
  expect(withReading(judged, null)).toBe(judged);
  const { second_reading: second, ...same } = withReading(judged, {
    unavailable: 'It is asked too often.',
  });
  expect(same).toEqual(judged);
  expect(second).toMatchObject({
    status: 'unavailable',
    message: expect.stringContaining('It is asked too often.'),
  });
});

test('a reading moves a score half the way, and the range takes it in', () => {
  const both = withReading(judged, reading([60, 50, 50, 44, 50]));
  expect(scoresOf(both)).toEqual([55, 50, 50, 47, 50]);
  expect(both.second_reading).toMatchObject({
    status: 'agrees',
    provider: 'openai',
  });
  expect(both.evaluator.name).toBe('embedded+openai');
  // 5 × .25 − 3 × .20
  expect(both.overall).toMatchObject({
    score: 51,
    cefr: 'B1',
    low: 42,
    high: 58,
  });
});

test('over half a band they differ and both are told; over a band the reading counts for nothing', () => {
  const both = withReading(judged, reading([50, 65, 50, 90, 50]));
  expect(scoresOf(both)).toEqual([50, 58, 50, 50, 50]);
  expect(both.second_reading).toMatchObject({
    status: 'differs',
    message: expect.stringMatching(/Coherence, Grammar/),
  });
  expect(both.second_reading?.criteria.map(({ embedded, score, reliable }) => [embedded, score, reliable])).toEqual([
    [50, 50, true],
    [50, 65, true],
    [50, 50, true],
    [50, 90, false],
    [50, 50, true],
  ]);
  expect(both.criteria[3]).toMatchObject({ low: 40, high: 90 });
});

test('over a band apart on the whole, there is no reliable score, and full marks gain nothing', () => {
  const both = withReading(judged, reading([100, 100, 100, 100, 100]));
  expect(both.overall).toMatchObject({ score: 50, low: 42, high: 100 });
  expect(scoresOf(both)).toEqual([50, 50, 50, 50, 50]);
  expect(both.second_reading).toMatchObject({
    status: 'not_reliable',
    overall: { score: 100, reliable: false },
  });
});

test('its corrections come to ours, never two about one place, five at most', () => {
  const fix = (start: number) => ({
    ...{
      start,
      end: start + 2,
      original: 'ab',
      suggestion: 'cd',
      rule: 'word-choice',
      explanation: 'So it is said.',
    },
  });
  const both = withReading(judged, reading([50], [1, 10, 20, 30, 40, 50, 60].map(fix)));
  expect(both.corrections.map(({ start }) => start)).toEqual([0, 10, 20, 30, 40]);
});
