import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from '../fixtures.ts';
import { register } from '../people.ts';
import { withSharedTutor as test } from '../tutor.ts';

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const log = (page: Page) => page.getByRole('log');
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Make cards from this' });

async function problemsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(wcag).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

test('cards are made from an answer, reviewed, and lead back to it', async ({ page, wire }) => {
  await register(page);
  await page.goto('/chat');
  wire.script({ answer: 'She was reluctant to leave.' });
  await page.getByRole('textbox', { name: 'Message', exact: true }).fill('Give me an example.');
  await page.keyboard.press('Enter');
  await expect(log(page).getByText('She was reluctant to leave.')).toBeVisible();
  const chat = page.url();

  const card = { word: 'reluctant', front: 'reluctant', back: 'not willing', example: 'She was reluctant to leave.' };
  wire.script({ answer: JSON.stringify({ cards: [card] }) });
  await page.getByRole('button', { name: 'Make cards' }).click();
  await expect(dialog(page).getByText(/^Proposed by OpenAI/)).toBeVisible();
  await dialog(page).getByRole('textbox', { name: 'Back' }).fill('does not want to');
  expect(await problemsOf(page)).toEqual([]);
  await dialog(page).getByRole('button', { name: 'Save cards' }).click();
  await expect(dialog(page)).toBeHidden();
  await page.getByRole('button', { name: 'Review', exact: true }).click();

  await expect(page).toHaveURL(/\/english\/reviews$/);
  await expect(page.getByRole('article').getByText('reluctant', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Show the answer' }).click();
  await expect(page.getByText('does not want to')).toBeVisible();
  await page.getByRole('link', { name: 'From a chat' }).click();
  await expect(page).toHaveURL(new RegExp(`^${chat}`));

  wire.script({ answer: 'No cards, sorry.' });
  await page.getByRole('button', { name: 'Make cards' }).click();
  await expect(dialog(page).getByText('Proposed by Study guide.')).toBeVisible();
  await expect(dialog(page).getByText('You have it already')).toBeVisible();
});
