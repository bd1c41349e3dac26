import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SearchHit, SearchPage, SearchStatus } from '#contract/search.ts';
import { aDocument, untilRead } from '#server/modules/knowledge/testing/uploads.ts';
import { aLearner, type Learner } from '#testing/learner.ts';
import { type TestServer, testServer } from '#testing/server.ts';

let server: TestServer;
let mina: Learner;
beforeAll(async () => {
  server = await testServer();
  mina = await aLearner(server);
});
afterAll(() => server.close());

async function find(q: string, more = '', who = mina): Promise<SearchPage> {
  return who.ask(200, 'GET', `/api/core/search?q=${encodeURIComponent(q)}${more}`);
}
const titles = ({ items }: SearchPage) => items.map(({ title }: SearchHit) => title);
const note = (title: string, content: string, who = mina) =>
  who.ask<{ id: string; updated_at: string }>(201, 'POST', '/api/core/notes', { title, content });

describe('what is written is found by the next search', () => {
  test('a question and its answer, as messages of their conversation', async () => {
    const { id } = await mina.conversation({ title: 'Tenses' });
    await mina.chat(id, { message: 'When do I use the past perfect with kangaroos?', provider: 'study-guide' });
    const { items } = await find('kangaroos');
    expect(items[0]).toMatchObject({ type: 'message', title: 'Tenses', source: { conversation_id: id } });
    const [question] = await mina.messages(id);
    expect(items[0]?.source.message_id).toBe(question?.id);
    const [from = 0, to = 0] = items[0]?.highlights[0] ?? [];
    expect(items[0]?.snippet.slice(from, to)).toBe('kangaroos');
    expect(items[0]?.why).toMatchObject({ terms: ['kangaroos'], keyword: 1, semantic: 0 });
  });

  test('a note, by its new words and no longer by the old ones', async () => {
    const { id, updated_at } = await note('Packing', 'Take the umbrella.');
    expect(titles(await find('umbrella'))).toEqual(['Packing']);
    await mina.ask(200, 'PUT', `/api/core/notes/${id}`, { title: 'Packing', content: 'Take the sunhat.', updated_at });
    expect(titles(await find('umbrella'))).toEqual([]);
    expect(titles(await find('sunhat'))).toEqual(['Packing']);
    await mina.ask(204, 'DELETE', `/api/core/notes/${id}`);
    expect(titles(await find('sunhat'))).toEqual([]);
  });

  test('a deleted conversation not at all, a restored one again, a copied one beside the first', async () => {
    const { id } = await mina.conversation({ title: 'Rivers' });
    await mina.chat(id, { message: 'Tell me about the Mississippi.', provider: 'study-guide' });
    const [question] = await mina.messages(id);
    await mina.ask(204, 'DELETE', `/api/core/conversations/${id}`);
    expect(titles(await find('Mississippi'))).toEqual([]);
    await mina.ask(200, 'POST', `/api/core/conversations/${id}/restore`);
    expect(titles(await find('Mississippi'))).toContain('Rivers');
    await mina.ask(201, 'POST', `/api/core/conversations/${id}/fork`, { message_id: question?.id });
    const found = await find('Mississippi type:message in:rivers');
    expect(new Set(found.items.map(({ source }) => source.conversation_id)).size).toBe(2);
  });
});

describe('operators', () => {
  beforeAll(async () => {
    server.clock.now = new Date('2026-03-01T10:00:00Z');
    await note('Spring plans', 'Sow tomatoes early, water the garden.');
    server.clock.now = new Date('2026-06-01T10:00:00Z');
    await note('Summer plans', 'Water the tomatoes, harvest early beans.');
    server.clock.now = new Date('2026-06-02T10:00:00Z');
  });

  test.each([
    ['tomatoes', ['Summer plans', 'Spring plans']],
    ['tomatoes before:2026-05', ['Spring plans']],
    ['tomatoes after:2026-05-01', ['Summer plans']],
    ['"water the tomatoes"', ['Summer plans']],
    ['tomatoes -beans', ['Spring plans']],
    ['tomatoes in:spring', ['Spring plans']],
    ['tomatoes type:message', []],
    ['tomatoes from:me', ['Summer plans', 'Spring plans']],
    ['type:note after:2026-05', ['Summer plans']],
  ])('%s', async (q, expected) => {
    expect(titles(await find(q)).toSorted()).toEqual(expected.toSorted());
  });

  test('that make no sense are left out, with a sentence that says so', async () => {
    const { items, hints } = await find('tomatoes before:soon type:dream from:nowhere');
    expect(items).toHaveLength(2);
    expect(hints).toHaveLength(3);
    expect(hints[0]).toContain('before:2026-05-01');
  });

  test('a kind that does not exist is refused where it is a parameter', async () => {
    const answer = await mina.user.call('GET', '/api/core/search?q=a&types=dream');
    expect(answer.json().detail.issues[0].path).toBe('query.types');
  });

  test('a mistyped word is corrected, and what it stands for is found', async () => {
    const page = await find('toamtoes');
    expect(page.did_you_mean).toBe('tomatoes');
    expect(page.items).toHaveLength(2);
  });

  test('pages follow one another without gap or repetition, and facets count all of them', async () => {
    const first = await find('tomatoes', '&limit=1');
    const second = await find('tomatoes', `&limit=1&cursor=${first.next_cursor}`);
    expect([...titles(first), ...titles(second)].toSorted()).toEqual(['Spring plans', 'Summer plans']);
    expect(second.next_cursor).toBeNull();
    expect(first.facets).toMatchObject({
      types: [{ type: 'note', count: 2 }],
      past_week: 1,
      past_month: 1,
      capped: false,
    });
    expect(second.facets).toBeNull();
  });
});

