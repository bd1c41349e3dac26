import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { bearerOf, register, somebody, switchTo } from '../people.ts';

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function isClean(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(wcag).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target.join(' '))])).toEqual([]);
}

/** In Persian and on a phone the page is clean, from right to left, and not wider than the screen. */
async function fitsPhone(page: Page, path: string): Promise<void> {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(path);
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.getByRole('main').getByRole('heading', { level: 2 }).first()).toBeVisible();
  await isClean(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
}

async function callAs<T>(url: string, token: string, method: string, path: string, body?: object): Promise<T> {
  const answer = await fetch(`${url}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return (answer.status === 204 ? undefined : await answer.json()) as T;
}

const letter =
  'Dear Mr and Mrs Parekura, I am very sorry. Yesterday I wanted to make tea when you were out, and I dropped your old teapot because it was hot. It is broken now. I feel bad because it was from your mother. I buy you a new one on Saturday, or I can try to repair it. Best wishes, Ali';

test('a module is assigned, an answer is read, given another score and returned, and the learner revises it', async ({
  page,
  browser,
  server,
}) => {
  test.setTimeout(180_000);
  const teacher = await register(page);
  const teacherToken = await bearerOf(server.url, teacher);
  const school = await callAs<{ id: string }>(server.url, teacherToken, 'POST', '/api/organizations', {
    ...{ name: 'Riverside School', slug: somebody().username },
  });
  const other = await browser.newContext({ baseURL: server.url });
  const desk = await other.newPage();
  const learner = await register(desk);
  const learnerToken = await bearerOf(server.url, learner);
  await callAs(server.url, teacherToken, 'POST', `/api/organizations/${school.id}/members`, {
    username: learner.username,
  });
  const { items: modules } = await callAs<{ items: { id: string; title: string }[] }>(
    ...([server.url, learnerToken, 'GET', '/api/xel/modules?skill=writing&level=A2'] as const),
  );
  const [module] = modules;
  if (!module) throw new Error('There is no module of writing at A2.');
  const { tasks } = await callAs<{ tasks: { id: string; type: string; title: string }[] }>(
    ...([server.url, learnerToken, 'GET', `/api/xel/modules/${module.id}`] as const),
  );
  const task = tasks.find(({ type }) => type === 'write_message');
  if (!task) throw new Error('There is no message to write.');

  // Nothing is assigned yet, and the page says how it begins.
  await page.goto(`/organizations/${school.id}/assignments`);
  await expect(page.getByText('Nothing is assigned yet')).toBeVisible();
  await isClean(page);
  await page.getByRole('button', { name: 'Assign a module' }).click();
  const dialog = page.getByRole('dialog', { name: 'Assign a module' });
  await dialog.getByRole('button', { name: 'Assign', exact: true }).click();
  await expect(dialog.getByText('Choose the module to assign.')).toBeVisible();
  await dialog.getByLabel('Module').selectOption(module.title);
  await dialog.getByLabel('Due date').fill('2099-12-31');
  await dialog.getByLabel('Note').fill('Before the trip');
  await isClean(page);
  await dialog.getByRole('button', { name: 'Assign', exact: true }).click();
  await expect(page.getByRole('list', { name: 'Assignments' }).getByRole('listitem')).toHaveCount(1);

  // Deleting it is taken back.
  await page.getByRole('button', { name: /^Delete / }).click();
  await expect(page.getByText('Nothing is assigned yet')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('list', { name: 'Assignments' }).getByRole('listitem')).toHaveCount(1);

  // The learner finds it on Today and in English, open whatever its level, and chooses what is seen of it.
  await desk.goto('/');
  await expect(desk.getByRole('list', { name: 'Assigned to you' })).toContainText(module.title);
  await desk.goto('/english');
  const assigned = desk.getByRole('list', { name: 'Assigned to you' });
  await expect(assigned).toContainText('Teachers see how many tasks you passed.');
  await isClean(desk);
  await assigned.getByRole('link', { name: 'Choose what they see' }).click();
  await desk.getByRole('radio', { name: 'Scores and answers' }).click();
  await expect(desk.getByText('Saved. It holds from now on.')).toBeVisible();
  await desk.goto(`/english/tasks/${task.id}?module=${module.id}`);
  await desk.getByRole('main').getByRole('textbox').first().fill(letter);
  await desk.getByRole('button', { name: 'Send my text' }).click();
  // The evaluator loads its grammar with its first text.
  await expect(desk.getByRole('heading', { name: 'How it went' })).toBeVisible({ timeout: 60_000 });

  // The teacher reads it, gives another score and returns it.
  await page.getByRole('list', { name: 'Assignments' }).getByRole('link').click();
  await expect(page.getByRole('table', { name: 'Learners' })).toBeVisible();
  await isClean(page);
  await page.getByRole('table', { name: 'Learners' }).getByRole('link').click();
  await page.getByRole('list', { name: 'Task by task' }).getByRole('link').click();
  await expect(page.getByRole('heading', { name: 'Your review' })).toBeVisible();
  await isClean(page);
  await page.getByRole('button', { name: 'Send the review' }).click();
  await expect(page.getByText('Say in a few words why.')).toBeVisible();
  await page.getByLabel('Comment').fill('Good. Say where you will buy it, too.');
  await page.getByLabel('Another score (0 to 100)').fill('88');
  await page.getByLabel('Words that you mean').fill('I buy you');
  await page.getByLabel('Remark on these words').fill('I will buy you');
  await page.getByRole('checkbox', { name: 'Return it to be revised' }).check();
  await page.getByRole('button', { name: 'Send the review' }).click();
  await expect(page.getByRole('list', { name: 'What your teacher says' })).toContainText('Score 88.');

  // The learner reads who, why and both scores, and revises.
  await desk.goto('/english');
  await expect(desk.getByRole('list', { name: 'Assigned to you' })).toContainText('Say where you will buy it');
  await desk.getByRole('list', { name: 'Assigned to you' }).getByRole('link', { name: task.title }).click();
  const said = desk.getByRole('list', { name: 'What your teacher says' });
  await expect(said).toContainText(teacher.username);
  await expect(said).toContainText('Score 88. The evaluation gave');
  await expect(said).toContainText('I will buy you');
  await isClean(desk);
  await desk.goto(`/english/tasks/${task.id}?module=${module.id}`);
  await desk.getByRole('main').getByRole('textbox').first().fill(letter.replace('I buy you', 'I will buy you'));
  await desk.getByRole('button', { name: 'Send my text' }).click();
  await expect(desk.getByRole('heading', { name: 'How it went' })).toBeVisible();
  await desk.goto('/english');
  await expect(desk.getByRole('list', { name: 'Assigned to you' })).not.toContainText('To revise');

  // The teacher sees what changed, and the learner who looked.
  await page.reload();
  await page.getByRole('link', { name: 'Read it', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'What changed since the answer before' })).toBeVisible();
  await expect(page.locator('ins').first()).toContainText('will');
  await isClean(page);
  await desk.goto(`/organizations/${school.id}/settings`);
  await expect(desk.getByRole('list', { name: 'Who looked at your progress' })).toContainText(
    'read an answer of yours',
  );
  await other.close();

  await switchTo(page, 'فارسی');
  const here = new URL(page.url()).pathname;
  for (const parts of [4, 5, 6, 7].filter((count) => count <= here.split('/').length))
    await fitsPhone(page, here.split('/').slice(0, parts).join('/'));
});

test('an anchor essay is rated blind, then compared; agreement waits for ten', async ({ page, server }) => {
  test.setTimeout(120_000);
  const teacher = await register(page);
  const token = await bearerOf(server.url, teacher);
  const school = await callAs<{ id: string }>(server.url, token, 'POST', '/api/organizations', {
    ...{ name: 'Riverside School', slug: somebody().username },
  });
  await page.goto(`/organizations/${school.id}/calibration`);
  await expect(page.getByText('Too few essays to say anything')).toBeVisible();
  await isClean(page);
  await page.getByRole('list', { name: 'Anchor essays' }).getByRole('link').first().click();
  await expect(page.getByText('The bands of the evaluator and of others appear when yours are in.')).toBeVisible();
  await expect(page.getByRole('table')).toHaveCount(0);
  await page.getByRole('button', { name: 'Send my rating' }).click();
  await expect(page.getByText('Choose a band from 0 to 5.')).toHaveCount(4);
  await isClean(page);
  for (const criterion of ['Coherence', 'Vocabulary', 'Grammar', 'Conventions'])
    await page.getByLabel(criterion).selectOption('2.5');
  await page.getByRole('button', { name: 'Send my rating' }).click();
  await expect(page.getByRole('table', { name: 'Bands of this essay' })).toContainText('Evaluator', {
    timeout: 60_000,
  });
  await isClean(page);

  const essays = `/api/organizations/${school.id}/calibration/essays`;
  const { items } = await callAs<{ items: { id: string; rated: boolean }[] }>(server.url, token, 'GET', essays);
  const bands = [1, 2, 3, 4];
  for (const [place, { id }] of items
    .filter(({ rated }) => !rated)
    .slice(0, 9)
    .entries()) {
    const band = bands[place % 4] ?? 0;
    await callAs(server.url, token, 'POST', `${essays}/${id}/ratings`, {
      ...{ coherence: band, vocabulary: band, grammar: band, conventions: band },
    });
  }
  await page.goto(`/organizations/${school.id}/calibration`);
  const table = page.getByRole('table', { name: 'Evaluator and people' });
  await expect(table.getByRole('row')).toHaveCount(5);
  await expect(table).toContainText('10');
  await expect(page.getByText('once 10 essays have two raters')).toBeVisible();
  await isClean(page);

  await switchTo(page, 'فارسی');
  await fitsPhone(page, `/organizations/${school.id}/calibration`);
  await fitsPhone(page, `/organizations/${school.id}/calibration/${items[0]?.id}`);
});
