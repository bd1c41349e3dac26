import { expect, test } from 'vitest';
import { createRankPassages } from '#server/search/rank-passages.ts';
import { testDatabase } from '#testing/database.ts';
import { measure } from '../retrieval/measure.ts';
import { queries } from '../retrieval/queries.ts';
import { askCollection, idsBy, indexCollection } from './ask-collection.ts';

test('words alone put four of five relevant paragraphs among the first five', { timeout: 180_000 }, async () => {
  const { database, close } = await testDatabase();
  try {
    const clock = () => new Date();
    await indexCollection(database.db, clock());
    const ranked = await askCollection(createRankPassages({ db: database.db, clock, models: async () => [] }));
    const rows = measure({ name: 'keyword', rank: idsBy(ranked, ({ keyword }) => keyword) }, queries);
    expect(rows.at(-1)).toMatchObject({ kind: 'overall', count: queries.length });
    expect(rows.at(-1)?.recall).toBeGreaterThanOrEqual(0.8);
  } finally {
    await close();
  }
});
