import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { register } from '../people.ts';
import { giveVoice, voiceOf } from '../voice.ts';

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const opener = 'Let’s talk about your family. Do you have a big family or a small family?';
const mistake = 'She go to school every day and she don’t like it.';

/** The first summary of a server waits until the grammar is loaded. */
const summing = { timeout: 60_000 };

const said = (page: Page) => page.getByRole('log', { name: 'Transcript' });
const captions = (page: Page) => page.getByRole('region', { name: 'Captions' });
const strip = (page: Page) => page.getByText(/^The connection is lost/);

async function isClean(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(wcag).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target.join(' '))])).toEqual([]);
}

async function fits(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
}

/** The start, with a topic chosen that is not of the level that a new learner begins with. */
async function openFamily(page: Page): Promise<void> {
  await page.goto('/live');
  await page.getByRole('button', { name: 'A1', exact: true }).click();
  await page.getByRole('button', { name: 'My family' }).click();
}

/** Starts a talk about the family, and waits for the first words of the tutor. */
async function startTalk(page: Page): Promise<void> {
  await openFamily(page);
  await page.getByRole('button', { name: 'Start talking' }).click();
  await expect(page).toHaveURL(/\/live\/talk$/);
  await expect(said(page)).toContainText(opener);
}

async function type(page: Page, words: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Type instead of speaking' }).fill(words);
  await page.keyboard.press('Enter');
}

/** Everything in the transcript of the talk, a text for each turn. */
const turns = (page: Page) => said(page).getByRole('listitem');

async function end(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'End and save' }).click();
  await expect(page.getByText('Well done. The talk is saved.')).toBeVisible();
}

async function exported(page: Page, format: string): Promise<string> {
  await page.getByRole('button', { name: 'Export' }).click();
  const coming = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: format }).click();
  return readFile(await (await coming).path(), 'utf8');
}

