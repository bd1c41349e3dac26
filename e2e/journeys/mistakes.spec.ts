import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { register } from '../people.ts';

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function problemsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(wcag).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

const message = `Hello Sam, I go to the market yesterday with my sister. She buy apples and I buyed bread.
The apples was very cheap. My sister want to come with you on Saturday. We meet in front of the big clock tower,
because the bus stops there. Your freind Mina`;

test('a correction is refused and another practised by keyboard, and the list leads back to the text', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await register(page);
  await page.goto('/english/tasks/a1-friends-far-away-5?module=a1-friends-far-away');
  await page.getByRole('main').getByRole('textbox').first().fill(message);
  await page.getByRole('button', { name: 'Send my text' }).click();
  // The first text loads the grammar.
  await expect(page.getByRole('heading', { name: 'How it went' })).toBeVisible({ timeout: 60_000 });

  const wrong = page.getByRole('button', { name: /^Correction \d of \d: buy becomes buys/ });
  await wrong.focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('region', { name: 'buy → buys' });
  await expect(panel).toBeFocused();
  await expect(panel.getByRole('button', { name: /^Practise this sentence/ })).toBeVisible();
  expect(await problemsOf(page)).toEqual([]);
  await panel.getByRole('button', { name: /^Not a mistake/ }).focus();
  await page.keyboard.press('Enter');
  await expect(panel.getByText('You said that this is no mistake.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Correction \d of \d: buy You said/ })).toBeVisible();
  expect(await problemsOf(page)).toEqual([]);

  await page.goto('/english/mistakes');
  const list = page.getByRole('list', { name: 'My mistakes' });
  const spelling = list.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'spelling: friend' }) });
  await spelling.getByRole('button', { name: /^Practise this sentence/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('It is in your reviews now, with this sentence.')).toBeVisible();
  await expect(list.getByText('You said that this is no mistake.')).toHaveCount(1);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await problemsOf(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await spelling.getByRole('link', { name: 'Texts' }).click();
  await expect(page.getByRole('article', { name: 'Your text with corrections' })).toContainText('freind');

  await page.goto('/english/cards');
  await page.getByRole('searchbox').fill('freind');
  await expect(page.getByText('Put it right: Your freind Mina')).toBeVisible();
});
