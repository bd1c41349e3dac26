import { createHash, randomBytes } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { idempotencyKeys } from '#server/db/schema/identity.ts';
import { createKeyring } from '#server/platform/master-key.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import { createIdempotency } from './idempotency.ts';

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

test('what was sent cannot be guessed from what is kept, and is known again under a newer master key', async () => {
  const { id: userId } = await server.aUser();
  const { db } = server.database;
  const input = { body: { password: 'a quiet green river' } };
  const attempt = { userId, operation: 'connect', key: 'once', input };
  const [k1, k2] = ['k1', 'k2'].map((id) => ({ id, key: randomBytes(32) }));
  if (!k1 || !k2) throw new Error('There are no keys.');
  const work = async () => ({ status: 201, body: { made: 1 } });
  const clock = () => server.clock.now;
  expect(await createIdempotency(db, clock, createKeyring([k1])).run(attempt, work)).toMatchObject({ replayed: false });
  const [row] = await db.select().from(idempotencyKeys).where(eq(idempotencyKeys.userId, userId));
  expect(row?.fingerprint).not.toBe(createHash('sha256').update(JSON.stringify(input)).digest('base64url'));
  const newer = createIdempotency(db, clock, createKeyring([k2, k1]));
  expect(await newer.run(attempt, work)).toMatchObject({ replayed: true, body: { made: 1 } });
  const other = { ...attempt, input: { body: { password: 'another' } } };
  await expect(newer.run(other, work)).rejects.toMatchObject({ code: 'conflict' });
});

test('what was answered is not readable where it is kept, and is told again under a newer master key', async () => {
  const { id: userId } = await server.aUser();
  const { db } = server.database;
  const attempt = { userId, operation: 'invite', key: 'once', input: {} };
  const [k1, k2] = ['k1', 'k2'].map((id) => ({ id, key: randomBytes(32) }));
  if (!k1 || !k2) throw new Error('There are no keys.');
  const work = async () => ({ status: 201, body: { code: 'HARBOUR-LIGHT' } });
  const clock = () => server.clock.now;
  await createIdempotency(db, clock, createKeyring([k1])).run(attempt, work);
  const [row] = await db.select().from(idempotencyKeys).where(eq(idempotencyKeys.userId, userId));
  expect(row?.body).not.toContain('HARBOUR');
  const again = await createIdempotency(db, clock, createKeyring([k2, k1])).run(attempt, work);
  expect(again).toEqual({ status: 201, body: { code: 'HARBOUR-LIGHT' }, replayed: true });
  // Kept by a version that did not seal.
  await db.update(idempotencyKeys).set({ body: '{"code":"PLAIN"}' }).where(eq(idempotencyKeys.userId, userId));
  const plain = await createIdempotency(db, clock, createKeyring([k1])).run(attempt, work);
  expect(plain.body).toEqual({ code: 'PLAIN' });
});
