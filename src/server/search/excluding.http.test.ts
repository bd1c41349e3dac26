import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SearchPage } from '#contract/search.ts';
import { aDocument } from '#server/modules/knowledge/testing/uploads.ts';
import { aLearner, type Learner } from '#testing/learner.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import { writeNotes } from './testing/write-notes.ts';

let server: TestServer;
let mina: Learner;
/** Two passages: the first has the one word, the second the other. */
const long = (first: string, second: string) =>
  [first, second].map((word) => `About ${word}. ${'And more of it, too. '.repeat(30)}`).join('\n\n');

beforeAll(async () => {
  server = await testServer();
  mina = await aLearner(server);
  await writeNotes(server, mina.user.id, [
    { title: 'Both', content: long('harbour', 'lighthouse keeper') },
    { title: 'One', content: long('harbour', 'quay') },
    { title: 'Short', content: 'A harbour by night.' },
  ]);
  await aDocument(mina.user, 'Book.txt', long('harbour', 'lighthouse keeper'));
});
afterAll(() => server.close());

test.each([
  ['harbour', ['Book', 'Both', 'One', 'Short']],
  ['harbour -lighthouse', ['Book', 'One', 'Short']],
  ['harbour -"lighthouse keeper"', ['Book', 'One', 'Short']],
  ['harbour -"keeper lighthouse"', ['Book', 'Both', 'One', 'Short']],
  ['harbour -lighthouse -quay', ['Book', 'Short']],
  ['harbour -lighthouse type:note', ['One', 'Short']],
  ['-lighthouse', ['Book', 'One', 'Short']],
  ['lighthouse -harbour', ['Book']],
])('%s leaves out every note that has the word anywhere, of a document the passages with it', async (q, expected) => {
  const { items, facets } = await mina.ask<SearchPage>(200, 'GET', `/api/core/search?q=${encodeURIComponent(q)}`);
  expect(items.map(({ title }) => title).toSorted()).toEqual(expected);
  const counted = facets?.types.reduce(
    (sum, { type, count }) => (q.includes('type:') && type !== 'note' ? sum : sum + count),
    0,
  );
  expect(counted).toBe(expected.length);
});
