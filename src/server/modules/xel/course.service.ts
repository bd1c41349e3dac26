import { z } from 'zod';
import type { Module, ModuleSummary, Skill } from '#contract/catalogue.ts';
import type { CefrLevel } from '#contract/evaluation.ts';
import type { Db } from '#server/db/database.ts';
import { notFound } from '#server/platform/app-error.ts';
import { decodeCursor, pageFrom } from '#server/platform/cursor.ts';
import type { Course, CourseModule } from './course.ts';
import { type Learning, readLearning, standingIn } from './learning.ts';
import { targetsOf, taskStatus } from './mastery.ts';
import type { FullXp } from './ports.ts';
import { openHints, readTargets } from './submissions.repository.ts';
import { taskView } from './task-view.ts';

const ModulePlace = z.tuple([z.int().min(0)]);

/** The course as a learner sees it. */
export function createCourseService({ db, course, fullXp }: { db: Db; course: Course; fullXp: FullXp }) {
  return {
    async modules(
      userId: string,
      query: { limit: number; cursor?: string; skill?: Skill; level?: z.infer<typeof CefrLevel> },
    ) {
      const after = decodeCursor(query.cursor, ModulePlace)?.[0] ?? -1;
      const learning = await readLearning(db, course, userId);
      const wanted = course.modules.filter(
        ({ source, order }) =>
          order > after &&
          (query.skill === undefined || source.skill === query.skill) &&
          (query.level === undefined || source.level === query.level),
      );
      return pageFrom(
        wanted.slice(0, query.limit + 1),
        query.limit,
        ({ order }) => [order],
        (module) => summaryOf(module, learning),
      );
    },

    /** `not_found` for a module that there is not; a locked one can be looked at. */
    async module(userId: string, id: string): Promise<z.input<typeof Module>> {
      const module = course.module(id);
      if (!module) throw notFound('module');
      const learning = await readLearning(db, course, userId);
      const targets = await readTargets(db, userId, [...new Set(module.tasks.flatMap(targetsOf))]);
      const hints = await openHints(
        db,
        userId,
        module.tasks.map((task) => task.id),
      );
      return {
        ...summaryOf(module, learning),
        can_do: [...module.source.canDo],
        tasks: module.tasks.map((task) => {
          const done = learning.standings.get(task.id);
          return taskView(task, userId, fullXp(task), {
            status: taskStatus(task, done, targets),
            bestScore: done?.best ?? null,
            attempts: done?.attempts ?? 0,
            hintsTaken: hints.get(task.id) ?? 0,
          });
        }),
      };
    },
  };
}

function summaryOf(module: CourseModule, learning: Learning): ModuleSummary {
  const { source, order, tasks } = module;
  const { passed, progress, status } = standingIn(learning, module);
  return {
    id: source.id,
    title: source.title,
    description: source.description,
    skill: source.skill,
    cefr_level: source.level,
    order,
    total_tasks: tasks.length,
    completed_tasks: passed,
    progress,
    estimated_minutes: source.tasks.reduce((sum, { minutes }) => sum + minutes, 0),
    status,
  };
}
