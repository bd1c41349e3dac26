import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Evaluation } from '#contract/evaluation.ts';
import type { Goal } from '#contract/progress.ts';
import { xelPlacements, xelSubmissions } from '#server/db/schema/english.ts';
import { evaluations } from '#server/db/schema/evaluations.ts';
import { newId } from '#server/platform/ids.ts';
import { aLearner, type Learner } from '#testing/learner.ts';
import { type TestServer, testServer } from '#testing/server.ts';

let server: TestServer;
let mina: Learner;
beforeAll(async () => {
  server = await testServer({ now: new Date('2026-10-14T12:00:00Z') });
  mina = await aLearner(server);
});
afterAll(() => server.close());

type Result = Omit<Evaluation, 'id'>;
const judged = (cefr: Result['overall']['cefr'], status?: 'not_reliable'): Result => ({
  ...{ type: 'writing', overall: { score: 60, cefr, low: 50, high: 70 }, criteria: [], corrections: [], metrics: {} },
  evaluator: { name: 'embedded', version: '1.0' },
  ...(status && {
    second_reading: { ...{ status, message: '', provider: null, model: null, overall: null, criteria: [] } },
  }),
});
const at = (date: string) => new Date(`${date}T23:30:00Z`);
const own = () => ({ tenantId: mina.user.id, id: newId() });

async function placed(date: string, level: 'A2' | 'B1') {
  const found = { responses: {}, byLevel: [], level, low: level, high: level };
  await server.database.db.insert(xelPlacements).values({ ...own(), ...found, at: at(date) });
}
async function wrote(date: string, result: Result) {
  const by = { evaluator: 'embedded', evaluatorVersion: '1.0' };
  const text = { type: 'writing' as const, taskId: null, text: 'I went home.' };
  await server.database.db.insert(evaluations).values({ ...own(), ...text, result, ...by, createdAt: at(date) });
}
async function handedIn(date: string, evaluation: Result | null) {
  await server.database.db.insert(xelSubmissions).values({
    ...{ ...own(), taskId: 't', moduleId: 'm', title: 'A letter', type: 'essay', skill: 'writing', level: 'B1' },
    ...{ response: 'I went home.', score: 60, feedback: [], evaluation: evaluation && { id: 'e', ...evaluation } },
    ...{ targets: {}, hints: 0, attempt: 1, xp: 0, timeSeconds: 60, at: at(date), localDate: date },
  });
}

const set = (target: number, by = '2027-06-30', status = 200) =>
  mina.ask<{ goal: Goal; detail: { message: string } }>(status, 'PUT', '/api/xp/goal', { kind: 'cefr', target, by });
const read = async () => (await mina.ask<{ goal: Goal | null }>(200, 'GET', '/api/xp/goal')).goal;

test('a level of English is a goal: honest while too little is known, then with chance, range and its evidence', async () => {
  expect((await set(3)).goal).toMatchObject({
    ...{ kind: 'cefr', target: 3, reached_on: null, forecast: null },
    level: { judged: [], fewest_dates: 5, fewest_span: 28, forecast: null },
  });

  await placed('2026-06-01', 'A2');
  await wrote('2026-07-01', judged('A2'));
  await handedIn('2026-08-01', judged('A2'));
  await handedIn('2026-08-01', judged('B1'));
  await wrote('2026-09-01', judged('B1'));
  // Neither an answer that nobody judged nor one whose two judgements contradict each other tells a level.
  await handedIn('2026-09-10', null);
  await wrote('2026-09-12', judged('C1', 'not_reliable'));
  const known = [
    { date: '2026-06-01', rank: 2 },
    { date: '2026-07-01', rank: 2 },
    { date: '2026-08-01', rank: 2.5 },
    { date: '2026-09-01', rank: 3 },
  ];
  expect((await read())?.level).toMatchObject({ judged: known, forecast: null });

  await wrote('2026-10-01', judged('A2'));
  const level = (await read())?.level;
  expect(level?.judged).toEqual([...known, { date: '2026-10-01', rank: 2 }]);
  expect(level?.forecast?.probability).toBeGreaterThan(0.3);
  expect(level?.forecast?.probability).toBeLessThan(0.9);
  expect(level?.forecast?.per_month).toBeGreaterThan(0);

  await wrote('2026-10-02', judged('B1'));
  await wrote('2026-10-03', judged('B2'));
  await wrote('2026-10-04', judged('B1'));
  expect(await read()).toMatchObject({ reached_on: '2026-10-04', level: { forecast: null } });
});

test('what is reached, behind or no level is refused, and a goal of another kind has no level', async () => {
  expect((await set(3, '2027-06-30', 400)).detail.message).toBe('You have reached this already. Choose more.');
  expect((await set(1, '2027-06-30', 400)).detail.message).toBe('Choose a level from A2 to C2.');
  expect((await set(7, '2027-06-30', 400)).detail.message).toBe('Choose a level from A2 to C2.');
  expect((await set(4, '2026-10-13', 400)).detail.message).toBe('Choose today or a later day.');
  const { goal } = await mina.ask<{ goal: Goal }>(200, 'PUT', '/api/xp/goal', {
    ...{ kind: 'level', target: 5, by: '2027-06-30' },
  });
  expect(goal.level).toBeNull();
});
