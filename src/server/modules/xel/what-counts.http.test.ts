import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Evaluation } from '#contract/evaluation.ts';
import type { Submission, SubmissionSummary } from '#contract/submission.ts';
import { submissionReviews } from '#server/db/schema/assignments.ts';
import type { TestServer } from '#testing/server.ts';
import { aStudent, englishServer, later, type Page, type Result, type Student } from './testing/stage.ts';

/** Which scores count: for what is known of a learner, and for what was judged twice. */

const criterion = { low: 40, high: 80, descriptor: 'So it is.', evidence: [], advice: 'Go on.' };
const evaluation: Evaluation = {
  ...{ id: 'e-1', type: 'writing', overall: { score: 90, cefr: 'A2', low: 80, high: 95 }, corrections: [] },
  criteria: [{ ...criterion, name: 'Task', score: 90 }],
  ...{ metrics: { words: 24 }, evaluator: { name: 'test', version: '1' } },
};
const apart: Evaluation = {
  ...evaluation,
  second_reading: {
    ...{ status: 'not_reliable', message: 'They lie apart.', provider: 'test', model: 'm', criteria: [] },
    overall: { embedded: 90, score: 20, cefr: 'A2', reliable: false },
  },
};
let server: TestServer;
beforeAll(async () => {
  server = await englishServer({
    evaluate: async ({ text }) => ({ score: 90, evaluation: text.includes('apart') ? apart : evaluation }),
  });
});
afterAll(() => server.close());

const grammar = async (who: Student) =>
  (await who.dashboard()).skills.find(({ skill }) => skill === 'grammar')?.score ?? null;
const submission = (who: Student, id: string) => who.ask<Submission>(200, 'GET', `/api/xel/submissions/${id}`);
const newest = async (who: Student) =>
  (await who.ask<Page<SubmissionSummary>>(200, 'GET', '/api/xel/submissions')).items[0];
/** A teacher gives a score. */
const give = (who: Student, { submission_id }: Result, score: number) =>
  server.database.db.insert(submissionReviews).values({
    ...{ tenantId: who.user.id, id: `r-${submission_id}`, submissionId: submission_id, organizationId: 'o-1' },
    ...{ organizationName: 'School', reviewerId: 't-1', reviewerUsername: 'ben', comment: 'Good.', score },
    ...{ returned: false, at: server.clock.now, remarks: [] },
  });

test('to practise once more on a date lowers neither a skill nor the level', async () => {
  const who = await aStudent(server);
  for (const n of [1, 2, 3, 4, 5]) await who.submit(`a1-first-${n}`);
  const before = await who.dashboard();
  expect(before.cefr_estimate.level).toBe('A1');
  for (const n of [1, 2, 3, 4, 5]) for (const _again of [2, 3]) await who.submit(`a1-first-${n}`);
  const after = await who.dashboard();
  expect(after.skills).toEqual(before.skills);
  expect(after.cefr_estimate).toEqual(before.cefr_estimate);
  // Worse on another date is worse.
  await later(server, who, 24);
  await who.submit('a1-first-2', {});
  expect(await grammar(who)).toBeLessThan(before.skills.find(({ skill }) => skill === 'grammar')?.score ?? 0);
});

test('what was taken off a score is told with it', async () => {
  const who = await aStudent(server);
  await who.ask(200, 'POST', '/api/xel/tasks/a1-first-1/hint');
  const first = await who.submit('a1-first-1');
  expect(first).toMatchObject({ score: 90, attempt: 1, counts_percent: 100, hints_percent: 10 });
  const second = await who.submit('a1-first-1');
  expect(await submission(who, second.submission_id)).toMatchObject({
    ...{ score: 70, attempt: 2, counts_percent: 70, hints_percent: 0 },
  });
});

test('a score that a teacher gave is the one that counts, where the learner looks', async () => {
  const who = await aStudent(server);
  const sent = await who.submit('a1-first-9');
  expect(await newest(who)).toMatchObject({ score: 90, effective_score: 90 });
  await give(who, sent, 60);
  expect(await newest(who)).toMatchObject({ score: 90, effective_score: 60 });
  expect(await submission(who, sent.submission_id)).toMatchObject({ score: 90, effective_score: 60 });
  expect((await who.dashboard()).recent[0]).toMatchObject({ effective_score: 60 });
});

test('a text whose two judgements lie apart has no score that counts until a teacher gives one', async () => {
  const who = await aStudent(server);
  const sent = await who.submit('a1-first-9', 'I come at six and bring some bread, apart from cake.');
  expect(sent).toMatchObject({ unscored: true, xp_awarded: 0, module_progress: 0 });
  const seen = await who.dashboard();
  expect(seen.estimated_from.submissions).toBe(0);
  expect(seen.skills.every(({ score }) => score === null)).toBe(true);
  expect((await who.module('a1-first')).tasks[8]).toMatchObject({ best_score: null, attempts: 1, status: 'attempted' });
  expect(await newest(who)).toMatchObject({ unscored: true, effective_score: null });
  await give(who, sent, 75);
  expect((await who.module('a1-first')).tasks[8]).toMatchObject({ best_score: 75, status: 'passed' });
  const scored = await newest(who);
  expect([scored?.effective_score, scored?.unscored]).toEqual([75, undefined]);
});
