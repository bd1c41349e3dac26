import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { anApiUser } from '../api.ts';
import { expect, test } from '../fixtures.ts';
import { bearerOf, register, somebody } from '../people.ts';

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function problemsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(wcag).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

test('two members are found by team and activity, removed after a preview that names a key, and put back', async ({
  page,
  server,
}) => {
  test.setTimeout(120_000);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  const owner = await register(page);
  const headers = { authorization: `Bearer ${await bearerOf(server.url, owner)}`, 'content-type': 'application/json' };
  const send = async <T>(path: string, body: object): Promise<T> => {
    const answer = await fetch(`${server.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    expect(answer.ok).toBe(true);
    return (await answer.json()) as T;
  };
  const { id } = await send<{ id: string }>('/api/organizations', { name: 'Harbour', slug: somebody().username });
  const at = `/api/organizations/${id}`;
  const team = await send<{ id: string }>(`${at}/teams`, { name: 'Evening B1' });
  const [sam, ines] = [await anApiUser(server.url), await anApiUser(server.url)];
  await send(`${at}/members`, { username: sam.account.username, team_id: team.id });
  await send(`${at}/members`, { username: ines.account.username });
  const key = { name: 'Nightly export', organization_id: id, scopes: ['xel:read'] };
  await sam.call('POST', '/api/api-keys', key);

  await page.goto(`/organizations/${id}/members`);
  await expect(page.getByText('3 members', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Team: Any team' }).press('Enter');
  const teams = page.getByRole('dialog', { name: 'Team' });
  await teams.getByRole('checkbox', { name: 'Evening B1' }).press('Space');
  await expect(page.getByText('1 of 3 members')).toBeVisible();
  expect(await problemsOf(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.reload();
  await expect(page.getByText('1 of 3 members')).toBeVisible();
  await page.getByLabel('Last active', { exact: true }).selectOption('Never active');
  await page.getByRole('button', { name: 'Show everybody' }).click();
  await expect(page.getByText('3 members', { exact: true })).toBeVisible();

  for (const { account } of [sam, ines])
    await page.getByRole('checkbox', { name: `Select ${account.username}` }).check();
  await page.getByRole('toolbar').getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByRole('region', { name: 'Their programs' })).toContainText('Nightly export');
  expect(await problemsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Remove 2 people' }).click();
  await expect(page.getByText('2 members are removed.')).toBeVisible();
  expect(await problemsOf(page)).toEqual([]);
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).first().click();
  await expect(page.getByText('1 member', { exact: true })).toBeVisible();

  // Later, from the list: on a phone, too.
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.getByRole('button', { name: /^Latest change/ })).toBeVisible();
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(over).toBeLessThanOrEqual(0);
  await page.getByRole('button', { name: /^Latest change/ }).click();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(page.getByText(/^The memberships are as they were/)).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).first().click();
  await expect(page.getByText('3 members', { exact: true })).toBeVisible();
});
