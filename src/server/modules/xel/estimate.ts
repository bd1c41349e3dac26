import type { Level } from '#content/schema.ts';
import { levelNear, levels, rankOf } from './levels.ts';
import type { FoundLevel } from './placement-level.ts';
import { passScore } from './scoring/deductions.ts';
import { meanOf } from './scoring/result.ts';

/** Tasks of one level that are enough to judge by. */
export const enoughTasks = 5;
/** Under this mean, tasks of a level show that it is not held. */
const notHeld = 50;
/** From so many tasks on the range is the level itself. */
const manyTasks = 10;

export interface Estimate {
  level: Level | null;
  range: [Level, Level] | null;
}

/**
 * The level of a learner. It begins with the newest placement test. The newest score of each task moves it: the highest level with
 * five tasks and a mean of at least 70 is held; so is a level that the test found, unless five of its tasks have a mean under
 * 50: then it is the one below. Without a test and without five tasks of any level there is none.
 * The range is that of the test while it stands; else the level itself from ten of its tasks on, and one level to both sides before.
 */
export function estimateLevel(placed: FoundLevel | null, newest: readonly { level: Level; score: number }[]): Estimate {
  const scoresOf = (level: Level) => newest.filter((one) => one.level === level).map(({ score }) => score);
  const judged = levels.filter((level) => scoresOf(level).length >= enoughTasks);
  const worked = judged.findLast((level) => meanOf(scoresOf(level)) >= passScore);
  if (placed && (worked === undefined || rankOf(worked) <= rankOf(placed.level))) {
    const tasks = scoresOf(placed.level);
    const doubted = tasks.length >= enoughTasks && meanOf(tasks) < notHeld;
    if (!doubted) return { level: placed.level, range: [placed.low, placed.high] };
    const below = levelNear(placed.level, -1);
    return { level: below, range: [below, placed.level] };
  }
  if (worked !== undefined) return { level: worked, range: rangeOf(worked, scoresOf(worked).length) };
  const [lowest] = judged;
  if (lowest === undefined) return { level: null, range: null };
  // Judged, and none of it held: the level below the easiest that was tried.
  const below = levelNear(lowest, -1);
  return { level: below, range: [below, lowest] };
}

function rangeOf(level: Level, tasks: number): [Level, Level] {
  return tasks >= manyTasks ? [level, level] : [levelNear(level, -1), levelNear(level, 1)];
}