test('a talk from the topic to the transcript: typed, interrupted, reloaded, summed up, corrected, exported, deleted', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await giveVoice(page);
  await register(page);
  await startTalk(page);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('My family');
  await expect(page.getByText('no AI provider is set up')).toBeVisible();
  await expect(captions(page)).toContainText(opener);

  // The voice has come as far as the question when the learner cuts in: the rest was not heard, and is not kept.
  const voice = voiceOf(page);
  await voice.endSentence('Hello');
  await voice.endSentence('It’s nice');
  await voice.endSentence('Let’s talk');
  await page.getByRole('button', { name: 'Interrupt' }).click();
  await expect(said(page).getByText('You cut in here.')).toBeVisible();
  await expect(said(page)).toContainText('about your family.');
  await expect(said(page)).not.toContainText('a big family or a small family');
  await expect(page.getByRole('button', { name: 'Interrupt' })).toBeDisabled();

  await type(page, mistake);
  await expect(turns(page)).toHaveCount(3);
  await expect(turns(page).nth(1)).toContainText(mistake);
  await expect(page.getByText('Not sent yet')).toHaveCount(0);

  const before = await turns(page).allInnerTexts();
  await page.reload();
  await page.getByRole('button', { name: 'Go on talking' }).click();
  await expect(turns(page)).toHaveCount(3);
  expect(await turns(page).allInnerTexts()).toEqual(before);
  await type(page, 'My family is big, and I have one sister.');
  await expect(turns(page)).toHaveCount(5);

  await end(page);
  const summary = page.getByRole('region', { name: 'What to take along' });
  await expect(summary.getByText('This went well')).toBeVisible(summing);
  await expect(summary.getByText(/cards? (?:is|are) in your reviews now/)).toBeVisible();
  await page.getByRole('link', { name: 'Read the transcript' }).click();

  const kept = page.getByRole('region', { name: 'What was said' });
  await expect(kept.getByRole('listitem')).toHaveCount(5);
  await kept.getByRole('listitem').nth(1).getByRole('button', { name: 'Correct it' }).click();
  await page.getByRole('textbox', { name: /^What you said at/ }).fill('She goes to school every morning.');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(kept.getByText('She goes to school every morning.')).toBeVisible();
  await expect(kept.getByText(mistake)).toBeVisible();

  const vtt = await exported(page, 'Captions (VTT)');
  expect(vtt).toMatch(/^WEBVTT\n\n0\n00:00:\d\d\.\d{3} --> /);
  expect(vtt.split(' --> ')).toHaveLength(6);
  const txt = await exported(page, 'Plain text (TXT)');
  expect(txt.trim().split('\n')).toHaveLength(5);
  expect(txt).toContain('She goes to school every morning.');
  expect(await exported(page, 'Markdown (MD)')).toMatch(/^# My family\n/);

  await page.goto('/live/transcripts');
  const row = page.getByRole('main').getByRole('link', { name: /^My family/ });
  await expect(row).toContainText('5 turns');
  const search = page.getByRole('searchbox', { name: 'Find what was said' });
  await search.fill('zeppelin');
  await expect(page.getByText('Nobody said “zeppelin”')).toBeVisible();
  await search.fill('every morning');
  await expect(row).toContainText('She goes to school every morning.');
  await row.click();

  await page.getByRole('button', { name: 'Delete the transcript' }).click();
  await expect(page.getByText('No talk yet')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(kept.getByRole('listitem')).toHaveCount(5);
  await page.getByRole('button', { name: 'Delete the transcript' }).click();
  await expect(page.getByText('No talk yet')).toBeVisible();
  await page.reload();
  await expect(page.getByText('No talk yet')).toBeVisible();
});

test('without a network a talk says so, and what was typed meanwhile is sent once', async ({ page, context }) => {
  await register(page);
  await startTalk(page);
  await context.setOffline(true);
  await expect(strip(page)).toBeVisible();
  await type(page, mistake);
  await expect(said(page).getByText('Not sent yet')).toBeVisible();
  await expect(strip(page)).toContainText('1 thing that you said waits');
  await context.setOffline(false);
  await expect(turns(page)).toHaveCount(3);
  await expect(strip(page)).toBeHidden();
  await expect(said(page).getByText('Not sent yet')).toHaveCount(0);
  await type(page, 'My family is small.');
  await expect(turns(page)).toHaveCount(5);
  await end(page);
  await page.getByRole('link', { name: 'Read the transcript' }).click();
  const kept = page.getByRole('region', { name: 'What was said' });
  await expect(kept.getByRole('listitem')).toHaveCount(5);
  await expect(kept.getByText(mistake)).toHaveCount(1);
});

for (const scheme of ['light', 'dark'] as const) {
  test(`a talk is free of what axe finds from its start to its transcript, in the ${scheme} theme`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await register(page);
    await openFamily(page);
    await isClean(page);
    await page.getByRole('radio', { name: 'Figure' }).click();
    await page.getByRole('button', { name: 'Start talking' }).click();
    await expect(said(page)).toContainText(opener);
    await type(page, mistake);
    await expect(turns(page)).toHaveCount(3);
    await isClean(page);
    await page.getByRole('button', { name: 'Sound settings' }).click();
    await expect(page.getByRole('dialog', { name: 'Sound settings' })).toBeVisible();
    await isClean(page);
    await page.keyboard.press('Escape');
    await end(page);
    await expect(page.getByRole('region', { name: 'What to take along' })).toContainText('To practise', summing);
    await isClean(page);
    await page.getByRole('link', { name: 'Read the transcript' }).click();
    await expect(page.getByRole('region', { name: 'What was said' }).getByRole('listitem')).toHaveCount(3);
    await isClean(page);
  });
}

test('on a phone and in Persian nothing is wider than the screen, and English stays from left to right', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await page.setViewportSize({ width: 390, height: 844 });
  await register(page);
  await page.evaluate(() => localStorage.setItem('xt.language', 'fa'));
  await openFamily(page);
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await fits(page);
  await page.getByRole('button', { name: 'آغاز گفت‌وگو' }).click();
  const log = page.getByRole('log');
  await expect(log.getByText(opener)).toHaveAttribute('lang', 'en');
  const writing = page.getByRole('textbox', { name: 'به جای حرف زدن بنویسید' });
  await expect(writing).toBeInViewport();
  await expect(page.getByRole('button', { name: 'پایان و ذخیره' })).toBeInViewport();
  await fits(page);
  await writing.fill(mistake);
  await page.keyboard.press('Enter');
  await expect(log.getByRole('listitem')).toHaveCount(3);
  expect(await log.getByText(mistake).evaluate((words) => getComputedStyle(words).direction)).toBe('ltr');
  await fits(page);
  await page.getByRole('button', { name: 'پایان و ذخیره' }).click();
  await expect(page.getByRole('region', { name: 'آنچه با خود ببرید' })).toContainText('برای تمرین', summing);
  await fits(page);
  await page.getByRole('link', { name: 'خواندن متن' }).click();
  await expect(page.getByRole('region', { name: 'آنچه گفته شد' }).getByRole('listitem')).toHaveCount(3);
  await fits(page);
  await isClean(page);
  await page.goto('/live/transcripts');
  await expect(page.getByRole('main').getByRole('link', { name: /^My family/ })).toBeVisible();
  await fits(page);
});
