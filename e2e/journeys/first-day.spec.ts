import { expect, test } from '../fixtures.ts';
import { register, signIn, signOut } from '../people.ts';

test('a first visit: register, ask, watch the answer stream in, reload, it is still there, sign out, sign in', async ({
  page,
}) => {
  const person = await register(page);
  await expect(page.getByText('Ask your first question')).toBeVisible();

  await page.getByRole('link', { name: 'Chat' }).first().click();
  const composer = page.getByRole('textbox', { name: 'Message' });
  await composer.fill('What is the difference between “made of” and “made from”?');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/chat\/[\w-]+$/);
  const answer = page.getByRole('article', { name: /^Answer by/ });
  await expect(answer).toContainText('not a language model');
  await expect(page.getByRole('article', { name: /being written/ })).toHaveCount(0);
  await expect(answer).toContainText('Cheese is made from milk');
  await expect(composer).toHaveValue('');

  await page.reload();
  await expect(answer).toContainText('Cheese is made from milk');
  await expect(page.getByRole('article', { name: /^You,/ })).toContainText('made of');

  await page.goto('/');
  await expect(page.getByText(/Today is already in, with \d+ XP/)).toBeVisible();
  await expect(page.getByRole('gridcell', { name: /10 XP/ }).first()).toBeVisible();

  await signOut(page);
  await signIn(page, person);
  await page.getByRole('link', { name: 'Chat' }).first().click();
  await page.getByRole('link', { name: /made/ }).first().click();
  await expect(answer).toContainText('Cheese is made from milk');
});

test('what a heatmap day was made of opens by keyboard', async ({ page }) => {
  await register(page);
  await page.goto('/chat?ask=When do I use the present perfect?');
  await expect(page.getByRole('article', { name: /^Answer by/ })).toBeVisible();
  await expect(page.getByRole('article', { name: /being written/ })).toHaveCount(0);
  await page.goto('/');
  const today = page.getByRole('gridcell', { name: /10 XP/ }).first();
  await today.focus();
  await page.keyboard.press('Enter');
  const receipt = page.getByRole('dialog');
  await expect(receipt).toContainText('10 XP');
  await page.keyboard.press('Escape');
  await expect(receipt).toBeHidden();
  await expect(today).toBeFocused();
});
