import type { z } from 'zod';
import type { Appeal, AppealRequest } from '#contract/revision.ts';
import type { Db } from '#server/db/database.ts';
import { AppError } from '#server/platform/app-error.ts';
import type { Clock } from '#server/platform/clock.ts';
import { storable } from '#server/platform/storable-text.ts';
import type { Course } from '../course.ts';
import type { JudgeAgain } from '../ports.ts';
import { lockEnglish } from '../submissions.repository.ts';
import { appealView } from './appeal-view.ts';
import { type AppealRow, appealsOf, countSince, insertAppeal } from './appeals.repository.ts';
import { judgedText, needSubmission } from './judged-text.ts';

/** So many appeals in so many milliseconds: each asks a provider. */
const [mostAppeals, periodMs] = [3, 86_400_000];
/** Judgements that are nearer say the same. */
const sameWithin = 2;
/** One band of the rubric: further apart, two judgements say nothing. */
const band = 20;

/** Appeals of one learner against one criterion of a judged text. What belongs to somebody else is `not_found`. */
export function createAppeals({
  db,
  clock,
  course,
  judgeAgain,
}: {
  db: Db;
  clock: Clock;
  course: Course;
  judgeAgain: JudgeAgain;
}) {
  /** `conflict` where this one may not be made, with the sentence that says why. */
  async function admit(tx: Db, userId: string, submissionId: string, criterion: string): Promise<void> {
    const made = await appealsOf(tx, userId, submissionId);
    if (made.some((one) => one.criterion === criterion && one.second !== null))
      throw new AppError('conflict', `${criterion} was judged again already: each criterion is once.`);
    const lately = await countSince(tx, userId, new Date(clock().getTime() - periodMs));
    if (lately >= mostAppeals)
      throw new AppError(
        'conflict',
        `You asked for ${mostAppeals} second judgements within 24 hours. Ask again tomorrow.`,
      );
  }

  return {
    async list(userId: string, submissionId: string): Promise<{ items: Appeal[] }> {
      await needSubmission(db, userId, submissionId);
      return { items: (await appealsOf(db, userId, submissionId)).map(appealView) };
    },

    /**
     * Judges again and keeps it beside the first, which stays. What nobody could judge is kept for a teacher, once, and can be asked for
     * again when somebody can. With an `id` that is known that one is answered.
     */
    async make(
      userId: string,
      submissionId: string,
      body: z.output<typeof AppealRequest>,
      id: string,
    ): Promise<Appeal> {
      const row = await needSubmission(db, userId, submissionId);
      const known = (await appealsOf(db, userId, submissionId)).find((one) => one.id === id);
      if (known) return appealView(known);
      const version = judgedText(course, row);
      if (!version)
        throw new AppError('conflict', 'This was not judged as a text, so there is nothing to judge again.');
      const { criteria, metrics } = version.evaluation;
      const first = criteria.find(({ name }) => name === body.criterion);
      if (!first) {
        const message = `Use one of: ${criteria.map(({ name }) => name).join(', ')}.`;
        throw new AppError('validation_error', message, { issues: [{ path: 'body.criterion', message }] });
      }
      await admit(db, userId, submissionId, first.name);
      const reason = storable(body.reason);
      // Before the transaction: a provider may take a while.
      const asked = { taskId: row.taskId, text: version.text, metrics, criterion: first.name, reason };
      const judged = await judgeAgain(userId, asked);
      const waiting = (await appealsOf(db, userId, submissionId)).find((one) => one.criterion === first.name);
      if (judged === null && waiting)
        throw new AppError(
          'conflict',
          'Still nobody can read it again here. Your reason of before is kept for a teacher.',
        );
      const appeal: AppealRow = {
        ...{ tenantId: userId, id, submissionId, criterion: first.name, reason, first: first.score },
        outcome: outcomeOf(first.score, judged?.second.score),
        second: judged?.second ?? null,
        judgedBy: judged?.judgedBy ?? null,
        createdAt: clock(),
      };
      await db.transaction(async (tx) => {
        await lockEnglish(tx, userId);
        await admit(tx, userId, submissionId, first.name);
        await insertAppeal(tx, appeal);
      });
      return appealView(appeal);
    },
  };
}

function outcomeOf(first: number, second: number | undefined): Appeal['outcome'] {
  if (second === undefined || Math.abs(second - first) <= sameWithin) return 'stands';
  if (Math.abs(second - first) > band) return 'not_reliable';
  return second > first ? 'raised' : 'lowered';
}
