import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ModuleSummary } from '#contract/catalogue.ts';
import type { SubmissionSummary } from '#contract/submission.ts';
import type { TestServer } from '#testing/server.ts';
import { aStudent, englishServer, later, type Page, type Result, rightOf, type Student } from './testing/stage.ts';

let server: TestServer;
let student: Student;
beforeAll(async () => {
  server = await englishServer();
  student = await aStudent(server);
});
afterAll(() => server.close());

const detailOf = async (who: Student, ...asked: Parameters<Student['user']['call']>) => {
  const answer = await who.user.call(...asked);
  return [answer.statusCode, answer.json().detail];
};
const hintOf = (taskId: string) => `/api/xel/tasks/${taskId}/hint`;
const sent = (response: unknown) => ({ response, time_spent_seconds: 30 });
/** Two of three right: the third is a distractor. */
const twoOfThree = { '1': 'b', '2': 'b', '3': 'a' };

test('the way of a task: seen without keys, answered, scored, explained, kept', async () => {
  const before = await student.module('a1-first');
  expect(before).toMatchObject({ status: 'available', progress: 0, completed_tasks: 0, total_tasks: 9 });
  expect(before.tasks[0]).toMatchObject({ id: 'a1-first-1', status: 'new', attempts: 0, best_score: null, xp: 6 });

  const result = await student.submit('a1-first-1', twoOfThree);
  expect(result).toMatchObject({ score: 66.7, correct: false, xp_awarded: 5, module_progress: 0 });
  expect(result.feedback[2]).toEqual({
    item: '3',
    correct: false,
    score: 0,
    expected: 'only wind',
    explanation: 'It is like this because of the wind.',
    note: 'A wind cloud is more.',
  });

  const again = await student.submit('a1-first-2');
  expect(again).toMatchObject({ score: 100, correct: true, xp_awarded: 14, module_progress: 0.11 });
  const after = await student.module('a1-first');
  expect(after).toMatchObject({ status: 'in_progress', progress: 0.11, completed_tasks: 1 });
  expect(after.tasks.slice(0, 2)).toMatchObject([
    { status: 'attempted', best_score: 66.7, attempts: 1 },
    { status: 'passed', best_score: 100, attempts: 1 },
  ]);

  expect(await student.ask(200, 'GET', `/api/xel/submissions/${result.submission_id}`)).toMatchObject({
    id: result.submission_id,
    task_id: 'a1-first-1',
    module_id: 'a1-first',
    score: 66.7,
    response: twoOfThree,
    feedback: result.feedback,
    time_spent_seconds: 60,
  });
});

test('the same day counts less each time, another day in full; best scores stay', async () => {
  const who = await aStudent(server);
  const scores = [];
  for (let n = 0; n < 3; n++) scores.push((await who.submit('a1-first-3')).score);
  await later(server, who, 24);
  scores.push((await who.submit('a1-first-3')).score);
  expect(scores).toEqual([100, 70, 50, 100]);
  const [, , task] = (await who.module('a1-first')).tasks;
  expect(task).toMatchObject({ best_score: 100, attempts: 4 });
});

test('the day is that of the learner', async () => {
  const who = await aStudent(server);
  await who.ask(200, 'PATCH', '/api/auth/me', { timezone: 'Pacific/Auckland' });
  server.clock.now = new Date('2026-03-20T10:30:00Z');
  await who.user.signInAgain();
  expect((await who.submit('a1-first-3')).score).toBe(100);
  // Half past ten in UTC is 23:30 there: an hour later it is tomorrow.
  await later(server, who, 1);
  expect((await who.submit('a1-first-3')).score).toBe(100);
});

