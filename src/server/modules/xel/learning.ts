import type { Level } from '#content/schema.ts';
import type { Db } from '#server/db/database.ts';
import { AppError, notFound } from '#server/platform/app-error.ts';
import { assignedModules } from './assignments/assigned.repository.ts';
import type { Course, CourseModule, CourseTask } from './course.ts';
import { type Placed, readPlaced } from './placements.repository.ts';
import { findLearner, readStandings } from './submissions.repository.ts';
import { lockedSentence, type ModuleStanding, moduleStanding, openLevels, type Standings } from './unlocking.ts';

/** Where a learner stands in the course. */
export interface Learning {
  standings: Standings;
  placed: Placed | null;
  open: ReadonlySet<Level>;
  /** Modules that an organization assigned: open, whatever their level. */
  assigned: ReadonlySet<string>;
}

export async function readLearning(db: Db, course: Course, userId: string): Promise<Learning> {
  const standings = await readStandings(db, userId);
  const placed = await readPlaced(db, userId);
  const assigned = await assignedModules(db, userId);
  return { standings, placed, open: openLevels(course, standings, placed?.highest ?? null), assigned };
}

const isOpen = ({ open, assigned }: Learning, moduleId: string, level: Level) =>
  open.has(level) || assigned.has(moduleId);

/** Where the learner stands in a module. */
export function standingIn(learning: Learning, module: CourseModule): ModuleStanding {
  return moduleStanding(module, learning.standings, isOpen(learning, module.source.id, module.source.level));
}

/** A task that the learner may work on: `not_found` for none, `forbidden` while its level is locked. */
export async function needOpenTask(db: Db, course: Course, userId: string, taskId: string): Promise<CourseTask> {
  const task = course.task(taskId);
  if (!task) throw notFound('task');
  const learning = await readLearning(db, course, userId);
  if (!isOpen(learning, task.moduleId, task.level))
    throw new AppError('forbidden', lockedSentence(course, learning.standings, task.level));
  return task;
}

/** The learner's clock. */
export async function needClock(db: Db, userId: string) {
  const learner = await findLearner(db, userId);
  if (!learner) throw notFound('learner');
  return learner;
}
