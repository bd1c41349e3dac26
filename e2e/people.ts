import { randomBytes } from 'node:crypto';
import { expect, type Page } from '@playwright/test';

/** Somebody with an account of their own, made through the page. */
export interface Person {
  username: string;
  password: string;
}

export function somebody(): Person {
  return { username: `mina-${randomBytes(4).toString('hex')}`, password: 'a quiet green river' };
}

/** Creates the account by the form and arrives at Today; `url` is the server for a page that has no base address. */
export async function register(page: Page, person: Person = somebody(), url = ''): Promise<Person> {
  await page.goto(`${url}/register`);
  await page.getByLabel('Your name').fill('Mina Karimi');
  await page.getByLabel('Username').fill(person.username);
  await page.getByLabel('Email').fill(`${person.username}@harbour.example`);
  await page.getByLabel('Password', { exact: true }).fill(person.password);
  await page.getByRole('button', { name: 'Create an account' }).click();
  await expect(page).toHaveTitle(/^Today/);
  return person;
}

export async function signIn(page: Page, { username, password }: Person): Promise<void> {
  await page.getByLabel('Email or username').fill(username);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** Answers the dialog that asks for the password over the page, where the session has ended. */
export async function signInOver(page: Page, { password }: Person): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Sign in again to go on' });
  await dialog.getByLabel('Password', { exact: true }).fill(password);
  await dialog.getByRole('button', { name: 'Sign in' }).click();
  await expect(dialog).toBeHidden();
}

export async function signOut(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /account menu/ })
    .first()
    .click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/\/login/);
}

/** Signs in as another program would: the published token endpoint. */
export async function bearerOf(url: string, { username, password }: Person): Promise<string> {
  const answer = await fetch(`${url}/api/auth/token`, {
    method: 'POST',
    body: new URLSearchParams({ username, password }),
  });
  return ((await answer.json()) as { access_token: string }).access_token;
}

/** Ends every session of the account but the one of the bearer, as another device would. */
export async function endOtherSessions(url: string, bearer: string): Promise<void> {
  const headers = { authorization: `Bearer ${bearer}` };
  const list = await fetch(`${url}/api/auth/sessions`, { headers });
  const { items } = (await list.json()) as { items: { id: string; current: boolean }[] };
  for (const { id } of items.filter(({ current }) => !current)) {
    await fetch(`${url}/api/auth/sessions/${id}`, { method: 'DELETE', headers });
  }
}

/** Asks in the open chat and waits until the whole answer is there. */
export async function askInChat(page: Page, question: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Message' }).fill(question);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article', { name: /^Answer by/ })).toBeVisible();
  await expect(page.getByRole('article', { name: /being written/ })).toHaveCount(0);
}

/** Chooses the language of the interface in the account menu, by its own name. */
export async function switchTo(page: Page, language: string): Promise<void> {
  await page
    .getByRole('button', { name: /account menu/ })
    .first()
    .click();
  await page.getByRole('menuitemradio', { name: language }).click();
}
