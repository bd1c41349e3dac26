import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { startLongTalk } from '../long-conversation.ts';
import { askInChat, bearerOf, endOtherSessions, register, signIn, signOut, switchTo } from '../people.ts';

const title = (page: Page) => page.getByRole('textbox', { name: 'Title of the note' });
const text = (page: Page) => page.getByRole('textbox', { name: 'Text of the note, in Markdown' });
const status = (page: Page) => page.getByRole('region', { name: 'Note', exact: true }).getByRole('status');
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** A new note with a title, by the key for it. */
async function beginNote(page: Page): Promise<void> {
  await page.goto('/notes');
  await expect(page.getByText('Nothing noted yet.')).toBeVisible();
  await page.keyboard.press('n');
  await title(page).fill('Verbs');
  await expect(status(page)).toHaveText('Saved');
}

async function problemsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(wcag).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

test('an answer is saved as a note, edited, found again after a reload, and leads back to its message', async ({
  page,
}) => {
  await register(page);
  await page.goto('/chat');
  await askInChat(page, 'When do I use the present perfect?');
  await expect(page).toHaveURL(/\/chat\/[\w-]+$/);
  const chat = page.url();
  const answer = page.getByRole('article', { name: /^Answer by/ });
  await answer.getByRole('button', { name: 'More for this message' }).click();
  await page.getByRole('menuitem', { name: 'Save as note' }).click();
  await expect(page.getByText('Saved to notes')).toBeVisible();
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page).toHaveURL(/\/notes\/[\w-]+$/);
  const note = page.url();

  await title(page).fill('Present perfect');
  await text(page).fill('Use it for **now**.\n\n- [ ] Ask about since and for');
  await expect(page.getByRole('region', { name: 'Preview' }).getByText('now', { exact: true })).toBeVisible();
  await expect(status(page)).toHaveText('Saved');
  await page.reload();
  await expect(title(page)).toHaveValue('Present perfect');
  await expect(text(page)).toHaveValue(/since and for$/);
  expect(await problemsOf(page)).toEqual([]);

  await page.goto('/notes');
  await page.getByRole('searchbox', { name: 'Find a note' }).fill('since');
  await page.getByRole('link', { name: /Present perfect/ }).click();
  await expect(page).toHaveURL(note);
  await page.getByRole('link', { name: /^Open the message in/ }).click();
  await expect(page).toHaveURL(chat);
  await expect(page.getByRole('article', { name: /^Answer by/ })).toBeInViewport();
});

test('a selection within an answer becomes a note', async ({ page }) => {
  await register(page);
  await page.goto('/chat');
  await askInChat(page, 'When do I use the present perfect?');
  const words = page.locator('[data-row] [data-model-text] p').first();
  await words.click({ clickCount: 3 });
  await page.getByRole('button', { name: 'Save as note: the selection' }).click();
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  const kept = await text(page).inputValue();
  expect(kept.length).toBeGreaterThan(0);
  await expect(status(page)).toHaveText('Saved');
  await page.getByRole('link', { name: /^Open the message in/ }).click();
  await expect(page.locator('[data-row] [data-model-text] p').first()).toContainText(kept.slice(0, 20));
});

test('what is typed without a network survives a reload, and is saved when the network is back', async ({
  page,
  context,
}) => {
  await register(page);
  await beginNote(page);
  // The pages come, and no note goes: what a server that is away looks like to the editor.
  await context.route('**/api/core/notes**', (route) => route.abort());
  await text(page).fill('go, went, gone');
  await expect(status(page)).toHaveText('Not saved: offline, kept on this device', { timeout: 30_000 });
  await page.reload();
  await expect(text(page)).toHaveValue('go, went, gone');
  await context.unroute('**/api/core/notes**');
  await page.reload();
  await expect(text(page)).toHaveValue('go, went, gone');
  await expect(status(page)).toHaveText('Saved');
});

