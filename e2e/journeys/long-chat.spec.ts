import type { Locator, Page } from '@playwright/test';
import { startOpenaiWire } from '#testing/wire/openai-wire.ts';
import type { Wire } from '#testing/wire/wire-server.ts';
import { test as base, expect } from '../fixtures.ts';
import { type LongTalk, startLongTalk } from '../long-conversation.ts';
import { signIn } from '../people.ts';

const messages = 600;

/** These journeys read a conversation that is longer than a page of the API, and far longer than a window. */
const test = base.extend<object, { wire: Wire; talk: LongTalk }>({
  wire: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
    async ({}, use) => {
      const wire = await startOpenaiWire();
      await use(wire);
      await wire.close();
    },
    { scope: 'worker' },
  ],
  talk: [
    async ({ wire }, use) => {
      const talk = await startLongTalk(messages, { OPENAI_BASE_URL: wire.url, OPENAI_API_KEY: 'a-key-of-the-test' });
      await use(talk);
      await talk.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ talk }, use) => use(talk.server.url),
});

const log = (page: Page) => page.getByRole('log');
const frame = (page: Page) => log(page).locator('xpath=ancestor::*[@tabindex="0"][1]');
const newest = (page: Page) => log(page).getByRole('article').last();
const topOf = async (article: Locator) => (await article.boundingBox())?.y ?? Number.NaN;
const heightOf = (page: Page) => frame(page).evaluate((element) => element.scrollHeight);

async function open(page: Page, talk: LongTalk): Promise<void> {
  await page.goto(`/login?next=/chat/${talk.conversationId}`);
  await signIn(page, talk.person);
  await expect(newest(page)).toBeInViewport();
  await expect(log(page).getByText(/./).first()).toBeVisible();
}

/** An article whose beginning is in view, and that stays the same one whatever comes around it. */
async function inView(page: Page): Promise<Locator> {
  const number = await frame(page).evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    const article = [...element.querySelectorAll('article')].find((one) => {
      const at = one.getBoundingClientRect().top;
      return at > top && at < bottom - 40;
    });
    return article?.getAttribute('aria-posinset');
  });
  return page.locator(`article[aria-posinset="${number}"]`);
}

async function wheel(page: Page, pixels: number): Promise<void> {
  const box = await frame(page).boundingBox();
  await page.mouse.move((box?.x ?? 0) + 200, (box?.y ?? 0) + 200);
  await page.mouse.wheel(0, pixels);
}

test('a long conversation opens at its end, and older messages come in without moving what one reads', async ({
  page,
  talk,
}) => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/messages\?.*cursor=/, async (route) => {
    await held;
    await route.continue();
  });
  const asked = page.waitForRequest(/\/messages\?.*cursor=/);
  await open(page, talk);
  await expect(newest(page)).toHaveAttribute('aria-posinset', '600');
  await expect(newest(page)).toHaveAttribute('aria-setsize', '600');
  await page.reload();
  await expect(newest(page)).toHaveAttribute('aria-posinset', '600');
  await expect(newest(page)).toBeInViewport();

  await expect(async () => {
    await wheel(page, -3_000);
    await expect(page.locator('article[aria-posinset="561"]')).toBeInViewport({ timeout: 500 });
  }).toPass();
  await asked;
  const reading = await inView(page);
  const [before, height] = [await topOf(reading), await heightOf(page)];
  release();
  await expect.poll(() => heightOf(page)).toBeGreaterThan(height + 10_000);
  expect(Math.abs((await topOf(reading)) - before)).toBeLessThanOrEqual(1);
  expect(await log(page).getByRole('article').count()).toBeLessThanOrEqual(80);
  await wheel(page, -3_000);
  await expect(page.locator('article[aria-posinset="555"]')).toBeAttached();
});

test('an answer that grows does not move a reader who has scrolled up, and there is a way back', async ({
  page,
  talk,
  wire,
}) => {
  wire.script({ answer: Array.from({ length: 220 }, (_, n) => `word${n} of a long answer. `), delayMs: 40 });
  await open(page, talk);
  await page.getByRole('textbox', { name: 'Message' }).fill('Tell me more');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article', { name: /being written/ })).toContainText('word3');
  await expect(page.getByRole('article', { name: /being written/ })).toBeInViewport();
  await wheel(page, -450);
  const latest = page.getByRole('button', { name: 'Jump to latest' });
  await expect(latest).toBeVisible();
  const reading = await inView(page);
  const [before, height] = [await topOf(reading), await heightOf(page)];
  await expect.poll(() => heightOf(page)).toBeGreaterThan(height + 60);
  expect(Math.abs((await topOf(reading)) - before)).toBeLessThanOrEqual(1);
  await latest.click();
  await expect(latest).toBeHidden();
  const answer = page.getByRole('article', { name: /^Answer by/ }).last();
  await expect(answer).toContainText('word219', { timeout: 20_000 });
  await expect(page.getByText('The answer is complete.')).toBeAttached();
  const { bottom, edge } = await frame(page).evaluate((element) => ({
    bottom: [...element.querySelectorAll('article')].at(-1)?.getBoundingClientRect().bottom ?? Number.NaN,
    edge: element.getBoundingClientRect().bottom,
  }));
  expect(bottom).toBeLessThanOrEqual(edge);
});

