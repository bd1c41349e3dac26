import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SearchPage } from '#contract/search.ts';
import { aDocument } from '#server/modules/knowledge/testing/uploads.ts';
import { aLearner, type Learner } from '#testing/learner.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import { writeNotes } from './testing/write-notes.ts';

let server: TestServer;
let mina: Learner;
beforeAll(async () => {
  server = await testServer();
  mina = await aLearner(server);
});
afterAll(() => server.close());

const find = (q: string, more = '') =>
  mina.ask<SearchPage>(200, 'GET', `/api/core/search?limit=50&q=${encodeURIComponent(q)}${more}`);
const write = (notes: { title: string; content: string }[]) => writeNotes(server, mina.user.id, notes);
const numbers = (count: number) => Array.from({ length: count }, (_, at) => at);
/** So many paragraphs, each a passage of its own. */
const paragraphs = (count: number, words: string) =>
  numbers(count)
    .map((at) => `Paragraph ${at}. ${`${words} `.repeat(60)}`)
    .join('\n\n');

test('a long document leaves their places to others, and nothing is said to be left out', async () => {
  const id = await aDocument(mina.user, 'marsupials.txt', paragraphs(400, 'quokka island'));
  const last = await mina.ask<{ items: unknown[] }>(200, 'GET', `/api/rag/documents/${id}/passages?from=399`);
  expect(last.items).toHaveLength(1);
  const seen = 'we went on by boat, had lunch in the shade and then saw one quokka asleep.';
  await write(numbers(20).map((at) => ({ title: `Trip ${at}`, content: `On day ${at} ${seen}` })));
  const { items, facets } = await find('quokka');
  expect(items).toHaveLength(21);
  expect(facets).toMatchObject({
    types: [
      { type: 'note', count: 20 },
      { type: 'document', count: 1 },
    ],
    capped: false,
  });
  const documents = await find('quokka', '&types=document');
  expect(documents.items).toHaveLength(1);
  expect(documents.facets).toEqual(facets);
  // A search of passages has them all.
  const found = await mina.ask<{ items: unknown[] }>(200, 'POST', '/api/knowledge/search', {
    query: 'quokka',
    limit: 20,
  });
  expect(found.items).toHaveLength(20);
});

test('where more fit than are counted, that is said', async () => {
  await write(numbers(100).map((at) => ({ title: `Walk ${at}`, content: paragraphs(3, 'wombat burrow') })));
  const weak = `A wombat ${'and many other words of no weight '.repeat(10)}`;
  await write(numbers(20).map((at) => ({ title: `Ride ${at}`, content: weak })));
  const wombats = await find('wombat');
  expect(wombats.facets?.types).toEqual([{ type: 'note', count: 100 }]);
  expect(wombats.facets?.capped).toBe(true);
});
