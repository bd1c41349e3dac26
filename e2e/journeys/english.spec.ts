import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { register } from '../people.ts';

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function isClean(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(wcag).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target.join(' '))])).toEqual([]);
}

/** Opens the first task of the first open module. */
async function openFirstTask(page: Page): Promise<void> {
  await page.goto('/english');
  await page.getByRole('region', { name: 'Level A1' }).getByRole('link').first().click();
  await page.getByRole('main').getByRole('link', { name: 'Start', exact: true }).click();
  await expect(page.getByRole('button', { name: /^(?:Check my answers|Send my text)$/ })).toBeVisible();
}

/** Gives some answer to what there is to answer first, whatever the type of the task. */
async function answerSomething(page: Page): Promise<void> {
  const main = page.getByRole('main');
  const radio = main.getByRole('radio').first();
  if (await radio.count()) return radio.check();
  const list = main.getByRole('combobox').first();
  if (await list.count()) return void (await list.selectOption({ index: 1 }));
  await main.getByRole('textbox').first().fill('It was raining.');
}

/** Has what was answered checked, also where items are empty. */
async function check(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(?:Check my answers|Send my text)$/ }).click();
  const anyway = page.getByRole('button', { name: 'Check all the same' });
  await expect(anyway.or(page.getByRole('heading', { name: 'How it went' })).first()).toBeVisible();
  if (await anyway.isVisible()) await anyway.click();
}

test('somebody new sees where to begin, does a task, and is told why each answer is right or not', async ({ page }) => {
  await register(page);
  await page.goto('/english');
  await expect(page.getByRole('region', { name: 'Next' })).toContainText('Find your level');
  await expect(page.getByRole('region', { name: 'Where you stand' })).toContainText('Not known yet');
  await isClean(page);

  await openFirstTask(page);
  await isClean(page);
  await answerSomething(page);
  await page.reload();
  await check(page);
  await expect(page.getByRole('heading', { name: 'How it went' })).toBeFocused();
  await expect(page.getByRole('list', { name: 'Item by item' }).getByRole('listitem').first()).toContainText(
    /Right|Not right|Partly right/,
  );
  await isClean(page);

  await page.goto('/english');
  await expect(page.getByRole('list', { name: 'Lately' }).getByRole('listitem')).toHaveCount(1);
});

test('answers given without a network are sent once when it is back', async ({ page, context }) => {
  await register(page);
  await openFirstTask(page);
  await answerSomething(page);
  await context.setOffline(true);
  await check(page);
  await expect(page.getByText(/^You are offline\. Your answers wait here/)).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByRole('heading', { name: 'How it went' })).toBeVisible();
  await page.goto('/english');
  await expect(page.getByRole('list', { name: 'Lately' }).getByRole('listitem')).toHaveCount(1);
});

/** Somebody new who has made a mistake, before the card of it: options are in another order for each learner, and one fits nowhere. */
async function registerWithCard(page: Page): Promise<void> {
  await register(page);
  await openFirstTask(page);
  await page.getByRole('main').getByRole('combobox').first().selectOption('You drink it hot, with milk or sugar.');
  await check(page);
  await expect(page.getByRole('heading', { name: 'How it went' })).toBeVisible();
  await page.goto('/english/reviews');
  await expect(page.getByRole('article', { name: 'Recall' })).toBeVisible();
}

test('a mistake comes back as a card, which is reviewed with the keyboard', async ({ page }) => {
  await registerWithCard(page);
  await isClean(page);
  await page.keyboard.press('Space');
  await expect(page.getByRole('article', { name: 'Answer' })).toBeFocused();
  await page.keyboard.press('3');
  await expect(page.getByText(/comes back/)).toBeVisible();
  await page.keyboard.press('z');
  await expect(page.getByText(/is taken back/)).toBeVisible();
});

test('what a card earns another tab shows before the server has answered, and keeps', async ({ page, context }) => {
  await registerWithCard(page);

  const other = await context.newPage();
  await other.goto('/progress');
  const sum = other.getByRole('region', { name: 'Where you stand' }).getByText(/, \d+ today$/);
  const today = async () => Number(/(\d+) today/.exec((await sum.textContent()) ?? '')?.[1]);
  await expect(sum).toBeVisible();
  const before = await today();

  let answer = () => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route(/\/api\/xel\/reviews\/[^/]+$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.bringToFront();
  await page.keyboard.press('Space');
  await page.keyboard.press('1');
  await expect.poll(today).toBe(before + 1);
  answer();
  await expect(page.getByText(/comes back/)).toBeVisible();
  await other.reload();
  await expect(sum).toBeVisible();
  expect(await today()).toBeGreaterThanOrEqual(before + 1);
});

test('on a phone and in Persian nothing is wider than the screen, and English stays from left to right', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await register(page);
  await page.evaluate(() => localStorage.setItem('xt.language', 'fa'));
  await page.goto('/english');
  await expect(page.getByRole('heading', { level: 1, name: 'انگلیسی' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await isClean(page);
  await page.getByRole('region', { name: /A1/ }).getByRole('link').first().click();
  await page.getByRole('main').getByRole('link', { name: 'آغاز', exact: true }).click();
  await expect(page.getByRole('main').locator('[lang="en"][dir="ltr"]').first()).toBeVisible();
  await isClean(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
});