test('the search finds a word of the first message, goes there and gives the focus back', async ({ page, talk }) => {
  await open(page, talk);
  const opener = page.getByRole('button', { name: 'Search in this conversation' });
  const box = page.getByRole('searchbox', { name: 'Search in this conversation' });
  await page.keyboard.press('Control+f');
  await expect(box).toBeHidden();

  await opener.click();
  await expect(box).toBeFocused();
  await page.keyboard.type('question 0:');
  await expect(page.getByText('1 of 1', { exact: true })).toBeVisible();
  await expect(page.locator('article[aria-posinset="1"]')).toBeInViewport();
  await expect(page.locator('[data-found]')).toContainText('Question 0:');

  await box.fill('answer 29');
  await expect(page.getByText(/^\d+ of 11$/)).toBeVisible();
  await box.press('Enter');
  await expect(page.locator('[data-found]')).toContainText('Answer 29');
  const first = await page.locator('[data-found]').getAttribute('data-row');
  await box.press('Enter');
  await expect(page.locator('[data-found]')).not.toHaveAttribute('data-row', first ?? '');
  await box.press('Shift+Enter');
  await expect(page.locator('[data-found]')).toHaveAttribute('data-row', first ?? '');
  await expect(page.locator('[data-found]')).toBeInViewport();

  await page.getByRole('checkbox', { name: /opens this search/ }).check();
  await page.keyboard.press('Escape');
  await expect(box).toBeHidden();
  await expect(opener).toBeFocused();
  await page.keyboard.press('Control+f');
  await expect(box).toBeFocused();
});

test('the outline goes to a question that is not in the page, by keyboard too', async ({ page, talk }) => {
  await open(page, talk);
  const outline = page.getByRole('navigation', { name: 'In this conversation' });
  await outline.getByRole('button', { name: /^Question 285:/ }).focus();
  await page.keyboard.press('Enter');
  await expect(
    log(page)
      .getByRole('article')
      .filter({ hasText: /^Question 285:/ }),
  ).toBeInViewport();
  await expect(outline.getByRole('button', { name: /^Question 285:/ })).toHaveAttribute('aria-current', 'location');
  await outline.getByRole('button', { name: 'Load earlier questions' }).click();
  await expect(outline.getByRole('button', { name: 'Load earlier questions' })).toBeHidden();
});

test('where the window has no margin the questions are in a dialog, and choosing one goes there and closes it', async ({
  page,
  talk,
}) => {
  await page.setViewportSize({ width: 1000, height: 800 });
  await open(page, talk);
  await expect(page.getByRole('navigation', { name: 'In this conversation' })).toBeHidden();
  const opener = page.getByRole('button', { name: 'Show the questions' });
  await opener.focus();
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('dialog', { name: 'In this conversation' });
  const choice = sheet.getByRole('button', { name: /^Question 285:/ });
  await choice.scrollIntoViewIfNeeded();
  await choice.focus();
  await page.keyboard.press('Enter');
  await expect(sheet).toBeHidden();
  const question = log(page)
    .getByRole('article')
    .filter({ hasText: /^Question 285:/ });
  await expect(question).toBeInViewport();
  await expect(question).toBeFocused();

  await opener.click();
  await expect(choice).toHaveAttribute('aria-current', 'location');
  await page.keyboard.press('Escape');
  await expect(opener).toBeFocused();

  await page.setViewportSize({ width: 390, height: 800 });
  await expect(opener).toBeHidden();
  await page
    .getByRole('region', { name: 'Conversation', exact: true })
    .getByRole('button', { name: /^Actions for/ })
    .click();
  await page.getByRole('menuitem', { name: 'Show the questions' }).click();
  await sheet.getByRole('button', { name: /^Question 284:/ }).click();
  await expect(sheet).toBeHidden();
  await expect(
    log(page)
      .getByRole('article')
      .filter({ hasText: /^Question 284:/ }),
  ).toBeFocused();
});
