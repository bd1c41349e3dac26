import { notes } from '#server/db/schema/conversations.ts';
import type { TestServer } from '#testing/server.ts';
import { indexTexts } from '../index-source.ts';
import { noteText } from '../kinds/note.ts';

/** Writes many notes of a learner at once, with their titles as ids. */
export async function writeNotes(
  { database, clock }: TestServer,
  tenantId: string,
  written: readonly { title: string; content: string }[],
): Promise<void> {
  const [createdAt, updatedAt] = [clock.now, clock.now];
  const rows = written.map((note) => ({ ...note, tenantId, id: note.title, createdAt, updatedAt }));
  await database.db.transaction(async (tx) => {
    await tx.insert(notes).values(rows);
    await indexTexts(tx, rows.map(noteText), clock.now);
  });
}
