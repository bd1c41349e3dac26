import { z } from 'zod';
import type { SubmissionReview } from '#contract/assigned-work.ts';
import type { AssignedSubmission, AssignmentLearner } from '#contract/assignments.ts';
import type { SharingRung } from '#contract/member-privacy.ts';
import type { Db } from '#server/db/database.ts';
import { notFound } from '#server/platform/app-error.ts';
import { decodeCursor, pageFrom } from '#server/platform/cursor.ts';
import { localTimeOf } from '#server/platform/local-time.ts';
import { type Access, requireOrganization } from '#server/tenancy/access.ts';
import { writeListReceipts, writeReceipts } from '#server/tenancy/access-receipts.ts';
import { appendOncePerHour } from '#server/tenancy/audit-reading.ts';
import type { Reach } from '#server/tenancy/permissions.ts';
import { sharedBy, shows, unchosen } from '#server/tenancy/sharing.ts';
import type { Course, CourseTask } from '../course.ts';
import type { FullXp } from '../ports.ts';
import { appealView } from '../revision/appeal-view.ts';
import { appealsOf } from '../revision/appeals.repository.ts';
import { submissionView } from '../submission-view.ts';
import { taskView } from '../task-view.ts';
import { type Done, hasPassed } from '../unlocking.ts';
import { listWorkReviews } from '../work-reviews.repository.ts';
import * as repository from './assignments.repository.ts';
import type { Teacher } from './assignments.service.ts';
import { dueState } from './due-state.ts';
import { neighbours, newestSince, standingsOf } from './learner-work.repository.ts';
import { type OpenedAnswer, openAnswer } from './open-answer.ts';
import { type ReviewInput, writeReview } from './write-review.ts';

const Place = z.tuple([z.string(), z.string()]);

/** Of whose answer something is asked. */
export interface AnswerPlace {
  orgId: string;
  assignmentId: string;
  userId: string;
  submissionId: string;
}

/** What learners do with what is assigned: no more than each shares, and with a receipt for each look. */
export interface LearnerWork {
  learners(
    teacher: Teacher,
    orgId: string,
    assignmentId: string,
    query: { limit: number; cursor?: string },
  ): Promise<{ items: AssignmentLearner[]; next_cursor: string | null }>;
  learner(teacher: Teacher, orgId: string, assignmentId: string, userId: string): Promise<AssignmentLearner>;
  answer(teacher: Teacher, place: AnswerPlace): Promise<AssignedSubmission>;
  review(teacher: Teacher, place: AnswerPlace, input: ReviewInput, id: string): Promise<SubmissionReview>;
}