test('a mistyped word finds what it stands for where everything that there is has it', async () => {
  const omid = await aLearner(server);
  await omid.ask(201, 'POST', '/api/core/notes', {
    title: 'Leaves',
    content: 'Chlorophyll is what makes leaves green.',
  });
  const page = await find('chlorophil', '', omid);
  expect(page).toMatchObject({ did_you_mean: 'chlorophyll', items: [{ title: 'Leaves' }] });
});

test.each([
  ['bibliothéqes anciennes', 'bibliothèques anciennes'],
  ['كتاب‌خاته‌ها', 'کتاب‌خانه‌ها'],
  ['دانشجويلن', 'دانشجویان'],
])('a mistyped word is corrected in other scripts, and offered as it is written: %s', async (typed, better) => {
  const omid = await aLearner(server);
  await note('Lyon', 'Les bibliothèques anciennes sont ouvertes.', omid);
  await note('Tehran', 'کتاب‌خانه‌ها برای دانشجویان باز است.', omid);
  const page = await find(typed, '', omid);
  expect(page.did_you_mean).toBe(better);
  expect(page.items).toHaveLength(1);
});

test('nobody finds what is somebody else’s', async () => {
  const omid = await aLearner(server);
  await note('Diary', 'The cherry blossom in Kyoto.');
  const page = await find('cherry blossom Kyoto', '', omid);
  expect(page).toMatchObject({ items: [], did_you_mean: null });
  expect((await find('Kioto', '', omid)).did_you_mean).toBeNull();
});

test.each([
  '"',
  '-',
  '"" -""',
  'type:',
  '((( & | ! <->',
  "it's 'quoted' \\ :*",
  '%_',
  'a'.repeat(400),
  '\u{1F600}',
  'before:0000',
])('whatever is typed is answered: %s', async (q) => {
  expect(Array.isArray((await find(q)).items)).toBe(true);
});

describe('the state of the index', () => {
  test('is told to administrators alone, and a rebuild finds what was written before', async () => {
    const admin = await aLearner(server);
    const { db } = server.database;
    expect((await admin.user.call('GET', '/api/core/search/status')).statusCode).toBe(403);
    expect((await admin.user.call('POST', '/api/core/search/reindex')).statusCode).toBe(403);
    await db.execute('delete from search_passages');
    expect(titles(await find('sunhat tomatoes Mississippi'))).toEqual([]);
    const begun = await mina.ask<{ job_id: string }>(202, 'POST', '/api/core/search/reindex');
    expect((await mina.ask<{ job_id: string }>(202, 'POST', '/api/core/search/reindex')).job_id).toBe(begun.job_id);
    const state = await untilDone();
    expect(state.reindex).toMatchObject({ job_id: begun.job_id, state: 'done' });
    expect(state.reindex.done).toBe(state.reindex.total);
    for (const { rows, indexed } of state.types) expect(indexed).toBe(rows);
    expect(titles(await find('tomatoes'))).toHaveLength(2);
    expect(titles(await find('Mississippi'))).toContain('Rivers');
  });

  test('counts a document once all of it is there, and tells how long the oldest waits', async () => {
    const { db } = server.database;
    const id = await aDocument(mina.user, 'plankton.txt', 'Plankton drifts.');
    // No meanings are made here: for what is written before, they would be by now.
    await db.execute(`update search_passages set meaning = 'ready'`);
    const counted = async () => {
      const state = await mina.ask<SearchStatus>(200, 'GET', '/api/core/search/status');
      for (const { rows, indexed } of state.types) expect(indexed).toBeLessThanOrEqual(rows);
      const { rows, indexed } = state.types.find(({ type }) => type === 'document') ?? {};
      return { lag: state.lag_seconds, rows, indexed };
    };
    expect(await counted()).toEqual({ lag: 0, rows: 1, indexed: 1 });
    // Its passages are there while another process is still at it.
    await db.execute(`update documents set status = 'indexing', lease_id = 'other', lease_until = '2099-01-01'`);
    server.clock.now = new Date(server.clock.now.getTime() + 90_000);
    expect(await counted()).toEqual({ lag: 90, rows: 0, indexed: 0 });
    // That one dies; who comes next takes it over.
    await db.execute(`update documents set lease_until = '2000-01-01'`);
    await aDocument(mina.user, 'krill.txt', 'Krill swarms.');
    expect((await untilRead(mina.user, id)).status).toBe('ready');
    expect(await counted()).toEqual({ lag: 0, rows: 2, indexed: 2 });
  });

  async function untilDone() {
    for (;;) {
      const state = await mina.ask<{
        reindex: { state: string; done: number; total: number };
        types: { rows: number; indexed: number }[];
      }>(200, 'GET', '/api/core/search/status');
      if (state.reindex.state === 'done') return state;
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
});
