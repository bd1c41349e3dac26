import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { register, switchTo } from '../people.ts';

/** All that the promised answer has; whatever else came would be told to everybody. */
const promised = [
  'avatar_url',
  'current_streak',
  'display_name',
  'level',
  'longest_streak',
  'member_since',
  'total_xp',
  'username',
];

async function setPublic(page: Page, on: boolean): Promise<void> {
  await page.goto('/settings/profile');
  await page.getByRole('switch', { name: 'Public profile' }).setChecked(on);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
}

async function problemsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.map(({ id }) => id);
}

test('a profile is there for everybody from when its owner turns it on until they turn it off', async ({
  page,
  browser,
  server,
}) => {
  const { username } = await register(page);
  const path = `/u/${username}`;
  const outside = await browser.newContext({ baseURL: server.url });
  const visitor = await outside.newPage();

  await visitor.goto(path);
  await expect(visitor.getByRole('heading', { level: 1, name: 'There is no public profile here' })).toBeAttached();
  await expect(visitor).toHaveTitle(/^There is no public profile here/);
  expect(await problemsOf(visitor)).toEqual([]);

  await page.goto(path);
  await page.getByRole('link', { name: 'Go to the settings' }).click();
  await setPublic(page, true);
  await page.getByRole('link', { name: 'See your public profile' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Mina Karimi' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Go to Today' })).toBeVisible();

  const answered = visitor.waitForResponse((response) => response.url().includes('/api/xp/public-profile/'));
  await visitor.reload();
  const shown = await (await answered).json();
  expect(Object.keys(shown).sort()).toEqual(promised);
  expect(JSON.stringify(shown)).not.toContain('harbour.example');
  await expect(visitor.getByRole('heading', { level: 1, name: 'Mina Karimi' })).toBeVisible();
  await expect(visitor).toHaveTitle(`Mina Karimi (@${username}) · Xentree`);
  await expect(visitor.getByRole('term')).toHaveText(['Level', 'Points in all', 'Streak', 'Longest streak']);
  expect(await problemsOf(visitor)).toEqual([]);
  await visitor.setViewportSize({ width: 390, height: 844 });
  expect(await problemsOf(visitor)).toEqual([]);

  await setPublic(page, false);
  await visitor.reload();
  await expect(visitor.getByRole('heading', { level: 1, name: 'There is no public profile here' })).toBeAttached();
  await outside.close();
});

test('the address of the profile can be copied, and its page speaks Persian', async ({ page, context, server }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { username } = await register(page);
  await setPublic(page, true);
  await page.getByRole('button', { name: 'Copy the link' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'The link is copied.' })).toBeVisible();
  const address = `${server.url}/u/${username}`;
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);

  await switchTo(page, 'فارسی');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await page.goto(address);
  await expect(page.getByText('طولانی‌ترین پیوستگی')).toBeVisible();
  expect(await problemsOf(page)).toEqual([]);
});

test('the card stands in a page of somebody else, as a frame and as a picture, and nothing else of ours may be framed', async ({
  page,
  browser,
  server,
}) => {
  const { username } = await register(page);
  await setPublic(page, true);
  const section = page.getByRole('region', { name: 'Embed' });
  const frame = await section.getByRole('textbox', { name: 'As a frame' }).inputValue();
  const picture = await section.getByRole('textbox', { name: 'As a picture' }).inputValue();

  const outside = await browser.newContext();
  const visitor = await outside.newPage();
  const refused: string[] = [];
  visitor.on('console', (message) => refused.push(message.text()));
  const ours = `<iframe title="Of ours" src="${server.url}/login"></iframe>`;
  // A site of its own: another name of this machine is another site to a browser.
  const school = createServer((_, answer) => {
    answer.setHeader('content-type', 'text/html; charset=utf-8');
    answer.end(`<!doctype html><title>A course</title>${frame}${picture}${ours}`);
  }).listen(0);
  await once(school, 'listening');
  await visitor.goto(`http://localhost:${(school.address() as AddressInfo).port}/`);
  const card = visitor.frameLocator(`iframe[src*="/embed/u/${username}"]`);
  await expect(card.getByRole('link')).toHaveAttribute('href', `/u/${username}`);
  await expect(card.locator('text', { hasText: 'Mina Karimi' })).toBeVisible();
  const image = visitor.locator('img');
  await expect.poll(() => image.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBeGreaterThan(0);
  await expect.poll(() => refused.join('\n')).toMatch(/frame-ancestors 'none'/);

  const [profile] = await Promise.all([outside.waitForEvent('page'), card.getByRole('link').click()]);
  await expect(profile.getByRole('heading', { level: 1, name: 'Mina Karimi' })).toBeVisible();

  await setPublic(page, false);
  const other = await browser.newPage();
  await other.goto(`${server.url}/embed/u/${username}`);
  await expect(other.getByText('This profile is not public.')).toBeVisible();
  await other.close();
  await outside.close();
  school.close();
});
