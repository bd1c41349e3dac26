import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Mistake } from '#contract/english.ts';
import type { TestServer } from '#testing/server.ts';
import { aStudent, englishServer, later, type Page, rightOf, type Student } from '../testing/stage.ts';

let server: TestServer;
let student: Student;
beforeAll(async () => {
  server = await englishServer();
  student = await aStudent(server);
});
afterAll(() => server.close());

const gaps = 'a1-first-2';
const mistake = async () => (await student.ask<Page<Mistake>>(200, 'GET', '/api/xel/mistakes')).items[0];

test('taking a rating back takes back what it said of the mistake, and forgetting a fixed one opens it', async () => {
  await student.submit(gaps, { ...(rightOf(gaps) as Record<string, string>), '2': 'was sleeping' });
  const card = (await mistake())?.card_id ?? '';
  const undo = () => student.ask(200, 'POST', `/api/xel/reviews/${card}/undo`);
  await later(server, student, 24);
  await student.rate(card, 3);
  expect(await mistake()).toMatchObject({ right: 1 });
  await undo();
  expect(await mistake()).toMatchObject({ right: 0, status: 'open' });
  for (const right of [1, 2, 3]) {
    await later(server, student, 24);
    await student.rate(card, 4);
    expect(await mistake()).toMatchObject({ right });
  }
  expect(await mistake()).toMatchObject({ status: 'fixed' });
  await undo();
  expect(await mistake()).toMatchObject({ status: 'open', right: 2 });
  await student.rate(card, 3);
  await later(server, student, 1);
  await student.rate(card, 1);
  expect(await mistake()).toMatchObject({ status: 'open', right: 0 });
  await undo();
  expect(await mistake()).toMatchObject({ status: 'fixed', right: 3 });
});

test('a saved word keeps its own sentence when it is missed in a task', async () => {
  const saved = await student.ask<{ id: string }>(200, 'POST', '/api/xel/cards', {
    word: 'wind',
    sentence: 'The wind took my hat.',
  });
  await student.submit('a1-first-1', { '1': 'b', '2': 'b', '3': 'a' });
  await later(server, student, 1);
  const { items } = await student.due('?limit=100');
  expect(items.find(({ id }) => id === saved.id)).toMatchObject({ example: 'The wind took my hat.', reviews: 1 });
});
