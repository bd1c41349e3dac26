import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { bearerOf, type Person, register } from '../people.ts';

const card = (page: Page) => page.getByRole('complementary', { name: 'Reached' });
const subjects = 'rivers bridges lanterns harbours violins orchards glaciers comets looms ferries'.split(' ');

/** Earns what level 2 begins with, as another program would: by ten questions and some notes. */
async function reachLevelTwo(url: string, person: Person): Promise<void> {
  const headers = { authorization: `Bearer ${await bearerOf(url, person)}`, 'content-type': 'application/json' };
  const post = async (path: string, body: object) => {
    const answer = await fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    expect(answer.ok, `${path}: ${answer.status}`).toBe(true);
    return (await answer.json()) as { id: string };
  };
  const { id } = await post('/api/core/conversations', {});
  for (const subject of subjects) {
    await post('/api/core/chat', { conversation_id: id, message: `What is worth knowing about ${subject}?` });
  }
  for (const subject of subjects.slice(0, 4)) {
    const content = `Of ${subject} I keep in mind what they are for, who made the first of them, and why they are still here today.`;
    await post('/api/core/notes', { title: subject, content });
  }
  const answer = await fetch(`${url}/api/xp/profile`, { headers });
  expect(((await answer.json()) as { level: number }).level).toBe(2);
}

async function openProgress(page: Page): Promise<void> {
  await page.goto('/progress');
  await expect(page.getByText('The sum of the ledger', { exact: false })).toBeVisible();
}

test('a level that is reached is told once, and nothing of it moves where that is not wished for', async ({
  page,
  server,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const person = await register(page);
  await openProgress(page);
  await reachLevelTwo(server.url, person);
  await page.reload();
  await expect(card(page)).toContainText('Level 2');
  const moving = await card(page).evaluate((element) =>
    element
      .getAnimations({ subtree: true })
      .map((animation) => Number(animation.effect?.getComputedTiming().activeDuration)),
  );
  expect(moving.filter((milliseconds) => milliseconds > 1)).toEqual([]);
  // With motion the leaves of its tree come one after the other.
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  const leaf = card(page).locator('.sprout').first();
  expect(await leaf.evaluate((element) => getComputedStyle(element).animationName)).toBe('sprout');
  await card(page).getByRole('button', { name: 'Close' }).click();
  await page.reload();
  await expect(page.getByText('The sum of the ledger', { exact: false })).toBeVisible();
  await expect(card(page)).toHaveCount(0);
});

test('who switches it off is told nothing, and not later either', async ({ page, server }) => {
  const person = await register(page);
  await page.goto('/settings/appearance');
  const telling = page.getByRole('switch', { name: 'Say when something is reached' });
  await expect(telling).toBeChecked();
  await telling.setChecked(false);
  await openProgress(page);
  await reachLevelTwo(server.url, person);
  await page.reload();
  await expect(page.getByText(/XP to level 3/)).toBeVisible();
  await expect(card(page)).toHaveCount(0);
  await page.goto('/settings/appearance');
  await expect(telling).not.toBeChecked();
  await telling.setChecked(true);
  await openProgress(page);
  await expect(page.getByRole('grid')).toBeVisible();
  await expect(card(page)).toHaveCount(0);
});
