import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Assigned, SubmissionReview } from '#contract/assigned-work.ts';
import type { AssignedSubmission, Assignment, AssignmentLearner } from '#contract/assignments.ts';
import type { AuditEntry } from '#contract/audit-entry.ts';
import type { AccessReceipt } from '#contract/member-privacy.ts';
import type { Submission } from '#contract/submission.ts';
import { xelAppeals } from '#server/db/schema/english.ts';
import { anOrganization, ask, everyPage, refusal } from '#server/modules/organizations/testing/an-organization.ts';
import type { TestServer, TestUser } from '#testing/server.ts';
import { aStudent, englishServer, type Student } from '../testing/stage.ts';

let server: TestServer;
let owner: TestUser;
let manager: TestUser;
let student: Student;
let at: string;
let team: string;
let elsewhere: string;
beforeAll(async () => {
  server = await englishServer();
  owner = await server.aUser('ava');
  manager = await server.aUser('ben');
});
afterAll(() => server.close());
beforeEach(async () => {
  student = await aStudent(server);
  const made = await anOrganization(
    server,
    [
      [owner, 'owner'],
      [manager, 'team_manager', 'A'],
      [student.user, 'member', 'A'],
    ],
    { teams: ['A', 'B'] },
  );
  at = made.at;
  team = made.teams['A'] ?? '';
  elsewhere = made.teams['B'] ?? '';
});

const assign = (body: object = {}, user = manager, headers = {}) =>
  ask<Assignment>(
    user,
    201,
    'POST',
    `${at}/assignments`,
    { module_id: 'b1-first', team_id: team, due_date: '2026-03-12', ...body },
    headers,
  );
const share = (english: string) => student.ask(200, 'PUT', `${at}/sharing`, { english });
const mine = () => student.ask<{ items: Assigned[] }>(200, 'GET', '/api/xel/assignments');
const workOf = ({ id }: Assignment) => `${at}/assignments/${id}/learners/${student.user.id}`;
const look = (assignment: Assignment, user = manager) => ask<AssignmentLearner>(user, 200, 'GET', workOf(assignment));
const receipts = () => student.ask<{ items: AccessReceipt[] }>(200, 'GET', `${at}/access-receipts`);

test('a module that is assigned is open to whom it is for, with a due state on the learner’s own calendar', async () => {
  const [task] = (await student.module('b1-first')).tasks;
  expect((await student.module('b1-first')).status).toBe('locked');
  await assign({ note: 'Before the trip' });
  expect((await student.module('b1-first')).status).toBe('available');
  await student.submit(task?.id ?? '');
  expect((await mine()).items).toMatchObject([
    {
      ...{ module_id: 'b1-first', note: 'Before the trip', assigned_by: 'ben', state: 'soon' },
      ...{ completed_tasks: 1, total_tasks: 9, shared: 'totals', returned: [] },
    },
  ]);
  // For the other team it is nothing.
  await assign({ team_id: elsewhere, module_id: 'a2-first' }, owner);
  expect((await mine()).items).toHaveLength(1);
});

test('assigning twice with one key is one assignment, with one entry of the audit log', async () => {
  const key = { 'idempotency-key': `assign-${at}` };
  const first = await assign({}, manager, key);
  expect(await assign({}, manager, key)).toEqual(first);
  expect(await everyPage<Assignment>(owner, `${at}/assignments?limit=1`)).toEqual([first]);
  const { items } = await ask<{ items: AuditEntry[] }>(owner, 200, 'GET', `${at}/audit-log`);
  expect(items.filter(({ action }) => action === 'assignment_created')).toHaveLength(1);
});

test('a team manager assigns to the own team alone, and sees what is for everybody', async () => {
  const all = await assign({ team_id: null }, owner);
  const { items } = await ask<{ items: Assignment[] }>(manager, 200, 'GET', `${at}/assignments`);
  expect(items.map(({ id, learners }) => [id, learners])).toEqual([[all.id, 1]]);
  const body = { module_id: 'b1-first', due_date: '2026-03-12' };
  expect(await refusal(manager, 'POST', `${at}/assignments`, { ...body, team_id: null })).toBe('forbidden');
  expect(await refusal(manager, 'POST', `${at}/assignments`, { ...body, team_id: elsewhere })).toBe('not_found');
  expect(await refusal(manager, 'DELETE', `${at}/assignments/${all.id}`)).toBe('forbidden');
  expect(await refusal(owner, 'POST', `${at}/assignments`, { ...body, module_id: 'none', team_id: team })).toBe(
    'not_found',
  );
});

test('deleting can be taken back for a day, the due date can be changed, and what learners did stays', async () => {
  const assignment = await assign();
  await ask(manager, 204, 'DELETE', `${at}/assignments/${assignment.id}`);
  expect((await mine()).items).toEqual([]);
  expect(await ask(manager, 200, 'POST', `${at}/assignments/${assignment.id}/restore`)).toEqual(assignment);
  const later = await ask<Assignment>(manager, 200, 'PATCH', `${at}/assignments/${assignment.id}`, {
    due_date: '2026-03-09',
    note: 'Late',
  });
  expect(later).toMatchObject({ due_date: '2026-03-09', note: 'Late' });
  expect((await mine()).items).toMatchObject([{ state: 'overdue' }]);
});

