import { anApiUser } from '../api.ts';
import { expect, test } from '../fixtures.ts';
import { bearerOf, register, somebody } from '../people.ts';

test('the summary of an organization on paper has every figure and column, and nothing to press', async ({
  page,
  server,
}) => {
  test.setTimeout(120_000);
  const owner = await register(page);
  const token = await bearerOf(server.url, owner);
  const call = async <T>(method: string, path: string, body?: object): Promise<T> => {
    const answer = await fetch(`${server.url}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    expect([path, answer.ok]).toEqual([path, true]);
    return (await answer.json()) as T;
  };
  const { id } = await call<{ id: string }>('POST', '/api/organizations', {
    name: 'Riverside',
    slug: somebody().username,
  });
  const at = `/api/organizations/${id}`;
  const morning = await call<{ id: string }>('POST', `${at}/teams`, { name: 'Morning' });
  await call('POST', `${at}/teams`, { name: 'Evening' });
  for (let n = 0; n < 4; n++) {
    const { username } = (await anApiUser(server.url)).account;
    await call('POST', `${at}/members`, { username, team_id: morning.id });
  }
  const { id: own } = await call<{ id: string }>('GET', '/api/auth/me');
  await call('PUT', `${at}/members/${own}`, { role: 'owner', organization_id: id, team_id: morning.id });

  await page.goto(`/organizations/${id}/analytics`);
  await expect(page.getByRole('table', { name: 'Progress of members' }).getByRole('row')).toHaveCount(6);
  await expect(page.getByRole('combobox', { name: 'Team' })).toBeVisible();

  // As wide as A4 is.
  await page.setViewportSize({ width: 794, height: 1123 });
  await page.emulateMedia({ media: 'print' });
  for (const figure of ['Active members', 'Learning time', 'XP', 'English tasks', 'Conversations'])
    await expect(page.getByRole('term').filter({ hasText: figure })).toBeVisible();
  const teams = page.getByRole('table', { name: 'Teams beside each other' });
  await expect(teams.getByRole('row', { name: /Morning/ })).toBeVisible();
  await expect(teams.getByRole('row', { name: /Evening/ })).toContainText('fewer than 5');
  await expect(page.getByRole('table', { name: 'By day' }).getByRole('row')).toHaveCount(31);
  expect((await page.getByRole('table', { name: 'By day' }).boundingBox())?.height).toBeGreaterThan(400);
  const members = page.getByRole('table', { name: 'Progress of members' });
  for (const column of ['Member', 'XP', 'Learning time', 'Active days', 'Streak', 'XP in all', 'Last active'])
    await expect(members.getByRole('columnheader', { name: column, exact: true })).toBeVisible();
  await expect(members.getByRole('row')).toHaveCount(6);

  // What is left of buttons are the names of columns.
  const pressable = page.locator('button, input, select, textarea, nav a, [role="menuitem"], [role="radio"]');
  const left = await pressable.evaluateAll((all) =>
    all.filter((one) => one.checkVisibility() && !one.closest('th')).map((one) => one.outerHTML.slice(0, 120)),
  );
  expect(left).toEqual([]);
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(pdf.startsWith('%PDF-')).toBe(true);
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0).toBeGreaterThan(0);
});
