import { scoreOn } from '../../curve.ts';
import type { WritingFeatures } from '../features/features.ts';
import { measured } from './language-scores.ts';
import { criteria, type LanguageCriterion, type Measure } from './weights.ts';

/** What to do next about each thing that is measured. */
const byFeature: Readonly<Record<Measure['feature'], string>> = {
  b1Density:
    'Put a more exact word in the place of three common ones: “delicious” for “good”, “exhausted” for “tired”.',
  distinctB1:
    'Put a more exact word in the place of three common ones: “delicious” for “good”, “exhausted” for “tired”.',
  meanLevel: 'Look for words that say more exactly what you mean, and use two that you learned lately.',
  mattr: 'Some words come again and again: find another word for two of them.',
  mtld: 'Some words come again and again: find another word for two of them.',
  rttr: 'Some words come again and again: find another word for two of them.',
  grammarRate: 'Read each sentence once more and look only at its verb: does it fit its subject and its time?',
  verbPatterns: 'Try a form that you have not used yet: what has happened, what would happen if, or “who” and “which”.',
  meanSentence: 'Join two short sentences by “because”, “when”, “which” or “although”.',
  sentenceDeviation: 'Mix short and long sentences.',
  distinctConnectors: 'Show how ideas belong together: add “however”, “for example” or “as a result”.',
  connectorFunctions: 'Show how ideas belong together: give a reason, an example or a contrast.',
  linked: 'Begin a sentence with something from the one before: “This …”, “They …”.',
  words: 'Write more: one reason and one example for each idea.',
  sentences: 'Write more: one reason and one example for each idea.',
  paragraphs: 'Begin a new paragraph for each idea.',
  repetition: 'The same groups of words come again: say it once, or in other words.',
  misspeltRate: 'Look up the marked words and write each of them three times.',
  misspeltTypes: 'Look up the marked words and write each of them three times.',
  lowerStarts: 'Begin every sentence with a capital letter.',
  smallI: 'Write “I” as a capital letter, always.',
  unended: 'End every sentence with a full stop.',
  overlong: 'Cut your longest sentence in two.',
};

/** The next step for a criterion: about the measure that costs it most. */
export function adviceFor(criterion: LanguageCriterion, features: WritingFeatures): string {
  const losses = (criteria[criterion] as readonly Measure[]).map(({ feature, weight, curve }) => ({
    feature,
    loss: weight * (100 - scoreOn(curve, measured(features, feature))),
  }));
  const [worst] = losses.sort((one, other) => other.loss - one.loss);
  return worst ? byFeature[worst.feature] : '';
}
