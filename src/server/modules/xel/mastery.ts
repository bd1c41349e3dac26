import type { Task } from '#contract/catalogue.ts';
import type { CourseTask } from './course.ts';
import { passScore } from './scoring/deductions.ts';
import type { Done } from './unlocking.ts';

/** How a target went: what was right of it the last time, when that was, and when it was first wholly right (dates of the learner). */
export interface TargetHistory {
  latest: number;
  latestDate: string;
  firstRight: string | null;
}

export type Mastery = 'attempted' | 'familiar' | 'proficient' | 'mastered';

/**
 * Khan Academy's rule for a target: attempted under 70 %, familiar under 100 %, proficient at 100 %, and mastered when it is right
 * again on a later day, among other things, after time to forget. The last answer counts, so a level can be lost.
 */
export function masteryOf({ latest, latestDate, firstRight }: TargetHistory): Mastery {
  if (latest * 100 < passScore) return 'attempted';
  if (latest < 1) return 'familiar';
  return firstRight !== null && firstRight < latestDate ? 'mastered' : 'proficient';
}

/** The target that stands for a task as a whole. */
export const wholeTask = (taskId: string): string => `task:${taskId}`;

/** What a task practises; one without targets practises itself. */
export function targetsOf({ id, source }: CourseTask): string[] {
  const targets = 'items' in source ? source.items.flatMap((item) => item.targets) : source.targets;
  return targets.length === 0 ? [wholeTask(id)] : [...new Set(targets)];
}

/** A task is mastered when it is passed and all that it practises is. */
export function taskStatus(
  task: CourseTask,
  done: Done | undefined,
  histories: ReadonlyMap<string, TargetHistory>,
): Task['status'] {
  if (!done) return 'new';
  if ((done.best ?? 0) < passScore) return 'attempted';
  const mastered = targetsOf(task).every((target) => {
    const history = histories.get(target);
    return history !== undefined && masteryOf(history) === 'mastered';
  });
  return mastered ? 'mastered' : 'passed';
}
