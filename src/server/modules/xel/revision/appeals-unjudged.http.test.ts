import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Evaluation } from '#contract/evaluation.ts';
import type { Appeal } from '#contract/revision.ts';
import { xelAppeals } from '#server/db/schema/english.ts';
import type { TestServer } from '#testing/server.ts';
import { aStudent, englishServer, type Student } from '../testing/stage.ts';

/** Appeals where nobody can judge again. */

const criterion = { score: 50, low: 40, high: 60, descriptor: 'So it is.', evidence: [], advice: 'Go on.' };
const names = ['Task', 'Coherence', 'Vocabulary', 'Grammar'];
const evaluation: Evaluation = {
  ...{ id: 'e-1', type: 'writing', overall: { score: 50, cefr: 'A2', low: 40, high: 60 }, corrections: [] },
  criteria: names.map((name) => ({ ...criterion, name })),
  ...{ metrics: { words: 24 }, evaluator: { name: 'test', version: '1' } },
};
let server: TestServer;
let student: Student;
beforeAll(async () => {
  server = await englishServer({ evaluate: async () => ({ score: 50, evaluation }) });
  student = await aStudent(server);
});
afterAll(() => server.close());

const reason = 'I made every point that was asked for.';

test('what nobody could judge is kept once for a teacher, and uses up neither the criterion nor the count of the day', async () => {
  const { submission_id: id } = await student.submit('a1-first-9');
  const place = `/api/xel/submissions/${id}/appeals`;
  for (const name of names) {
    const made = await student.ask<Appeal>(201, 'POST', place, { criterion: name, reason });
    expect(made).toMatchObject({ second: null, judged_by: null });
  }
  const again = await student.ask<{ detail: { message: string } }>(409, 'POST', place, { criterion: 'Task', reason });
  expect(again.detail.message).toContain('kept for a teacher');
  // A judgement of it can stand beside what waits.
  const second = { score: 60, descriptor: 'Better.', evidence: [], advice: 'Go on.' };
  await server.database.db.insert(xelAppeals).values({
    ...{ tenantId: student.user.id, id: 'judged', submissionId: id, criterion: 'Task', reason, outcome: 'raised' },
    ...{ first: 50, second, judgedBy: 'openai m', createdAt: server.clock.now },
  });
  const { items } = await student.ask<{ items: Appeal[] }>(200, 'GET', place);
  expect(items.map(({ criterion, second: judged }) => [criterion, judged?.score ?? null])).toEqual([
    ...names.map((name) => [name, null]),
    ['Task', 60],
  ]);
});
