import type { Evaluation } from '#contract/evaluation.ts';
import { chooseCorrections } from '../corrections/choose.ts';
import type { Finding } from '../corrections/finding.ts';

/** The corrections that are shown, as the contract has them: each with its best proposal. */
export function correctionsView(mistakes: readonly Finding[]): Evaluation['corrections'] {
  return chooseCorrections(mistakes).map(({ start, end, original, suggestions, rule, explanation, kind }) => ({
    start,
    end,
    original,
    suggestion: suggestions[0] ?? '',
    rule,
    explanation,
    kind,
  }));
}
