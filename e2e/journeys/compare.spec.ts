import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from '../fixtures.ts';
import { register, switchTo } from '../people.ts';
import { withTwoProviders as test } from '../tutor.ts';

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const words = (name: string, count: number) => Array.from({ length: count }, (_, i) => `${name}${i} `);

async function problemsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(wcag).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

const log = (page: Page) => page.getByRole('log');
const columns = (page: Page) => page.getByRole('region', { name: 'Answers side by side' }).getByRole('article');
const column = (page: Page, text: string) => columns(page).filter({ hasText: text });

/** Chooses OpenAI for the answer and somebody of Anthropic beside it. */
async function chooseBoth(page: Page): Promise<void> {
  const picker = page.getByRole('button', { name: /^Who answers/ });
  await picker.click();
  await page
    .getByRole('menuitemradio', { name: /OpenAI/ })
    .first()
    .click();
  await picker.click();
  await page.getByRole('menuitem', { name: 'Compare with…' }).click();
  await page
    .getByRole('dialog', { name: 'Compare with another model' })
    .getByRole('button', { name: /Anthropic|Claude/ })
    .first()
    .click();
  await expect(picker).toHaveAccessibleName(/ and /);
}

async function ask(page: Page, question: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Message', exact: true }).fill(question);
  await page.keyboard.press('Enter');
}

test('two providers answer one question side by side, through a reload; the one that is kept stays', async ({
  page,
  context,
  wire,
  rival,
}) => {
  test.setTimeout(180_000);
  let goOn = () => {};
  const hold = {
    after: 45,
    until: new Promise<void>((resolve) => {
      goOn = resolve;
    }),
  };
  wire.script({ answer: words('left', 90), delayMs: 40, hold });
  rival.script({ answer: words('right', 90), delayMs: 40, hold });
  await register(page);
  await page.goto('/chat');
  await chooseBoth(page);
  await ask(page, 'What pulls the sea?');
  await expect(column(page, 'left3 ')).toHaveAccessibleName(/being written/);
  await expect(column(page, 'right3 ')).toHaveAccessibleName(/being written/);

  const second = await context.newPage();
  await second.goto(page.url());
  await page.reload();
  for (const tab of [page, second])
    for (const name of ['left', 'right']) await expect(column(tab, `${name}44`)).toHaveAccessibleName(/being written/);
  goOn();
  for (const tab of [page, second]) {
    for (const name of ['left', 'right']) {
      const answer = column(tab, `${name}89`);
      await expect(answer).toHaveAccessibleName(/^Answer by/);
      await expect(answer).not.toHaveAccessibleName(/being written/);
      const text = await answer.innerText();
      for (const n of [0, 45, 89]) expect(text.match(new RegExp(`${name}${n}\\b`, 'g'))).toHaveLength(1);
      await expect(answer).toContainText(/tokens read, \d+ written/);
    }
  }
  expect([wire.asked.length, rival.asked.length]).toEqual([1, 1]);
  const [one, other] = [await columns(page).nth(0).boundingBox(), await columns(page).nth(1).boundingBox()];
  expect(one?.y).toBe(other?.y);
  expect(await problemsOf(page)).toEqual([]);

  await column(page, 'left89').getByRole('button', { name: 'Keep this one' }).click();
  const kept = page.getByRole('article', { name: /^Answer by/ });
  await expect(kept).toHaveCount(1);
  await expect(kept).toContainText('left89');
  await page.reload();
  await expect(kept).toHaveCount(1);
  await expect(kept).toContainText('left89');
  await expect(page.getByRole('group', { name: 'Versions of this answer' }).getByRole('status')).toHaveAccessibleName(
    'Version 1 of 2',
  );
  await page.getByRole('button', { name: 'Compare versions' }).click();
  await expect(column(page, 'right89')).toBeVisible();

  // What is asked next follows the answer that was kept.
  await page.getByRole('button', { name: 'Close the comparison' }).click();
  wire.script({ answer: 'The moon, too.' });
  await ask(page, 'And the moon?');
  await expect(page.getByRole('log').getByText('The moon, too.')).toBeVisible();
  expect(JSON.stringify(wire.asked.at(-1)?.body)).toContain('left89');
  expect(JSON.stringify(wire.asked.at(-1)?.body)).not.toContain('right89');
});

test('of two answers one fails with a sentence and is asked for again, while the other goes on', async ({
  page,
  wire,
  rival,
}) => {
  // Long enough to be stopped on any machine.
  wire.script({ answer: words('left', 1_500), delayMs: 40 });
  rival.script([{ fail: 401 }, { answer: 'Right at last.' }]);
  await register(page);
  await page.goto('/chat');
  await chooseBoth(page);
  await ask(page, 'What pulls the sea?');
  await expect(column(page, 'left3 ')).toHaveAccessibleName(/being written/);
  const again = columns(page).getByRole('button', { name: 'Try again' });
  await expect(again).toBeVisible();
  await again.click();
  await expect(column(page, 'Right at last.')).toBeVisible();
  await expect(columns(page)).toHaveCount(2);
  await column(page, 'left3 ').getByRole('button', { name: 'Stop this answer' }).click();
  await expect(column(page, 'left3 ')).toContainText('Stopped by you');
});

test('a question for two that was asked offline is asked once of each', async ({ page, context, wire, rival }) => {
  wire.script({ answer: 'From the left.' });
  rival.script({ answer: 'From the right.' });
  await register(page);
  await page.goto('/chat');
  await chooseBoth(page);
  await context.setOffline(true);
  await ask(page, 'What pulls the sea?');
  await expect(page.getByText('Waiting to be sent: you are offline')).toBeVisible();
  await context.setOffline(false);
  await expect(column(page, 'From the left.')).toBeVisible();
  await expect(column(page, 'From the right.')).toBeVisible();
  await page.reload();
  await expect(column(page, 'From the right.')).toBeVisible();
  expect([wire.asked.length, rival.asked.length]).toEqual([1, 1]);
});

test('on a phone one answer is shown at a time, with a switch; in Persian the page runs the other way', async ({
  page,
  wire,
  rival,
}) => {
  wire.script({ answer: 'From the left.' });
  rival.script({ answer: 'From the right.' });
  await register(page);
  await page.goto('/chat');
  await chooseBoth(page);
  await ask(page, 'What pulls the sea?');
  await expect(column(page, 'From the right.')).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(column(page, 'From the left.')).toBeVisible();
  await expect(log(page).getByText('From the right.')).toBeHidden();
  const which = page.getByRole('radiogroup', { name: 'Answer on show' });
  await which.getByRole('radio').first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(log(page).getByText('From the right.')).toBeVisible();
  await expect(log(page).getByText('From the left.')).toBeHidden();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  expect(await problemsOf(page)).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 800 });
  await switchTo(page, 'فارسی');
  const sides = page.getByRole('region', { name: 'پاسخ‌ها کنار هم' }).getByRole('article');
  const [first, second] = [await sides.nth(0).boundingBox(), await sides.nth(1).boundingBox()];
  expect(first?.x).toBeGreaterThan(second?.x ?? 0);
  expect(await problemsOf(page)).toEqual([]);
});
