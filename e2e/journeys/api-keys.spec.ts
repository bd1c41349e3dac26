import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { bearerOf, register, switchTo } from '../people.ts';

/** What axe finds here by the rules of WCAG 2.2 up to AA. */
async function faults(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

test('a key is made, lets a program in, is seen in use, and lets nobody in once it is deleted', async ({
  page,
  server,
}) => {
  test.setTimeout(120_000);
  page.setDefaultTimeout(10_000);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  const person = await register(page);
  const made = await fetch(`${server.url}/api/organizations`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await bearerOf(server.url, person)}`, 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Riverside Language School', slug: person.username }),
  });
  const { id } = (await made.json()) as { id: string };
  await page.goto(`/organizations/${id}/api-keys`);
  await page.getByRole('button', { name: 'New API key' }).click();
  const dialog = page.getByRole('dialog', { name: 'New API key' });
  await dialog.getByLabel('Name').fill('Nightly export');
  await dialog.getByRole('checkbox', { name: 'organizations:read' }).check();
  await dialog.getByLabel('Addresses').fill('127.0.0.0/8, ::1');
  expect(await faults(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Create the key' }).click();

  const shown = page.getByRole('dialog', { name: /^The key/ });
  const key = await shown.getByLabel('API key', { exact: true }).inputValue();
  expect(key).toMatch(/^xntr-/);
  expect(await faults(page)).toEqual([]);
  await shown.getByRole('button', { name: 'I have stored it' }).click();
  await expect(shown).toBeHidden();
  expect(await page.content()).not.toContain(key);

  const asked = () => fetch(`${server.url}/api/organizations/${id}`, { headers: { 'x-api-key': key } });
  expect((await asked()).status).toBe(200);
  await page.reload();
  const more = page.getByRole('button', { name: 'Actions for Nightly export' });
  await more.click();
  await page.getByRole('menuitem', { name: 'Usage' }).click();
  const usage = page.getByRole('dialog', { name: /^Usage of/ });
  await expect(usage.getByRole('table', { name: 'Addresses of the past 7 days' })).toContainText('127.0.0.1');
  expect(await faults(page)).toEqual([]);
  await usage.getByRole('button', { name: 'Close' }).click();

  await page.goto('/settings/api-keys');
  await page.getByRole('link', { name: /Nightly export/ }).click();
  await more.click();
  await page.getByRole('menuitem', { name: 'Delete…' }).click();
  const question = page.getByRole('alertdialog');
  await expect(question).toContainText('1 address used it in 7 days: 1 request.');
  await question.getByRole('button', { name: 'Delete the key' }).click();
  await expect(page.getByText('No key yet')).toBeVisible();
  expect((await asked()).status).toBe(401);
});

test('the access pages of an organization are free of what axe finds, on a desk and on a phone, in both directions', async ({
  page,
  server,
}) => {
  test.setTimeout(120_000);
  page.setDefaultTimeout(10_000);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  const person = await register(page);
  const headers = {
    authorization: `Bearer ${await bearerOf(server.url, person)}`,
    'content-type': 'application/json',
  };
  const post = async (path: string, body: object) =>
    (await (
      await fetch(`${server.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
    ).json()) as Record<string, string>;
  const { id = '' } = await post('/api/organizations', { name: 'Riverside', slug: person.username });
  await post('/api/api-keys', { name: 'Nightly export', organization_id: id, scopes: ['xel:read'] });
  const site = { mode: 'embed', origin: 'https://school.example.org', scopes: ['xel:read'], ttlSeconds: 120 };
  const { integrationToken } = await post('/api/integration/grant', { ...site, tenantId: id });
  await post('/api/integration/revoke', { integrationToken, reason: 'The site was retired.' });
  const found: Record<string, string[]> = {};
  for (const language of ['English', 'فارسی']) {
    if (language !== 'English') await switchTo(page, language);
    for (const part of ['api-keys', 'audit', 'analytics', 'integration-tokens']) {
      await page.goto(`/organizations/${id}/${part}`);
      await page.getByRole('heading', { level: 2 }).first().waitFor();
      await expect(page.locator('.skeleton-group')).toHaveCount(0);
      for (const [width, height] of [
        [1280, 800],
        [390, 844],
      ] as const) {
        await page.setViewportSize({ width, height });
        const problems = await faults(page);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        if (overflow > 0) problems.push(`${overflow} px too wide`);
        if (problems.length > 0) found[`${part} in ${language} at ${width}`] = problems;
      }
      await page.setViewportSize({ width: 1280, height: 800 });
    }
  }
  expect(found).toEqual({});
});
