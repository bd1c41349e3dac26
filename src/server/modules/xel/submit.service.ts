import type { z } from 'zod';
import type { SubmissionResult, TakenHint, TaskSubmission } from '#contract/submission.ts';
import type { Db } from '#server/db/database.ts';
import { AppError } from '#server/platform/app-error.ts';
import type { Clock } from '#server/platform/clock.ts';
import { newId } from '#server/platform/ids.ts';
import { localTimeOf } from '#server/platform/local-time.ts';
import type { Gloss } from './card-faces.ts';
import { applyFindings } from './cards.service.ts';
import type { Course, CourseTask } from './course.ts';
import { isUnscored } from './effective-score.ts';
import { findingsOf } from './findings.ts';
import { needClock, needOpenTask, readLearning, standingIn } from './learning.ts';
import { wholeTask } from './mastery.ts';
import { harvest, wentRight } from './mistakes/ledger.ts';
import { type SeenMistake, seenInTask, seenInText } from './mistakes/patterns.ts';
import type { Award, RecordVisit } from './ports.ts';
import { answersOf, type Response, storableResponse, textOfResponse } from './response.ts';
import { deducted, passScore } from './scoring/deductions.ts';
import { feedbackOf, targetShares } from './scoring/result.ts';
import { isOpen } from './scoring/score-closed.ts';
import type { Score, Scored } from './scoring/score-task.ts';
import { resultView } from './submission-view.ts';
import * as repository from './submissions.repository.ts';
import { taskPoints } from './task-points.ts';

export interface SubmitDeps {
  db: Db;
  clock: Clock;
  course: Course;
  score: Score;
  gloss: Gloss;
  /** The form of a word under which it is kept. */
  lemma: (word: string) => string;
  award: Award;
  recordVisit: RecordVisit;
}

/** Half of a band of five, in hundredths of a score. */
const halfBand = 10;

/** No task takes longer than three times what it is said to. */
const longestShare = 3;

export function createSubmit({ db, clock, course, score, gloss, lemma, award, recordVisit }: SubmitDeps) {
  /** Answers as it stands in the database, with what the module has come to by now. */
  async function answer(userId: string, row: repository.SubmissionRow): Promise<z.input<typeof SubmissionResult>> {
    const module = course.module(row.moduleId);
    const learning = await readLearning(db, course, userId);
    return resultView(row, module ? standingIn(learning, module).progress : 0);
  }

  async function write(
    tx: Db,
    { userId, id, task, response, seconds, visitId, scored }: Answered,
  ): Promise<repository.SubmissionRow> {
    await repository.lockEnglish(tx, userId);
    // Somebody who sends the same again meanwhile has waited for the lock.
    const known = await repository.findSubmission(tx, userId, id);
    if (known) return known;
    const at = clock();
    const learner = await needClock(tx, userId);
    const { localDate } = localTimeOf(at, learner.timezone, learner.dayStartsAt);
    const attempt = 1 + (await repository.countOnDate(tx, userId, task.id, localDate));
    const hints = (await repository.openHints(tx, userId, [task.id])).get(task.id) ?? 0;
    const costs = task.source.hints.slice(0, hints).map(({ cost }) => cost);
    const points = deducted(scored.share, attempt, costs);
    const unscored = isUnscored(scored.evaluation ?? null);
    const before = await repository.bestOf(tx, userId, task.id);
    const { title, type } = task.source;
    await repository.indexSubmission(tx, { tenantId: userId, id, title, type, response, at });
    // Time before points: whoever reports time takes the two locks in this order.
    const active = Math.min(seconds, longestShare * task.source.minutes * 60);
    if (active > 0) await recordVisit(tx, { userId, activity: 'english', visitId, active, whole: true }, at);
    // What has no score earns nothing by it.
    const xp = unscored
      ? 0
      : await award(tx, {
          ...{ userId, rule: 'task_score', item: task.id, kind: 'task', key: id },
          ...{ points: taskPoints(task.source), quality: points / 100, level: task.level, at },
          firstTry: before === null && hints === 0 && points >= passScore,
          raised: before !== null && isOpen(task.source) && points - before >= halfBand,
        });
    const row: repository.SubmissionRow = {
      tenantId: userId,
      id,
      taskId: task.id,
      moduleId: task.moduleId,
      title,
      type,
      skill: task.source.skill,
      level: task.level,
      response,
      score: points,
      feedback: feedbackOf(scored),
      evaluation: scored.evaluation ?? null,
      targets: unscored
        ? {}
        : { ...targetShares(scored), [wholeTask(task.id)]: Math.round(scored.share * 1_000) / 1_000 },
      hints,
      attempt,
      xp,
      timeSeconds: seconds,
      at,
      localDate,
    };
    await repository.insertSubmission(tx, row);
    await repository.closeHints(tx, userId, task.id, id);
    const findings = findingsOf(task.source, scored, {
      ...{ attempt, hints, gloss },
      answers: isOpen(task.source) ? [] : answersOf(task.source, response),
    });
    await applyFindings(tx, userId, findings, at);
    await harvest(
      tx,
      userId,
      { source: isOpen(task.source) ? 'writing' : 'task', sourceId: id, withinId: id, at },
      seenIn(task, row, scored),
    );
    const right = findings.filter(({ rating }) => rating === 3).map(({ target }) => target);
    await wentRight(tx, userId, right, localDate);
    return row;
  }

  /** The mistakes that an answer shows: by its items, or by the corrections of its text. */
  function seenIn({ source }: CourseTask, { response }: repository.SubmissionRow, scored: Scored): SeenMistake[] {
    const given = response as Response;
    if (!isOpen(source)) return seenInTask(source, scored.items, answersOf(source, given));
    const text = textOfResponse(source, given);
    return (scored.evaluation?.corrections ?? []).map((fix) => seenInText(text, fix, lemma));
  }

  return {
    /**
     * Scores an answer and writes down all that follows from it: points, cards, time. With an `id` that is known already the
     * answer of then is given again. `forbidden` while the task is locked.
     */
    async submit(userId: string, taskId: string, body: z.output<typeof TaskSubmission>, id: string) {
      const known = await repository.findSubmission(db, userId, id);
      if (known) return answer(userId, known);
      const task = await needOpenTask(db, course, userId, taskId);
      const response = storableResponse(body.response);
      // Before the transaction: whoever judges an open answer may take a while.
      const scored = await score(task, response, userId);
      const time = { seconds: body.time_spent_seconds, visitId: body.visit_id ?? id };
      const row = await db.transaction((tx) => write(tx, { userId, id, task, response, ...time, scored }));
      return answer(userId, row);
    },

    /** The next hint; `conflict` when none is left. */
    async hint(userId: string, taskId: string): Promise<z.input<typeof TakenHint>> {
      const task = await needOpenTask(db, course, userId, taskId);
      const { hints } = task.source;
      return db.transaction(async (tx) => {
        await repository.lockEnglish(tx, userId);
        const place = (await repository.openHints(tx, userId, [taskId])).get(taskId) ?? 0;
        const hint = hints[place];
        if (!hint) {
          const none = hints.length === 0 ? 'This task has no hints.' : 'There are no more hints for this task.';
          throw new AppError('conflict', none);
        }
        const row = { tenantId: userId, id: newId(), taskId, place, takenAt: clock(), submissionId: null };
        await repository.insertHint(tx, row);
        return { ...hint, left: hints.length - place - 1 };
      });
    },
  };
}

interface Answered {
  userId: string;
  id: string;
  task: CourseTask;
  response: Response;
  seconds: number;
  /** Where the time of it may have been reported before. */
  visitId: string;
  scored: Scored;
}
