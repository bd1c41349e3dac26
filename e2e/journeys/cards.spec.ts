import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from '../fixtures.ts';
import { bearerOf, register } from '../people.ts';
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

for (const colorScheme of ['light', 'dark'] as const) {
  test(`cards are changed, found and put away by keyboard alone, and axe finds nothing, ${colorScheme}`, async ({
    page,
    tutor,
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const authorization = `Bearer ${await bearerOf(tutor.url, await register(page))}`;
    for (const data of [{ word: 'heron' }, { word: 'reluctant', sentence: 'She was reluctant to leave.' }])
      await page.request.post('/api/xel/cards', { headers: { authorization }, data });
    const button = (name: string) => page.getByRole('button', { name });
    const press = async (name: string) => {
      await button(name).focus();
      await page.keyboard.press('Enter');
    };

    await page.goto('/english/cards');
    const cards = page.getByRole('list', { name: 'My cards' }).getByRole('listitem');
    await expect(cards).toHaveCount(2);
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await problemsOf(page)).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      expect(overflow).toBe(false);
    }
    await press('Change “heron”');
    const back = page.getByRole('textbox', { name: 'What to recall', exact: true });
    await back.focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('a tall grey bird');
    expect(await problemsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(button('Change “heron”')).toBeFocused();
    await expect(cards.getByText('a tall grey bird')).toHaveCount(0);
    await press('Change “heron”');
    await back.focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('a tall grey bird');
    await press('Save the card');
    await expect(cards.getByText('a tall grey bird')).toBeVisible();
    await press('Put “reluctant” away');
    await page.getByRole('searchbox', { name: 'Find a card' }).focus();
    await page.keyboard.type('LUCT');
    await expect(cards).toHaveCount(1);
    await expect(cards.getByText(/^put away · new/)).toBeVisible();

    await page.goto('/english/reviews');
    await expect(page.getByText('Card 1 of 1')).toBeVisible();
    await page.keyboard.press('Space');
    await expect(page.getByText('a tall grey bird')).toBeVisible();
    expect(await problemsOf(page)).toEqual([]);
    await press('Put it away');
    await expect(page.getByText('No card is due')).toBeVisible();
    await page.goto('/english/cards?show=suspended');
    await expect(cards).toHaveCount(2);
  });
}
