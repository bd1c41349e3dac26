import { expect, test } from '../fixtures.ts';
import { register, signIn, signOut, somebody } from '../people.ts';

test('a visitor is asked to sign in, and arrives where they wanted to go', async ({ page }) => {
  const person = await register(page);
  await signOut(page);
  await page.goto('/settings/sessions');
  await expect(page).toHaveURL(/\/login\?next=/);
  await expect(page).toHaveTitle(/^Sign in/);
  await signIn(page, person);
  await expect(page).toHaveURL(/\/settings\/sessions$/);
});

test('what is refused stays in the form, with a sentence at its field', async ({ page }) => {
  await page.goto('/register');
  await page.getByLabel('Username').fill('no spaces please');
  await page.getByLabel('Email').fill('nobody');
  await page.getByLabel('Password', { exact: true }).fill('password123');
  await page.getByRole('button', { name: 'Create an account' }).click();
  await expect(page.getByLabel('Username')).toHaveAccessibleDescription(/letters, digits/);
  await expect(page.getByLabel('Username')).toHaveValue('no spaces please');
  await expect(page.getByLabel('Email')).toHaveAccessibleDescription(/e-mail address/);
});

test('a wrong password says so and keeps the name', async ({ page }) => {
  const person = await register(page, somebody());
  await signOut(page);
  await signIn(page, { ...person, password: 'not this one' });
  await expect(page.getByText('The username or password is not right.')).toBeVisible();
  await expect(page.getByLabel('Email or username')).toHaveValue(person.username);
});

test('the keyboard alone signs in, opens the palette, reaches a page and signs out', async ({ page }) => {
  const person = await register(page);
  await signOut(page);
  await expect(page.getByLabel('Email or username')).toBeFocused();
  await page.keyboard.type(person.username);
  await page.keyboard.press('Tab');
  await page.keyboard.type(person.password);
  await page.keyboard.press('Enter');
  await expect(page).toHaveTitle(/^Today/);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Search or jump to' })).toBeFocused();
  await page.keyboard.type('sett');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/settings\/profile$/);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('sign out');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/login/);
});

test('Persian turns the page around and stays after a reload', async ({ page }) => {
  await register(page);
  await page
    .getByRole('button', { name: /account menu/ })
    .first()
    .click();
  await page.getByRole('menuitemradio', { name: 'فارسی' }).click();
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.getByRole('link', { name: 'گفت‌وگو' }).first()).toBeVisible();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fa');
  await expect(page.getByRole('link', { name: 'امروز' }).first()).toBeVisible();
});

test('a page that does not exist says so and leads home', async ({ page }) => {
  await register(page);
  await page.goto('/no/such/page');
  await expect(page.getByRole('heading', { name: 'There is no page here' })).toBeVisible();
  await page.getByRole('link', { name: 'Go to Today' }).click();
  await expect(page).toHaveTitle(/^Today/);
});
