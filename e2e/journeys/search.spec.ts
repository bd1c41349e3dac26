import type { Page } from '@playwright/test';
import type { Organization } from '#contract/organizations.ts';
import { anApiUser } from '../api.ts';
import { expect } from '../fixtures.ts';
import { bearerOf, register, somebody } from '../people.ts';
import { withOwnTutor as test } from '../tutor.ts';

const plants = {
  name: 'plants.md',
  mimeType: 'text/markdown',
  buffer: Buffer.from('# Plants\n\nChlorophyll absorbs mainly red and blue light.\n'),
};

/** Brings the document through the page, and waits until it is read. */
async function bringPlants(page: Page): Promise<void> {
  await page.goto('/knowledge');
  await page.getByLabel('Choose files').first().setInputFiles(plants);
  const documents = page.getByRole('list', { name: 'Documents' });
  await expect(documents.getByRole('link', { name: 'Plants', exact: true })).toBeVisible();
}

/** Calls the API as this person, and gives the answer. */
async function callAs<T>(page: Page, url: string, person: { username: string; password: string }) {
  const headers = { authorization: `Bearer ${await bearerOf(url, person)}`, 'content-type': 'application/json' };
  return async (method: 'post' | 'patch', path: string, data: object): Promise<T> => {
    const answer = await page.request[method](`${url}${path}`, { headers, data });
    expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
    return (await answer.json()) as T;
  };
}

test('a search is mended, narrowed to a kind and a time, and the address says so', async ({ page, tutor }) => {
  const person = await register(page);
  const call = await callAs(page, tutor.url, person);
  await call('post', '/api/core/notes', { title: 'Leaves', content: 'Chlorophyll is what makes leaves green.' });
  await bringPlants(page);

  await page.goto('/search?q=chlorophil');
  const results = page.getByRole('list', { name: 'Results' }).getByRole('listitem');
  await expect(results).toHaveCount(2);
  await page.getByRole('button', { name: 'chlorophyll', exact: true }).click();
  await expect(page).toHaveURL(/q=chlorophyll$/);
  await expect(page.getByText('Did you mean')).toHaveCount(0);
  await expect(results).toHaveCount(2);

  const kinds = page.getByRole('group', { name: 'Kinds' });
  await kinds.getByRole('button', { name: 'Notes 1' }).click();
  await expect(results).toHaveCount(1);
  await expect(results).toContainText('Leaves');
  await expect(page).toHaveURL(/type%3Anote|type:note/);
  await kinds.getByRole('button', { name: 'All 2' }).click();
  await expect(results).toHaveCount(2);
  await page.getByRole('radio', { name: /^Past week/ }).check();
  await expect(page).toHaveURL(/after%3A\d{4}|after:\d{4}/);
  await expect(results).toHaveCount(2);

  const box = page.getByRole('searchbox');
  await box.fill('chlorophyll -green');
  await expect(results).toHaveCount(1);
  await expect(results).toContainText('Plants');
});

test('a document that is shared is found by whoever belongs, and no more once it is not', async ({
  page,
  tutor,
  browser,
}) => {
  test.setTimeout(90_000);
  const owner = await register(page);
  const call = await callAs<{ id: string; code: string }>(page, tutor.url, owner);
  const school = await call('post', '/api/organizations', { name: 'Harbour School', slug: somebody().username });
  const { code } = await call('post', `/api/organizations/${school.id}/join-codes`, { role: 'member' });
  const member = await anApiUser(tutor.url);
  await member.call<Organization>('POST', `/api/invitations/${code}/accept`);

  await bringPlants(page);
  const share = async (choice: string) => {
    await page.getByRole('button', { name: 'Actions for “Plants”' }).click();
    await page.getByRole('menuitem', { name: 'Share' }).click();
    const dialog = page.getByRole('dialog', { name: 'Share “Plants”' });
    await dialog.getByRole('radio', { name: choice }).check();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog).toBeHidden();
  };
  await share('Harbour School');
  await expect(page.getByRole('list', { name: 'Documents' })).toContainText('You share it with Harbour School');

  const other = await (await browser.newContext({ baseURL: tutor.url })).newPage();
  await other.goto('/search?q=chlorophyll');
  await other.getByLabel('Email or username').fill(member.account.username);
  await other.getByLabel('Password', { exact: true }).fill(member.account.password);
  await other.getByRole('button', { name: 'Sign in' }).click();
  const hit = other.getByRole('list', { name: 'Results' }).getByRole('listitem').filter({ hasText: 'Plants' });
  await expect(hit).toContainText('shared by Harbour School');
  await hit.getByRole('link', { name: 'Plants', exact: true }).click();
  await expect(other.getByRole('main').locator('mark').first()).toHaveText('Chlorophyll');
  const address = other.url();

  await share('Only me');
  await other.goto('/search?q=chlorophyll');
  await expect(other.getByText('Nothing has “chlorophyll” in it')).toBeVisible();
  await other.goto(address);
  await expect(other.getByRole('main')).not.toContainText('absorbs mainly');
  await other.context().close();
});

test('an administrator makes the index anew, sees how far it is, and everything is found meanwhile and afterwards', async ({
  page,
  tutor,
}) => {
  const admin = await register(page);
  const call = await callAs(page, tutor.url, admin);
  for (let n = 0; n < 30; n += 1) {
    await call('post', '/api/core/notes', { title: `Note ${n}`, content: `Heron ${n} stands at the shore.` });
  }
  await page.goto('/admin/search');
  const notes = page.getByRole('table', { name: 'Search index' }).getByRole('row', { name: /^Notes/ });
  await expect(notes).toHaveText(/30\s*30/);
  const begun = page.waitForResponse((answer) => answer.url().endsWith('/api/core/search/reindex'));
  await page.getByRole('button', { name: 'Make it anew' }).click();
  expect((await begun).status()).toBe(202);
  const found = await page.request.get(`${tutor.url}/api/core/search?q=heron`, {
    headers: { authorization: `Bearer ${await bearerOf(tutor.url, admin)}` },
  });
  expect(((await found.json()) as { items: unknown[] }).items.length).toBeGreaterThan(0);
  await expect(page.getByRole('button', { name: 'Make it anew' })).toBeEnabled({ timeout: 30_000 });
  await expect(notes).toHaveText(/30\s*30/);
  await page.goto('/search?q=heron');
  await expect(page.getByRole('list', { name: 'Results' }).getByRole('listitem').first()).toContainText('Heron');
});
