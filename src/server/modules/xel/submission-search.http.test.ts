import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SearchPage, SearchStatus } from '#contract/search.ts';
import { exportOf, importInto } from '#server/modules/passport/testing/archives.ts';
import { createRebuild } from '#server/search/rebuild.ts';
import { aLearner } from '#testing/learner.ts';
import type { TestServer } from '#testing/server.ts';
import { aStudent, englishServer, type Student } from './testing/stage.ts';

let server: TestServer;
/** Administers the server: the first one there. */
let admin: Student;
let student: Student;
let message: string;
beforeAll(async () => {
  server = await englishServer();
  admin = await aStudent(server);
  student = await aStudent(server);
  const text = 'Hello Mara, I will bring a paper lantern and sixteen oranges to the harbour.';
  message = (await student.submit('a1-first-9', text)).submission_id;
});
afterAll(() => server.close());

const find = (q: string, who: Pick<Student, 'ask'> = student): Promise<SearchPage> =>
  who.ask(200, 'GET', `/api/core/search?q=${encodeURIComponent(q)}`);
const status = (): Promise<SearchStatus> => admin.ask(200, 'GET', '/api/core/search/status');
const counted = async () => (await status()).types.find(({ type }) => type === 'submission');

test('what was written for a task is found at once, marked, under the title of the task and with its place', async () => {
  const { items, facets } = await find('lantern');
  expect(items).toMatchObject([
    { type: 'submission', title: 'A message 9', source: { submission_id: message }, why: { terms: ['lantern'] } },
  ]);
  const [from = 0, to = 0] = items[0]?.highlights[0] ?? [];
  expect(items[0]?.snippet.slice(from, to)).toBe('lantern');
  expect(facets?.types).toEqual([{ type: 'submission', count: 1 }]);
});

test('by its kind, by the title of its task, and beside other kinds, which are counted', async () => {
  await student.ask(201, 'POST', '/api/core/notes', { title: 'Lights', content: 'A lantern and a candle.' });
  expect((await find('lantern')).items.map(({ type }) => type).toSorted()).toEqual(['note', 'submission']);
  for (const q of [
    'lantern type:submission',
    'lantern type:writing',
    'lantern in:"a message"',
    'type:submission lantern',
  ])
    expect((await find(q)).items.map(({ type }) => type)).toEqual(['submission']);
  expect((await find('lantern type:submission')).facets?.types).toEqual([
    { type: 'note', count: 1 },
    { type: 'submission', count: 1 },
  ]);
});

test('answers of several items are one text; what was answered by marks is not in the index', async () => {
  await student.submit('a1-first-5', {
    '1': 'The night was cold.',
    '2': 'Nobody knew.',
    '3': 'They waited for zeppelins.',
  });
  await student.submit('a1-first-1');
  const { items } = await find('zeppelins');
  expect(items[0]?.title).toBe('Write it down 5');
  expect(items[0]?.snippet).toContain('The night was cold.');
  expect(await counted()).toMatchObject({ rows: 2, indexed: 2 });
});

test('sent twice it is there once, and nobody else finds it', async () => {
  const who = await aStudent(server);
  const key = 'the-same-answer';
  for (let n = 0; n < 2; n += 1) await who.submit('a1-first-9', 'A walrus at noon, and bread.', { key });
  expect((await find('walrus', who)).items).toHaveLength(1);
  expect((await find('walrus')).items).toEqual([]);
});

test('a blank answer is neither counted nor indexed', async () => {
  const before = await counted();
  await student.submit('a1-first-6', { '1': '  ', '2': '' });
  expect(await counted()).toEqual(before);
});

test('an index from before there were submissions is made with the next start, and a rebuild changes nothing', async () => {
  const { db } = server.database;
  const all = await counted();
  await db.execute(`delete from search_passages where type = 'submission'`);
  const next = createRebuild({ db, clock: () => server.clock.now, log: { warn: () => {}, info: () => {} } });
  await next.beginWhereMissing();
  await next.work();
  expect(await counted()).toEqual(all);
  expect((await find('lantern type:submission')).items[0]?.source.submission_id).toBe(message);
  const before = (await status()).reindex?.job_id;
  await next.beginWhereMissing();
  expect((await status()).reindex?.job_id).toBe(before);
  await next.close();
});

test('an imported passport is found; a deleted account leaves nothing', async () => {
  const archive = await exportOf(student.user);
  const other = await aLearner(server);
  await importInto(other.user, archive);
  expect((await find('oranges', other)).items).toMatchObject([
    { type: 'submission', title: 'A message 9', source: { submission_id: message } },
  ]);
  const before = await counted();
  await other.ask(204, 'DELETE', '/api/auth/me', { password: other.user.password });
  const after = await counted();
  expect(after?.rows).toBe((before?.rows ?? 0) - 2);
  expect(after?.indexed).toBe(after?.rows);
});
