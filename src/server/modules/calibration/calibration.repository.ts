import { and, asc, count, eq, sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { calibrationEssays, calibrationRatings, calibrationVerdicts } from '#server/db/schema/calibration.ts';

export type EssayRow = typeof calibrationEssays.$inferSelect;
export type RatingRow = typeof calibrationRatings.$inferSelect;
export type VerdictRow = typeof calibrationVerdicts.$inferSelect;

/** An organization's own, oldest first. */
export async function listEssays(db: Db, tenantId: string): Promise<EssayRow[]> {
  return db
    .select()
    .from(calibrationEssays)
    .where(eq(calibrationEssays.tenantId, tenantId))
    .orderBy(asc(calibrationEssays.createdAt), asc(calibrationEssays.id));
}

export async function countEssays(tx: Db, tenantId: string): Promise<number> {
  const [row] = await tx.select({ n: count() }).from(calibrationEssays).where(eq(calibrationEssays.tenantId, tenantId));
  return row?.n ?? 0;
}

export async function findEssay(db: Db, tenantId: string, id: string): Promise<EssayRow | undefined> {
  const [row] = await db
    .select()
    .from(calibrationEssays)
    .where(and(eq(calibrationEssays.tenantId, tenantId), eq(calibrationEssays.id, id)));
  return row;
}

export async function insertEssay(tx: Db, row: EssayRow): Promise<void> {
  await tx.insert(calibrationEssays).values(row);
}

/** With what was said of it. */
export async function deleteEssay(tx: Db, tenantId: string, id: string): Promise<void> {
  for (const table of [calibrationRatings, calibrationVerdicts])
    await tx.delete(table).where(and(eq(table.tenantId, tenantId), eq(table.essayId, id)));
  await tx.delete(calibrationEssays).where(and(eq(calibrationEssays.tenantId, tenantId), eq(calibrationEssays.id, id)));
}

/** All ratings of an organization, or those of one essay, oldest first. */
export async function listRatings(db: Db, tenantId: string, essayId?: string): Promise<RatingRow[]> {
  return db
    .select()
    .from(calibrationRatings)
    .where(
      and(
        eq(calibrationRatings.tenantId, tenantId),
        essayId === undefined ? undefined : eq(calibrationRatings.essayId, essayId),
      ),
    )
    .orderBy(asc(calibrationRatings.at), asc(calibrationRatings.raterId));
}

/** Adds a rating; false where this person has rated the essay already. */
export async function insertRating(tx: Db, row: RatingRow): Promise<boolean> {
  const rows = await tx
    .insert(calibrationRatings)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: calibrationRatings.essayId });
  return rows.length > 0;
}

/** What the evaluators gave essays of an organization, oldest first. */
export async function listVerdicts(db: Db, tenantId: string, essayId?: string): Promise<VerdictRow[]> {
  return db
    .select()
    .from(calibrationVerdicts)
    .where(
      and(
        eq(calibrationVerdicts.tenantId, tenantId),
        essayId === undefined ? undefined : eq(calibrationVerdicts.essayId, essayId),
      ),
    )
    .orderBy(asc(calibrationVerdicts.at), asc(calibrationVerdicts.essayId));
}

export async function insertVerdict(db: Db, row: VerdictRow): Promise<void> {
  await db.insert(calibrationVerdicts).values(row).onConflictDoNothing();
}

/** Lets whoever brings essays to one organization come one after the other, until the transaction ends. */
export async function lockEssays(tx: Db, tenantId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`calibration:${tenantId}`}, 0))`);
}
