import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Message } from '#contract/chat.ts';
import { expect, test } from '../fixtures.ts';
import {
  askInChat,
  bearerOf,
  endOtherSessions,
  type Person,
  register,
  signIn,
  signInOver,
  signOut,
  somebody,
} from '../people.ts';

const composer = (page: Page) => page.getByRole('textbox', { name: 'Message' });
const mine = (page: Page) => page.getByRole('article', { name: /^You,/ });
const unsent = (page: Page) => page.getByRole('status').filter({ hasText: /not sent yet/ });

/** A question of 2,000 characters. */
const long = 'Is this long question kept whole, with every word? '.repeat(40).slice(0, 1_999).concat('?');

interface Found {
  conversation: string;
  /** Titles of the documents that went with it. */
  attached: string[];
}

/** Where a question stands on the server: each message of this person that says just this. */
async function whereOnServer(url: string, person: Person, question: string): Promise<Found[]> {
  const headers = { authorization: `Bearer ${await bearerOf(url, person)}` };
  const read = async <Item>(path: string) =>
    ((await (await fetch(`${url}/api/core/${path}`, { headers })).json()) as { items: Item[] }).items;
  const found: Found[] = [];
  for (const { id } of await read<{ id: string }>('conversations?limit=100')) {
    const messages = await read<Message>(`conversations/${id}/messages?limit=100`);
    for (const { role, content, attachments = [] } of messages) {
      if (role !== 'user' || content !== question) continue;
      found.push({ conversation: id, attached: attachments.map(({ title }) => title) });
    }
  }
  return found;
}

/** The long question once, in its conversation, with its document. */
const onceIn = (conversation: string): Found[] => [{ conversation, attached: ['Plants'] }];

/**
 * A person in a conversation that has begun, whose session then ends everywhere, with the long question typed and a document
 * attached.
 */
async function typedAndExpired(page: Page, url: string): Promise<{ person: Person; conversation: string }> {
  const person = await register(page);
  const form = new FormData();
  form.set('file', new File(['# Plants\n\nThey turn sunlight into sugar.\n'], 'plants.md', { type: 'text/markdown' }));
  const headers = { authorization: `Bearer ${await bearerOf(url, person)}` };
  expect((await fetch(`${url}/api/rag/upload`, { method: 'POST', headers, body: form })).ok).toBe(true);
  await page.goto('/chat');
  await askInChat(page, 'A first question');
  const conversation = page.url().split('/').at(-1) ?? '';
  await page.getByRole('button', { name: 'Attach documents' }).click();
  const dialog = page.getByRole('dialog', { name: 'Attach to your message' });
  await dialog.getByRole('checkbox', { name: 'Plants' }).check();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await composer(page).fill(long);
  await endOtherSessions(url, await bearerOf(url, person));
  return { person, conversation };
}

test('Send after both tokens have ended: one sign-in over the page, and one message in the same conversation', async ({
  page,
  server,
}) => {
  const { person, conversation } = await typedAndExpired(page, server.url);
  await composer(page).press('Enter');
  await signInOver(page, person);
  await expect(mine(page)).toHaveCount(2);
  await expect(page.getByRole('article', { name: /^Answer by/ })).toHaveCount(2);
  await expect(page.getByRole('article', { name: /being written/ })).toHaveCount(0);
  await expect(page).toHaveURL(new RegExp(`${conversation}$`));
  expect(await whereOnServer(server.url, person, long)).toEqual(onceIn(conversation));
});

test('the same with two tabs: whichever signs in, the message is sent once', async ({ page, context, server }) => {
  const { person, conversation } = await typedAndExpired(page, server.url);
  const second = await context.newPage();
  await composer(page).press('Enter');
  await expect(page.getByRole('dialog', { name: 'Sign in again to go on' })).toBeVisible();
  await second.goto(`/chat/${conversation}`);
  await signIn(second, person);
  for (const tab of [page, second]) {
    await expect(mine(tab)).toHaveCount(2);
    await expect(tab.getByRole('article', { name: /^Answer by/ })).toHaveCount(2);
    await expect(tab.getByRole('dialog')).toHaveCount(0);
  }
  expect(await whereOnServer(server.url, person, long)).toEqual(onceIn(conversation));
});

