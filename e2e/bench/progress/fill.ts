import { sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';

export interface Size {
  users: number;
  events: number;
  /** Events of each account that is asked about: a full year of use. */
  eventsOfAsked: number;
}

/** Fills the ledger and the time log: most events belong to other people, each asked account has a full year. */
export async function fill(db: Db, asked: readonly string[], { users, events, eventsOfAsked }: Size): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`set local statement_timeout = 0`);
    // A fixed seed: two runs have the same year.
    await tx.execute(sql`select setseed(0.41)`);
    await tx.execute(sql`
      insert into tenants (id, kind, created_at) select 'u' || n, 'user', now() from generate_series(1, ${users}::int) n`);
    const others = events - asked.length * eventsOfAsked;
    const step = 100_000;
    for (let from = 0; from < others; from += step) {
      const count = Math.min(step, others - from);
      await insert(tx, sql`'u' || (1 + floor(random() * ${users}))::int`, from, count);
    }
    for (const [n, id] of asked.entries()) await insert(tx, sql`${id}`, others + n * eventsOfAsked, eventsOfAsked);
  });
  for (const table of ['xp_events', 'learning_time', 'progress_days', 'tenants'])
    await db.execute(sql.raw(`vacuum analyze ${table}`));
}

/** Events on two of three days of the last year, by day in UTC, and a report of time for every second one. */
async function insert(tx: Db, tenant: ReturnType<typeof sql>, from: number, count: number): Promise<void> {
  await tx.execute(sql`
    with drawn as (
      select n, ${tenant} as tenant, floor(random() * 365)::int as back, 8 + 14 * random() as hour,
        (array[10, 10, 6, 2, 20, 15])[1 + floor(random() * 6)::int] as amount,
        (array['conversations', 'english', 'segments', 'quizzes', 'live'])[1 + floor(random() * 5)::int] as activity
      from generate_series(${from}::int, ${from + count - 1}::int) n
    ), placed as (
      select *, date_trunc('day', now() at time zone 'UTC') - (back + (case when back % 3 = 2 then 1 else 0 end)) * interval '1 day'
        + hour * interval '1 hour' as at from drawn
    ), stored as (
      insert into xp_events (tenant_id, id, rule, activity, amount, reason, idempotency_key, at, local_date, utc_offset_minutes)
      select tenant, 'e' || n, 'conversation_turn', activity, amount, 'Chat: turn 1 of the day', 'e' || n,
        at at time zone 'UTC', at::date, 0
      from placed
    )
    insert into learning_time (tenant_id, id, activity, seconds, session_id, at, local_date, local_hour, utc_offset_minutes)
    select tenant, 't' || n, activity, 120, 's' || n, at at time zone 'UTC', at::date, 0, 0 from placed where n % 2 = 0`);
}
