import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { anchorEssays } from '#content/anchors.ts';
import { Evaluation } from '#contract/evaluation.ts';
import { type Lints, loadHarper } from './corrections/harper.ts';
import { evaluateWriting, type WritingInput } from './evaluate-writing.ts';
import { featuresOf } from './features/features.ts';
import { isWord } from './lexicon/spelling.ts';
import { levelByFrequency, levelNumber } from './lexicon/word-level.ts';
import { languageScores } from './scoring/language-scores.ts';
import { annotate } from './text/annotate.ts';

let lints: Lints;
beforeAll(async () => {
  lints = await loadHarper();
}, 90_000);

async function judged(input: WritingInput) {
  const result = await evaluateWriting(input, { lints, levelOf: levelByFrequency });
  if ('refused' in result) throw new Error(result.refused.sentence);
  return result;
}
const scoreOf = (result: Awaited<ReturnType<typeof judged>>, name: string) =>
  result.criteria.find((criterion) => criterion.name === name)?.score ?? Number.NaN;

/** Our anchor essay of this name. */
const essay = (name: string) => anchorEssays.find(({ id }) => id === `anchor-${name}`)?.text ?? '';

describe.each(anchorEssays)('$level: $text', ({ level, text }) => {
  test('it is what the contract promises, with literal quotes and a range around each score', async () => {
    const result = await judged({ text });
    expect(Evaluation.omit({ id: true }).strict().safeParse(result).error).toBeUndefined();
    expect(result.criteria.map(({ name }) => name)).toEqual([
      'Task',
      'Coherence',
      'Vocabulary',
      'Grammar',
      'Conventions',
    ]);
    for (const { evidence, descriptor, score, low, high, advice } of result.criteria) {
      for (const { quote, start, end } of evidence) expect(text.slice(start, end)).toBe(quote);
      if (evidence.length === 0) expect(descriptor).toContain('no single place');
      expect(low <= score && score <= high).toBe(true);
      expect(advice).not.toBe('');
    }
    for (const { start, end, original, suggestion, explanation, kind } of result.corrections) {
      expect(kind).toMatch(/^(grammar|spelling|mechanics)$/);
      expect(text.slice(start, end)).toBe(original);
      expect(suggestion).not.toBe(original);
      expect(explanation).not.toBe('');
    }
    expect(result.corrections.length).toBeLessThanOrEqual(5);
  });

  test('its level is the one it was written for or the next one, and within the range', async () => {
    const { overall, metrics } = await judged({ text });
    expect(Math.abs(levelNumber(overall.cefr) - levelNumber(level))).toBeLessThanOrEqual(1);
    expect(metrics['level_low']).toBeLessThanOrEqual(levelNumber(level));
    expect(metrics['level_high']).toBeGreaterThanOrEqual(levelNumber(level));
  });

  test('doing what a correction says never lowers what it belongs to', async () => {
    const before = await judged({ text });
    for (const { start, end, suggestion, rule } of before.corrections) {
      const after = await judged({ text: text.slice(0, start) + suggestion + text.slice(end) });
      const criterion = rule === 'spelling' || rule.includes('capital') ? 'Conventions' : 'Grammar';
      expect(scoreOf(after, criterion)).toBeGreaterThanOrEqual(scoreOf(before, criterion));
    }
  });
});

test('levels rise with the texts on average', async () => {
  const means = new Map<string, number[]>();
  for (const { level, text } of anchorEssays) {
    const { overall } = await judged({ text });
    means.set(level, [...(means.get(level) ?? []), overall.score]);
  }
  const averages = ['A1', 'A2', 'B1', 'B2'].map((level) => {
    const scores = means.get(level) ?? [];
    return scores.reduce((sum, score) => sum + score, 0) / scores.length;
  });
  expect(averages).toEqual([...averages].sort((one, other) => one - other));
});

test('a word that is misspelt never raises Conventions', () => {
  const conventions = (text: string) => languageScores(featuresOf(annotate(text), levelByFrequency, 0)).Conventions;
  fc.assert(
    fc.property(
      fc.constantFrom(...anchorEssays),
      fc.nat(500),
      fc.constantFrom('x', 'qz', 'vk'),
      ({ text }, pick, slip) => {
        const words = annotate(text).words.filter((word) => /^[a-z]{4,}$/.test(word.text) && isWord(word.text));
        const word = words[pick % words.length];
        if (!word) return;
        const wrong = word.text.slice(0, 2) + slip + word.text.slice(2);
        const changed = text.slice(0, word.start) + wrong + text.slice(word.end);
        expect(conventions(changed)).toBeLessThanOrEqual(conventions(text) + 1e-9);
      },
    ),
    { numRuns: 150 },
  );
});

test('pasting a text twice or adding an address does not raise its score', async () => {
  const text = essay('the-village-in-the-mountains');
  const once = await judged({ text });
  const twice = await judged({ text: `${text}\n\n${text}` });
  expect(twice.overall.score).toBeLessThanOrEqual(once.overall.score);
  expect(twice.criteria[0]?.descriptor).toContain('counted once');
  const linked = await judged({ text: `${text} https://example.org/a-very/long/address` });
  expect(linked.overall.score).toBeLessThanOrEqual(once.overall.score + 1);
});

test('a text with emoji before its mistakes has its places right', async () => {
  const text = `😀😀 ${essay('my-flat')}`;
  const { corrections } = await judged({ text });
  expect(corrections.length).toBeGreaterThan(2);
  for (const { start, end, original } of corrections) expect(text.slice(start, end)).toBe(original);
});

test('the same text has the same evaluation', async () => {
  const text = essay('my-flat');
  expect(await judged({ text })).toEqual(await judged({ text }));
});

test('twenty-one thousand characters are refused', async () => {
  const result = await evaluateWriting({ text: 'word '.repeat(4_200) }, { lints, levelOf: levelByFrequency });
  expect(result).toMatchObject({ refused: { flag: 'long' } });
});
