import type { BrowserContext } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { bearerOf, register, signIn, signOut } from '../people.ts';
import { startServer } from '../start-server.ts';

test('signing out in one tab signs out the other', async ({ page, context }) => {
  await register(page);
  const other = await context.newPage();
  await other.goto('/settings/profile');
  await expect(other).toHaveTitle(/^Profile/);
  await signOut(page);
  await expect(other).toHaveURL(/\/login/);
});

test('a device can be ended from another one, and its page asks for the password without losing what was typed', async ({
  page,
  server,
}) => {
  const person = await register(page);
  await page.goto('/settings/profile');
  await page.getByLabel('Your name').fill('Mina of the harbour');

  const bearer = await bearerOf(server.url, person);
  const headers = { authorization: `Bearer ${bearer}` };
  const list = (await (await fetch(`${server.url}/api/auth/sessions`, { headers })).json()) as {
    items: { id: string; current: boolean }[];
  };
  for (const one of list.items.filter(({ current }) => !current)) {
    await fetch(`${server.url}/api/auth/sessions/${one.id}`, { method: 'DELETE', headers });
  }

  const dialog = page.getByRole('dialog', { name: 'Sign in again to go on' });
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeVisible();
  await dialog.getByLabel('Password', { exact: true }).fill(person.password);
  await dialog.getByRole('button', { name: 'Sign in' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByLabel('Your name')).toHaveValue('Mina of the harbour');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('button', { name: /Mina of the harbour/ })).toBeVisible();
});

test('the password can be changed, and only the new one signs in', async ({ page }) => {
  const person = await register(page);
  await page.goto('/settings/profile');
  await page.getByLabel('Current password').fill(person.password);
  await page.getByLabel('New password').fill('a louder blue river');
  await page.getByRole('button', { name: 'Change the password' }).click();
  await expect(page.getByText('The password is changed.')).toBeVisible();
  await signOut(page);
  await signIn(page, person);
  await expect(page.getByText('The username or password is not right.')).toBeVisible();
  await signIn(page, { ...person, password: 'a louder blue river' });
  await expect(page).toHaveTitle(/^Today/);
});

test('an account on another Xentree server is used from here with the published endpoints alone', async ({
  page,
  browser,
}) => {
  const foreign = await startServer();
  try {
    const elsewhere = await browser.newContext();
    const there = await elsewhere.newPage();
    await there.goto(`${foreign.url}/register`);
    await there.getByLabel('Username').fill('traveller');
    await there.getByLabel('Email').fill('traveller@harbour.example');
    await there.getByLabel('Password', { exact: true }).fill('a quiet green river');
    await there.getByRole('button', { name: 'Create an account' }).click();
    await expect(there).toHaveTitle(/^Today/);
    await elsewhere.close();

    await page.goto('/login');
    await page.getByRole('button', { name: 'Use another server' }).click();
    await page.getByLabel('Address of the server').fill(foreign.url);
    await page.getByRole('button', { name: 'Connect' }).click();
    await expect(page.getByText(new URL(foreign.url).host)).toBeVisible();
    await signIn(page, { username: 'traveller', password: 'a quiet green river' });
    await expect(page).toHaveTitle(/^Today/);
    await page.reload();
    await expect(page).toHaveTitle(/^Today/);
    await page.goto('/settings/profile');
    await expect(page.getByLabel('Username')).toHaveValue('traveller');
    const cookies = await page.context().cookies();
    expect(cookies.map(({ name }) => name)).not.toContain('xt_sid');
  } finally {
    await foreign.stop();
  }
});

test('T-C11: no token of the session is in storage, page, address, history or console', async ({ page, context }) => {
  const said: string[] = [];
  const tokens = watchTokens(context);
  page.on('console', (message) => said.push(message.text()));
  await register(page);
  for (const path of ['/chat', '/progress', '/settings/profile']) {
    await page.goto(path);
    // The menu of somebody signed in: the frame of the page comes with the HTML, before any token.
    await expect(page.getByRole('button', { name: /account menu/ }).first()).toBeVisible();
    said.push(...(await page.evaluate(everythingKept)));
  }
  // One with the sign-in, and one with each page that was loaded; the cookie beside them.
  expect(tokens.size).toBeGreaterThanOrEqual(4);
  expect(said.join('\n')).toContain('xt_hint=1');
  for (const token of [...tokens, ...(await cookieOf(context))]) expect(said.join('\n')).not.toContain(token);
});

/** Every access token that comes to this browser, as it comes. */
function watchTokens(context: BrowserContext): Set<string> {
  const tokens = new Set<string>();
  context.on('request', (request) => {
    // As the page set it: to ask the browser for what it sent takes longer than a page may last.
    const sent = request.headers()['authorization']?.replace('Bearer ', '');
    if (sent) tokens.add(sent);
  });
  return tokens;
}

async function cookieOf(context: BrowserContext): Promise<string[]> {
  const cookies = await context.cookies();
  const values = cookies.filter(({ name }) => name.endsWith('xt_sid')).map(({ value }) => value);
  expect(values).toHaveLength(1);
  return values;
}

/** Runs in the page: the text of all that a script, an extension or a later visitor could read there. */
async function everythingKept(): Promise<string[]> {
  const found = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }), document.cookie];
  found.push(document.documentElement.outerHTML, location.href, JSON.stringify(history.state));
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const open = indexedDB.open(name);
      open.onsuccess = () => resolve(open.result);
    });
    for (const store of database.objectStoreNames) {
      const values = await new Promise<unknown[]>((resolve) => {
        const all = database.transaction(store).objectStore(store).getAll();
        all.onsuccess = () => resolve(all.result);
      });
      found.push(JSON.stringify(values));
    }
    database.close();
  }
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      found.push(request.url, (await (await cache.match(request))?.text()) ?? '');
    }
  }
  return found;
}
