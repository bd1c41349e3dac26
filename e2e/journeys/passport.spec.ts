import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { unpackTo } from '../archive.ts';
import { expect, test } from '../fixtures.ts';
import { askInChat, bearerOf, register, signIn, signOut, switchTo } from '../people.ts';

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const question = 'When do I use the present perfect?';

async function problemsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(wcag).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

let folder: string;
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xentree-journey-'));
});
test.afterEach(() => rm(folder, { recursive: true, force: true }));

/** A text that was judged, and a talk that was saved. */
async function writeAndTalk(url: string, bearer: string | undefined): Promise<void> {
  const send = async (path: string, body: object) => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${bearer}` };
    const answer = await fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    expect([path, answer.ok]).toEqual([path, true]);
  };
  await send('/api/xel/evaluate', {
    type: 'writing',
    text: 'Last summer I visited my aunt in Lisbon. We went to the beach every day and we eated fresh fish. My aunt live near the sea, so we could swim in the morning.',
  });
  await send('/api/live/transcripts', {
    session_started_at: '2026-03-10T11:00:00.000Z',
    session_ended_at: '2026-03-10T11:09:00.000Z',
    nickname: 'Mina',
    transcripts: [{ role: 'user', text: 'I live in a lighthouse.', timestamp: '2026-03-10T11:00:05.000Z' }],
  });
}

test('a learner takes everything along, reads it without a server, brings it into a new account and deletes the old one', async ({
  page,
  server,
}) => {
  test.setTimeout(120_000);
  const old = await register(page);
  await page.goto('/chat');
  await askInChat(page, question);
  await page.getByRole('log').getByText(question).hover();
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await page.getByRole('textbox', { name: 'Your question' }).fill('And what is a gerund?');
  await page.keyboard.press('Enter');
  const versions = page.getByRole('group', { name: 'Versions of this question' });
  await expect(versions.getByRole('status')).toHaveAccessibleName('Version 2 of 2');
  await expect(page.getByRole('article', { name: /^Answer by/ })).toBeVisible();
  await expect(page.getByRole('article', { name: /being written/ })).toHaveCount(0);
  const answers = page.locator('[data-row] [data-model-text]');
  const said = await answers.allInnerTexts();
  await expect(page).toHaveURL(/\/chat\/[\w-]+$/);
  const conversation = page.url();
  await writeAndTalk(server.url, await bearerOf(server.url, old));

  await page.goto('/settings/data');
  const coming = page.waitForEvent('download');
  await part(page, 'Export').getByRole('button', { name: 'Download everything' }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/^xentree-passport-\d{4}-\d\d-\d\d\.zip$/);
  const archive = join(folder, 'passport.zip');
  await download.saveAs(archive);
  await expect(part(page, 'Export').getByText(/The archive is complete/)).toBeVisible();
  await expect(part(page, 'Import').getByText(/It needs an account without conversations/)).toBeVisible();
  await signOut(page);

  const reader = await page.context().newPage();
  const complaints: string[] = [];
  reader.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  reader.on('pageerror', (error) => complaints.push(error.message));
  await reader.goto(pathToFileURL(await unpackTo(archive, folder)).href);
  await expect(reader.getByRole('heading', { name: 'Learner passport' })).toBeVisible();
  await reader.getByRole('searchbox').fill('gerund');
  await expect(reader.getByText('1 results')).toBeVisible();
  await reader.getByRole('main').getByRole('listitem').getByRole('button').first().click();
  await expect(reader.getByText('And what is a gerund?')).toBeVisible();
  await reader.getByRole('button', { name: 'Previous version' }).first().click();
  await expect(reader.getByText(question)).toBeVisible();
  const inReader = reader.getByRole('main');
  await reader.getByRole('button', { name: 'Live: talks (1)' }).click();
  await inReader.locator('summary').click();
  await expect(inReader.getByText('I live in a lighthouse.')).toBeVisible();
  await reader.getByRole('button', { name: 'English: judged texts (1)' }).click();
  await inReader.locator('summary').click();
  await expect(inReader.getByRole('row', { name: /eated ate/ })).toBeVisible();
  await expect(inReader.getByRole('rowheader', { name: 'Grammar' })).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await reader.emulateMedia({ colorScheme });
    expect(await problemsOf(reader)).toEqual([]);
  }
  expect(complaints).toEqual([]);
  await reader.close();

  await register(page);
  await page.goto('/settings/data');
  await page.getByLabel('Archive to import').setInputFiles(archive);
  await expect(page.getByText(/\d+ things were imported\./)).toBeVisible();
  await expect(page.getByRole('table', { name: 'What could not be imported' })).toHaveCount(0);
  await page.goto(conversation);
  await expect(page.getByText('And what is a gerund?').first()).toBeVisible();
  await expect(versions.getByRole('status')).toHaveAccessibleName('Version 2 of 2');
  await expect.poll(() => answers.allInnerTexts()).toEqual(said);
  await signOut(page);

  await signIn(page, old);
  await expect(page).toHaveTitle(/^Today/);
  await page.goto('/settings/data');
  await page.getByRole('button', { name: 'Delete my account…' }).click();
  const dialog = page.getByRole('dialog', { name: `Delete the account ${old.username}?` });
  await expect(dialog.getByText('Conversations: 1')).toBeVisible();
  await dialog.getByLabel('Your password').fill(old.password);
  await dialog.getByLabel(/Type your username/).fill(old.username);
  await dialog.getByRole('button', { name: 'Delete the account for good' }).click();
  await expect(page).toHaveURL(/\/login\?farewell/);
  await expect(page.getByRole('status').filter({ hasText: 'Your account is deleted' })).toBeVisible();
  await signIn(page, old);
  await expect(page.getByText('The username or password is not right.')).toBeVisible();
  expect(await bearerOf(server.url, old)).toBeUndefined();
});

test('the page of one’s data is readable for everybody, in light and dark and from right to left', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const person = await register(page);
  await page.goto('/settings/data');
  await expect(part(page, 'Import').getByRole('button', { name: 'Choose an archive' })).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await problemsOf(page)).toEqual([]);
  }
  await page.getByRole('button', { name: 'Delete my account…' }).click();
  await expect(page.getByRole('dialog', { name: `Delete the account ${person.username}?` })).toBeVisible();
  expect(await problemsOf(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await switchTo(page, 'فارسی');
  await expect(page.getByRole('region', { name: 'برون‌بری' })).toBeVisible();
  expect(await problemsOf(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
});
