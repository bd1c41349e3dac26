import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestServer, testServer } from '#testing/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.close());

const note = { title: 'Articles', content: 'a, an, the' };
const notesOf = async (user: {
  call: (method: 'GET', url: string) => Promise<{ json(): { items: { id: string }[] } }>;
}) => (await user.call('GET', '/api/core/notes')).json().items;

test('the same key and body give the first answer again, and say so', async () => {
  const user = await server.aUser();
  const first = await user.call('POST', '/api/core/notes', note, { 'idempotency-key': 'one' });
  const again = await user.call(
    'POST',
    '/api/core/notes',
    { content: note.content, title: note.title },
    { 'idempotency-key': 'one' },
  );
  expect([again.statusCode, again.json()]).toEqual([201, first.json()]);
  expect([first.headers['idempotency-replayed'], again.headers['idempotency-replayed']]).toEqual([undefined, 'true']);
  expect(await notesOf(user)).toHaveLength(1);
});

test('the same key with another body is refused, and another key or person is another request', async () => {
  const [user, other] = [await server.aUser(), await server.aUser()];
  await user.call('POST', '/api/core/notes', note, { 'idempotency-key': 'one' });
  const clash = await user.call('POST', '/api/core/notes', { ...note, title: 'Verbs' }, { 'idempotency-key': 'one' });
  expect([clash.statusCode, clash.json().detail.error]).toEqual([409, 'conflict']);
  await user.call('POST', '/api/core/notes', note, { 'idempotency-key': 'two' });
  await other.call('POST', '/api/core/notes', note, { 'idempotency-key': 'one' });
  expect([(await notesOf(user)).length, (await notesOf(other)).length]).toEqual([2, 1]);
});

test('many parallel requests with one key have one effect', async () => {
  const user = await server.aUser();
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => user.call('POST', '/api/core/notes', note, { 'idempotency-key': 'race' })),
  );
  expect(answers.every(({ statusCode }) => statusCode === 201 || statusCode === 409)).toBe(true);
  expect(await notesOf(user)).toHaveLength(1);
});

test('a request that was cut off after its effect and is run again finds what it made', async () => {
  const user = await server.aUser();
  const first = await user.call('POST', '/api/core/notes', note, { 'idempotency-key': 'crash' });
  // As a server leaves it that dies between the effect and the answer.
  await server.database.db.execute(
    sql`update idempotency_keys set status = null, body = null where user_id = ${user.id}`,
  );
  const early = await user.call('POST', '/api/core/notes', note, { 'idempotency-key': 'crash' });
  expect([early.statusCode, early.json().detail.error]).toEqual([409, 'conflict']);
  server.clock.now = new Date(server.clock.now.getTime() + 61_000);
  const again = await user.call('POST', '/api/core/notes', note, { 'idempotency-key': 'crash' });
  expect(again.json().id).toBe(first.json().id);
  expect(await notesOf(user)).toHaveLength(1);
});

test('a request that failed leaves its key free', async () => {
  const user = await server.aUser();
  const headers = { 'idempotency-key': 'retry' };
  const wrong = await user.call('POST', '/api/core/notes', { ...note, conversation_id: 'nowhere' }, headers);
  expect(wrong.statusCode).toBe(404);
  expect((await user.call('POST', '/api/core/notes', note, headers)).statusCode).toBe(201);
});