test('points come by score and level, less for the same task on a day, and stand in the ledger', async () => {
  const who = await aStudent(server);
  const xp = [];
  for (let n = 0; n < 3; n++) xp.push((await who.submit('a1-first-3')).xp_awarded);
  // 8 and a fifth more for the first try, then a fifth of 8 × (.4 + .6 × .7), then nothing.
  expect(xp).toEqual([10, 1, 0]);
  const ledger = await who.ask<Page<{ rule: string; amount: number }>>(200, 'GET', '/api/xp/ledger');
  const given = ledger.items.filter(({ rule }) => rule === 'task_score').map(({ amount }) => amount);
  expect(given.toSorted((a, b) => b - a)).toEqual([10, 1, 0]);
});

test('time on a task is learning time, at most three times what the task takes', async () => {
  const who = await aStudent(server);
  await who.submit('a1-first-1', undefined, { seconds: 80_000 });
  const analytics = await who.ask<{ by_activity: { activity: string; seconds: number }[] }>(
    200,
    'GET',
    '/api/xp/analytics',
  );
  expect(analytics.by_activity).toContainEqual(expect.objectContaining({ activity: 'english', seconds: 540 }));
});

test('hints cost their share of the attempt that is open, and each is told once', async () => {
  const who = await aStudent(server);
  expect(await who.ask(200, 'POST', hintOf('a1-first-1'))).toEqual({
    text: 'Look out of the window.',
    cost: 10,
    left: 1,
  });
  expect((await who.module('a1-first')).tasks[0]?.hints).toEqual({
    total: 2,
    taken: ['Look out of the window.'],
    next_cost: 30,
  });
  expect(await who.ask(200, 'POST', hintOf('a1-first-1'))).toMatchObject({ cost: 30, left: 0 });
  expect(await detailOf(who, 'POST', hintOf('a1-first-1'))).toMatchObject([409, { error: 'conflict' }]);
  expect(await detailOf(who, 'POST', hintOf('a1-first-2'))).toMatchObject([409, { error: 'conflict' }]);
  expect((await who.submit('a1-first-1')).score).toBe(60);
  // The next attempt is a new one.
  expect((await who.module('a1-first')).tasks[0]?.hints.taken).toEqual([]);
  await later(server, who, 24);
  expect((await who.submit('a1-first-1')).score).toBe(100);
});

test('a hint that is asked for again with its key is the same one', async () => {
  const who = await aStudent(server);
  const ask = () => who.ask(200, 'POST', hintOf('a1-first-1'), undefined, { 'idempotency-key': 'hint' });
  const first = await ask();
  expect(await ask()).toEqual(first);
  expect((await who.module('a1-first')).tasks[0]?.hints.taken).toHaveLength(1);
});

test('hints that are asked for at the same time are different ones', async () => {
  const who = await aStudent(server);
  const answers = await Promise.all([1, 2, 3].map(() => who.user.call('POST', hintOf('a1-first-1'))));
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 200, 409]);
});

test('sending the same again with its key changes nothing, also when both arrive at once', async () => {
  const who = await aStudent(server);
  const first = await who.submit('a1-first-4', undefined, { key: 'once' });
  expect(await who.submit('a1-first-4', undefined, { key: 'once' })).toEqual(first);
  const place = '/api/xel/tasks/a1-first-5/submit';
  const both = await Promise.all(
    [1, 2].map(() => who.user.call('POST', place, sent(rightOf('a1-first-5')), { 'idempotency-key': 'both' })),
  );
  const done = both.filter(({ statusCode }) => statusCode === 200).map((one) => one.json<Result>().submission_id);
  expect(new Set(done).size).toBe(1);
  const { items } = await who.ask<Page<SubmissionSummary>>(200, 'GET', '/api/xel/submissions');
  expect(items.map(({ task_id }) => task_id).sort()).toEqual(['a1-first-4', 'a1-first-5']);
  const other = await who.user.call('POST', place, sent({}), { 'idempotency-key': 'both' });
  expect(other.statusCode).toBe(409);
});

