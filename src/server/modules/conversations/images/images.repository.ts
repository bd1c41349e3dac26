import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { chatImages, messages } from '#server/db/schema/conversations.ts';

export type ImageRow = typeof chatImages.$inferSelect;

const mine = (userId: string, ids: readonly string[]) =>
  and(eq(chatImages.tenantId, userId), inArray(chatImages.id, [...ids]));

/** Gives the row; one with this id that is there already stays as it is. */
export async function insertImage(db: Db, row: ImageRow): Promise<ImageRow> {
  const [stored] = await db.insert(chatImages).values(row).onConflictDoNothing().returning();
  return stored ?? (await findImage(db, row.tenantId, row.id)) ?? row;
}

export async function findImage(db: Db, userId: string, id: string): Promise<ImageRow | undefined> {
  const [row] = await db
    .select()
    .from(chatImages)
    .where(mine(userId, [id]));
  return row;
}

/** Notes that a message has these images now, which keeps them; gives those that are there. */
export async function keepImages(tx: Db, userId: string, ids: readonly string[], now: Date) {
  if (ids.length === 0) return [];
  return tx
    .update(chatImages)
    .set({ attachedAt: now })
    .where(mine(userId, ids))
    .returning({ id: chatImages.id, width: chatImages.width, height: chatImages.height });
}

/** What models are sent of these images. */
export async function readImages(db: Db, userId: string, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return db
    .select({ id: chatImages.id, mediaType: chatImages.mediaType, data: chatImages.data })
    .from(chatImages)
    .where(mine(userId, ids));
}

/** Forgets images that no message has and that nobody has attached since `before`. */
export async function deleteUnused(db: Db, before: Date): Promise<void> {
  const used = sql`select m.tenant_id, image ->> 'image_id' from ${messages} m, jsonb_array_elements(m.images) image
    where m.images is not null`;
  await db.delete(chatImages).where(
    sql`coalesce(${chatImages.attachedAt}, ${chatImages.createdAt}) < ${before.toISOString()}::timestamptz
        and (${chatImages.tenantId}, ${chatImages.id}) not in (${used})`,
  );
}
