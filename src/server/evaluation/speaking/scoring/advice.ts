import { scoreOn } from '../../curve.ts';
import { type Judged, type SpeakingCriterion, type Task, tables } from './tables.ts';

/** What to do next about each thing that is measured. */
const byFeature: Readonly<Record<keyof Judged, string>> = {
  pace: 'Say the same once more, a little faster, until it feels easy.',
  longestPause: 'Look for the place where you stopped longest, and say the words around it three times in one go.',
  longPausesPer30: 'Say groups of three or four words in one breath, and pause only between groups.',
  longPauseShare: 'Plan the next sentence before you begin, and keep silences shorter than a breath.',
  pauseShare: 'Join words: let the end of one lead into the beginning of the next.',
  meanRun: 'Say longer groups of words between two pauses: join two short ones by “and”, “so” or “because”.',
  pitchSd: 'Let your voice rise on the word that matters most, and fall at the end of a sentence.',
  npvi: 'Make the strong syllables longer and the weak ones short and light.',
};

/** The next step for a criterion: about the measure that costs it most. */
export function adviceFor(criterion: SpeakingCriterion, task: Task, judged: Judged): string {
  const losses = tables[task][criterion].map(({ feature, weight, curve }) => ({
    feature,
    loss: weight * (100 - scoreOn(curve, judged[feature])),
  }));
  const [worst] = losses.sort((one, other) => other.loss - one.loss);
  if (!worst || worst.loss < 2) return 'Keep it up: try a longer text, or one that you have not seen before.';
  return byFeature[worst.feature];
}
