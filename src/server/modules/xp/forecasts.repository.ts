import { sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { users } from '#server/db/schema/identity.ts';
import { progressDays } from '#server/db/schema/progress.ts';
import { activeSeconds, isActive } from './active-days.ts';

export interface DrawnDays {
  /** The first day of study, whenever it was; null where there is none. */
  first: string | null;
  /** Days with anything on, oldest first. */
  days: { date: string; xp: number; active: boolean }[];
}

/**
 * Days of at most so many learners who have one from `since` to `known`. Who they are is drawn by a hash of their id, the same in
 * each request: chosen by what they did last, whoever has stopped would be missing, and forecasts would look better than they are.
 */
export async function drawDays(
  db: Db,
  { since, known, until, most }: { since: string; known: string; until: string; most: number },
): Promise<DrawnDays[]> {
  const { rows } = await db.execute<{ first: string | null; days: [string, number, number, number][] }>(sql`
    with drawn as materialized (
      select u.id from ${users} u
      where exists (
        select from ${progressDays} p where p.tenant_id = u.id and p.local_date between ${since}::date and ${known}::date)
      order by md5(u.id), u.id limit ${most})
    select
      (select min(p.local_date)::text from ${progressDays} p
        where p.tenant_id = drawn.id and (p.events > 0 or p.seconds >= ${activeSeconds})) as first,
      (select json_agg(json_build_array(p.local_date, p.xp, p.events, p.seconds) order by p.local_date) from ${progressDays} p
        where p.tenant_id = drawn.id and p.local_date between ${since}::date and ${until}::date) as days
    from drawn`);
  return rows.map(({ first, days }) => ({
    first,
    days: days.map(([date, xp, events, seconds]) => ({ date, xp, active: isActive(events, seconds) })),
  }));
}
