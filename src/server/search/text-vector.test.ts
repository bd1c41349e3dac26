import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anyText } from '#testing/any-text.ts';
import { type TestDatabase, testDatabase } from '#testing/database.ts';
import { phraseQuery, termQuery, textVector } from './text-vector.ts';
import { wordsOf } from './words.ts';

let opened: TestDatabase;
beforeAll(async () => {
  opened = await testDatabase();
});
afterAll(() => opened.close());

/** What PostgreSQL answers to these about a stored vector. */
async function matches(vector: string, queries: readonly string[]): Promise<boolean[]> {
  const { rows } = await opened.database.db.execute<{ matches: boolean }>(sql`
    select ${vector}::tsvector @@ query::tsquery as matches
    from jsonb_array_elements_text(${JSON.stringify(queries)}::jsonb) with ordinality as asked(query, place) order by place`);
  return rows.map((row) => row.matches);
}

test('PostgreSQL takes the vector of any text, and finds each of its words in it', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, fc.array(anyText, { maxLength: 2 }), async (text, above) => {
      const { vector, wordCount, vocabulary } = textVector(text, above);
      expect(wordCount).toBeGreaterThan(0);
      expect(vocabulary).toEqual([...new Set(vocabulary)].sort());
      const words = [text, ...above].flatMap((one) => wordsOf(one));
      const terms = [...new Set(words.map(({ term }) => term))];
      expect(await matches(vector, terms.map(termQuery))).toEqual(terms.map(() => true));
    }),
    { numRuns: 150 },
  );
});

test('any text is found as a phrase in itself, between others too', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, anyText, anyText, async (before, text, after) => {
      const words = wordsOf(text);
      fc.pre(words.length > 0);
      const { vector } = textVector(`${before}. ${text} .${after}`);
      expect(await matches(vector, [phraseQuery(words)])).toEqual([true]);
    }),
    { numRuns: 100 },
  );
});

test('no phrase runs from a text into the title above it', async () => {
  const { vector } = textVector('The sea was calm', ['Storm warning', 'Chapter two']);
  const phrase = (text: string) => phraseQuery(wordsOf(text));
  expect(await matches(vector, ['sea was calm', 'storm warning', 'calm storm', 'warning chapter'].map(phrase))).toEqual(
    [true, true, false, false],
  );
});

test('a text of more words than PostgreSQL has places for is still a vector of its words', async () => {
  const { vector, wordCount } = textVector(`${'sea '.repeat(20_000)}harbour`);
  expect(wordCount).toBe(20_001);
  expect(
    await matches(
      vector,
      ['sea', 'harbour', 'storm'].map((word) => phraseQuery(wordsOf(word))),
    ),
  ).toEqual([true, true, false]);
});
