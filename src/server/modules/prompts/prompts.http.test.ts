import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Prompt } from '#contract/prompts.ts';
import { aLearner, type Learner } from '#testing/learner.ts';
import { type TestServer, testServer } from '#testing/server.ts';

let server: TestServer;
let learner: Learner;
beforeAll(async () => {
  server = await testServer();
  learner = await aLearner(server);
});
afterAll(() => server.close());

const place = '/api/core/prompts';
const body = (name: string) => ({ name, title: `About ${name}`, content: 'Explain {{topic}}.' });
const make = (name: string, status = 201) => learner.ask<Prompt>(status, 'POST', place, body(name));

test('a prompt is kept, found, changed and removed', async () => {
  const made = await make(' Summary ');
  expect(made).toMatchObject({ name: 'summary', title: 'About  Summary', content: 'Explain {{topic}}.' });
  const at = `${place}/${made.id}`;
  expect(await learner.ask(200, 'GET', at)).toEqual(made);
  server.clock.now = new Date(server.clock.now.getTime() + 1_000);
  const changed = await learner.ask<Prompt>(200, 'PUT', at, { ...body('summary'), content: 'Shorter.' });
  expect(changed).toMatchObject({ content: 'Shorter.', created_at: made.created_at });
  expect(changed.updated_at > made.updated_at).toBe(true);
  server.clock.now = new Date(server.clock.now.getTime() + 1_000);
  expect(await learner.ask(200, 'PUT', at, { ...body('summary'), content: 'Shorter.' })).toEqual(changed);
  await learner.ask(204, 'DELETE', at);
  await learner.ask(404, 'GET', at);
});

test('a name is one prompt of a user, in whatever case, also when it is asked for at once', async () => {
  const answers = await Promise.all(
    ['Quiz', 'quiz', 'QUIZ'].map((name) => learner.user.call('POST', place, body(name))),
  );
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409, 409]);
  const other = await make('other');
  await learner.ask(409, 'PUT', `${place}/${other.id}`, body('QUIZ'));
  const stranger = await aLearner(server);
  await stranger.ask(201, 'POST', place, body('quiz'));
  for (const method of ['GET', 'DELETE'] as const) await stranger.ask(404, method, `${place}/${other.id}`);
  await stranger.ask(404, 'PUT', `${place}/${other.id}`, body('mine'));
  expect(await learner.ask(200, 'GET', `${place}/${other.id}`)).toEqual(other);
});

test('sending the same creation again gives the same prompt', async () => {
  const key = { 'idempotency-key': 'prompt-once' };
  const answers = [];
  for (let n = 0; n < 2; n++) answers.push(await learner.user.call('POST', place, body('once'), key));
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201]);
  expect(answers[1]?.json()).toEqual(answers[0]?.json());
});

test('prompts are listed by name, each once on whatever pages, and found by words', async () => {
  learner = await aLearner(server);
  for (const name of ['c', 'a', 'b_1', 'واژه']) await make(name);
  const seen: string[] = [];
  let cursor = '';
  do {
    const page = await learner.ask<{ items: Prompt[]; next_cursor: string | null }>(
      200,
      'GET',
      `${place}?limit=3${cursor && `&cursor=${cursor}`}`,
    );
    seen.push(...page.items.map(({ name }) => name));
    cursor = page.next_cursor ?? '';
  } while (cursor);
  expect(seen).toEqual(['a', 'b_1', 'c', 'واژه']);
  const found = await learner.ask<{ items: Prompt[] }>(200, 'GET', `${place}?q=about%20_`);
  expect(found.items.map(({ name }) => name)).toEqual(['b_1']);
});

test.each([{ name: 'two words' }, { name: '-x' }, { name: 'x'.repeat(41) }, { title: ' ' }, { content: '' }])(
  'a prompt that cannot be is refused: %j',
  async (wrong) => {
    await learner.ask(400, 'POST', place, { ...body('fine'), ...wrong });
  },
);
