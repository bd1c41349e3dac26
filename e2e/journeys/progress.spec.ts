import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { askInChat, register } from '../people.ts';

const figures = (page: Page) => page.getByRole('region', { name: 'Where you stand' });

async function toProgress(page: Page): Promise<void> {
  await page.goto('/progress');
  await expect(figures(page).getByText('Total')).toBeVisible();
}

/** A day in the browser's own calendar, as a date field wants it. */
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test('arrow keys move through the year, Enter opens the receipt, and its steps go on', async ({ page }) => {
  await register(page);
  await page.goto('/chat');
  await askInChat(page, 'When do I use the present perfect?');
  await toProgress(page);
  const grid = page.getByRole('grid');
  await grid.getByRole('gridcell', { name: /10 XP/ }).focus();
  const receipt = page.getByRole('article').first();
  await page.keyboard.press('Enter');
  await expect(receipt).toContainText('10 XP');
  await expect(receipt).toContainText('Counts');
  await expect(page.getByText('Why this is day 1 of your streak')).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(receipt).toContainText('0 XP');
  await page
    .getByRole('button', { name: /^Go to/ })
    .last()
    .click();
  await expect(receipt).toContainText('0 XP');
});

test('a quest is swapped for another one, once', async ({ page }) => {
  await register(page);
  const quests = page.getByRole('region', { name: 'Quests' });
  const first = quests.getByRole('listitem').first();
  const before = await first.getByRole('heading').textContent();
  await first.getByRole('button', { name: /^Swap/ }).click();
  await expect(first.getByRole('heading')).not.toHaveText(before ?? '');
  await expect(first.getByRole('button', { name: /^Swap/ })).toHaveCount(0);
  const after = (await first.getByRole('heading').textContent()) ?? '';
  await page.reload();
  await expect(first.getByRole('heading')).toHaveText(after);
});

test('a rest day is planned and taken back, and taking it back can be undone', async ({ page }) => {
  await register(page);
  await toProgress(page);
  await page.getByRole('button', { name: 'Rest and rhythm' }).click();
  const dialog = page.getByRole('dialog', { name: 'Rest and rhythm' });
  await dialog.getByLabel('Day').fill(inDays(10));
  await dialog.getByRole('button', { name: 'Plan it' }).click();
  const rests = dialog.getByRole('listitem');
  await expect(rests).toHaveCount(1);
  await dialog.getByRole('button', { name: /^Take back/ }).click();
  await expect(rests).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).dispatchEvent('click');
  await expect(rests).toHaveCount(1);
  const removed = page.waitForResponse((answer) => answer.request().method() === 'DELETE');
  await dialog.getByRole('button', { name: /^Take back/ }).click();
  await page.getByRole('button', { name: 'Dismiss' }).dispatchEvent('click');
  expect((await removed).ok()).toBe(true);
  await page.reload();
  await page.getByRole('button', { name: 'Rest and rhythm' }).click();
  await expect(dialog.getByText('No rest day is planned.')).toBeVisible();
});

test('a weekly rhythm is chosen, is there after a reload, and holds from tomorrow', async ({ page }) => {
  await register(page);
  await toProgress(page);
  await page.getByRole('button', { name: 'Rest and rhythm' }).click();
  const rhythm = page.getByRole('dialog', { name: 'Rest and rhythm' }).getByLabel('Study in a week');
  await expect(rhythm).toHaveValue('7');
  await rhythm.selectOption('4 days');
  await expect(rhythm).toHaveAccessibleDescription(/^From .+: 4 days. Until then: Every day.$/);
  await page.reload();
  await page.getByRole('button', { name: 'Rest and rhythm' }).click();
  await expect(rhythm).toHaveValue('4');
  await rhythm.selectOption('Every day');
  await expect(rhythm).toHaveAccessibleDescription(/^The other days of a week/);
});

test('a goal is set, stays, and is given up', async ({ page }) => {
  await register(page);
  await toProgress(page);
  const goal = page.getByRole('region', { name: 'Goal' });
  await goal.getByRole('button', { name: 'Set a goal' }).click();
  const dialog = page.getByRole('dialog', { name: 'Set a goal' });
  await dialog.getByLabel('What').selectOption('Active days');
  await dialog.getByLabel('How much').fill('30');
  await dialog.getByLabel('By', { exact: true }).fill(inDays(120));
  await dialog.getByRole('button', { name: 'Set this goal' }).click();
  await expect(goal.getByText('30 active days')).toBeVisible();
  await page.reload();
  await expect(goal.getByText('30 active days')).toBeVisible();
  await goal.getByRole('button', { name: 'Give it up' }).click();
  await expect(goal.getByText(/^No goal is set/)).toBeVisible();
});

test('what one tab earns another shows without being loaded anew', async ({ page, context }) => {
  await register(page);
  await page.goto('/chat');
  const other = await context.newPage();
  await toProgress(other);
  await expect(figures(other).getByText('The sum of the ledger, 0 today')).toBeVisible();
  await other.evaluate(() => Object.assign(window, { notLoadedAnew: true }));
  await askInChat(page, 'When do I use the present perfect?');
  await expect(figures(other).getByText('The sum of the ledger, 10 today')).toBeVisible();
  expect(await other.evaluate(() => 'notLoadedAnew' in window)).toBe(true);
});

