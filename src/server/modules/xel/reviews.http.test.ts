import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ReviewCard } from '#contract/review-card.ts';
import type { TestServer } from '#testing/server.ts';
import { aStudent, englishServer, later, type Page, rightOf, type Student } from './testing/stage.ts';

const meanings: Readonly<Record<string, string>> = { rain: 'water that falls from clouds', snow: 'frozen rain' };

let server: TestServer;
beforeAll(async () => {
  server = await englishServer({ gloss: (word) => meanings[word] });
});
afterAll(() => server.close());

const save = (who: Student, word: string, sentence?: string) =>
  who.ask<ReviewCard>(200, 'POST', '/api/xel/cards', { word, ...(sentence && { sentence }) });
const undo = async (who: Student, cardId: string) =>
  (await who.user.call('POST', `/api/xel/reviews/${cardId}/undo`)).statusCode;

test('an empty answer makes no card, and one that is all wrong a few, not one of every word', async () => {
  const server = await englishServer();
  const student = await aStudent(server);
  await student.submit('a1-second-2', {});
  expect((await student.due()).items).toHaveLength(0);
  const wrong = Object.keys(rightOf('a1-second-2')).map((item) => [item, 'x']);
  await student.submit('a1-second-2', Object.fromEntries(wrong));
  expect((await student.due()).items).toHaveLength(4);
  await server.close();
});

test('a card says when each rating would bring it back, and it does', async () => {
  const server = await englishServer();
  const student = await aStudent(server);
  const card = await student.ask<ReviewCard>(200, 'POST', '/api/xel/cards', { word: 'harbour' });
  expect(card.next).toHaveLength(4);
  expect([...card.next].sort((one, other) => one - other)).toEqual(card.next);
  const { due_at } = await student.rate(card.id, 3);
  expect(Date.parse(due_at) - server.clock.now.getTime()).toBe((card.next[2] ?? 0) * 1_000);
  await server.close();
});

test('what was missed in a task becomes a card, with its meaning or with the reason', async () => {
  const who = await aStudent(server);
  await who.submit('a1-first-1', { '1': 'a', '2': 'b', '3': 'a' });
  await who.submit('a1-first-2', { '1': 'x' });
  const { items } = await who.due();
  expect(items.map(({ front, back }) => [front, back]).sort()).toEqual([
    ['At six, they ___ (rain).', 'were raining\n\nIt is like this because of the time at six.'],
    ['rain', 'water that falls from clouds'],
    ['wind', 'It is like this because of the wind.'],
  ]);
  expect(items.every(({ state, reviews, interval }) => state === 'new' && reviews === 0 && interval === null)).toBe(
    true,
  );
});

test('what a task shows of a card rates it: forgotten, known, known with help', async () => {
  const who = await aStudent(server);
  const card = await save(who, 'rain');
  await later(server, who, 1);
  await who.submit('a1-first-1');
  const [known] = (await who.due()).items;
  expect(known).toBeUndefined();
  await later(server, who, 24 * 30);
  const [due] = (await who.due()).items;
  expect(due).toMatchObject({ id: card.id, reviews: 1, lapses: 0 });
  await who.submit('a1-first-1', { '1': 'a', '2': 'b', '3': 'b' });
  await later(server, who, 1);
  expect((await who.due()).items).toMatchObject([{ id: card.id, reviews: 2 }]);
  expect(await undo(who, card.id)).toBe(409);
});

test('a rating sets the next date, gives a point once a day, and the queue goes on', async () => {
  const who = await aStudent(server);
  const card = await save(who, 'rain', 'It looks like rain.');
  expect(card).toMatchObject({ front: 'rain', back: meanings['rain'], example: 'It looks like rain.', leech: false });
  const rated = await who.rate(card.id, 4);
  expect(rated).toMatchObject({ state: 'review', reviews: 1 });
  expect(rated.interval).toBeGreaterThan(86_400);
  expect(new Date(rated.due_at).getTime() - server.clock.now.getTime()).toBe((rated.interval ?? 0) * 1_000);
  expect((await who.due()).items).toEqual([]);
  await who.rate(card.id, 3);
  const ledger = await who.ask<Page<{ rule: string; amount: number }>>(200, 'GET', '/api/xp/ledger');
  const points = ledger.items.filter(({ rule }) => rule === 'review_card').map(({ amount }) => amount);
  expect(points.toSorted()).toEqual([0, 1]);
});

