import type { z } from 'zod';
import type { Dashboard } from '#contract/xel.ts';
import type { Db } from '#server/db/database.ts';
import type { Clock } from '#server/platform/clock.ts';
import { addDays, instantAt, localTimeOf } from '#server/platform/local-time.ts';
import { dueBy } from './cards.repository.ts';
import type { Course } from './course.ts';
import { estimateLevel } from './estimate.ts';
import { needClock, readLearning, standingIn } from './learning.ts';
import { nextTask } from './next-task.ts';
import { skillScores, trendDays } from './skills.ts';
import { summaryView } from './submission-view.ts';
import { newestScores, submissionPage } from './submissions.repository.ts';
import { listWorkReviews } from './work-reviews.repository.ts';

const recentCount = 10;
const forecastDays = 7;

export function createDashboard({ db, clock, course }: { db: Db; clock: Clock; course: Course }) {
  /** Cards by the date of the learner on which they fall due; what is overdue belongs to today. */
  async function forecast(userId: string, now: Date) {
    const { timezone, dayStartsAt } = await needClock(db, userId);
    const today = localTimeOf(now, timezone, dayStartsAt).localDate;
    const dates = Array.from({ length: forecastDays }, (_, n) => addDays(today, n));
    // A date lasts until the moment before the next begins.
    const ends = dates.map((date) => new Date(instantAt(addDays(date, 1), dayStartsAt, timezone).getTime() - 1));
    const [due = 0, ...until] = await dueBy(db, userId, [now, ...ends]);
    const byDay = dates.map((date, n) => ({ date, cards: (until[n] ?? 0) - (n === 0 ? 0 : (until[n - 1] ?? 0)) }));
    return { due, byDay };
  }

  return async (userId: string): Promise<z.input<typeof Dashboard>> => {
    const now = clock();
    const learning = await readLearning(db, course, userId);
    const { standings, placed, open, assigned } = learning;
    const newest = await newestScores(db, userId);
    const before = await newestScores(db, userId, new Date(now.getTime() - trendDays * 86_400_000));
    const recent = await submissionPage(db, userId, { limit: recentCount });
    const reviews = await listWorkReviews(
      db,
      userId,
      recent.map(({ id }) => id),
    );
    const estimate = estimateLevel(placed?.newest ?? null, newest);
    const lastTaskId = recent[0]?.taskId ?? null;
    const next = nextTask(course, {
      ...{ standings, open, assigned, newest, lastTaskId },
      ...{ estimate: estimate.level, floor: placed?.newest.low ?? null },
    });
    const { due, byDay } = await forecast(userId, now);
    return {
      cefr_estimate: estimate,
      skills: skillScores(newest, before),
      next_task: next && {
        task_id: next.task.id,
        module_id: next.task.moduleId,
        title: next.task.source.title,
        skill: next.task.source.skill,
        type: next.task.source.type,
        reason: next.reason,
      },
      due_reviews: due,
      due_by_day: byDay,
      estimated_from: { placement: placed !== null, submissions: newest.length },
      modules_completed: course.modules.filter((module) => standingIn(learning, module).status === 'completed').length,
      recent: recent.map((row) => summaryView(row, reviews)),
    };
  };
}
