import { sql } from 'drizzle-orm';

/**
 * The score of a row of `xel_submissions` that counts: the newest that a teacher gave, else the one of the evaluation. The table goes
 * by its own name in the query.
 */
export const effectiveScore = sql<number>`coalesce((
  select r.score from submission_reviews r
  where r.tenant_id = xel_submissions.tenant_id and r.submission_id = xel_submissions.id and r.score is not null
  order by r.at desc, r.id desc limit 1), xel_submissions.score)`;
