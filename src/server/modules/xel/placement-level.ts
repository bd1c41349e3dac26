import type { z } from 'zod';
import type { Level } from '#content/schema.ts';
import type { CefrLevel } from '#contract/evaluation.ts';
import { levelNear, levels, rankOf } from './levels.ts';

export interface LevelScore {
  level: Level;
  /** 0 to 100. */
  score: number;
}

export interface FoundLevel {
  level: Level;
  low: Level;
  high: Level;
}

/** A level whose tasks are right to this share is held. */
const held = 60;
/** Under this it is held with doubt, and the one below fits as well. */
const surely = 75;
/** From this on the next level fits as well. */
const nearly = 40;

/**
 * What a placement test says: the last level of the run of held ones that begins with the easiest, so that luck further up does not
 * count, and the lowest where none is held. One below belongs to the range where that level is held with doubt, one above where
 * the next one nearly is.
 */
export function foundLevel(scores: readonly LevelScore[]): FoundLevel {
  const rising = scores.toSorted((one, other) => rankOf(one.level) - rankOf(other.level));
  const firstFailed = rising.findIndex(({ score }) => score < held);
  const run = firstFailed === -1 ? rising : rising.slice(0, firstFailed);
  const found = run.at(-1);
  const next = rising[run.length];
  const level = found?.level ?? 'A1';
  return {
    level,
    low: found && found.score < surely ? levelNear(level, -1) : level,
    high: found && next && next.score >= nearly ? next.level : level,
  };
}

/** A text of the learner's own that was judged widens the range to its level, and no further than by one. */
export function withText(found: FoundLevel, text: z.infer<typeof CefrLevel>): FoundLevel {
  const rank = text === 'C2' ? levels.length - 1 : rankOf(text);
  if (rank < rankOf(found.low)) return { ...found, low: levelNear(found.low, -1) };
  return rank > rankOf(found.high) ? { ...found, high: levelNear(found.high, 1) } : found;
}
