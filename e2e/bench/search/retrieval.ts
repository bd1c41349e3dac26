import { createEmbedder } from '#server/search/meaning/embedder.ts';
import { createMeaningWorker } from '#server/search/meaning/meaning-worker.ts';
import { shippedModel } from '#server/search/meaning/model.ts';
import { createRankPassages } from '#server/search/rank-passages.ts';
import { testDatabase } from '#testing/database.ts';
import type { Figure } from '../figure.ts';
import { bm25 } from '../retrieval/bm25.ts';
import { collection, paragraphs } from '../retrieval/collection.ts';
import { measure, type Row, table } from '../retrieval/measure.ts';
import { queries } from '../retrieval/queries.ts';
import type { RetrievalQuery } from '../retrieval/query.ts';
import { askCollection, idsBy, idsOf, indexCollection } from './ask-collection.ts';

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
    await indexCollection(db, clock());
    const warn = (...said: unknown[]) => console.log(...said);
    const current = async () => [shippedModel(embedder)];
    await createMeaningWorker({ db, clock, log: { warn }, models: { current, tidy: async () => {} } }).kick();
    const rank = createRankPassages({ db, clock, models: current });
    const ranked = await askCollection(rank);
    const plain = bm25(paragraphs);
    const rankers = [
      { name: 'plain BM25', rank: (query: string) => plain(query).map(({ id }) => id) },
      { name: 'keyword', rank: idsBy(ranked, ({ keyword }) => keyword) },
      { name: 'semantic', rank: idsBy(ranked, ({ semantic }) => semantic) },
      { name: 'hybrid', rank: (query: string) => idsOf(ranked.get(query) ?? []) },
    ] as const;
    const sets = [
      { name: 'all questions', asked: queries },
      { name: 'public domain', asked: queries.filter(isOnPublicDomain) },
    ];
    return sets.flatMap(({ name, asked }) => {
      console.log(`${name}\n${table([...rankers], asked, cutoff)}\n`);
      const [, keyword, semantic, hybrid] = rankers.map((ranker) => overall(measure(ranker, asked, cutoff)));
      const alone = [keyword, semantic];
      const both = (measured: string, of: (row: Row | undefined) => number, least: number) =>
        figure(`${measured}, ${name}`, of(hybrid), alone.map(of), least);
      return [both('recall@5', (row) => row?.recall ?? 0, 0.85), both('MRR', (row) => row?.meanReciprocalRank ?? 0, 0)];
    });
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

/** The last row of what was measured. */
const overall = (rows: Row[]) => rows.at(-1);

const publicDomain = new Set(collection.filter(({ source }) => source !== 'own words').map(({ id }) => id));
/** Does the question ask for texts of the public domain alone? */
const isOnPublicDomain = ({ relevant }: RetrievalQuery) =>
  relevant.every((id) => publicDomain.has(id.split('#')[0] ?? ''));
