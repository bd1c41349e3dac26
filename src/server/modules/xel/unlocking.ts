import type { Level } from '#content/schema.ts';
import type { Course, CourseModule } from './course.ts';
import { levels, rankOf } from './levels.ts';
import { passScore } from './scoring/deductions.ts';

/** Of a task: the best score that counts, 0 to 100, and how often it was submitted. */
export interface Done {
  best: number | null;
  attempts: number;
}

/** What a learner has done so far, by task. */
export type Standings = ReadonlyMap<string, Done>;

/** Share of the tasks of a level that opens the next one. */
export const openingShare = 0.6;

export const hasPassed = (standings: Standings, taskId: string): boolean =>
  (standings.get(taskId)?.best ?? 0) >= passScore;

/**
 * The levels whose modules are open: the lowest, each one whose level below is passed to 60 %, and all up to the highest level
 * that a placement test has found. Best scores and found levels only rise, so that nothing locks again.
 */
export function openLevels(course: Course, standings: Standings, placed: Level | null): ReadonlySet<Level> {
  return new Set(
    levels.filter((_level, rank) => {
      const below = levels[rank - 1];
      if (below === undefined || (placed !== null && rank <= rankOf(placed))) return true;
      const tasks = course.tasksOf(below);
      return tasks.filter(({ id }) => hasPassed(standings, id)).length >= openingShare * tasks.length;
    }),
  );
}

/** What opens a level that is locked: for the learner. */
export function lockedSentence(course: Course, standings: Standings, level: Level): string {
  const below = levels[rankOf(level) - 1] ?? level;
  const tasks = course.tasksOf(below);
  const missing = Math.ceil(openingShare * tasks.length) - tasks.filter(({ id }) => hasPassed(standings, id)).length;
  return `${level} is still locked. Pass ${missing} more ${missing === 1 ? 'task' : 'tasks'} of ${below}, or take the placement test.`;
}

export interface ModuleStanding {
  passed: number;
  /** 0 to 1. */
  progress: number;
  status: 'locked' | 'available' | 'in_progress' | 'completed';
}

/** A module is completed when each of its tasks is passed. */
export function moduleStanding({ tasks }: CourseModule, standings: Standings, open: boolean): ModuleStanding {
  const passed = tasks.filter(({ id }) => hasPassed(standings, id)).length;
  const begun = tasks.some(({ id }) => standings.has(id));
  const progress = Math.round((passed / tasks.length) * 100) / 100;
  const status = !open ? 'locked' : passed === tasks.length ? 'completed' : begun ? 'in_progress' : 'available';
  return { passed, progress, status };
}