test('a level is locked until most of the one below is passed, and says what opens it', async () => {
  const who = await aStudent(server);
  const [status, detail] = await detailOf(who, 'POST', '/api/xel/tasks/a2-first-1/submit', sent({}));
  expect([status, detail.error]).toEqual([403, 'forbidden']);
  expect(detail.message).toBe('A2 is still locked. Pass 11 more tasks of A1, or take the placement test.');
  expect(await detailOf(who, 'POST', hintOf('b1-first-1'))).toMatchObject([403, { error: 'forbidden' }]);
  const statuses = async () => {
    const { items } = await who.ask<Page<ModuleSummary>>(200, 'GET', '/api/xel/modules');
    return items.map((module) => module.status);
  };
  expect(await statuses()).toEqual(['available', 'available', 'locked', 'locked']);
  for (let n = 1; n <= 9; n++) await who.submit(`a1-first-${n}`);
  expect(await statuses()).toEqual(['completed', 'available', 'locked', 'locked']);
  await who.submit('a1-second-1');
  await who.submit('a1-second-2');
  expect(await statuses()).toEqual(['completed', 'in_progress', 'available', 'locked']);
  expect((await who.submit('a2-first-1')).score).toBe(100);
}, 30_000);

test('a task whose targets are right again on a later day is mastered, and is not when one is missed again', async () => {
  const who = await aStudent(server);
  const status = async () => (await who.module('a1-first')).tasks[0]?.status;
  await who.submit('a1-first-1');
  expect(await status()).toBe('passed');
  await later(server, who, 24);
  await who.submit('a1-first-1');
  expect(await status()).toBe('mastered');
  await later(server, who, 24);
  await who.submit('a1-first-1', twoOfThree);
  expect(await status()).toBe('passed');
});

test('what was sent is found newest first, each once on whatever pages, and by its owner alone', async () => {
  const who = await aStudent(server);
  const ids: string[] = [];
  // Several in the same millisecond.
  for (const n of [1, 2, 3, 4, 5]) ids.unshift((await who.submit(`a1-first-${n}`, {})).submission_id);
  const seen: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const page: Page<SubmissionSummary> = await who.ask(
      200,
      'GET',
      `/api/xel/submissions?limit=2${cursor && `&cursor=${cursor}`}`,
    );
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.next_cursor;
  }
  expect(seen).toEqual(ids);
  const stranger = await aStudent(server);
  await stranger.ask(404, 'GET', `/api/xel/submissions/${ids[0]}`);
  expect(await stranger.ask(200, 'GET', '/api/xel/submissions')).toEqual({ items: [], next_cursor: null });
});

test('modules come in the order of the course, by skill and level, on pages', async () => {
  const who = await aStudent(server);
  const list = (query: string) => who.ask<Page<ModuleSummary>>(200, 'GET', `/api/xel/modules${query}`);
  const first = await list('?limit=3');
  const rest = await list(`?limit=3&cursor=${first.next_cursor}`);
  expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual([
    'a1-first',
    'a1-second',
    'a2-first',
    'b1-first',
  ]);
  expect(rest.next_cursor).toBeNull();
  expect((await list('?level=A2')).items.map(({ id }) => id)).toEqual(['a2-first']);
  expect((await list('?skill=speaking')).items).toEqual([]);
  await who.ask(404, 'GET', '/api/xel/modules/a1-none');
  await who.ask(404, 'POST', '/api/xel/tasks/a1-first-10/submit', sent({}));
});

test('an answer of any shape is scored or refused, never an error', async () => {
  const who = await aStudent(server);
  for (const response of ['', [], {}, ['b', 'b', 'b'], { '1': ['b', 'b'] }]) {
    const answer = await who.user.call('POST', '/api/xel/tasks/a1-first-1/submit', sent(response));
    expect([response, answer.statusCode]).toEqual([response, 200]);
  }
  for (const response of [null, 7, [[1]], { '1': { a: 1 } }, { '1': 'b\u0000' }])
    expect((await who.user.call('POST', '/api/xel/tasks/a1-first-1/submit', sent(response))).statusCode).toBe(400);
});

test('a module says what one can do afterwards', async () => {
  expect(await (await aStudent(server)).module('a1-first')).toMatchObject({
    can_do: ['Try things out.', 'Find mistakes.'],
  });
});
