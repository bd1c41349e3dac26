import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Mistake } from '#contract/english.ts';
import type { ReviewCard } from '#contract/review-card.ts';
import type { TestServer } from '#testing/server.ts';
import { aStudent, englishServer, later, type Page, rightOf, type Student } from './testing/stage.ts';

let server: TestServer;
let student: Student;
beforeAll(async () => {
  server = await englishServer();
  student = await aStudent(server);
});
afterAll(() => server.close());

const save = (word: string, who = student) => who.ask<ReviewCard>(200, 'POST', '/api/xel/cards', { word });
const change = (id: string, body: object) => student.ask<ReviewCard>(200, 'PATCH', `/api/xel/cards/${id}`, body);
const due = async () => (await student.due('?limit=100')).items.map(({ id }) => id);

test('a card can be changed and suspended, and keeps its dates', async () => {
  const card = await save('heron');
  const changed = await change(card.id, { back: 'a tall bird', example: 'A heron stood in the lake.' });
  expect(changed).toEqual({ ...card, back: 'a tall bird', example: 'A heron stood in the lake.' });
  expect(await change(card.id, { suspended: true })).toMatchObject({ suspended: true, back: 'a tall bird' });
  expect(await due()).not.toContain(card.id);
  expect((await student.dashboard()).due_reviews).toBe(0);
  expect(await change(card.id, { suspended: false, example: null })).not.toHaveProperty('suspended');
  expect(await due()).toContain(card.id);
  await student.ask(400, 'PATCH', `/api/xel/cards/${card.id}`, { front: ' ' });
});

test('what is deleted is gone, comes back for a day, and saving its word brings it back', async () => {
  const { id } = await save('otter');
  await student.ask(204, 'DELETE', `/api/xel/cards/${id}`);
  expect(await due()).not.toContain(id);
  await student.ask(404, 'POST', `/api/xel/reviews/${id}`, { rating: 3 });
  await student.ask(404, 'DELETE', `/api/xel/cards/${id}`);
  expect(await student.ask(200, 'POST', `/api/xel/cards/${id}/restore`)).toMatchObject({ id });
  expect(await due()).toContain(id);
  await student.ask(204, 'DELETE', `/api/xel/cards/${id}`);
  expect(await save('otter')).toMatchObject({ id });
  expect(await due()).toContain(id);
  await student.ask(204, 'DELETE', `/api/xel/cards/${id}`);
  await later(server, student, 25);
  await student.ask(404, 'POST', `/api/xel/cards/${id}/restore`);
});

test('the card of a mistake that is dismissed is put away, and comes back with it', async () => {
  const gaps = 'a1-first-2';
  const wrong = { ...(rightOf(gaps) as Record<string, string>), '2': 'was sleeping' };
  await student.submit(gaps, wrong);
  const [mistake] = (await student.ask<Page<Mistake>>(200, 'GET', '/api/xel/mistakes')).items;
  const set = (status: string) => student.ask(200, 'PATCH', `/api/xel/mistakes/${mistake?.id}`, { status });
  expect(await due()).toContain(mistake?.card_id);
  await set('dismissed');
  expect(await due()).not.toContain(mistake?.card_id);
  // Missed again, it stays away.
  await student.submit(gaps, wrong);
  expect(await due()).not.toContain(mistake?.card_id);
  await set('open');
  expect(await due()).toContain(mistake?.card_id);
});

test('nobody keeps the cards of somebody else', async () => {
  const { id } = await save('wren', await aStudent(server));
  await student.ask(404, 'PATCH', `/api/xel/cards/${id}`, { suspended: true });
  await student.ask(404, 'DELETE', `/api/xel/cards/${id}`);
  await student.ask(404, 'POST', `/api/xel/cards/${id}/restore`);
});

test('all cards are listed, the newest first, and found by what a side has', async () => {
  const reader = await aStudent(server);
  const list = (query = '') => reader.ask<Page<ReviewCard>>(200, 'GET', `/api/xel/cards${query}`);
  const fronts = async (query = '') => (await list(query)).items.map(({ front }) => front);
  const [heron, otter] = [await save('heron', reader), await save('otter', reader)];
  await later(server, reader, 1);
  await save('badger', reader);
  const away = { suspended: true, example: 'It was 100% wet.' };
  await reader.ask(200, 'PATCH', `/api/xel/cards/${otter.id}`, away);
  expect((await fronts()).toSorted()).toEqual(['badger', 'heron', 'otter']);
  expect((await fronts())[0]).toBe('badger');
  expect(await fronts('?filter=suspended')).toEqual(['otter']);
  expect(await fronts('?filter=leech')).toEqual([]);
  expect(await fronts('?q=HERO')).toEqual(['heron']);
  expect(await fronts(`?q=${encodeURIComponent('0% w')}`)).toEqual(['otter']);
  expect(await fronts('?q=%25x')).toEqual([]);
  const seen: string[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: Page<ReviewCard> = await list(`?limit=1${cursor && `&cursor=${cursor}`}`);
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.next_cursor;
  }
  expect(seen).toHaveLength(3);
  expect(new Set(seen).size).toBe(3);
  await reader.ask(204, 'DELETE', `/api/xel/cards/${heron.id}`);
  expect((await fronts()).toSorted()).toEqual(['badger', 'otter']);
  await reader.ask(400, 'GET', '/api/xel/cards?filter=lost');
});

test('a card that was forgotten eight times is among the leeches', async () => {
  const reader = await aStudent(server);
  const { id } = await save('stoat', reader);
  const rate = (rating: number) => reader.ask<ReviewCard>(200, 'POST', `/api/xel/reviews/${id}`, { rating });
  let card = await rate(4);
  for (let lapses = 0; lapses < 8; ) {
    const hours = Math.max(0, (Date.parse(card.due_at) - server.clock.now.getTime()) / 3_600_000) + 1;
    await later(server, reader, hours);
    card = await rate(card.state === 'review' ? 1 : 4);
    lapses = card.lapses;
  }
  const { items } = await reader.ask<Page<ReviewCard>>(200, 'GET', '/api/xel/cards?filter=leech');
  expect(items).toMatchObject([{ id, lapses: 8, leech: true }]);
});
