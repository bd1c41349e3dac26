import { type Curve, scoreOn } from '../../curve.ts';

/** How an answer keeps to what its task asks for. */
export interface Kept {
  /** Points of the task that were found, and of how many. */
  made: number;
  asked: number;
  words: number;
  /** Words that are asked for at most. */
  most: number;
  /** To be short is the task itself. */
  summary: boolean;
}

/** Half of the points may just pass; fewer do not, however good the language is. */
const ofPoints: Curve = [
  [0, 40],
  [0.2, 55],
  [0.4, 68],
  [0.5, 74],
  [0.75, 88],
  [1, 100],
];
/** By words written for each word that is allowed: of twice as many it is another text than the one that was asked for. */
const ofLength: Curve = [
  [1.25, 100],
  [1.5, 88],
  [2, 69],
  [3, 45],
];
/** A summary that is not short is none. */
const ofSummary: Curve = [
  [1.1, 100],
  [1.25, 84],
  [1.5, 65],
  [2, 40],
];

/** What the length of a text is worth, 0 to 100, where it is over what was asked for. */
export const overLength = ({ words, most, summary }: Pick<Kept, 'words' | 'most' | 'summary'>): number =>
  scoreOn(summary ? ofSummary : ofLength, words / Math.max(1, most));

/** Is it about something else than its task? */
export const isOffTopic = ({ made, asked }: Pick<Kept, 'made' | 'asked'>): boolean => asked > 0 && made === 0;

/** Is it so long that it cannot pass? */
export const isTooLong = (kept: Pick<Kept, 'words' | 'most' | 'summary'>): boolean => overLength(kept) < 70;

/** The most that an answer can get for its task, 0 to 100, however good its language is. */
export function mostForTask(kept: Kept): number {
  const points = kept.asked === 0 ? 100 : scoreOn(ofPoints, kept.made / kept.asked);
  return Math.min(points, overLength(kept));
}
