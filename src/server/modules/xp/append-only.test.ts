import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { progressDays, xpEvents, xpTokens } from '#server/db/schema/progress.ts';
import { type TestServer, type TestUser, testServer } from '#testing/server.ts';

/** What the database itself guarantees of the ledger, whoever writes to it. */
let server: TestServer;
let mina: TestUser;
const at = new Date('2026-05-10T08:00:00.000Z');
beforeAll(async () => {
  server = await testServer({ now: at });
  mina = await server.aUser('mina');
  await write(mina.id);
});
afterAll(() => server.close());

const db = () => server.database.db;

async function write(tenantId: string): Promise<void> {
  const entry = { tenantId, id: 'e-1', rule: 'note_written', amount: 5, reason: 'Note', idempotencyKey: 'k', at };
  const where = { activity: 'segments' as const, localDate: '2026-05-10', utcOffsetMinutes: 0 };
  await db()
    .insert(xpEvents)
    .values({ ...entry, ...where, sourceKind: 'note', sourceId: 'n-1' });
  await db().insert(xpTokens).values(entry);
}

/** Everything that the ledger holds of a person, and the sums of it. */
const held = async (userId: string) =>
  Promise.all([
    db().select().from(xpEvents).where(eq(xpEvents.tenantId, userId)),
    db().select().from(xpTokens).where(eq(xpTokens.tenantId, userId)),
    db().select().from(progressDays).where(eq(progressDays.tenantId, userId)),
  ]);

const codeOf = (statement: string): Promise<string> =>
  db()
    .execute(sql.raw(statement))
    .then(
      () => 'done',
      (error: { cause: { code: string } }) => error.cause.code,
    );

test.each(['xp_events', 'xp_tokens'])('%s refuses to be changed, thinned out or emptied', async (table) => {
  const before = await held(mina.id);
  for (const statement of [
    `update ${table} set amount = amount + 1`,
    `update ${table} set reason = 'x' where tenant_id = '${mina.id}'`,
    `delete from ${table}`,
    `delete from ${table} where id = 'e-1'`,
    `truncate ${table}`,
    `insert into ${table} select * from ${table} on conflict (tenant_id, id) do update set amount = 9`,
  ])
    expect(await codeOf(statement), statement).toBe('23001');
  expect(await held(mina.id)).toEqual(before);
  expect(before[0]).toHaveLength(1);
});

test('what is known already is left out quietly, and entries that take points back are taken', async () => {
  const again = `insert into xp_events select * from xp_events where tenant_id = '${mina.id}' on conflict do nothing`;
  expect(await codeOf(again)).toBe('done');
  const [[entry]] = await held(mina.id);
  if (!entry) throw new Error('There is no entry.');
  const mended = { ...entry, id: 'e-2', rule: 'correction', amount: -2, idempotencyKey: 'mended' };
  await db().insert(xpEvents).values(mended);
  const [, , days] = await held(mina.id);
  expect(days).toMatchObject([{ localDate: '2026-05-10', xp: 3 }]);
});

test('with an account its ledger goes, and that of nobody else', async () => {
  const omid = await server.aUser('omid');
  await write(omid.id);
  const before = await held(mina.id);
  const answer = await omid.call('DELETE', '/api/auth/me', { password: omid.password });
  expect(answer.statusCode, answer.body).toBe(204);
  expect(await held(omid.id)).toEqual([[], [], []]);
  expect(await held(mina.id)).toEqual(before);
});
