import type { Page } from '@playwright/test';
import { expect } from '../fixtures.ts';
import { bearerOf, endOtherSessions, register, signInOver } from '../people.ts';
import { withOwnTutor as test } from '../tutor.ts';

/** An answer of some nine seconds. */
const answer = Array.from({ length: 60 }, (_, i) => `word${i} `);

const writing = (tab: Page) => tab.getByRole('article', { name: /being written/ });
const mine = (tab: Page) => tab.getByRole('article', { name: /^You,/ });
const signInDialog = (tab: Page) => tab.getByRole('dialog', { name: 'Sign in again to go on' });

test('a session that ends in the middle of an answer takes no word off any page, and after one sign-in each has all of it once', async ({
  page,
  context,
  tutor,
  wire,
}) => {
  wire.script({ answer, delayMs: 150 });
  const person = await register(page);
  await page.goto('/chat');
  await page.getByRole('textbox', { name: 'Message' }).fill('Count for me.');
  await page.keyboard.press('Enter');
  await expect(writing(page)).toContainText('word1 ');
  const follower = await context.newPage();
  await follower.goto(page.url());
  await expect(writing(follower)).toContainText('word3 ');
  const tabs = [page, follower];

  await endOtherSessions(tutor.url, await bearerOf(tutor.url, person));
  for (const tab of tabs) {
    await expect(signInDialog(tab)).toBeVisible();
    // What lies under the dialog is hidden from roles.
    await expect(tab.locator('article').first()).toContainText('Count for me.');
    await expect(tab.locator('article').nth(1)).toContainText('word3 ');
  }

  await signInOver(page, person);
  for (const tab of tabs) {
    await expect(signInDialog(tab)).toBeHidden();
    await expect(tab.getByRole('article', { name: /^Answer by/ })).toContainText('word59');
    await expect(writing(tab)).toHaveCount(0);
    await expect(mine(tab)).toHaveText(['Count for me.']);
    const said = (await tab.getByRole('article', { name: /^Answer by/ }).innerText()).match(/word\d+/g);
    expect(said).toEqual(answer.map((word) => word.trim()));
  }
  expect(wire.asked).toHaveLength(1);
});
