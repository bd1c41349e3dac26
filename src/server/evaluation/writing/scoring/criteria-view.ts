import type { Evaluation } from '#contract/evaluation.ts';
import { uncertainty } from './language-scores.ts';

type CriterionView = Evaluation['criteria'][number];

const clamp = (score: number) => Math.min(100, Math.max(0, score));
export const rounded = (score: number): number => Math.round(clamp(score));

/** A score with the range in which the true one probably lies: the shorter the text, the wider. */
export function ranged(score: number, words: number, width = 1) {
  const half = uncertainty(words) * width;
  return { score: rounded(score), low: rounded(score - half), high: rounded(score + half) };
}

/** One criterion as the contract has it, with literal quotes. Where there is nothing to point at it says so. */
export function criterionView(
  text: string,
  words: number,
  of: {
    name: string;
    score: number;
    descriptor: string;
    advice: string;
    places: readonly { start: number; end: number }[];
  },
): CriterionView {
  const evidence = of.places.map(({ start, end }) => ({ quote: text.slice(start, end), start, end }));
  const none = evidence.length === 0 ? ' There is no single place that shows it.' : '';
  return {
    name: of.name,
    ...ranged(of.score, words, 1.2),
    descriptor: `${of.descriptor}${none}`,
    evidence,
    advice: of.advice,
  };
}
