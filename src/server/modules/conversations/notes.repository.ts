import { and, desc, eq, sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { notes } from '#server/db/schema/conversations.ts';
import { containing } from '#server/platform/like-pattern.ts';
import { indexTexts } from '#server/search/index-source.ts';
import { noteText } from '#server/search/kinds/note.ts';
import { deleteSources } from '#server/search/passages.repository.ts';

export type NoteRow = typeof notes.$inferSelect;

/** Sort values of a listed note: last change, id. */
export type NotePosition = [string, string];

const mine = (userId: string, id: string) => and(eq(notes.tenantId, userId), eq(notes.id, id));

/** Newest change first. Each of `words` must be in the title or the text, in any case. */
export async function listNotes(
  db: Db,
  userId: string,
  wanted: {
    words: readonly string[];
    conversationId: string | undefined;
    after: NotePosition | undefined;
    limit: number;
  },
): Promise<NoteRow[]> {
  const { after } = wanted;
  return db
    .select()
    .from(notes)
    .where(
      and(
        eq(notes.tenantId, userId),
        wanted.conversationId === undefined ? undefined : eq(notes.conversationId, wanted.conversationId),
        ...wanted.words.map((word) => {
          const pattern = containing(word);
          return sql`(${notes.title} ilike ${pattern} or ${notes.content} ilike ${pattern})`;
        }),
        after && sql`(${notes.updatedAt}, ${notes.id}) < (${after[0]}::timestamptz, ${after[1]}::text)`,
      ),
    )
    .orderBy(desc(notes.updatedAt), desc(notes.id))
    .limit(wanted.limit);
}

export async function findNote(db: Db, userId: string, id: string): Promise<NoteRow | undefined> {
  const [row] = await db.select().from(notes).where(mine(userId, id));
  return row;
}

/** Holds the note until the transaction ends. */
export async function lockNote(tx: Db, userId: string, id: string): Promise<NoteRow | undefined> {
  const [row] = await tx.select().from(notes).where(mine(userId, id)).for('update');
  return row;
}

/** The row as it is stored then: the one that was there, if there was one. */
export async function insertNote(db: Db, row: NoteRow): Promise<NoteRow> {
  const inserted = await db.transaction(async (tx) => {
    const [made] = await tx.insert(notes).values(row).onConflictDoNothing().returning();
    if (made) await indexTexts(tx, [noteText(made)], made.updatedAt);
    return made;
  });
  if (inserted) return inserted;
  const [known = row] = await db.select().from(notes).where(mine(row.tenantId, row.id));
  return known;
}

export async function updateNote(tx: Db, row: NoteRow): Promise<void> {
  await tx.update(notes).set(row).where(mine(row.tenantId, row.id));
  await indexTexts(tx, [noteText(row)], row.updatedAt);
}

/** Gives false where there is no such note of this user. */
export async function deleteNote(db: Db, userId: string, id: string): Promise<boolean> {
  return db.transaction(async (tx) => {
    const rows = await tx.delete(notes).where(mine(userId, id)).returning({ id: notes.id });
    await deleteSources(tx, [{ tenantId: userId, type: 'note', sourceId: id }]);
    return rows.length > 0;
  });
}
