import { anApiUser } from '../api.ts';
import { expect, test } from '../fixtures.ts';
import { bearerOf, register, somebody } from '../people.ts';

const tides = {
  name: 'tides.md',
  mimeType: 'text/markdown',
  buffer: Buffer.from(
    '# Tides\n\nThe moon pulls the water of the sea towards itself, and this makes the tides. Spring tides come at the new moon.\n',
  ),
};

test('a question is answered from a document, its citation opens the passage, and what is not there is said so', async ({
  page,
}) => {
  await register(page);
  await page.goto('/knowledge');
  await page.getByLabel('Choose files').first().setInputFiles(tides);
  await expect(page.getByRole('list', { name: 'Documents' })).toContainText('1 passage');

  await page.getByRole('radio', { name: 'Ask' }).check();
  const box = page.getByRole('searchbox', { name: 'Ask your documents' });
  await box.fill('When do spring tides come?');
  await box.press('Enter');
  const answer = page.getByRole('article', { name: 'Answer' });
  await expect(answer).toContainText('Spring tides come at the new moon');
  await expect(page.getByRole('list', { name: 'Sources' }).getByRole('listitem')).toHaveCount(1);
  await answer
    .getByRole('link', { name: '1' })
    .or(answer.getByRole('button', { name: '1' }))
    .first()
    .click();
  await expect(page.getByText('Spring tides come at the new moon').last()).toBeVisible();

  await page.goto('/knowledge');
  await page.getByRole('radio', { name: 'Ask' }).check();
  await box.fill('Who invented the printing press?');
  await box.press('Enter');
  await expect(page.getByText('Not in your documents')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Ask in chat' })).toBeVisible();
});

test('what three members look for in vain becomes an article, and they are told', async ({ page, browser, server }) => {
  const admin = await register(page);
  const headers = { authorization: `Bearer ${await bearerOf(server.url, admin)}` };
  const post = async (path: string, data: object) =>
    (await (await page.request.post(`${server.url}${path}`, { headers, data })).json()) as { id: string; code: string };
  const school = await post('/api/organizations', { name: 'Harbour School', slug: somebody().username });
  const { code } = await post(`/api/organizations/${school.id}/join-codes`, { role: 'member' });
  const members = await Promise.all([1, 2, 3].map(() => anApiUser(server.url)));
  for (const member of members) {
    await member.call('POST', `/api/invitations/${code}/accept`);
    await member.call('GET', '/api/core/search?q=barnacle');
  }

  await page.goto('/knowledge/missing');
  await expect(page.getByRole('listitem').filter({ hasText: 'barnacle' })).toContainText('3 members');
  await page.getByRole('button', { name: 'Write the article' }).click();
  await page.getByRole('textbox', { name: 'Text, in Markdown' }).fill('A **barnacle** lives on rocks and on ships.');
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText('“barnacle” is published for Harbour School.')).toBeVisible();

  const [member] = members;
  const other = await (await browser.newContext({ baseURL: server.url })).newPage();
  await other.goto('/search');
  await other.getByLabel('Email or username').fill(member?.account.username ?? '');
  await other.getByLabel('Password', { exact: true }).fill(member?.account.password ?? '');
  await other.getByRole('button', { name: 'Sign in' }).click();
  const told = other.getByRole('list', { name: 'New articles about what you searched for' });
  await expect(told).toContainText('Harbour School wrote an article about “barnacle”');
  await told.getByRole('link', { name: 'Open' }).click();
  await expect(other.getByRole('main')).toContainText('A barnacle lives on rocks and on ships.');
  await other.goto('/search?q=barnacle');
  await expect(other.getByRole('list', { name: 'Results' }).getByRole('listitem').first()).toContainText('barnacle');
  await other.context().close();
});
