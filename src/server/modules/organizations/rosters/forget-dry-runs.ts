import { and, eq, lt } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { rosterImports } from '#server/db/schema/rosters.ts';

/** What was only tried is kept this long: its lines are names and addresses of people who may never join. Milliseconds. */
const keptMs = 86_400_000;

/** Deletes rosters that were only tried a day ago, with their lines. */
export async function forgetDryRuns(db: Db, now: Date): Promise<void> {
  const before = new Date(now.getTime() - keptMs);
  await db.delete(rosterImports).where(and(eq(rosterImports.dryRun, true), lt(rosterImports.createdAt, before)));
}
