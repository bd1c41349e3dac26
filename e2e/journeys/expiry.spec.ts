import type { BrowserContext, Page, Request, Response } from '@playwright/test';
import { test as base, expect } from '../fixtures.ts';
import { askInChat, bearerOf, endOtherSessions, register, signInOver } from '../people.ts';
import { type RunningServer, startServer } from '../start-server.ts';

/** As e2e/servers/short-tokens.ts gives them. */
const tokenLifeMs = 3_000;

/** A server whose access tokens live three seconds: each of these journeys outlives several. */
const test = base.extend<{ brief: RunningServer }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
  brief: async ({}, use) => {
    const server = await startServer({ entry: 'e2e/servers/short-tokens.ts' });
    await use(server);
    await server.stop();
  },
  baseURL: async ({ brief }, use) => use(brief.url),
});

test('access tokens expire in the middle of a chat, and nobody notices', async ({ page }) => {
  const refused: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 400 && !/\/api\/(?:core|xp|auth\/me)/.test(response.url())) refused.push(response.url());
  });
  await register(page);
  const renewals: number[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('/api/auth/refresh')) renewals.push(response.status());
  });
  for (let turn = 1; turn <= 4 || renewals.length < 3; turn += 1) {
    await page.goto('/chat');
    await askInChat(page, `Question ${turn}: when do I use the past perfect?`);
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  expect(renewals.every((status) => status === 200)).toBe(true);
  expect(refused).toEqual([]);
});

test('six tabs whose token expires together stay signed in, and each renewal happens once', async ({
  page,
  context,
}) => {
  // Six pages and six lives of a token: more than a minute where the machine is slow.
  test.setTimeout(180_000);
  await register(page);
  const tabs = [page];
  while (tabs.length < 6) tabs.push(await context.newPage());
  for (const tab of tabs) {
    await tab.goto('/chat');
    await expect(searchOf(tab)).toBeVisible();
  }
  // Each page that was loaded has had its first renewal; from here on no page is loaded again.
  const renewals = watchRenewals(context);
  for (let round = 1; renewals.length < 5; round += 1)
    await Promise.all(tabs.map((tab) => searchFor(tab, `x${round}`)));

  const done = await Promise.all(renewals.map(whatItWas));
  expect(done.map(({ status }) => status)).toEqual(done.map(() => 200));
  for (const [i, next] of done.slice(1).entries()) {
    // No sooner than the token of the one before has lapsed, so two never run beside each other either. Each page has a clock of
    // its own, and they differ by some milliseconds.
    expect(next.startedAt - (done[i]?.startedAt ?? 0)).toBeGreaterThanOrEqual(tokenLifeMs - 100);
  }
  for (const tab of tabs) {
    await expect(tab).toHaveURL(/\/chat$/);
    await expect(tab.getByRole('dialog')).toHaveCount(0);
  }
});

const searchOf = (tab: Page) => tab.getByRole('searchbox', { name: 'Find a conversation' });

/** Looks for a conversation in one tab: a request to the server that nothing answers from memory. */
async function searchFor(tab: Page, words: string): Promise<void> {
  const isAnswer = (response: Response) => response.ok() && new URL(response.url()).searchParams.get('q') === words;
  const answered = tab.waitForResponse(isAnswer);
  await searchOf(tab).fill(words);
  await answered;
}

/** Every renewal that any page of the browser asks for from now on. */
function watchRenewals(context: BrowserContext): Request[] {
  const renewals: Request[] = [];
  context.on('request', (request) => {
    if (request.url().endsWith('/api/auth/refresh')) renewals.push(request);
  });
  return renewals;
}

/** When a renewal left the browser, and what came of it. */
async function whatItWas(request: Request) {
  const response = await request.response();
  await response?.finished();
  return { status: response?.status(), startedAt: request.timing().startTime };
}

test('a session that ends under a written question asks for the password over the page, and the question is sent once', async ({
  page,
  brief,
}) => {
  const person = await register(page);
  await page.goto('/chat');
  await askInChat(page, 'What was said above? '.repeat(150).trim());
  const question = 'Is this long question kept? '.repeat(40).trim();
  await page.getByRole('textbox', { name: 'Message' }).fill(question);
  await page.getByRole('log').hover();
  await page.mouse.wheel(0, -400);
  const newest = page.getByRole('article', { name: /^Answer by/ });
  const heightOf = async () => Math.round((await newest.boundingBox())?.y ?? Number.NaN);
  await expect(page.getByRole('button', { name: 'Jump to latest' })).toBeVisible();
  const before = await heightOf();

  await endOtherSessions(brief.url, await bearerOf(brief.url, person));
  await signInOver(page, person);
  await expect(page.getByRole('textbox', { name: 'Message' })).toHaveValue(question);
  // Whoever read further up is still there.
  expect(await heightOf()).toBe(before);
  await page.getByRole('textbox', { name: 'Message' }).press('Enter');
  await expect(page.getByRole('article', { name: /^You,/ })).toHaveCount(2);
  await expect(page.getByRole('article', { name: /^Answer by/ })).toHaveCount(2);
});
