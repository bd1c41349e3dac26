import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Mistake } from '#contract/english.ts';
import type { ReviewCard } from '#contract/review-card.ts';
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
const cards = async (query = '') =>
  (await student.ask<Page<ReviewCard>>(200, 'GET', `/api/xel/cards${query}`)).items.filter(({ front }) =>
    front.startsWith('Put it right'),
  );
const agreement = async (query = '') => (await list(query)).find(({ rule }) => rule === 'agreement');
const place = (mistake: Mistake, index = 0) =>
  `/api/xel/mistakes/${mistake.id}/examples/${mistake.examples[index]?.id ?? ''}`;
const refuse = (mistake: Mistake, refused: boolean, index = 0) =>
  student.ask<Mistake>(200, 'PATCH', place(mistake, index), { refused });
const practise = (mistake: Mistake, status = 200, index = 0) =>
  student.ask<Mistake>(status, 'POST', `${place(mistake, index)}/practise`);

/** Writes something and has it checked; gives the message. */
async function write(message: string) {
  const { id } = await student.conversation();
  await student.chat(id, { message, provider: 'study-guide' });
  const said = (await student.messages(id)).find(({ role }) => role === 'user');
  const where = { conversation_id: id, message_id: said?.id ?? '' };
  await student.ask(200, 'POST', '/api/xel/mistakes/check-message', where);
  return where;
}

test('an example leads to where it stands, and those of one source are listed', async () => {
  const first = await write('My sister live in Rome.');
  await later(server, student, 1);
  const second = await write('He speak English.');
  expect((await agreement())?.examples).toMatchObject([
    { source: 'chat', source_id: second.message_id, within_id: second.conversation_id, place: 0, refused: false },
    { source: 'chat', source_id: first.message_id, within_id: first.conversation_id, place: 0, refused: false },
  ]);
  expect(await list(`?source_id=${first.message_id}`)).toMatchObject([
    { rule: 'agreement', count: 2, examples: [{ source_id: first.message_id }] },
  ]);
  expect(await list('?source_id=nothing')).toEqual([]);
}, 120_000);

test('what is refused does not count, and the card shows a sentence that does', async () => {
  const before = (await agreement()) as Mistake;
  const oldest = before.examples[1]?.source_id ?? '';
  expect(await cards()).toMatchObject([{ front: 'Put it right: My sister live in Rome.' }]);
  const [ofOldest] = await list(`?source_id=${oldest}`);
  for (let again = 0; again < 2; again += 1)
    expect(await refuse(ofOldest as Mistake, true)).toMatchObject({ count: 1, examples: [{ refused: true }] });
  expect(await cards()).toMatchObject([{ front: 'Put it right: He speak English.' }]);
  // Refused ones come last.
  expect((await agreement())?.examples.map(({ refused }) => refused)).toEqual([false, true]);

  const [ofNewest] = await list(`?source_id=${before.examples[0]?.source_id}`);
  expect(await refuse(ofNewest as Mistake, true)).toMatchObject({ count: 0, status: 'open' });
  expect(await agreement()).toBeUndefined();
  expect(await list('?source=chat')).toEqual([]);
  expect(await agreement(`?source_id=${oldest}`)).toMatchObject({ count: 0 });
  expect(await cards('?filter=suspended')).toHaveLength(1);

  expect(await refuse(ofOldest as Mistake, false)).toMatchObject({ count: 1, examples: [{ refused: false }] });
  expect(await cards('?filter=suspended')).toEqual([]);
  expect(await cards()).toMatchObject([{ front: 'Put it right: My sister live in Rome.' }]);
});

test('a mistake of which no example counts begins anew when it is made again', async () => {
  await refuse((await agreement()) as Mistake, true);
  expect(await agreement()).toBeUndefined();
  await later(server, student, 1);
  await write('She drink tea.');
  expect(await agreement()).toMatchObject({ count: 1, examples: [{ sentence: 'She drink tea.' }, {}, {}] });
  expect(await cards()).toMatchObject([{ front: 'Put it right: She drink tea.' }]);
  expect(await cards('?filter=suspended')).toEqual([]);
}, 120_000);

test('a card that the learner has put away stays away when a refusal is taken back', async () => {
  const [card] = (await cards()) as [ReviewCard];
  await student.ask(200, 'PATCH', `/api/xel/cards/${card.id}`, { suspended: true });
  await later(server, student, 1);
  const newest = ((await agreement()) as Mistake).examples[0]?.source_id;
  const [mistake] = (await list(`?source_id=${newest}`)) as [Mistake];
  expect(await refuse(mistake, true)).toMatchObject({ count: 0 });
  expect(await refuse(mistake, false)).toMatchObject({ count: 1 });
  expect(await cards('?filter=suspended')).toMatchObject([{ id: card.id }]);
  await student.ask(200, 'PATCH', `/api/xel/cards/${card.id}`, { suspended: false });
}, 120_000);

test('practising a sentence shows it on the card and makes that due, wherever the card was', async () => {
  const known = await cards();
  const card = known[0] as ReviewCard;
  await student.rate(card.id, 4);
  expect((await cards())[0]?.due_at).not.toBe(card.due_at);
  await student.ask(204, 'DELETE', `/api/xel/cards/${card.id}`);
  const mistake = (await agreement()) as Mistake;
  expect(mistake.card_id).toBeNull();
  expect(await practise(mistake)).toMatchObject({ card_id: card.id });
  expect(await practise(mistake)).toMatchObject({ card_id: card.id });
  const due = (await student.due('?limit=200')).items.filter(({ id }) => id === card.id);
  expect(due).toMatchObject([{ front: 'Put it right: She drink tea.', reviews: 1 }]);

  await student.ask(200, 'PATCH', `/api/xel/mistakes/${mistake.id}`, { status: 'dismissed' });
  expect(await practise(mistake)).toMatchObject({ status: 'open' });
  // Only what is a mistake is practised.
  await practise((await agreement()) as Mistake, 409, 1);
});

test('a task keeps the face of its card', async () => {
  const gaps = 'a1-first-2';
  const { submission_id: id } = await student.submit(gaps, {
    ...(rightOf(gaps) as Record<string, string>),
    '2': 'was sleeping',
  });
  const [mistake] = (await list(`?source_id=${id}`)) as [Mistake];
  expect(mistake).toMatchObject({ rule: 'past-continuous', examples: [{ source: 'task', within_id: id }] });
  const face = async () => (await student.due('?limit=200')).items.find((one) => one.id === mistake.card_id)?.front;
  const before = await face();
  await practise(mistake);
  expect(await face()).toBe(before);
});

test('examples of others are not there', async () => {
  const mistake = (await agreement()) as Mistake;
  const other = await aStudent(server);
  await other.ask(404, 'PATCH', place(mistake), { refused: true });
  await other.ask(404, 'POST', `${place(mistake)}/practise`);
  await student.ask(404, 'PATCH', `/api/xel/mistakes/${mistake.id}/examples/nothing`, { refused: true });
  expect(await agreement()).toEqual(mistake);
});
