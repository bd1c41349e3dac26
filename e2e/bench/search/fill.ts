import { sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';

/** How many words the language of the filled collection has; the n-th is about n times rarer than the first. */
const vocabulary = 30_000;

/** Fills the index of one reader with passages of made-up words whose frequencies follow Zipf's law, and with random meanings. */
export async function fill(
  db: Db,
  tenantId: string,
  { documents, messages }: { documents: number; messages: number },
): Promise<void> {
  await db.execute(sql`drop index search_passages_words_idx`);
  await db.execute(sql`drop index search_passages_waiting_idx`);
  // A fixed seed: two runs search the same words. It holds for one connection, so all is one transaction.
  await db.transaction(async (tx) => {
    await tx.execute(sql`set local statement_timeout = 0`);
    await tx.execute(sql`select setseed(0.42)`);
    await tx.execute(sql`
      insert into documents (tenant_id, id, title, title_source, file_name, media_type, byte_count, sha256, status, progress,
        passage_count, attempts, created_at)
      select ${tenantId}, 'd' || n, 'Document ' || n, 'auto', n || '.txt', 'text/plain', 1, 'sha' || n, 'ready', 1, 100, 0, now()
      from generate_series(0, ${documents / 100 - 1}::int) n`);
    await tx.execute(sql`
      insert into conversations (tenant_id, id, title, title_source, created_at, updated_at)
      select ${tenantId}, 'c' || n, 'Conversation ' || n, 'auto', now(), now() from generate_series(0, ${messages / 100 - 1}::int) n`);
    const step = 10_000;
    for (let from = 0; from < documents; from += step) await passages(tx, tenantId, 'document', from, step, 110);
    for (let from = 0; from < messages; from += step) await passages(tx, tenantId, 'message', from, step, 60);
    await tx.execute(sql`
      insert into search_words (reader_id, word) select ${tenantId}, 'word' || n from generate_series(1, ${vocabulary}::int) n
      on conflict do nothing`);
  });
  await db.transaction(async (tx) => {
    await tx.execute(sql`set local statement_timeout = 0`);
    await tx.execute(sql`set local maintenance_work_mem = '256MB'`);
    await tx.execute(sql`create index search_passages_words_idx on search_passages using gin (reader_id, words)`);
    await tx.execute(sql`
      create index search_passages_waiting_idx on search_passages (indexed_at) where meaning = 'waiting'`);
  });
  for (const table of ['search_passages', 'search_vectors', 'search_words', 'documents', 'conversations'])
    await db.execute(sql.raw(`vacuum analyze ${table}`));
}

async function passages(
  tx: Db,
  tenantId: string,
  type: 'document' | 'message',
  from: number,
  count: number,
  words: number,
) {
  const group = type === 'document' ? sql`'d' || (n / 100)` : sql`'c' || (n / 100)`;
  const source = type === 'document' ? sql`'d' || (n / 100)` : sql`'m' || n`;
  const position = type === 'document' ? sql`n % 100` : sql`0`;
  await tx.execute(sql`
    with texts as (
      select n, string_agg('word' || floor(power(${vocabulary}::int, random()))::int, ' ') as text
      from generate_series(${from}::int, ${from + count - 1}::int) n, generate_series(1, ${words}::int) w group by n
    ), stored as (
      insert into search_passages (tenant_id, id, reader_id, type, source_id, group_id, position, text, words, word_count,
        meaning, created_at, indexed_at)
      select ${tenantId}, ${type} || n, ${tenantId}, ${type}, ${source}, ${group}, ${position}, text, to_tsvector('simple', text),
        ${words}::int, 'ready', now() - n * interval '1 minute', now()
      from texts returning id
    )
    insert into search_vectors (tenant_id, passage_id, reader_id, code, vector)
    select ${tenantId}, id, ${tenantId},
      decode(md5(id || 'a') || md5(id || 'b') || md5(id || 'c') || md5(id || 'd'), 'hex'),
      decode(repeat(md5(id || 'a') || md5(id || 'b') || md5(id || 'c') || md5(id || 'd'), 8), 'hex')
    from stored`);
}
