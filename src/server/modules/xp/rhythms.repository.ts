import { asc, eq } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { rhythms } from '#server/db/schema/progress.ts';
import type { Rhythm } from './rhythm.ts';

/** Earliest first. */
export async function findRhythms(db: Db, userId: string): Promise<Rhythm[]> {
  return db
    .select({ from: rhythms.fromDate, daysPerWeek: rhythms.daysPerWeek })
    .from(rhythms)
    .where(eq(rhythms.tenantId, userId))
    .orderBy(asc(rhythms.fromDate));
}

/** In the place of one that was to begin on the same day. */
export async function putRhythm(db: Db, userId: string, { from, daysPerWeek }: Rhythm, setAt: Date): Promise<void> {
  await db
    .insert(rhythms)
    .values({ tenantId: userId, fromDate: from, daysPerWeek, setAt })
    .onConflictDoUpdate({ target: [rhythms.tenantId, rhythms.fromDate], set: { daysPerWeek, setAt } });
}
