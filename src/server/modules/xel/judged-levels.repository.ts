import { sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';

const ranks: readonly string[] = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'];

/**
 * Levels that were found of a learner, by UTC date, oldest first: by placement tests, and of what they wrote and said where two
 * judgements do not contradict each other and their own language was judged: not of a sound alone, nor of what was read aloud. `rank`: 1 for A1 to 6 for C2, the mean of a date.
 */
export async function judgedLevels(db: Db, userId: string): Promise<{ date: string; rank: number }[]> {
  const found = await db.execute<{ date: string; level: string }>(sql`
    select to_char(at at time zone 'UTC', 'YYYY-MM-DD') as date, level from xel_placements where tenant_id = ${userId}
    union all
    select to_char(at at time zone 'UTC', 'YYYY-MM-DD'), evaluation -> 'overall' ->> 'cefr' from xel_submissions
      where tenant_id = ${userId} and evaluation is not null and ${consistent(sql`evaluation`)}
    union all
    select to_char(created_at at time zone 'UTC', 'YYYY-MM-DD'), result -> 'overall' ->> 'cefr' from evaluations
      where tenant_id = ${userId} and ${consistent(sql`result`)}
    order by date`);
  const byDate = Map.groupBy(found.rows, ({ date }) => date);
  return [...byDate].map(([date, rows]) => ({
    date,
    rank: rows.reduce((sum, { level }) => sum + ranks.indexOf(level) + 1, 0) / rows.length,
  }));
}

const consistent = (of: ReturnType<typeof sql>) =>
  sql`coalesce(${of} -> 'second_reading' ->> 'status', '') <> 'not_reliable'
    and coalesce(${of} -> 'overall' ->> 'level_judged', 'true') = 'true'
    and coalesce(${of} -> 'evaluator' ->> 'name', '') <> 'embedded-sound'`;
