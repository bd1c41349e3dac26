import type { SpeakingCriterion } from './tables.ts';

/** What a score means, in our own words: below 25, 42, 60, 76, and from there on. */
const bands: Readonly<Record<SpeakingCriterion, readonly string[]>> = {
  Fluency: [
    'Single words and short groups with long silences between them.',
    'Slow, with many pauses; a listener has to wait.',
    'Steady for short stretches, with pauses to look for what comes next.',
    'An even pace with few long pauses.',
    'Flows easily; pauses stand where a listener expects them.',
  ],
  Delivery: [
    'Flat and broken: the voice hardly moves.',
    'Much is said on one note or word by word.',
    'The voice moves, but not yet with what is said.',
    'A lively voice and a rhythm that is easy to follow.',
    'The voice and the rhythm carry a listener along.',
  ],
};
const steps = [25, 42, 60, 76] as const;

/** The sentence for a score. */
export function descriptorOf(criterion: SpeakingCriterion, score: number): string {
  const band = steps.filter((step) => score >= step).length;
  return bands[criterion][band] ?? '';
}

/** What no measure of a recording shows. */
export const notJudged = 'Single sounds are not judged.';
export const saidOfNoise = 'There is noise in the recording, so the range is wider.';
export const saidOfPart = 'Less was heard than the text has.';
