import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Evaluation } from '#contract/evaluation.ts';
import { aLearner } from '#testing/learner.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import { evaluations } from './db/schema/evaluations.ts';
import { judgedLevels } from './modules/xel/judged-levels.repository.ts';

let server: TestServer;
beforeAll(async () => {
  server = await testServer({ now: new Date('2026-03-10T12:00:00Z') });
});
afterAll(() => server.close());

test('a level comes from language of the learner alone: not from a sound, nor from a text that was read aloud', async () => {
  const { db } = server.database;
  const { user } = await aLearner(server);
  const result = (name: string, overall: Partial<Evaluation['overall']>): Omit<Evaluation, 'id'> => ({
    ...{ type: 'speaking', criteria: [], corrections: [], metrics: {}, evaluator: { name, version: '1.0' } },
    overall: { score: 90, cefr: 'C1', low: 80, high: 95, ...overall },
  });
  const rows = [
    ['2026-03-01', result('embedded-speaking', { cefr: 'B1' })],
    ['2026-03-02', result('embedded-sound', {})],
    ['2026-03-03', result('embedded-speaking', { level_judged: false })],
  ] as const;
  for (const [date, one] of rows)
    await db.insert(evaluations).values({
      ...{ tenantId: user.id, id: `e-${date}`, type: 'speaking', taskId: null, text: '', result: one },
      ...{ evaluator: one.evaluator.name, evaluatorVersion: '1.0', createdAt: new Date(`${date}T12:00:00Z`) },
    });
  expect(await judgedLevels(db, user.id)).toEqual([{ date: '2026-03-01', rank: 3 }]);
});
