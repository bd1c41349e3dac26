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

const list = async (query = '', who = student) =>
  (await who.ask<Page<Mistake>>(200, 'GET', `/api/xel/mistakes${query}`)).items;
const change = (id: string, status: string, who = student) =>
  who.user.call('PATCH', `/api/xel/mistakes/${id}`, { status });
const gaps = 'a1-first-2';
/** The second of four gaps is wrong. */
const oneWrong = { ...(rightOf(gaps) as Record<string, string>), '2': 'was sleeping' };
const ofRule = async (rule: string, query = '') => (await list(query)).find((one) => one.rule === rule);

test('a missed item is a mistake of its pattern, with the sentence and its card; sent twice it counts once', async () => {
  await student.submit(gaps, oneWrong, { key: 'the-same-answer' });
  await student.submit(gaps, oneWrong, { key: 'the-same-answer' });
  const [mistake, ...more] = await list();
  expect(more).toEqual([]);
  expect(mistake).toMatchObject({
    ...{ rule: 'past-continuous', about: null, status: 'open', count: 1, right: 0 },
    examples: [
      {
        ...{ source: 'task', sentence: 'At six, they were sleeping.', original: 'was sleeping' },
        correction: 'were sleeping',
      },
    ],
  });
  expect((await student.due()).items.map(({ id }) => id)).toContain(mistake?.card_id);
});

test('the same pattern again is counted, not listed again', async () => {
  await later(server, student, 1);
  await student.submit(gaps, oneWrong);
  expect(await list()).toMatchObject([{ count: 2, examples: { length: 2 } }]);
  expect(await list('?source=writing')).toEqual([]);
  expect(await list('?source=task&status=open')).toHaveLength(1);
});

test('right on three dates in a row it is fixed, and wrong again it is open', async () => {
  for (const right of [1, 2]) {
    await later(server, student, 24);
    await student.submit(gaps);
    // Twice on a date is once.
    await student.submit(gaps);
    expect(await ofRule('past-continuous')).toMatchObject({ status: 'open', right });
  }
  await later(server, student, 24);
  const mistake = await ofRule('past-continuous');
  await student.rate(mistake?.card_id ?? '', 3);
  expect(await ofRule('past-continuous', '?status=fixed')).toMatchObject({ right: 3 });
  expect(await list('?status=open')).toEqual([]);
  await later(server, student, 24);
  await student.submit(gaps, oneWrong);
  expect(await ofRule('past-continuous')).toMatchObject({ status: 'open', right: 0, count: 3 });
});

test('what is dismissed is not counted, and can be taken up again', async () => {
  const mistake = (await ofRule('past-continuous')) as Mistake;
  expect((await change(mistake.id, 'dismissed')).json()).toMatchObject({ status: 'dismissed' });
  await later(server, student, 24);
  await student.submit(gaps, oneWrong);
  expect(await list('?status=dismissed')).toMatchObject([{ id: mistake.id, count: 3 }]);
  expect((await change(mistake.id, 'open')).json()).toMatchObject({ status: 'open', count: 3 });
});

test('an empty answer is no mistake', async () => {
  const before = await list();
  await student.submit('a1-second-2', {});
  expect(await list()).toEqual(before);
});

test('nobody sees or changes the mistakes of somebody else', async () => {
  const [mine] = await list();
  const other = await aStudent(server);
  expect(await list('', other)).toEqual([]);
  expect((await change(mine?.id ?? '', 'dismissed', other)).statusCode).toBe(404);
  expect(await list()).toMatchObject([{ id: mine?.id, status: 'open' }]);
});

test('they come in pages', async () => {
  await student.submit('a1-first-1', { '1': 'a', '2': 'a', '3': 'a' });
  const all = await list();
  expect(all.length).toBeGreaterThan(2);
  const first = await student.ask<Page<Mistake>>(200, 'GET', '/api/xel/mistakes?limit=2');
  const rest = await list(`?limit=50&cursor=${encodeURIComponent(first.next_cursor ?? '')}`);
  expect([...first.items, ...rest].map(({ id }) => id)).toEqual(all.map(({ id }) => id));
});

const send = async (message: string) => {
  const { id } = await student.conversation();
  const { body } = await student.chat(id, { message, provider: 'study-guide' });
  expect(body.message_id).toBeTruthy();
  const said = (await student.messages(id)).find(({ role }) => role === 'user');
  return { conversation_id: id, message_id: said?.id ?? '' };
};
const checkPlace = '/api/xel/mistakes/check-message';

test('a message is checked when its writer asks, counts once, and merges with what is known', async () => {
  const place = await send('My sister live in Rome.');
  expect(await ofRule('agreement')).toBeUndefined();
  const checked = await student.ask(200, 'POST', checkPlace, place);
  expect(checked).toMatchObject({ corrections: [{ original: 'live', correction: 'lives' }] });
  await student.ask(200, 'POST', checkPlace, place);
  const mistake = await ofRule('agreement');
  expect(mistake).toMatchObject({
    ...{ count: 1, status: 'open' },
    examples: [{ source: 'chat', sentence: 'My sister live in Rome.' }],
  });
  const card = (await student.due('?limit=200')).items.find(({ id }) => id === mistake?.card_id);
  expect(card).toMatchObject({
    front: 'Put it right: My sister live in Rome.',
    back: expect.stringMatching(/^My sister lives in Rome\./),
  });
  await student.ask(200, 'POST', checkPlace, await send('He speak English.'));
  expect(await ofRule('agreement')).toMatchObject({ count: 2, card_id: mistake?.card_id });
}, 120_000);

test('another language has no mistakes; what somebody else wrote is not there', async () => {
  const place = await send('Ich wohne seit drei Jahren in einer kleinen Stadt.');
  expect(await student.ask(200, 'POST', checkPlace, place)).toMatchObject({ corrections: [] });
  const other = await aStudent(server);
  await other.ask(404, 'POST', checkPlace, place);
}, 120_000);
