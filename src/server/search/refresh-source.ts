import { and, eq, gt, sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { searchPassages } from '#server/db/schema/search.ts';
import type { Source } from './index-source.ts';
import { rememberWords, type SourceRef } from './passages.repository.ts';
import { textVector } from './text-vector.ts';

/** Passages that one transaction works out anew. */
const batch = 100;

/**
 * Works out the words of the first passages of a source anew, in the transaction that changes its title or its readers and holds it.
 * Call it last: what it remembers of the words stays held until the end. Gives whether more passages are left for `refreshSource`.
 */
export async function refreshFirst(tx: Db, source: Source, now: Date): Promise<boolean> {
  return (await refreshBatch(tx, source, source, -1, now)) !== null;
}

/**
 * Works out the words of a source anew from the passages that are there, a batch a transaction: its title or its readers changed.
 * `hold` gives the source as it is now, held until the transaction ends, or undefined where it is gone: whoever changes its
 * passages holds it first, so that nobody waits for somebody who waits for him.
 */
export async function refreshSource(
  db: Db,
  source: SourceRef,
  hold: (tx: Db) => Promise<Pick<Source, 'readerId' | 'title'> | undefined>,
  now: Date,
): Promise<void> {
  for (let after: number | null = -1; after !== null; ) {
    const from: number = after;
    after = await db.transaction(async (tx) => {
      const held = await hold(tx);
      return held ? refreshBatch(tx, source, held, from, now) : null;
    });
  }
}

/** Gives the position of the last passage of a full batch, null where none is left. */
async function refreshBatch(
  tx: Db,
  { tenantId, type, sourceId }: SourceRef,
  { readerId, title }: Pick<Source, 'readerId' | 'title'>,
  after: number,
  now: Date,
): Promise<number | null> {
  const passages = await tx
    .select()
    .from(searchPassages)
    .where(
      and(
        eq(searchPassages.tenantId, tenantId),
        eq(searchPassages.type, type),
        eq(searchPassages.sourceId, sourceId),
        gt(searchPassages.position, after),
      ),
    )
    .orderBy(searchPassages.position)
    .limit(batch);
  const words = new Set<string>();
  for (const { id, text, heading } of passages) {
    const above = [title, heading].filter((one) => one != null);
    const { vector, wordCount, vocabulary } = textVector(text, above);
    for (const word of vocabulary) words.add(word);
    await tx.execute(sql`
      update search_passages set words = ${vector}::tsvector, word_count = ${wordCount}, indexed_at = ${now.toISOString()}::timestamptz
      where tenant_id = ${tenantId} and id = ${id}`);
  }
  if (readerId !== null) await rememberWords(tx, readerId, [...words]);
  return passages.length < batch ? null : (passages.at(-1)?.position ?? null);
}
