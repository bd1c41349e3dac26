import type { Db } from '#server/db/database.ts';
import { tenants } from '#server/db/schema/identity.ts';
import { indexTexts } from '#server/search/index-source.ts';
import type { RankedPassage, RankPassages } from '#server/search/rank-passages.ts';
import { readQuery } from '#server/search/search-query.ts';
import { paragraphs } from '../retrieval/collection.ts';
import { queries } from '../retrieval/queries.ts';

const reader = 'reader';

/** Puts every paragraph of the collection in the index, each as a document of one reader. */
export async function indexCollection(db: Db, createdAt: Date): Promise<void> {
  await db.insert(tenants).values({ id: reader, kind: 'user', createdAt });
  const texts = paragraphs.map(({ id, text }) => ({
    text,
    source: { tenantId: reader, readerId: reader, type: 'document' as const, sourceId: id, groupId: id, createdAt },
  }));
  await db.transaction((tx) => indexTexts(tx, texts, createdAt));
}

/** What each question of the collection finds, best first. */
export async function askCollection(rank: RankPassages): Promise<Map<string, RankedPassage[]>> {
  const ranked = new Map<string, RankedPassage[]>();
  for (const { query } of queries) {
    const asked = readQuery(query);
    const { phrases, excluded } = asked;
    ranked.set(query, (await rank({ readers: [reader], phrases, excluded }, asked)).passages);
  }
  return ranked;
}

/** Ids of paragraphs by one component of their score, best first; those without it are left out. */
export const idsBy =
  (ranked: ReadonlyMap<string, readonly RankedPassage[]>, score: (passage: RankedPassage) => number | null) =>
  (query: string): string[] =>
    idsOf(
      (ranked.get(query) ?? [])
        .filter((one) => (score(one) ?? 0) > 0)
        .sort((a, b) => (score(b) ?? 0) - (score(a) ?? 0)),
    );

/** The paragraphs of these passages, each once. */
export const idsOf = (passages: readonly RankedPassage[]): string[] => [
  ...new Set(passages.map(({ sourceId }) => sourceId)),
];
