import { and, eq, gt, sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { searchPassages } from '#server/db/schema/search.ts';
import type { Source } from './index-source.ts';
import { rememberWords } from './passages.repository.ts';
import { textVector } from './text-vector.ts';

const batch = 100;

/** Works out the words of a source anew from the passages that are there, a batch a transaction: its title or its readers changed. */
export async function refreshSource(
  db: Db,
  source: Pick<Source, 'tenantId' | 'type' | 'sourceId' | 'readerId' | 'title'>,
  now: Date,
): Promise<void> {
  const { tenantId, type, sourceId, readerId, title } = source;
  for (let after = -1; ; ) {
    const passages = await db
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
    const last = passages.at(-1);
    if (!last) return;
    after = last.position;
    await db.transaction(async (tx) => {
      const words = new Set<string>();
      for (const { id, text, heading } of passages) {
        const { vector, wordCount, vocabulary } = textVector(
          text,
          [title, heading].filter((one) => one != null),
        );
        for (const word of vocabulary) words.add(word);
        await tx.execute(sql`
          update search_passages set words = ${vector}::tsvector, word_count = ${wordCount}, indexed_at = ${now.toISOString()}::timestamptz
          where tenant_id = ${tenantId} and id = ${id}`);
      }
      if (readerId !== null) await rememberWords(tx, readerId, [...words]);
    });
  }
}
