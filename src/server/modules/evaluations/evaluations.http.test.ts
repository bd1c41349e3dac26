import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Evaluation } from '#contract/evaluation.ts';
import { evaluations } from '#server/db/schema/evaluations.ts';
import { makeWav } from '#server/evaluation/speaking/testing/make-wav.ts';
import { speech } from '#server/evaluation/speaking/testing/synthetic-speech.ts';
import { aLearner, type Learner } from '#testing/learner.ts';
import { type TestServer, testServer } from '#testing/server.ts';

let server: TestServer;
let learner: Learner;
beforeAll(async () => {
  server = await testServer();
  learner = await aLearner(server);
});
afterAll(() => server.close());

const place = '/api/xel/evaluate';
const text =
  'Last summer I visited my aunt in Lisbon. We went to the beach every day and we eated fresh fish. My aunt live near the sea, so we could swim in the morning. I want to go back because the people was very friendly.';
const kept = () => server.database.db.select().from(evaluations).where(eq(evaluations.tenantId, learner.user.id));

test('a text is judged against the contract and kept as it was judged', async () => {
  const judged = await learner.ask<Evaluation>(200, 'POST', place, { type: 'writing', text });
  expect(judged).toMatchObject({ type: 'writing', evaluator: { name: 'embedded' } });
  expect(judged.corrections.map(({ original, suggestion }) => `${original} → ${suggestion}`)).toEqual([
    'eated → ate',
    'live → lives',
    'was → were',
  ]);
  for (const { quote, start, end } of judged.criteria.flatMap(({ evidence }) => evidence))
    expect(text.slice(start, end)).toBe(quote);
  const { id, ...result } = judged;
  expect(await kept()).toMatchObject([{ id, type: 'writing', text, taskId: null, result, evaluator: 'embedded' }]);
}, 120_000);

test('judging again is another row', async () => {
  const before = (await kept()).length;
  const again = await learner.ask<Evaluation>(200, 'POST', place, { type: 'writing', text });
  const rows = await kept();
  expect(rows).toHaveLength(before + 1);
  expect(rows.filter(({ id }) => id === again.id)).toHaveLength(1);
}, 120_000);

test('a transcript is judged by what it shows, and says so', async () => {
  const judged = await learner.ask<Evaluation>(200, 'POST', place, { type: 'speaking', transcript: text });
  expect(judged).toMatchObject({ type: 'speaking', evaluator: { name: 'embedded-transcript' } });
  expect(judged.criteria.map(({ name }) => name)).toEqual(['Task', 'Vocabulary', 'Grammar']);
  expect(judged.criteria[0]?.descriptor).toContain('From the transcript alone.');
  expect(judged).not.toHaveProperty('fluency');
}, 120_000);

test('what cannot be judged is a 400 with the reason, and is not kept', async () => {
  const before = await kept();
  const message = 'Write at least 20 words: fewer show too little to be judged.';
  expect(await learner.ask(400, 'POST', place, { type: 'writing', text: 'I like it.' })).toMatchObject({
    detail: { error: 'validation_error', message, issues: [{ path: 'body.text', message }] },
  });
  const words = text.split(' ').sort().join(' ');
  const mixed = await learner.ask(400, 'POST', place, { type: 'writing', text: words });
  expect(mixed).toMatchObject({ detail: { message: expect.stringContaining('order') } });
  await learner.ask(400, 'POST', place, { type: 'writing', text: 'a'.repeat(20_001) });
  await learner.ask(404, 'POST', place, { type: 'writing', text, task_id: 'no-such-task-1' });
  expect(await kept()).toEqual(before);
}, 120_000);

/** Twenty seconds of somebody talking. */
const talk = makeWav({ samples: speech({ syllables: 70, perSecond: 3.5, pauses: { 20: 0.5, 45: 0.6 } }) });

/** A form with a recording and fields beside it. */
function form(wav: Uint8Array, fields: Record<string, string>): [Buffer, Record<string, string>] {
  const parts = Object.entries(fields).map(
    ([name, value]) => `--x\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const head = `${parts.join('')}--x\r\ncontent-disposition: form-data; name="audio"; filename="talk.wav"\r\ncontent-type: audio/wav\r\n\r\n`;
  const body = Buffer.concat([Buffer.from(head), wav, Buffer.from('\r\n--x--\r\n')]);
  return [body, { 'content-type': 'multipart/form-data; boundary=x' }];
}
const send = async (status: number, wav: Uint8Array, fields: Record<string, string>) => {
  const answer = await learner.user.call('POST', place, ...form(wav, fields));
  expect([answer.statusCode, answer.body]).toEqual([status, answer.body]);
  return answer.json();
};

test('a recording alone is judged by its sound, says that this is a part, and is not kept', async () => {
  const judged = await send(200, talk, { type: 'speaking' });
  expect(judged).toMatchObject({ evaluator: { name: 'embedded-sound' }, metrics: { partial: 1 } });
  expect(judged.criteria.map(({ name }: { name: string }) => name)).toEqual(['Fluency', 'Delivery']);
  expect(judged.fluency.speech_seconds).toBeGreaterThan(5);
  const { id, ...result } = judged;
  expect((await kept()).find((row) => row.id === id)).toMatchObject({ text: '', result });
});

test('a recording with its transcript is judged by both', async () => {
  const judged = await send(200, talk, { type: 'speaking', transcript: text });
  expect(judged).toMatchObject({ evaluator: { name: 'embedded-speaking' }, metrics: { partial: 0 } });
  expect(judged.criteria.map(({ name }: { name: string }) => name)).toEqual([
    'Fluency',
    'Delivery',
    'Task',
    'Vocabulary',
    'Grammar',
  ]);
  const { score, low, high } = judged.overall;
  expect([score >= low, score <= high]).toEqual([true, true]);
}, 120_000);

test('silence, and what is no recording, get advice and no score', async () => {
  const quiet = await send(400, makeWav({ samples: new Float32Array(16_000 * 3) }), { type: 'speaking' });
  expect(quiet.detail).toMatchObject({ error: 'validation_error', issues: [{ path: 'body.audio' }] });
  const text = await send(400, new Uint8Array(Buffer.from('hello')), { type: 'speaking' });
  expect(text.detail.message).toContain('WAV');
});
