import { desc, eq } from 'drizzle-orm';
import type { Level } from '#content/schema.ts';
import type { Db } from '#server/db/database.ts';
import { xelPlacements } from '#server/db/schema/english.ts';
import { rankOf } from './levels.ts';

export type PlacementRow = typeof xelPlacements.$inferSelect;

export async function insertPlacement(db: Db, row: PlacementRow): Promise<boolean> {
  const rows = await db.insert(xelPlacements).values(row).onConflictDoNothing().returning({ id: xelPlacements.id });
  return rows.length > 0;
}

export interface Placed {
  newest: Pick<PlacementRow, 'level' | 'low' | 'high' | 'at'>;
  /** The highest level that any of them found. */
  highest: Level;
}

/** What placement tests have found; null before the first. */
export async function readPlaced(db: Db, userId: string): Promise<Placed | null> {
  const { level, low, high, at } = xelPlacements;
  const rows = await db
    .select({ level, low, high, at })
    .from(xelPlacements)
    .where(eq(xelPlacements.tenantId, userId))
    .orderBy(desc(at), desc(xelPlacements.id));
  const [newest] = rows;
  if (!newest) return null;
  const highest = rows.reduce((top, row) => (rankOf(row.level) > rankOf(top) ? row.level : top), newest.level);
  return { newest, highest };
}
