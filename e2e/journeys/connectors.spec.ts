import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { test as base, expect } from '../fixtures.ts';
import { register } from '../people.ts';
import { type RunningServer, startServer } from '../start-server.ts';

const test = base.extend<{ calendar: RunningServer }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
  calendar: async ({}, use) => {
    const server = await startServer({ entry: 'e2e/servers/google-calendar.ts' });
    await use(server);
    await server.stop();
  },
  baseURL: async ({ calendar }, use) => use(calendar.url),
});

/** What axe finds here by the rules of WCAG 2.2 up to AA. */
async function faults(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

test('a calendar is connected, gets learning sessions, is renewed by hand, and is disconnected', async ({
  page,
  calendar,
}) => {
  test.setTimeout(180_000);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await register(page);
  await page.goto('/connectors');
  await expect(page.getByText('Nothing is connected yet.')).toBeVisible();
  expect(await faults(page)).toEqual([]);

  await page.getByRole('button', { name: 'Connect Google Calendar' }).click();
  await expect(page.getByRole('dialog')).toContainText('never sees your password');
  expect(await faults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Continue to Google Calendar' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'is connected' })).toBeVisible();
  await expect(page).toHaveURL(`${calendar.url}/connectors`);
  const card = page.getByRole('listitem').filter({ hasText: 'mina@example.org' });
  await expect(card).toContainText('Active');
  await expect(card).toContainText('Renews itself');

  await card.getByRole('button', { name: 'Test' }).click();
  await expect(page.getByText(/^Google Calendar answered\./)).toBeVisible();
  await card.getByRole('button', { name: 'Renew now' }).click();
  await expect(page.getByText('Google Calendar has a new token.')).toBeVisible();

  const plan = async () => {
    await card.getByRole('button', { name: 'Plan sessions' }).click();
    await page.getByLabel('Not before').fill('06:00');
    await page.getByLabel('Over by').fill('23:30');
    await page.getByRole('button', { name: 'Look for free times' }).click();
  };
  await plan();
  const write = page.getByRole('button', { name: /^Put \d sessions into the calendar/ });
  await expect(write).toBeVisible();
  expect(await faults(page)).toEqual([]);
  await write.click();
  await expect(page.getByText(/sessions are in your calendar/)).toBeVisible();
  await plan();
  await expect(page.getByText('there already').first()).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();

  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(card).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect(await faults(page)).toEqual([]);

  await card.getByRole('button', { name: /^More for/ }).click();
  await page.getByRole('menuitem', { name: 'Details' }).click();
  const details = page.getByRole('dialog');
  await expect(details).toContainText('Sessions planned');
  await details.getByRole('button', { name: 'Close' }).click();
  await card.getByRole('button', { name: /^More for/ }).click();
  await page.getByRole('menuitem', { name: 'Disconnect…' }).click();
  await expect(page.getByRole('alertdialog')).toContainText('deleted here at once');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Disconnect' }).click();
  await expect(page.getByText('Nothing is connected yet.')).toBeVisible();
  expect(calendar.log()).not.toContain('c4n4ry');
});
