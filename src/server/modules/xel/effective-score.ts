import { type SQL, sql } from 'drizzle-orm';
import type { Evaluation } from '#contract/evaluation.ts';

/**
 * The score of a row of `xel_submissions` that counts: the newest that a teacher gave, else the one of the evaluation; null where two
 * judgements contradict each other and no teacher has given one. The table goes by its own name in the query.
 */
export const effectiveScore = sql<number | null>`coalesce((
  select r.score from submission_reviews r
  where r.tenant_id = xel_submissions.tenant_id and r.submission_id = xel_submissions.id and r.score is not null
  order by r.at desc, r.id desc limit 1), ${ownScore()})`;

/**
 * What the work on a task showed on the local date of a row: the newest score that a teacher gave to an answer of that date, else its
 * best one. To practise once more on a date, where less can be got, so never lowers what is known of a learner.
 * @param until later answers and reviews are left out
 */
export const shownOnDate = (until: Date | undefined): SQL<number> => sql<number>`coalesce((
  select r.score from submission_reviews r join xel_submissions o on o.tenant_id = r.tenant_id and o.id = r.submission_id
  where o.tenant_id = xel_submissions.tenant_id and o.task_id = xel_submissions.task_id
    and o.local_date = xel_submissions.local_date and r.score is not null ${before(sql`r.at`, until)}
  order by r.at desc, r.id desc limit 1),
  max(${ownScore()}) over (partition by xel_submissions.task_id, xel_submissions.local_date))`;

/** Has a row a score that counts? */
export const isScored: SQL = sql`${effectiveScore} is not null`;

const before = (at: SQL, until: Date | undefined): SQL =>
  until === undefined ? sql`` : sql`and ${at} <= ${until.toISOString()}::timestamptz`;

/** Null where the judgements contradict each other. */
function ownScore(): SQL {
  return sql`case when xel_submissions.evaluation -> 'second_reading' ->> 'status' = 'not_reliable'
    then null else xel_submissions.score end`;
}

/** Do two judgements of it lie so far apart that it has no score? */
export const isUnscored = (evaluation: unknown): boolean =>
  (evaluation as Pick<Evaluation, 'second_reading'> | null)?.second_reading?.status === 'not_reliable';
