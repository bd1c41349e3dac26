import { type Bands, type CalibrationReport, RatedCriterion } from '#contract/calibration.ts';
import { agreementOf, biasByLength, biasOf, type EssayPairs, fewest, pairsAmong } from './agreement.ts';
import { quadraticKappa } from './kappa.ts';

/** An essay that somebody has rated. */
export interface RatedEssay {
  words: number;
  /** What people gave it. */
  ratings: readonly Bands[];
  /** By version of the evaluator; null where that one does not score it. */
  verdicts: ReadonlyMap<string, Bands | null>;
}

/** A kappa that is lower by so much is worth a warning. */
const worseBy = 0.05;

type Criterion = CalibrationReport['criteria'][number];

/**
 * Each criterion: how the evaluator's present version agrees with people, whether it does so worse than the version before on the essays
 * that both scored, and how people agree among each other.
 */
export function criteriaOf(essays: readonly RatedEssay[], version: string, before: string | null): Criterion[] {
  return RatedCriterion.options.map((criterion) => {
    const against = (some: readonly RatedEssay[], of: string): EssayPairs[] =>
      some.flatMap(({ words, ratings, verdicts }) => {
        const verdict = verdicts.get(of);
        return verdict
          ? [{ words, pairs: ratings.map((bands) => [bands[criterion], verdict[criterion]] as const) }]
          : [];
      });
    const judged = against(essays, version);
    const agreement = agreementOf(judged);
    return {
      criterion,
      with_evaluator: agreement && {
        ...agreement,
        bias: biasOf(judged),
        by_length: biasByLength(judged),
        ...compared(essays, against, version, before),
      },
      between_raters: agreementOf(
        essays
          .filter(({ ratings }) => ratings.length > 1)
          .map(({ words, ratings }) => ({ words, pairs: pairsAmong(ratings.map((bands) => bands[criterion])) })),
      ),
    };
  });
}

function compared(
  essays: readonly RatedEssay[],
  against: (some: readonly RatedEssay[], of: string) => EssayPairs[],
  version: string,
  before: string | null,
): Pick<NonNullable<Criterion['with_evaluator']>, 'before' | 'worse'> {
  const both = essays.filter(({ verdicts }) => verdicts.get(version) && before !== null && verdicts.get(before));
  if (before === null || both.length < fewest.essays) return { before: null, worse: false };
  const kappa = (of: string) => quadraticKappa(against(both, of).flatMap(({ pairs }) => pairs));
  const [now, then] = [kappa(version), kappa(before)];
  if (then === null) return { before: null, worse: false };
  return { before: { version: before, qwk: then }, worse: now === null || then - now >= worseBy };
}
