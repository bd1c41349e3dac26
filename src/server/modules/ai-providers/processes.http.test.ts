import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestServer, type TestUser, testServer } from '#testing/server.ts';
import { startOpenaiWire } from '#testing/wire/openai-wire.ts';

/** Two servers on one database: what one is told, the other does with its next request. */

const one = await startOpenaiWire({ answer: 'one' });
const two = await startOpenaiWire({ answer: 'two' });
const base = '/api/admin/ai-providers';
const masterKeys = [{ id: 'k1', key: randomBytes(32) }];
const config = { safeFetchAllow: [one.url, two.url].map((url) => new URL(url).host) };

let here: TestServer;
let there: TestServer;
let admin: TestUser;
beforeAll(async () => {
  here = await testServer({ masterKeys, config });
  there = await testServer({ masterKeys, config, database: here.database });
  admin = await here.aUser();
});
afterAll(async () => {
  await there.close();
  await here.close();
  await Promise.all([one.close(), two.close()]);
});

async function answerThere(provider: string): Promise<string | number> {
  const answer = await there.app.inject({
    method: 'POST',
    url: '/api/core/chat',
    headers: { authorization: `Bearer ${admin.accessToken}` },
    payload: { message: 'Hello', provider },
  });
  return answer.statusCode === 200 ? `${answer.json().provider}: ${answer.json().content}` : answer.statusCode;
}
const add = (id: string, base_url: string) =>
  admin.call('POST', base, { id, name: id, kind: 'openai-compatible', base_url, api_key: `sk-${id}` });

test('what is added, changed, ordered, switched off or removed here acts on the next request there', async () => {
  expect(await answerThere('first')).toBe(400);
  await add('first', one.url);
  expect(await answerThere('first')).toBe('first: one');
  await admin.call('PATCH', `${base}/first`, { base_url: two.url, api_key: 'sk-new' });
  expect(await answerThere('first')).toBe('first: two');
  expect(two.asked.at(-1)?.headers.authorization).toBe('Bearer sk-new');
  await add('second', one.url);
  expect(await answerThere('auto')).toBe('first: two');
  await admin.call('PUT', `${base}/order`, { ids: ['second', 'first'] });
  expect(await answerThere('auto')).toBe('second: one');
  await admin.call('PATCH', `${base}/second`, { enabled: false });
  expect(await answerThere('auto')).toBe('first: two');
  await admin.call('DELETE', `${base}/first`);
  expect(await answerThere('first')).toBe(400);
  expect(await answerThere('auto')).toMatch(/^study-guide: /);
});

test('a budget that is set here holds there', async () => {
  await add('third', one.url);
  await admin.call('PUT', `${base}/budgets`, { user_monthly_tokens: 0, server_monthly_tokens: null });
  expect(await answerThere('third')).toBe(429);
});

test('changes at the same time all stand, and each provider has a place of its own', async () => {
  const ids = Array.from({ length: 6 }, (_, n) => `parallel-${n}`);
  const answers = await Promise.all(ids.map((id) => add(id, one.url)));
  expect(answers.map(({ statusCode }) => statusCode)).toEqual(ids.map(() => 201));
  const shown = (await admin.call('GET', base)).json<{ items: { id: string; position: number }[] }>().items;
  expect(shown.map(({ position }) => position)).toEqual(shown.map((_, n) => n));
  expect(shown.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
});