export function createLearnerWork({ db, course, fullXp }: { db: Db; course: Course; fullXp: FullXp }): LearnerWork {
  async function open(tx: Db, teacher: Teacher, orgId: string, id: string) {
    const access = await requireOrganization(tx, teacher, orgId, 'assignments:write');
    const wanted = { reach: access.reach, now: teacher.now, id, limit: 1 };
    const [found] = await repository.listAssignments(tx, orgId, wanted);
    if (!found) throw notFound('assignment');
    return { access, assignment: found.assignment };
  }

  async function openLearner(tx: Db, teacher: Teacher, orgId: string, assignmentId: string, userId: string) {
    const opened = await open(tx, teacher, orgId, assignmentId);
    const wanted = { reach: opened.access.reach, now: teacher.now, userId, limit: 1 };
    const [learner] = await repository.listLearners(tx, opened.assignment, wanted);
    if (!learner) throw notFound('learner');
    const rungs = (await sharedBy(tx, orgId, [userId])).get(userId) ?? unchosen;
    return { ...opened, learner, rungs };
  }

  async function look(tx: Db, teacher: Teacher, place: AnswerPlace): Promise<OpenedAnswer & { access: Seer }> {
    const opened = await openLearner(tx, teacher, place.orgId, place.assignmentId, place.userId);
    return { ...opened, ...(await openAnswer(tx, course, opened, place.submissionId)) };
  }

  const note = (tx: Db, teacher: Teacher, { organizationId, username }: Seer, action: string, userId: string) =>
    appendOncePerHour(tx, {
      ...{ tenantId: organizationId, actor: { userId: teacher.userId, username }, changes: [], action },
      ...{ object: { kind: 'member', id: userId }, requestId: teacher.requestId, at: teacher.now },
    });

  const tasksOf = (moduleId: string) => course.module(moduleId)?.tasks ?? [];

  return {
    learners: (teacher, orgId, assignmentId, query) =>
      db.transaction(async (tx) => {
        const { access, assignment } = await open(tx, teacher, orgId, assignmentId);
        const after = decodeCursor(query.cursor, Place);
        const wanted = { reach: access.reach, now: teacher.now, after, limit: query.limit + 1 };
        const rows = await repository.listLearners(tx, assignment, wanted);
        const ids = rows.slice(0, query.limit).map(({ userId }) => userId);
        const shared = await sharedBy(tx, orgId, ids);
        const seen = new Map([...shared].filter(([, { english }]) => shows(english, 'totals')));
        const tasks = tasksOf(assignment.moduleId);
        const done = await standingsOf(
          tx,
          [...seen.keys()],
          tasks.map(({ id }) => id),
        );
        await writeListReceipts(tx, { access, at: teacher.now, seen }, 'assignment');
        return pageFrom(
          rows,
          query.limit,
          ({ name, userId }) => [name, userId],
          (row) => {
            const rung = (shared.get(row.userId) ?? unchosen).english;
            return learnerView(row, rung, assignment, tasks, done.get(row.userId) ?? new Map(), teacher.now);
          },
        );
      }),

    learner: (teacher, orgId, assignmentId, userId) =>
      db.transaction(async (tx) => {
        const { access, assignment, learner, rungs } = await openLearner(tx, teacher, orgId, assignmentId, userId);
        const tasks = tasksOf(assignment.moduleId);
        const ids = tasks.map(({ id }) => id);
        const done = (await standingsOf(tx, [userId], ids)).get(userId) ?? new Map<string, Done>();
        const newest = shows(rungs.english, 'transcript')
          ? await newestSince(tx, userId, ids, assignment.createdAt)
          : [];
        const seen = new Map([[userId, rungs]]);
        const receipts = await writeReceipts(tx, { access, view: 'work', reason: null, at: teacher.now, seen });
        if (receipts.size > 0) await note(tx, teacher, access, 'english_work_read', userId);
        const view = learnerView(learner, rungs.english, assignment, tasks, done, teacher.now);
        if (!shows(rungs.english, 'rubric')) return view;
        return { ...view, tasks: tasks.map((task) => taskRow(task, done, newest)) };
      }),

    answer: (teacher, place) =>
      db.transaction(async (tx) => {
        const { access, assignment, learner, rungs, task, row } = await look(tx, teacher, place);
        const { previous, next } = await neighbours(tx, row, assignment.createdAt);
        const shown = previous ? [row.id, previous.id] : [row.id];
        const reviews = await listWorkReviews(tx, place.userId, shown);
        const seen = new Map([[place.userId, rungs]]);
        await writeReceipts(tx, { access, view: 'answer', reason: null, at: teacher.now, seen });
        await note(tx, teacher, access, 'english_answer_read', place.userId);
        return {
          learner: personView(learner),
          task: taskView(task, place.userId, fullXp(task)),
          submission: submissionView(row, reviews),
          previous: previous ? submissionView(previous, reviews) : null,
          appeals: (await appealsOf(tx, place.userId, row.id)).map(appealView),
          next_id: next?.id ?? null,
        };
      }),

    review: (teacher, place, input, id) =>
      db.transaction(async (tx) => writeReview(tx, teacher, await look(tx, teacher, place), input, id)),
  };
}

type Seer = Access & { reach: Reach };

const personView = ({ userId, username, fullName, teamName }: repository.LearnerRow) => ({
  user_id: userId,
  username,
  full_name: fullName,
  team_name: teamName,
});

function learnerView(
  row: repository.LearnerRow,
  rung: SharingRung,
  { dueDate }: repository.AssignmentRow,
  tasks: readonly CourseTask[],
  done: ReadonlyMap<string, Done>,
  now: Date,
): AssignmentLearner {
  const completed = tasks.filter(({ id }) => hasPassed(done, id)).length;
  const { localDate } = localTimeOf(now, row.timezone, row.dayStartsAt);
  const shown = shows(rung, 'totals');
  return {
    ...personView(row),
    shared: rung,
    state: shown ? dueState(tasks.length > 0 && completed === tasks.length, dueDate, localDate) : null,
    completed_tasks: shown ? completed : null,
    tasks: null,
  };
}

function taskRow(
  { id, source }: CourseTask,
  done: ReadonlyMap<string, Done>,
  newest: Awaited<ReturnType<typeof newestSince>>,
): NonNullable<AssignmentLearner['tasks']>[number] {
  const last = newest.find(({ taskId }) => taskId === id);
  return {
    task_id: id,
    title: source.title,
    best_score: done.get(id)?.best ?? null,
    attempts: done.get(id)?.attempts ?? 0,
    newest: last ? { submission_id: last.id, submitted_at: last.at.toISOString(), returned: last.returned } : null,
  };
}
