import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { z } from 'zod';
import type { Mistake } from '#contract/english.ts';
import type { Quests } from '#contract/xp.ts';
import { anOrganization, ask } from '#server/modules/organizations/testing/an-organization.ts';
import type { TestServer, TestUser } from '#testing/server.ts';
import { aStudent, englishServer, later, type Page, rightOf, type Student } from './testing/stage.ts';

type Quest = z.infer<typeof Quests>['quests'][number];

let server: TestServer;
let student: Student;
let owner: TestUser;
let at: string;
beforeAll(async () => {
  server = await englishServer();
  owner = await server.aUser('ava');
});
afterAll(() => server.close());
beforeEach(async () => {
  await owner.signInAgain();
  student = await aStudent(server);
  const made = await anOrganization(server, [
    [owner, 'owner'],
    [student.user, 'member'],
  ]);
  at = made.at;
});

const gaps = 'a1-first-2';
const answers = rightOf(gaps) as Record<string, string>;
const xp = async () => (await student.ask<{ total_xp: number }>(200, 'GET', '/api/xp/profile')).total_xp;

/** The quest of this kind on the first of the coming days that has it. */
async function questOf(kind: string): Promise<() => Promise<Quest | undefined>> {
  for (let day = 0; day < 2; day += 1) {
    await later(server, student, 24);
    const find = async () =>
      (await student.ask<z.infer<typeof Quests>>(200, 'GET', '/api/xp/quests')).quests.find(({ id }) =>
        id.endsWith(`:${kind}`),
      );
    if (await find()) return find;
  }
  throw new Error(`No day had ${kind}.`);
}

test('the profile says what the next card would earn: a point, until sixty of the day are full', async () => {
  const next = async () =>
    (await student.ask<{ next_review_xp: number }>(200, 'GET', '/api/xp/profile')).next_review_xp;
  const words = Array.from(
    { length: 61 },
    (_, n) => `zq${[Math.floor(n / 26), n % 26].map((one) => String.fromCharCode(97 + one)).join('')}`,
  );
  expect(await next()).toBe(1);
  for (const [rated, word] of words.entries()) {
    const { id } = await student.ask<{ id: string }>(200, 'POST', '/api/xel/cards', { word });
    if (rated > 0 && rated % 30 === 0) expect(await next()).toBe(rated < 60 ? 1 : 0);
    await student.rate(id, 3);
  }
  expect(await next()).toBe(0);
});

test('cards that are due become a quest within two days, and rating them fills and pays it', async () => {
  for (const word of ['harbour', 'anchor', 'sail', 'rope']) await student.ask(200, 'POST', '/api/xel/cards', { word });
  const due = async () => (await student.due()).items;
  const find = await questOf('due-cards');
  const cards = await due();
  const quest = await find();
  expect(quest).toMatchObject({ target: cards.length, progress: 0 });
  expect(quest?.reason).toContain(`${cards.length} of your cards are due`);
  const before = await xp();
  for (const [done, { id }] of cards.entries()) {
    expect(await find()).toMatchObject({ progress: done, completed: false });
    await student.rate(id, 1);
    // The same card twice is one.
    await student.rate(id, 3);
  }
  expect(await find()).toMatchObject({ progress: cards.length, completed: true });
  expect(await xp()).toBeGreaterThanOrEqual(before + cards.length + (quest?.reward_xp ?? 0));
});

test('a mistake whose card is due becomes a quest that names it; only recalling its own card counts', async () => {
  await student.submit(gaps, { ...answers, '2': 'was sleeping' });
  const find = await questOf('own-mistakes');
  expect(await find()).toMatchObject({
    target: 1,
    progress: 0,
    reason: 'You got “past continuous” wrong once; its card is due now.',
  });
  const [mistake] = (await student.ask<Page<Mistake>>(200, 'GET', '/api/xel/mistakes')).items;
  const saved = await student.ask<{ id: string }>(200, 'POST', '/api/xel/cards', { word: 'harbour' });
  await student.rate(saved.id, 3);
  expect(await find()).toMatchObject({ progress: 0 });
  // Forgotten at first, then recalled.
  await student.rate(mistake?.card_id ?? '', 1);
  expect(await find()).toMatchObject({ progress: 0 });
  await student.rate(mistake?.card_id ?? '', 3);
  expect(await find()).toMatchObject({ progress: 1, completed: true });
});

test('a rating that is taken back has recalled nothing', async () => {
  await student.submit(gaps, { ...answers, '2': 'was sleeping' });
  await student.submit('a1-first-1', { ...(rightOf('a1-first-1') as Record<string, string>), '1': 'a' });
  const find = await questOf('own-mistakes');
  expect(await find()).toMatchObject({ target: 2, progress: 0 });
  const [mistake] = (await student.ask<Page<Mistake>>(200, 'GET', '/api/xel/mistakes')).items;
  const card = `/api/xel/reviews/${mistake?.card_id}`;
  await student.ask(200, 'POST', card, { rating: 3 });
  expect(await find()).toMatchObject({ progress: 1 });
  await student.ask(200, 'POST', `${card}/undo`);
  expect(await find()).toMatchObject({ progress: 0 });
});

test('what an organization assigned becomes a quest with its title and date, filled by tasks of that module alone', async () => {
  await ask(owner, 201, 'POST', `${at}/assignments`, { module_id: 'b1-first', team_id: null, due_date: '2026-12-24' });
  const find = await questOf('assigned-tasks');
  const quest = await find();
  const module = await student.module('b1-first');
  expect(quest?.reason).toBe(
    `“${module.title}” is due on 2026-12-24; ${module.tasks.length} of its tasks are not passed yet.`,
  );
  await student.submit(gaps);
  expect(await find()).toMatchObject({ progress: 0 });
  for (const task of module.tasks.slice(0, quest?.target)) await student.submit(task.id);
  expect(await find()).toMatchObject({ completed: true });
});
