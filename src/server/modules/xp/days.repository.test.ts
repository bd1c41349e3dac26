import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tenants } from '#server/db/schema/identity.ts';
import { progressDays } from '#server/db/schema/progress.ts';
import { newId } from '#server/platform/ids.ts';
import { addDays } from '#server/platform/local-time.ts';
import { type TestDatabase, testDatabase } from '#testing/database.ts';
import { allDays, daysQuery } from './days.repository.ts';

let opened: TestDatabase;
beforeAll(async () => {
  opened = await testDatabase();
});
afterAll(() => opened.close());

test('the days of a learner are read from the key of the table alone, and from no page of it', async () => {
  const { db } = opened.database;
  const at = new Date('2026-10-14T11:00:00Z');
  const people = Array.from({ length: 40 }, () => newId());
  await db.insert(tenants).values(people.map((id) => ({ id, kind: 'user' as const, createdAt: at })));
  for (let day = 0; day < 40; day += 1)
    await db.insert(progressDays).values(
      people.map((tenantId) => ({
        ...{ tenantId, localDate: addDays('2026-09-01', day), xp: day, events: 1, seconds: 60 },
        ...{ firstAt: at, firstOffset: 0, lastAt: at, lastOffset: 0 },
      })),
    );
  // A vacuum calls no page visible to everybody whose commit is not on disk yet; this one waits for all before it.
  await db.transaction(async (tx) => {
    await tx.execute(sql`set local synchronous_commit = on`);
    await tx.execute(sql`update progress_days set seconds = 61 where local_date = '2026-09-01'`);
  });
  await db.execute(sql`vacuum analyze progress_days`);
  const [mine = ''] = people;
  const { rows } = await db.execute<{ 'QUERY PLAN': string }>(
    sql`explain (analyze, costs off, timing off, summary off) ${daysQuery(db, mine).getSQL()}`,
  );
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
  expect(plan).toContain('Index Only Scan using progress_days_tenant_id_local_date_pk');
  expect(plan).toContain('Heap Fetches: 0');
  expect((await allDays(db, mine)).map(({ xp }) => xp)).toEqual(Array.from({ length: 40 }, (_, day) => day));
});
