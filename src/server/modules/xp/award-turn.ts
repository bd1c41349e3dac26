import type { Award } from './award.ts';
import { sameWords, wordsOf } from './words.ts';

/**
 * Points for a turn in a conversation, by the number of the turn among those of the day that earned points. Fewer and
 * fewer, so that length does not pay where learning ends:
 *
 * | turns of the day | points each |
 * |---|---|
 * | 1 to 5 | 10 |
 * | 6 to 10 | 6 |
 * | 11 to 20 | 2 |
 * | 21 and more | 0 |
 *
 * In all 100 a day. A turn of fewer than two words, or one with the words of an earlier turn of the day, earns nothing.
 * Every turn counts the same at every level.
 */
const turnSteps = [
  { until: 5, points: 10 },
  { until: 10, points: 6 },
  { until: 20, points: 2 },
] as const;

/** The most that turns earn in one local day. */
export const turnsDailyCap = 100;
const fewestWords = 2;

/** What the next turn that counts earns, after so many that earned points. */
export function turnPoints(earlier: readonly { amount: number }[]): number {
  const step = turnSteps.find(({ until }) => earlier.length < until);
  const left = turnsDailyCap - earlier.reduce((sum, turn) => sum + turn.amount, 0);
  return Math.max(0, Math.min(step?.points ?? 0, left));
}

/** `earlier`: the turns of the same local day that earned points, with their text as far as it is still stored. */
export function awardTurn(text: string, earlier: readonly { text: string | null; amount: number }[]): Award {
  if (wordsOf(text).length < fewestWords) {
    return { amount: 0, reason: 'Chat: no points, because a turn counts from two words on' };
  }
  if (earlier.some((turn) => turn.text !== null && sameWords(turn.text, text))) {
    return { amount: 0, reason: 'Chat: no points, because it repeats an earlier turn of the day' };
  }
  const number = earlier.length + 1;
  const amount = turnPoints(earlier);
  if (amount === 0) return { amount, reason: `Chat: no points, because ${turnsDailyCap} a day is the most for turns` };
  const fewer = number > turnSteps[0].until ? `, ${amount} points after the first ${turnSteps[0].until}` : '';
  return { amount, reason: `Chat: turn ${number} of the day${fewer}` };
}
