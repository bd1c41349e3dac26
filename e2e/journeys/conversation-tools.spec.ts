import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Wire } from '#testing/wire/wire-server.ts';
import { expect } from '../fixtures.ts';
import { register } from '../people.ts';
import { withSharedTutor as test } from '../tutor.ts';

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function problemsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(wcag).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

const log = (page: Page) => page.getByRole('log');
const composer = (page: Page) => page.getByRole('textbox', { name: 'Message', exact: true });

/** Asks in the open chat and waits for the whole answer. */
async function ask(page: Page, wire: Wire, question: string, answer: string): Promise<void> {
  wire.script({ answer });
  await composer(page).fill(question);
  await page.keyboard.press('Enter');
  await expect(log(page).getByText(answer)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Send' })).toBeVisible();
}

test('a question is asked in other words beside the first ones, and the branch on show is remembered', async ({
  page,
  wire,
}) => {
  await register(page);
  await page.goto('/chat');
  await ask(page, wire, 'What pulls the sea?', 'The wind.');
  wire.script({ answer: 'The moon.' });
  await log(page).getByText('What pulls the sea?').hover();
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await page.getByRole('textbox', { name: 'Your question' }).fill('What causes tides?');
  await page.keyboard.press('Enter');
  await expect(log(page).getByText('The moon.')).toBeVisible();
  await expect(log(page).getByText('The wind.')).toHaveCount(0);
  const versions = page.getByRole('group', { name: 'Versions of this question' });
  await expect(versions.getByRole('status')).toHaveAccessibleName('Version 2 of 2');

  await versions.getByRole('button', { name: 'Previous version' }).click();
  await expect(log(page).getByText('The wind.')).toBeVisible();
  await page.reload();
  await expect(log(page).getByText('The wind.')).toBeVisible();
  await expect(log(page).getByText('The moon.')).toHaveCount(0);

  wire.script({ answer: 'Gravity.' });
  await page.getByRole('button', { name: 'Another answer' }).click();
  await expect(log(page).getByText('Gravity.')).toBeVisible();
  await expect(log(page).getByText('The wind.')).toHaveCount(0);
  expect(await problemsOf(page)).toEqual([]);

  const first = page.url();
  await page
    .getByRole('article', { name: /^Answer by/ })
    .getByRole('button', { name: 'More for this message' })
    .click();
  await page.getByRole('menuitem', { name: 'Start a new conversation from here' }).click();
  await expect(page).not.toHaveURL(first);
  await expect(log(page).getByText('Gravity.')).toBeVisible();
});

test('an answer that was stopped goes on, as one answer', async ({ page, wire }) => {
  await register(page);
  await page.goto('/chat');
  wire.script({ answer: Array.from({ length: 400 }, (_, n) => `word${n} `), delayMs: 30 });
  await composer(page).fill('Tell me a lot');
  await page.keyboard.press('Enter');
  await expect(log(page).getByText('word5')).toBeVisible();
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  wire.script({ answer: 'and this is the rest.' });
  await page.getByRole('button', { name: 'Continue' }).click();
  const answer = page.getByRole('article', { name: /^Answer by/ });
  await expect(answer).toContainText('and this is the rest.');
  await expect(answer).toContainText('word0');
  await expect(answer).toHaveCount(1);
  await page.reload();
  await expect(answer).toContainText('and this is the rest.');
  await expect(answer).toHaveCount(1);
});

test('conversations are tagged, limited to a tag, archived and deleted together, with a way back', async ({
  page,
  wire,
}) => {
  await register(page);
  for (const question of ['Alpha', 'Beta', 'Gamma']) {
    await page.goto('/chat');
    await ask(page, wire, question, `About ${question}.`);
  }
  const list = page.getByRole('complementary', { name: 'Conversations' });
  const row = (name: string) => list.getByRole('link', { name: new RegExp(name) });
  await list.getByRole('button', { name: 'Actions for “Alpha”' }).click();
  await page.getByRole('menuitem', { name: 'Tags…' }).click();
  await page.getByRole('textbox', { name: 'Add a tag' }).fill('Letters');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Remove the tag Letters' })).toBeVisible();
  expect(await problemsOf(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await list.getByRole('button', { name: 'Only Letters, 1 conversation' }).click();
  await expect(row('Beta')).toHaveCount(0);
  await expect(row('Alpha')).toBeVisible();
  await list.getByRole('button', { name: 'Only Letters, 1 conversation' }).click();

  await list.getByRole('button', { name: 'More for the list' }).click();
  await page.getByRole('menuitem', { name: 'Select several' }).click();
  await list.getByRole('checkbox', { name: /Gamma/ }).click();
  await list.getByRole('checkbox', { name: /Alpha/ }).click({ modifiers: ['Shift'] });
  await expect(list.getByText('3 selected')).toBeVisible();
  expect(await problemsOf(page)).toEqual([]);
  await list.getByRole('button', { name: 'Delete' }).click();
  await expect(row('Beta')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(row('Beta')).toBeVisible();
  await page.reload();
  for (const name of ['Alpha', 'Beta', 'Gamma']) await expect(row(name)).toBeVisible();
});

test('settings of a conversation are kept and followed, and its context is told', async ({ page, wire }) => {
  await register(page);
  await page.goto('/chat');
  await ask(page, wire, 'What are tides?', 'Water that comes and goes.');
  await page.getByRole('button', { name: 'Settings of this conversation' }).click();
  const dialog = page.getByRole('dialog', { name: 'Settings of this conversation' });
  await dialog.getByRole('textbox', { name: 'Instruction' }).fill('Answer in one line.');
  await dialog.getByRole('switch', { name: 'Leave the choice of words to the provider' }).click();
  await dialog.getByRole('slider', { name: 'Choice of words' }).fill('0.2');
  await expect(dialog.getByText(/^About \d+/)).toBeVisible();
  expect(await problemsOf(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toHaveCount(0);
  await ask(page, wire, 'And neap tides?', 'The small ones.');
  const body = wire.asked.at(-1)?.body as { temperature?: number; messages: { content: unknown }[] };
  expect(body.temperature).toBe(0.2);
  expect(JSON.stringify(body.messages[0])).toContain('Answer in one line.');
});

test('a prompt is written, called by a slash, filled in and sent', async ({ page, wire }) => {
  await register(page);
  await page.goto('/chat');
  await composer(page).fill('/prompts');
  await expect(page.getByRole('listbox', { name: 'Prompts and commands' })).toBeVisible();
  expect(await problemsOf(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'New prompt' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('explain');
  await page.getByRole('textbox', { name: 'Title' }).fill('Explain to a child');
  await page.getByRole('textbox', { name: 'Text' }).fill('Explain {{topic}} to a child.');
  expect(await problemsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('/explain', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await composer(page).pressSequentially('/exp');
  await page.getByRole('option', { name: /Explain to a child/ }).click();
  await page.getByRole('textbox', { name: 'topic' }).fill('tides');
  await page.keyboard.press('Enter');
  await expect(composer(page)).toHaveValue('Explain tides to a child.');
  await expect(composer(page)).toBeFocused();
  wire.script({ answer: 'The sea breathes.' });
  await page.keyboard.press('Enter');
  await expect(log(page).getByText('The sea breathes.')).toBeVisible();
});

test('a conversation is downloaded, printed as a whole, and imported once', async ({ page, wire }, info) => {
  await register(page);
  await page.goto('/chat');
  await ask(page, wire, 'What are tides?', 'Water that comes and goes.');
  const list = page.getByRole('complementary', { name: 'Conversations' });
  const menu = list.getByRole('button', { name: 'Actions for “What are tides”' });
  const download = async (name: string) => {
    await menu.click();
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name }).click()]);
    const path = info.outputPath(file.suggestedFilename());
    await file.saveAs(path);
    return path;
  };
  const markdown = await download('Download as Markdown');
  expect(markdown).toMatch(/\.md$/);
  expect(await readFile(markdown, 'utf8')).toContain('Water that comes and goes.');
  const json = await download('Download as JSON');

  await menu.click();
  await page.getByRole('menuitem', { name: 'Print or save as PDF' }).click();
  const sheet = page.getByRole('dialog', { name: 'Print or save as PDF' });
  await expect(sheet.getByText('Water that comes and goes.')).toBeVisible();
  expect(await problemsOf(page)).toEqual([]);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#root')).toBeHidden();
  await expect(sheet.getByText('Water that comes and goes.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Print', exact: true })).toBeHidden();
  await page.emulateMedia({ media: null });
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);

  // Somebody else takes it in.
  await page.context().clearCookies();
  await page.evaluate(() => localStorage.clear());
  await register(page);
  await page.goto('/chat');
  for (const outcome of ['1 imported, 0 here already, 0 not readable', '0 imported, 1 here already, 0 not readable']) {
    await list.getByRole('button', { name: 'More for the list' }).click();
    await page.getByRole('menuitem', { name: 'Import conversations…' }).click();
    await page.getByLabel('File with conversations').setInputFiles(json);
    await expect(page.getByText(outcome)).toBeVisible();
    expect(await problemsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
  }
  await list.getByRole('link', { name: /What are tides/ }).click();
  await expect(log(page).getByText('Water that comes and goes.')).toBeVisible();
});

test('on a phone, in Persian, the tools are there and nothing is wider than the page', async ({ page, wire }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await register(page);
  await page.evaluate(() => localStorage.setItem('xt.language', 'fa'));
  await page.goto('/chat');
  wire.script({ answer: 'ماه آب را می‌کشد.' });
  await page.getByRole('textbox', { name: /پیام|Message/ }).fill('جزر و مد چیست؟');
  await page.locator('form button[type="submit"]').click();
  await expect(log(page).getByText('ماه آب را می‌کشد.')).toBeVisible();
  const wide = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await wide()).toBe(0);
  expect(await problemsOf(page)).toEqual([]);
  await page.getByRole('button', { name: /^(?:کارهای «|Actions for “)/ }).click();
  await page.getByRole('menuitem', { name: /تنظیمات این گفت‌وگو|Settings of this conversation/ }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await wide()).toBe(0);
  expect(await problemsOf(page)).toEqual([]);
});

test('a menu and a dialog whose code does not come leave the page as it is, and open when the network is back', async ({
  page,
  wire,
  context,
}) => {
  await register(page);
  await page.goto('/chat');
  await ask(page, wire, 'What pulls the sea?', 'The moon.');
  const notifications = page.getByRole('region', { name: 'Messages', exact: true });
  const sorry = notifications.getByText('This could not be loaded');
  const more = page.getByRole('article', { name: /^Answer by/ }).getByRole('button', { name: 'More for this message' });
  const settings = page.getByRole('button', { name: 'Settings of this conversation' });

  await context.setOffline(true);
  await more.click();
  await expect(sorry).toHaveCount(1);
  await expect(more).toBeFocused();
  await settings.click();
  await expect(sorry).toHaveCount(2);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(log(page).getByText('The moon.')).toBeVisible();

  await context.setOffline(false);
  await more.click();
  await expect(page.getByRole('menuitem', { name: 'Start a new conversation from here' })).toBeVisible();
  await page.keyboard.press('Escape');
  await settings.click();
  await expect(page.getByRole('dialog')).toBeVisible();
});
