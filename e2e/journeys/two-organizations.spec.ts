import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { bearerOf, register, somebody } from '../people.ts';

test('two tabs in two organizations of one owner: each action lands in its own, also after changing places', async ({
  page: one,
  context,
  server,
}) => {
  test.setTimeout(120_000);
  const owner = await register(one);
  const headers = { authorization: `Bearer ${await bearerOf(server.url, owner)}`, 'content-type': 'application/json' };
  const create = async (name: string) => {
    const body = JSON.stringify({ name, slug: somebody().username });
    const answer = await fetch(`${server.url}/api/organizations`, { method: 'POST', headers, body });
    return ((await answer.json()) as { id: string }).id;
  };
  const teamsOf = async (id: string) => {
    const answer = await fetch(`${server.url}/api/organizations/${id}/teams`, { headers });
    return ((await answer.json()) as { items: { name: string }[] }).items.map(({ name }) => name).sort();
  };
  const [north, south] = [await create('North'), await create('South')];
  const other = await context.newPage();
  /** Which organizations each tab asked the server about since it was last looked at. */
  const asked = new Map<Page, Set<string>>();
  for (const tab of [one, other]) {
    asked.set(tab, new Set());
    tab.on('request', (request) => {
      const [, id] = /\/api\/organizations\/([^/?]+)/.exec(request.url()) ?? [];
      if (id) asked.get(tab)?.add(id);
    });
  }
  /** Makes a team by the page, and holds the server's own answer and the tab's list against each other. */
  const makeTeam = async (tab: Page, id: string, name: string) => {
    await tab.bringToFront();
    await tab.getByRole('button', { name: 'New team' }).first().click();
    const dialog = tab.getByRole('dialog', { name: 'New team' });
    await dialog.getByLabel('Name').fill(name);
    const made = tab.waitForResponse(
      (answer) => answer.request().method() === 'POST' && answer.url().endsWith('/teams'),
    );
    await dialog.getByRole('button', { name: 'Save' }).click();
    const answer = await made;
    expect([answer.status(), new URL(answer.url()).pathname]).toEqual([201, `/api/organizations/${id}/teams`]);
    await expect(tab.getByRole('main')).toContainText(name);
  };
  const goTo = async (tab: Page, id: string, name: string) => {
    await tab.bringToFront();
    asked.set(tab, new Set());
    await tab.goto(`/organizations/${id}/teams`);
    await expect(tab.getByRole('heading', { name, level: 1 })).toBeVisible();
  };

  await goTo(one, north, 'North');
  await goTo(other, south, 'South');
  await makeTeam(one, north, 'North A');
  await makeTeam(other, south, 'South A');
  // Back in the first tab, without a reload.
  await makeTeam(one, north, 'North B');
  await expect(one.getByRole('main')).not.toContainText('South');
  await expect(other.getByRole('main')).not.toContainText('North');
  expect([...(asked.get(one) ?? [])]).toEqual([north]);
  expect([...(asked.get(other) ?? [])]).toEqual([south]);
  expect([await teamsOf(north), await teamsOf(south)]).toEqual([['North A', 'North B'], ['South A']]);

  // The tabs change places, by the address and by going back.
  await goTo(one, south, 'South');
  await goTo(other, north, 'North');
  await makeTeam(one, south, 'South B');
  await makeTeam(other, north, 'North C');
  await one.bringToFront();
  await one.goBack();
  await expect(one.getByRole('heading', { name: 'North', level: 1 })).toBeVisible();
  await makeTeam(one, north, 'North D');
  await expect(one.getByRole('main')).not.toContainText('South');
  expect([await teamsOf(north), await teamsOf(south)]).toEqual([
    ['North A', 'North B', 'North C', 'North D'],
    ['South A', 'South B'],
  ]);
});