test('the year is painted before any chart library has come', async ({ page }) => {
  await register(page);
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  let held = 0;
  await page.route('**/assets/*.js', async (route) => {
    const answer = await route.fetch();
    const script = await answer.text();
    if (script.includes('recharts-')) {
      held += 1;
      await released;
    }
    await route.fulfill({ response: answer, body: script });
  });
  let giveYear = () => {};
  const yearGiven = new Promise<void>((resolve) => {
    giveYear = resolve;
  });
  await page.route('**/api/xp/learning-pulse', async (route) => {
    await yearGiven;
    await route.continue();
  });
  const week = page.waitForResponse('**/api/xp/weekly-activity');
  const streak = page.waitForResponse('**/api/xp/streak-status');
  await page.goto('/progress');
  await (await week).finished();
  await (await streak).finished();
  await expect(page.getByText('Your first message makes day 1.')).toBeVisible();
  // All but the year is there, and nothing draws a chart.
  expect(held).toBe(0);
  giveYear();
  await expect(page.getByRole('gridcell')).not.toHaveCount(0);
  const cells = await page.getByRole('gridcell').count();
  expect(cells).toBeGreaterThanOrEqual(365);
  await expect(page.getByRole('gridcell', { name: /nothing yet/ })).toBeInViewport();
  await expect(page.locator('.recharts-wrapper')).toHaveCount(0);
  // The charts were asked for, and come once their library is there.
  await expect.poll(() => held).toBeGreaterThan(0);
  release();
  await expect(page.locator('.recharts-wrapper').first()).toBeVisible();
  // Files that are still under way have no one to read them once the page is closed.
  await page.unrouteAll({ behavior: 'wait' });
});

test('a year can be chosen, and the card can be taken along as SVG and PNG', async ({ page }) => {
  await register(page);
  await page.goto('/chat');
  await askInChat(page, 'When do I use the present perfect?');
  await toProgress(page);
  const year = String(new Date().getFullYear());
  await page.getByLabel('Which year').selectOption(year);
  await expect(page.getByRole('gridcell')).toHaveCount(Number(year) % 4 === 0 ? 366 : 365);
  await page.getByRole('radio', { name: 'Months' }).check();
  await expect(page.getByRole('list', { name: 'Months' })).toContainText('longest run 1');

  await page.getByRole('button', { name: 'Share card' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share card' });
  const saved = async (name: string): Promise<Buffer> => {
    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name }).click();
    return readFile(await (await download).path());
  };
  const svg = (await saved('Save as SVG')).toString();
  expect(svg).toContain('Mina Karimi');
  expect(svg).not.toContain('class=');
  expect((await saved('Save as PNG')).subarray(1, 4).toString()).toBe('PNG');
});

test('time that was spent is drawn, and taken along as CSV and PNG', async ({ page }) => {
  await register(page);
  await page.clock.install();
  await page.goto('/chat');
  await askInChat(page, 'When do I use the present perfect?');
  for (let second = 0; second < 6; second += 1) {
    await page.getByRole('textbox', { name: 'Message' }).press('a');
    await page.clock.runFor(1_000);
  }
  const reported = page.waitForResponse((answer) => answer.url().includes('/session/activity') && answer.ok());
  await page.getByRole('link', { name: 'Progress' }).first().click();
  await reported;
  await page.reload();
  const saved = async (name: string, kind: string): Promise<Buffer> => {
    const figure = page.getByRole('figure', { name });
    await expect(figure.locator('svg').first()).toBeVisible();
    const download = page.waitForEvent('download');
    await figure.getByRole('button', { name: `Save “${name}” as ${kind}` }).click();
    return readFile(await (await download).path());
  };
  expect((await saved('Time by activity', 'CSV')).toString()).toMatch(
    /^\ufeffActivity,Minutes,At least,At most\r\nChat,0,0,\d+\r\n$/,
  );
  expect((await saved('Time by activity', 'PNG')).subarray(1, 4).toString()).toBe('PNG');
  const week = (await saved('XP a day this week', 'CSV')).toString();
  expect(week).toMatch(/^\ufeffDay,XP\r\n(?:\d{4}-\d\d-\d\d,0\r\n)*\d{4}-\d\d-\d\d,10\r\n$/);
  expect((await saved('XP a day this week', 'PNG')).subarray(1, 4).toString()).toBe('PNG');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on Progress and in its dialogs, ${colorScheme}`, async ({ page }) => {
    // Five looks at a page of 365 squares.
    test.slow();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await register(page);
    await page.goto('/chat');
    await askInChat(page, 'When do I use the present perfect?');
    await toProgress(page);
    const clean = async () => {
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target)}`)).toEqual([]);
    };
    await clean();
    await page.getByRole('switch', { name: 'Dots' }).check();
    await clean();
    for (const name of ['Rest and rhythm', 'Share card', 'Set a goal']) {
      await page.getByRole('button', { name }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await clean();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
    }
  });
}
