import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Db } from '#server/db/database.ts';
import { tenants } from '#server/db/schema/identity.ts';
import { type TestDatabase, testDatabase } from '#testing/database.ts';
import { indexTexts } from './index-source.ts';
import { createRankPassages } from './rank-passages.ts';
import { readQuery } from './search-query.ts';

const now = new Date('2026-11-02T12:00:00Z');
const texts: Record<string, string> = {
  film: 'By the time we arrived, the film had already started. The past perfect says that one past comes before another.',
  leaf: 'Photosynthesis turns sunlight into sugar. Chlorophyll absorbs mainly red and blue light.',
  trade: 'Merchants carried silk, glass and paper along the road for more than a thousand years.',
  sea: 'The captain ordered the sails to be taken in before the storm. Sailors feared that storm.',
  tea: '我喜欢在早上喝绿茶，因为它让我清醒。',
  rain: '雨ニモマケズ 風ニモマケズ 丈夫ナカラダヲモチ',
  book: 'این کتاب‌ها را از کتابخانه گرفتم و خواندم.',
  pen: 'القلم أقوى من السيف كما يقول الناس.',
};

let opened: TestDatabase;
let db: Db;
beforeAll(async () => {
  opened = await testDatabase();
  ({ db } = opened.database);
  for (const id of ['mina', 'omid']) await db.insert(tenants).values({ id, kind: 'user', createdAt: now });
  for (const [id, text] of Object.entries(texts)) {
    const source = {
      tenantId: 'mina',
      readerId: 'mina',
      type: 'note',
      sourceId: id,
      groupId: id,
      createdAt: now,
    } as const;
    await db.transaction((tx) => indexTexts(tx, [{ source, text }], now));
  }
});
afterAll(() => opened.close());

async function find(typed: string, reader = 'mina') {
  const rank = createRankPassages({ db, clock: () => now, models: async () => [] });
  const query = readQuery(typed);
  const scope = { readers: [reader], phrases: query.phrases, excluded: query.excluded };
  const ranking = await rank(scope, query);
  return { ...ranking, found: ranking.passages.map(({ sourceId }) => sourceId) };
}

test.each([
  ['a form of the word', 'absorbing lights', 'leaf'],
  ['a typing error', 'photosynthsis', 'leaf'],
  ['the inside of a word', 'synthes', 'leaf'],
  ['a phrase', '"had already started"', 'film'],
  ['Chinese, cut by its dictionary or not', '绿茶', 'tea'],
  ['one Chinese sign', '茶', 'tea'],
  ['Japanese', '風ニモマケズ', 'rain'],
  ['Persian, with another letter and without the joiner', 'كتابها', 'book'],
  ['a Persian singular', 'کتاب', 'book'],
  ['Arabic without its article', 'قلم', 'pen'],
])('finds %s', async (_, typed, id) => {
  expect((await find(typed)).found[0]).toBe(id);
});

test('a word twice counts more than once, and a rare word more than a common one', async () => {
  const { passages } = await find('storm');
  expect(passages.map(({ sourceId }) => sourceId)).toEqual(['sea']);
  expect((await find('the storm')).found[0]).toBe('sea');
});

test('what is excluded, and what is not the phrase, is not found', async () => {
  expect((await find('storm -captain')).found).toEqual([]);
  expect((await find('"already had started"')).found).toEqual([]);
});

test('a word that does not occur is corrected, one that does is not', async () => {
  expect([...(await find('chlorophil')).corrections]).toEqual([['chlorophil', 'chlorophyll']]);
  expect((await find('storm')).corrections.size).toBe(0);
});

test('nobody finds what is somebody else’s, nor its words as corrections', async () => {
  expect(await find('storm', 'omid')).toMatchObject({ found: [] });
  expect((await find('chlorophil', 'omid')).corrections.size).toBe(0);
});
