import { z } from 'zod';
import type { Assigned } from '#contract/assigned-work.ts';
import { LocalDate } from '#contract/kernel/fields.ts';
import type { Db } from '#server/db/database.ts';
import type { Clock } from '#server/platform/clock.ts';
import { decodeCursor, pageFrom } from '#server/platform/cursor.ts';
import { localTimeOf } from '#server/platform/local-time.ts';
import type { Asker } from '#server/tenancy/access.ts';
import { sharedBy, unchosen } from '#server/tenancy/sharing.ts';
import type { Course } from '../course.ts';
import { needClock } from '../learning.ts';
import { readStandings } from '../submissions.repository.ts';
import { hasPassed } from '../unlocking.ts';
import { workReviewView } from '../work-reviews.repository.ts';
import { listAssigned, listReturned } from './assigned.repository.ts';
import { moduleOf } from './assignment-view.ts';
import { dueState } from './due-state.ts';

const Place = z.tuple([LocalDate, z.string()]);

/** What organizations gave a learner to do. */
export function createAssigned({ db, clock, course }: { db: Db; clock: Clock; course: Course }) {
  return async (
    asker: Asker,
    query: { limit: number; cursor?: string },
  ): Promise<{ items: Assigned[]; next_cursor: string | null }> => {
    const { userId } = asker;
    const now = clock();
    const after = decodeCursor(query.cursor, Place);
    const rows = await listAssigned(db, asker, now, { after, limit: query.limit + 1 });
    const { timezone, dayStartsAt } = await needClock(db, userId);
    const today = localTimeOf(now, timezone, dayStartsAt).localDate;
    const standings = await readStandings(db, userId);
    const tasksOf = (moduleId: string) => course.module(moduleId)?.tasks ?? [];
    const returned = await listReturned(
      db,
      userId,
      rows.flatMap(({ assignment }) => tasksOf(assignment.moduleId).map(({ id }) => id)),
    );
    const shared = new Map<string, Assigned['shared']>();
    for (const { organization } of rows)
      shared.set(organization.id, ((await sharedBy(db, organization.id, [userId])).get(userId) ?? unchosen).english);
    return pageFrom(
      rows,
      query.limit,
      ({ assignment }) => [assignment.dueDate, assignment.id],
      ({ assignment, organization }): Assigned => {
        const tasks = tasksOf(assignment.moduleId);
        const completed = tasks.filter(({ id }) => hasPassed(standings, id)).length;
        return {
          id: assignment.id,
          organization,
          ...moduleOf(course, assignment),
          state: dueState(tasks.length > 0 && completed === tasks.length, assignment.dueDate, today),
          completed_tasks: completed,
          shared: shared.get(organization.id) ?? unchosen.english,
          returned: returned
            .filter(({ taskId }) => tasks.some(({ id }) => id === taskId))
            .map(({ taskId, title, review }) => ({
              submission_id: review.submissionId,
              task_id: taskId,
              task_title: title,
              review: workReviewView(review),
            })),
        };
      },
    );
  };
}