test('the same rating sent again with its key counts once', async () => {
  const who = await aStudent(server);
  const card = await save(who, 'snow');
  const rate = () =>
    who.ask<ReviewCard>(200, 'POST', `/api/xel/reviews/${card.id}`, { rating: 3 }, { 'idempotency-key': 'r' });
  const first = await rate();
  expect(await rate()).toEqual(first);
  expect(first.reviews).toBe(1);
});

test('taking a rating back restores the card exactly, one after the other, and only within a day', async () => {
  const who = await aStudent(server);
  const card = await save(who, 'rain');
  expect(await undo(who, card.id)).toBe(409);
  const once = await who.rate(card.id, 3);
  await later(server, who, 1);
  await who.rate(card.id, 1);
  expect(await who.ask(200, 'POST', `/api/xel/reviews/${card.id}/undo`)).toEqual(once);
  expect(await who.ask(200, 'POST', `/api/xel/reviews/${card.id}/undo`)).toEqual(card);
  expect(await undo(who, card.id)).toBe(409);
  // As if it had never been rated: the same rating leads to the same card.
  const anew = await who.rate(card.id, 3);
  expect({ ...anew, due_at: '' }).toEqual({ ...once, due_at: '' });
  await later(server, who, 25);
  expect(await undo(who, card.id)).toBe(409);
});

test('a card that is forgotten eight times is a leech', async () => {
  const who = await aStudent(server);
  const card = await save(who, 'rain');
  await who.rate(card.id, 4);
  const leeches: boolean[] = [];
  for (let n = 0; n < 8; n++) {
    await later(server, who, 24 * 60);
    leeches.push((await who.rate(card.id, 1)).leech);
    await who.rate(card.id, 4);
  }
  expect(leeches).toEqual([false, false, false, false, false, false, false, true]);
}, 30_000);

test('the most overdue come first, each once on whatever pages', async () => {
  const who = await aStudent(server);
  const ids: string[] = [];
  for (const word of ['one', 'two', 'three', 'four', 'five']) {
    ids.push((await save(who, word)).id);
    server.clock.now = new Date(server.clock.now.getTime() + (word === 'two' ? 0 : 60_000));
  }
  const seen: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const page: Page<ReviewCard> = await who.due(`?limit=2${cursor && `&cursor=${cursor}`}`);
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.next_cursor;
  }
  expect(seen).toEqual(ids);
});

test('a card belongs to one person', async () => {
  const [owner, stranger] = [await aStudent(server), await aStudent(server)];
  const card = await save(owner, 'rain');
  await stranger.ask(404, 'POST', `/api/xel/reviews/${card.id}`, { rating: 3 });
  await stranger.ask(404, 'POST', `/api/xel/reviews/${card.id}/undo`);
  expect((await stranger.due()).items).toEqual([]);
  expect((await save(stranger, 'rain')).id).not.toBe(card.id);
});

test('a word is one card: with its meaning, else its sentence with a gap, else what is honest', async () => {
  const who = await aStudent(server);
  const first = await save(who, 'Rain', 'Rain fell.');
  const again = await save(who, 'rain', 'Then came rain.');
  expect(again).toEqual({ ...first, example: 'Then came rain.' });
  expect(await save(who, 'rain')).toEqual(again);

  const gapped = await save(who, 'harbour', 'The harbour was empty.');
  expect(gapped).toMatchObject({ front: 'The ___ was empty.', back: 'harbour', example: 'The harbour was empty.' });
  const newer = await save(who, 'harbour', 'Boats lay in the harbour.');
  expect(newer).toMatchObject({ id: gapped.id, front: 'Boats lay in the ___.', back: 'harbour' });

  expect(await save(who, 'quay')).toMatchObject({ front: 'quay', back: expect.stringContaining('No meaning') });
  await who.ask(400, 'POST', '/api/xel/cards', { word: ' ' });
});

test('saving the same word at once gives one card', async () => {
  const who = await aStudent(server);
  const cards = await Promise.all(['snow', 'Snow', 'SNOW'].map((word) => save(who, word)));
  expect(new Set(cards.map(({ id }) => id)).size).toBe(1);
});