test('the same with the tab killed between Send and sign-in: the next tab sends it, once', async ({
  page,
  context,
  server,
}) => {
  const { person, conversation } = await typedAndExpired(page, server.url);
  await composer(page).press('Enter');
  await expect(page.getByRole('dialog', { name: 'Sign in again to go on' })).toBeVisible();
  await page.close({ runBeforeUnload: false });
  const next = await context.newPage();
  await next.goto('/');
  await signIn(next, person);
  await expect.poll(() => whereOnServer(server.url, person, long)).toEqual(onceIn(conversation));
  await next.goto(`/chat/${conversation}`);
  await expect(mine(next)).toHaveCount(2);
  expect(await whereOnServer(server.url, person, long)).toEqual(onceIn(conversation));
});

test('what is written offline in a new conversation survives its tab, and is sent once and in order when the network is back', async ({
  page,
  context,
  server,
}) => {
  const person = await register(page);
  await page.goto('/chat');
  await expect(composer(page)).toBeEnabled();
  await context.setOffline(true);
  await composer(page).fill('Written on the train');
  await composer(page).press('Enter');
  await composer(page).fill('And one more thing');
  await composer(page).press('Enter');
  await expect(mine(page)).toHaveText(['Written on the train', 'And one more thing']);
  await expect(page.getByText('Waiting to be sent: you are offline')).toHaveCount(2);
  await expect(unsent(page)).toContainText('2 messages are not sent yet.');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  const conversation = page.url().split('/').at(-1) ?? '';
  await page.close({ runBeforeUnload: false });

  await context.setOffline(false);
  const next = await context.newPage();
  await next.goto(`/chat/${conversation}`);
  await expect(next.getByRole('article', { name: /^Answer by/ })).toHaveCount(2);
  await expect(mine(next)).toHaveText(['Written on the train', 'And one more thing']);
  await expect(unsent(next)).toHaveCount(0);
  for (const question of ['Written on the train', 'And one more thing'])
    expect(await whereOnServer(server.url, person, question)).toEqual([{ conversation, attached: [] }]);
});

test('a message that the server cannot take for now is shown after a reload too, and leaves by itself', async ({
  page,
  server,
}) => {
  const person = await register(page);
  await page.goto('/chat');
  await page.route('**/api/core/**', (route) => route.abort('connectionfailed'));
  await composer(page).fill('Are you there?');
  await composer(page).press('Enter');
  await expect(page.getByText(/Not sent yet: .* It is tried again by itself/)).toBeVisible();
  await page.reload();
  await expect(mine(page)).toHaveText(['Are you there?']);
  await page.unroute('**/api/core/**');
  await expect(page.getByRole('article', { name: /^Answer by/ })).toHaveCount(1, { timeout: 30_000 });
  await expect(mine(page)).toHaveCount(1);
  expect(await whereOnServer(server.url, person, 'Are you there?')).toHaveLength(1);
});

test('a message that is refused stays, says why, and can be edited', async ({ page, server }) => {
  const person = await register(page);
  await page.goto('/chat');
  await askInChat(page, 'A first question');
  const conversation = page.url().split('/').at(-1) ?? '';
  const headers = { authorization: `Bearer ${await bearerOf(server.url, person)}` };
  await fetch(`${server.url}/api/core/conversations/${conversation}`, { method: 'DELETE', headers });
  await composer(page).fill('Into the void');
  await composer(page).press('Enter');
  await expect(page.getByRole('alert')).toContainText('Not sent:');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole('alert').getByRole('button', { name: 'Edit' }).click();
  await expect(composer(page)).toHaveValue('Into the void');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('signing out with something unsent asks first; nobody else sends it, and it leaves when its author is back', async ({
  page,
  context,
  server,
}) => {
  const author = await register(page);
  await page.goto('/chat');
  await context.route('**/api/core/**', (route) => route.abort('connectionfailed'));
  await composer(page).fill('For my eyes only');
  await composer(page).press('Enter');
  await expect(unsent(page)).toContainText('1 message is not sent yet.');
  const leave = async () => {
    await page
      .getByRole('button', { name: /account menu/ })
      .first()
      .click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
  };
  await leave();
  const question = page.getByRole('alertdialog', { name: '1 message is not sent yet' });
  await question.getByRole('button', { name: 'Stay' }).click();
  await expect(mine(page)).toHaveText(['For my eyes only']);
  await leave();
  await question.getByRole('button', { name: 'Sign out and keep for next time' }).click();
  await expect(page).toHaveURL(/\/login/);

  await context.unroute('**/api/core/**');
  const other = await register(page, somebody());
  await page.goto('/chat');
  await askInChat(page, 'Something of my own');
  expect(await whereOnServer(server.url, other, 'For my eyes only')).toEqual([]);
  await signOut(page);
  await signIn(page, author);
  await expect.poll(() => whereOnServer(server.url, author, 'For my eyes only')).toHaveLength(1);
});
