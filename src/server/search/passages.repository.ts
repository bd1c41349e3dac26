import { and, eq, sql } from 'drizzle-orm';
import type { SearchHitType } from '#contract/search.ts';
import type { Db } from '#server/db/database.ts';
import { searchPassages, searchVectors } from '#server/db/schema/search.ts';

export type PassageRow = typeof searchPassages.$inferInsert;

/** Which message, note, document, submission or turn. */
export interface SourceRef {
  tenantId: string;
  type: SearchHitType;
  sourceId: string;
}

/** Passages that are there already stay as they are. */
export async function insertPassages(tx: Db, rows: readonly PassageRow[]): Promise<void> {
  if (rows.length > 0)
    await tx
      .insert(searchPassages)
      .values([...rows])
      .onConflictDoNothing();
}

/** Takes all passages of these sources out of the index. */
export async function deleteSources(tx: Db, sources: readonly SourceRef[]): Promise<void> {
  if (sources.length === 0) return;
  const keys = JSON.stringify(sources.map(({ tenantId, type, sourceId }) => ({ tenantId, type, sourceId })));
  await tx.execute(sql`
    delete from search_passages p
    using jsonb_to_recordset(${keys}::jsonb) as gone("tenantId" text, type text, "sourceId" text)
    where p.tenant_id = gone."tenantId" and p.type = gone.type and p.source_id = gone."sourceId"`);
}

/** Takes everything of these conversations and talks out of the index. */
export async function deleteGroups(tx: Db, groups: readonly { tenantId: string; id: string }[]): Promise<void> {
  for (const { tenantId, id } of groups)
    await tx.delete(searchPassages).where(and(eq(searchPassages.tenantId, tenantId), eq(searchPassages.groupId, id)));
}

/** The copies of messages are found as the messages are: `copies` tells the id of each copy, `to` its conversation. */
export async function copySources(
  tx: Db,
  tenantId: string,
  { to, copies }: { to: string; copies: ReadonlyMap<string, string> },
): Promise<void> {
  const pairs = JSON.stringify([...copies].map(([old, fresh]) => ({ old, fresh })));
  const copied = sql`jsonb_to_recordset(${pairs}::jsonb) as pair(old text, fresh text)
    join search_passages p on p.tenant_id = ${tenantId} and p.type = 'message' and p.source_id = pair.old`;
  const id = sql`pair.fresh || '.' || p.position`;
  await tx.execute(sql`
    insert into search_passages (tenant_id, id, reader_id, type, source_id, group_id, position, page, heading, text, words,
      word_count, meaning, created_at, indexed_at)
    select p.tenant_id, ${id}, p.reader_id, p.type, pair.fresh, ${to}, p.position, p.page, p.heading, p.text, p.words,
      p.word_count, p.meaning, p.created_at, p.indexed_at
    from ${copied}`);
  await tx.execute(sql`
    insert into search_vectors (tenant_id, passage_id, reader_id, model, code, vector)
    select v.tenant_id, ${id}, v.reader_id, v.model, v.code, v.vector
    from ${copied} join search_vectors v on v.tenant_id = p.tenant_id and v.passage_id = p.id`);
}

/** From now on the people of `readerId` find what has this title, or nobody. */
export async function setGroupReader(
  tx: Db,
  tenantId: string,
  groupId: string,
  readerId: string | null,
): Promise<void> {
  const rows = await tx
    .update(searchPassages)
    .set({ readerId })
    .where(and(eq(searchPassages.tenantId, tenantId), eq(searchPassages.groupId, groupId)))
    .returning({ id: searchPassages.id });
  if (rows.length === 0) return;
  // Written anew, so that their numbers rise and every process hears of the new reader.
  await tx.execute(sql`
    with moved as (
      delete from ${searchVectors} v using ${searchPassages} p
      where p.tenant_id = v.tenant_id and p.id = v.passage_id and p.tenant_id = ${tenantId} and p.group_id = ${groupId}
      returning v.*
    )
    insert into search_vectors (tenant_id, passage_id, reader_id, model, code, vector)
    select tenant_id, passage_id, ${readerId}, model, code, vector from moved`);
}

/** Words that the readers may be offered when they mistype. In one order, so that two writers wait instead of blocking each other. */
export async function rememberWords(tx: Db, readerId: string, words: readonly string[]): Promise<void> {
  if (words.length === 0) return;
  const sorted = JSON.stringify([...new Set(words)].sort());
  await tx.execute(sql`
    insert into search_words (reader_id, word)
    select ${readerId}, word from jsonb_array_elements_text(${sorted}::jsonb) as word order by word
    on conflict do nothing`);
}