test('signing out with words that are not saved asks first, and says that they are lost', async ({ page, context }) => {
  await register(page);
  await beginNote(page);
  await context.route('**/api/**/notes/**', (route) => route.abort('connectionfailed'));
  await text(page).fill('Never saved');
  await page
    .getByRole('button', { name: /account menu/ })
    .first()
    .click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  const question = page.getByRole('alertdialog', { name: '1 note is not saved yet' });
  await question.getByRole('button', { name: 'Stay' }).click();
  await expect(text(page)).toHaveValue('Never saved');
  await context.unroute('**/api/**/notes/**');
  await expect(status(page)).toHaveText('Saved');
  // What is saved needs no question.
  await signOut(page);
});

test('a session that ends in the middle of a sentence costs no word', async ({ page, server }) => {
  const person = await register(page);
  await beginNote(page);
  await endOtherSessions(server.url, await bearerOf(server.url, person));
  const dialog = page.getByRole('dialog', { name: 'Sign in again to go on' });
  // A token that was given a moment ago is not renewed again at once, so the first answers may be plain refusals.
  let typed = '';
  for (let count = 1; !(await dialog.isVisible()); count += 1) {
    expect(count).toBeLessThan(10);
    const words = `go, went, gone ${count}`;
    await Promise.race([text(page).fill(words), dialog.waitFor()]);
    typed = (await page.locator('textarea').inputValue()) === words ? words : typed;
    await dialog.waitFor({ timeout: 5_000 }).catch(() => undefined);
  }
  await dialog.getByLabel('Password', { exact: true }).fill(person.password);
  await dialog.getByRole('button', { name: 'Sign in' }).click();
  await expect(dialog).toBeHidden();
  expect(typed).not.toBe('');
  await expect(text(page)).toHaveValue(typed);
  await expect(status(page)).toHaveText('Saved', { timeout: 30_000 });
});

test('two tabs of one note go on with each other’s words', async ({ page, context }) => {
  await register(page);
  await beginNote(page);
  const second = await context.newPage();
  await second.goto(page.url());
  await expect(title(second)).toHaveValue('Verbs');
  await text(page).fill('go');
  await expect(text(second)).toHaveValue('go');
  await text(second).fill('go, went');
  await expect(status(second)).toHaveText('Saved');
  await expect(text(page)).toHaveValue('go, went');
  await expect(status(page)).toHaveText('Saved');
});

test('notes fit a phone and read from right to left', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await register(page);
  await page.goto('/notes');
  await expect(page.getByText('Nothing noted yet.')).toBeVisible();
  expect(await problemsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'New note' }).first().click();
  await title(page).fill('Verbs');
  await text(page).fill('go, went, **gone**');
  await page.getByText('Preview', { exact: true }).click();
  await expect(page.getByRole('region', { name: 'Preview' }).getByText('gone')).toBeVisible();
  await expect(status(page)).toHaveText('Saved');
  await switchTo(page, 'فارسی');
  await expect(page.getByRole('textbox', { name: 'عنوان یادداشت' })).toBeVisible();
  expect(await problemsOf(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
});

test('a note leads back to a message that is far above what a conversation loads first', async ({ page }) => {
  test.setTimeout(120_000);
  const talk = await startLongTalk(300, {});
  try {
    const { url } = talk.server;
    const headers = {
      authorization: `Bearer ${await bearerOf(url, talk.person)}`,
      'content-type': 'application/json',
    };
    const messageId = 'message-000021';
    const body = { id: 'note-far-above', title: 'Far above', content: '', message_id: messageId };
    const made = await fetch(`${url}/api/core/notes`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ ...body, conversation_id: talk.conversationId }),
    });
    expect(made.status).toBe(201);
    await page.goto(`${url}/login?next=/notes/note-far-above`);
    await signIn(page, talk.person);
    await page.getByRole('link', { name: /^Open the message in/ }).click();
    await expect(page.locator(`[data-row="${messageId}"]`)).toBeInViewport();
    await expect(page).toHaveURL(`${url}/chat/${talk.conversationId}`);
    await expect(page.locator(`[data-row="${messageId}"]`)).toBeInViewport();
  } finally {
    await talk.stop();
  }
});
