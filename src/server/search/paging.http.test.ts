import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { SearchPage } from '#contract/search.ts';
import { aLearner, type Learner } from '#testing/learner.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import { writeNotes } from './testing/write-notes.ts';

let server: TestServer;
let mina: Learner;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  mina = await aLearner(server);
  await write('first 7', 'second 6', 'third 5', 'fourth 4', 'fifth 3', 'sixth 2');
});

/** Thirty words, so many of them the one that is looked for. */
const textOf = (times: number) => 'lantern '.repeat(times) + 'something '.repeat(30 - times);
/** Notes of these titles; the number in each says how often it has the word. */
const write = (...titles: string[]) =>
  writeNotes(
    server,
    mina.user.id,
    titles.map((title) => ({
      title: `${title} of ${mina.user.id}`,
      content: textOf(Number(title.split(' ')[1])),
    })),
  );
const remove = (title: string) => mina.ask(204, 'DELETE', `/api/core/notes/${title} of ${mina.user.id}`);
const find = (cursor = '') =>
  mina.ask<SearchPage>(200, 'GET', `/api/core/search?q=lantern&limit=3${cursor && `&cursor=${cursor}`}`);
const names = ({ items }: SearchPage) => items.map(({ title }) => title.split(' ')[0]);

test('what is written between two pages repeats nothing', async () => {
  const first = await find();
  expect(names(first)).toEqual(['first', 'second', 'third']);
  await write('better 9', 'best 20');
  const second = await find(first.next_cursor ?? '');
  expect(names(second)).toEqual(['fourth', 'fifth', 'sixth']);
  expect(second.next_cursor).toBeNull();
});

test.each([
  ['the last one shown', ['third 5']],
  ['one before it', ['first 7']],
  ['all that were shown', ['first 7', 'second 6', 'third 5']],
])('what is deleted between two pages leaves nothing out: %s', async (_, titles) => {
  const first = await find();
  for (const title of titles) await remove(title);
  const second = await find(first.next_cursor ?? '');
  expect(names(second)).toEqual(['fourth', 'fifth', 'sixth']);
});

test('a cursor that was made up is refused', async () => {
  for (const crafted of [
    [-1, []],
    [1, ['a', 2]],
    [1.5, []],
    [1, Array(9).fill('a')],
  ]) {
    const cursor = Buffer.from(JSON.stringify(crafted)).toString('base64url');
    const answer = await mina.user.call('GET', `/api/core/search?q=lantern&cursor=${cursor}`);
    expect(answer.json().detail.issues[0].path).toBe('query.cursor');
  }
});
