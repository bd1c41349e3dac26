import type { Bands } from '#contract/calibration.ts';
import type { Evaluation } from '#contract/evaluation.ts';

/** An evaluator of writing, and which one it is. */
export interface JudgeEssay {
  name: string;
  version: string;
  /** What it says of a text; null where it does not score it. */
  evaluate(text: string): Promise<Pick<Evaluation, 'criteria'> | null>;
}

/** A score of 0 to 100 as a band of 0 to 5 in halves. */
export const bandOf = (score: number): number => Math.round(score / 10) / 2;

/** What the evaluator gives a text for each criterion that is rated. */
export function bandsOf({ criteria }: Pick<Evaluation, 'criteria'>): Bands {
  const band = (name: string) => {
    const found = criteria.find((criterion) => criterion.name === name);
    if (!found) throw new Error(`The evaluator says nothing of ${name}.`);
    return bandOf(found.score);
  };
  return {
    coherence: band('Coherence'),
    vocabulary: band('Vocabulary'),
    grammar: band('Grammar'),
    conventions: band('Conventions'),
  };
}
