import { tenants } from '#server/db/schema/identity.ts';
import { indexTexts } from '#server/search/index-source.ts';
import { createEmbedder } from '#server/search/meaning/embedder.ts';
import { createMeaningWorker } from '#server/search/meaning/meaning-worker.ts';
import { shippedModel } from '#server/search/meaning/model.ts';
import { createRankPassages, type RankedPassage } from '#server/search/rank-passages.ts';
import { readQuery } from '#server/search/search-query.ts';
import { testDatabase } from '#testing/database.ts';
import type { Figure } from '../figure.ts';
import { bm25 } from '../retrieval/bm25.ts';
import { paragraphs } from '../retrieval/collection.ts';
import { measure, type Row, table } from '../retrieval/measure.ts';
import { queries } from '../retrieval/queries.ts';

const reader = 'reader';
const cutoff = 5;
/** Less is no difference but of rounding. */
const leastBetter = 0.0005;

/** How well the fixed set of questions is answered: by words, by meanings, by both, and by textbook BM25 beside them. */
export async function measureRetrieval(): Promise<Figure[]> {
  const { database, close } = await testDatabase();
  const { db } = database;
  const embedder = createEmbedder();
  const clock = () => new Date();
  try {
    const createdAt = clock();
    await db.insert(tenants).values({ id: reader, kind: 'user', createdAt });
    const texts = paragraphs.map(({ id, text }) => ({
      text,
      source: { tenantId: reader, readerId: reader, type: 'document' as const, sourceId: id, groupId: id, createdAt },
    }));
    await db.transaction((tx) => indexTexts(tx, texts, createdAt));
    const warn = (...said: unknown[]) => console.log(...said);
    const current = async () => [shippedModel(embedder)];
    await createMeaningWorker({ db, clock, log: { warn }, models: { current, tidy: async () => {} } }).kick();
    const rank = createRankPassages({ db, clock, models: current });
    const ranked = new Map<string, RankedPassage[]>();
    for (const { query } of queries) {
      const asked = readQuery(query);
      const { phrases, excluded } = asked;
      ranked.set(query, (await rank({ readers: [reader], phrases, excluded }, asked)).passages);
    }
    const by = (score: (passage: RankedPassage) => number | null) => (query: string) =>
      idsOf(
        (ranked.get(query) ?? [])
          .filter((one) => (score(one) ?? 0) > 0)
          .sort((a, b) => (score(b) ?? 0) - (score(a) ?? 0)),
      );
    const plain = bm25(paragraphs);
    const rankers = [
      { name: 'plain BM25', rank: (query: string) => plain(query).map(({ id }) => id) },
      { name: 'keyword', rank: by(({ keyword }) => keyword) },
      { name: 'semantic', rank: by(({ semantic }) => semantic) },
      { name: 'hybrid', rank: (query: string) => idsOf(ranked.get(query) ?? []) },
    ] as const;
    console.log(table([...rankers], queries, cutoff));
    const [, keyword, semantic, hybrid] = rankers.map((ranker) => measure(ranker, queries, cutoff));
    const alone = [keyword, semantic];
    const recall = figure(
      'recall@5',
      overall(hybrid).recall,
      alone.map((rows) => overall(rows).recall),
      0.85,
    );
    const mean = (rows: Row[] | undefined) => overall(rows).meanReciprocalRank;
    return [recall, figure('MRR', mean(hybrid), alone.map(mean), 0)];
  } finally {
    await embedder.close();
    await close();
  }
}

/** Both together have to be better than each alone, be it by a little, and no worse than `least`. */
function figure(name: string, value: number, alone: readonly number[], least: number): Figure {
  const floor = Math.max(...alone);
  const budget = Math.max(least, floor + leastBetter);
  return { name: `retrieval: ${name} of both together`, value, floor, budget, allows: 'least', unit: '' };
}

const overall = (rows: Row[] | undefined) => rows?.at(-1) ?? { recall: 0, meanReciprocalRank: 0 };
const idsOf = (passages: readonly RankedPassage[]) => [...new Set(passages.map(({ sourceId }) => sourceId))];