test('each rung shows what it says, to the list and to the page of a learner, and each look is a receipt', async () => {
  const assignment = await assign();
  await student.submit('b1-first-1');
  const list = () => everyPage<AssignmentLearner>(manager, `${at}/assignments/${assignment.id}/learners?limit=1`);
  expect(await list()).toMatchObject([{ shared: 'totals', completed_tasks: 1, state: 'soon', tasks: null }]);
  expect(await look(assignment)).toMatchObject({ completed_tasks: 1, tasks: null });
  await share('rubric');
  const shown = await look(assignment);
  expect(shown.tasks?.[0]).toMatchObject({ task_id: 'b1-first-1', best_score: 100, attempts: 1, newest: null });
  await share('private');
  expect(await list()).toMatchObject([{ shared: 'private', completed_tasks: null, state: null }]);
  expect(await look(assignment)).toMatchObject({ completed_tasks: null, tasks: null });
  const { items } = await receipts();
  expect(items.map(({ view, english }) => [view, english])).toEqual(
    expect.arrayContaining([
      ['assignment', 'totals'],
      ['work', 'totals'],
      ['work', 'rubric'],
      ['work', 'private'],
    ]),
  );
  expect(items).toHaveLength(4);
});

test('an answer is read where it is shared, and only since it was assigned', async () => {
  await student.submit('a1-first-1');
  server.clock.now = new Date(server.clock.now.getTime() + 1_000);
  const assignment = await assign({ module_id: 'a1-first' });
  server.clock.now = new Date(server.clock.now.getTime() + 1_000);
  const answer = await student.submit('a1-first-2');
  const url = `${workOf(assignment)}/submissions`;
  expect(await refusal(manager, 'GET', `${url}/${answer.submission_id}`)).toBe('forbidden');
  expect(await refusal(manager, 'GET', `${url}/none`)).toBe('forbidden');
  await share('transcript');
  expect(await refusal(manager, 'GET', `${url}/none`)).toBe('not_found');
  const tasks = (await look(assignment)).tasks ?? [];
  expect(tasks.map(({ newest }) => newest?.submission_id ?? null).slice(0, 3)).toEqual([
    null,
    answer.submission_id,
    null,
  ]);
  expect(await ask(manager, 200, 'GET', `${url}/${answer.submission_id}`)).toMatchObject({
    submission: { score: answer.score, reviews: [] },
    previous: null,
  });
  expect((await receipts()).items[0]).toMatchObject({ view: 'answer', english: 'transcript' });
});

test('a teacher gives another score and returns it; both scores stay, the learner sends again, and the teacher sees both', async () => {
  const assignment = await assign({ module_id: 'a1-first' });
  await share('transcript');
  const first = await student.submit('a1-first-9', 'Hello Mara, i come at six. See you!');
  const url = `${workOf(assignment)}/submissions/${first.submission_id}`;
  const body = {
    ...{ comment: 'Say what you bring, too.', score: 85, returned: true },
    remarks: [{ item: null, quote: 'i come', remark: 'I will come' }],
  };
  const key = { 'idempotency-key': `review-${at}` };
  const review = await ask<SubmissionReview>(manager, 201, 'POST', `${url}/reviews`, body, key);
  expect(await ask(manager, 201, 'POST', `${url}/reviews`, body, key)).toEqual(review);
  expect(
    await refusal(manager, 'POST', `${url}/reviews`, { ...body, remarks: [{ ...body.remarks[0], quote: 'I came' }] }),
  ).toBe('validation_error');

  const seen = await student.ask<Submission>(200, 'GET', `/api/xel/submissions/${first.submission_id}`);
  expect(seen.score).toBe(first.score);
  expect(seen.reviews).toEqual([review]);
  // The score that was given counts: the task is passed.
  expect((await student.module('a1-first')).tasks[8]).toMatchObject({ best_score: 85, status: 'passed' });
  expect((await mine()).items[0]?.returned).toMatchObject([
    { task_id: 'a1-first-9', review: { comment: body.comment } },
  ]);

  server.clock.now = new Date(server.clock.now.getTime() + 1_000);
  const second = await student.submit('a1-first-9', 'Hello Mara, I will come at six and bring a cake. See you!');
  expect((await mine()).items[0]?.returned).toEqual([]);
  await server.database.db.insert(xelAppeals).values({
    ...{ tenantId: student.user.id, id: `appeal-${at}`, submissionId: second.submission_id, criterion: 'Task' },
    ...{ reason: 'I say what I bring.', outcome: 'stands', first: 40, createdAt: server.clock.now },
  });
  const [, , , , , , , , last] = (await look(assignment)).tasks ?? [];
  expect(last?.newest).toMatchObject({ submission_id: second.submission_id, returned: false });
  const read = await ask<AssignedSubmission>(
    manager,
    200,
    'GET',
    `${workOf(assignment)}/submissions/${second.submission_id}`,
  );
  expect(read.previous).toMatchObject({ id: first.submission_id, reviews: [{ id: review.id }] });
  expect(read.submission.response).toContain('bring a cake');
  expect(read.appeals).toMatchObject([{ criterion: 'Task', reason: 'I say what I bring.', second: null }]);
  const { items } = await ask<{ items: AuditEntry[] }>(owner, 200, 'GET', `${at}/audit-log`);
  expect(items.filter(({ action }) => action === 'submission_reviewed')).toHaveLength(1);
});

test('whoever is no learner of it has nothing assigned, and nobody reads the work of somebody else’s learner', async () => {
  const assignment = await assign();
  const stranger = await aStudent(server);
  expect((await stranger.ask<{ items: Assigned[] }>(200, 'GET', '/api/xel/assignments')).items).toEqual([]);
  expect(await refusal(manager, 'GET', `${at}/assignments/${assignment.id}/learners/${stranger.user.id}`)).toBe(
    'not_found',
  );
  expect(await refusal(student.user, 'GET', `${at}/assignments`)).toBe('forbidden');
});
