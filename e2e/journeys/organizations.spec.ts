import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { register, somebody, switchTo } from '../people.ts';

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function problemsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(wcag).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

const tooWide = (page: Page) =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));

test('an organization is created, somebody comes by a link, gets another role after a preview, and leaves', async ({
  page,
  browser,
  server,
}) => {
  test.setTimeout(120_000);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  const slug = somebody().username;
  await register(page);
  await page.goto('/organizations');
  await page.getByRole('button', { name: 'Create an organization' }).click();
  const create = page.getByRole('dialog', { name: 'New organization' });
  await create.getByLabel('Name', { exact: true }).fill('Riverside School');
  await expect(create.getByLabel('Short name')).toHaveValue('riverside-school');
  await create.getByLabel('Short name').fill(slug);
  await create.getByRole('button', { name: 'Create', exact: true }).click();
  await expect(page).toHaveURL(/\/organizations\/[\w-]+\/members$/);
  await expect(page.getByRole('heading', { name: 'Riverside School', level: 1 })).toBeVisible();

  await page.getByRole('link', { name: 'Invitations' }).click();
  await page.getByRole('button', { name: 'Invite people' }).click();
  await page.getByLabel('E-mail addresses').fill('Sam Ito <sam@harbour.example>');
  await page.getByRole('button', { name: 'Invite 1 person' }).click();
  const made = page.getByRole('dialog', { name: '1 invitation is made' });
  const link = await made.locator('code').textContent();
  expect(link).toContain('/join/');
  expect(await problemsOf(page)).toEqual([]);
  await made.getByRole('button', { name: 'Done' }).click();

  // Whoever follows the link has no account yet: it leads back to the link once there is one, and names nothing before.
  const other = await browser.newContext({ baseURL: server.url });
  const desk = await other.newPage();
  await desk.goto(new URL(link ?? '').pathname);
  await expect(desk).toHaveURL(/\/login\?next=/);
  await desk.getByRole('link', { name: 'Create an account' }).click();
  const sam = somebody();
  await desk.getByLabel('Your name').fill('Sam Ito');
  await desk.getByLabel('Username').fill(sam.username);
  await desk.getByLabel('Email').fill(`${sam.username}@harbour.example`);
  await desk.getByLabel('Password', { exact: true }).fill(sam.password);
  await desk.getByRole('button', { name: 'Create an account' }).click();
  await expect(desk.getByRole('heading', { name: 'Join an organization' })).toBeVisible();
  await expect(desk.getByText('Riverside School')).toHaveCount(0);
  await desk.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(desk.getByRole('heading', { name: 'Riverside School', level: 1 })).toBeVisible();
  await expect(desk.getByText('You do not see who else is here')).toBeVisible();
  await expect(desk.getByRole('link', { name: 'Invitations' })).toHaveCount(0);

  await page.getByRole('link', { name: 'Members', exact: true }).click();
  const row = page.getByRole('row', { name: /Sam Ito/ });
  await row.getByRole('button', { name: 'Actions for Sam Ito' }).click();
  await page.getByRole('menuitem', { name: 'Change role' }).click();
  await page.getByRole('dialog').getByLabel('Role').selectOption('Administrator');
  await page.getByRole('button', { name: 'See what changes' }).click();
  await expect(page.getByText('Read the audit log')).toBeVisible();
  expect(await problemsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Apply to 1 person' }).click();
  await expect(row.getByText('Administrator')).toBeVisible();
  expect(await problemsOf(page)).toEqual([]);

  // The only owner cannot go; the preview says so, and so does the server to whoever wants to leave.
  await page.getByRole('checkbox', { name: 'Select Mina Karimi' }).check();
  await page.getByRole('toolbar').getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByRole('alert')).toContainText('An organization needs an owner');
  await page.keyboard.press('Escape');
  await page
    .getByRole('navigation', { name: 'Parts of the organization' })
    .getByRole('link', { name: 'Settings' })
    .click();
  await page.getByRole('button', { name: 'Leave the organization' }).click();
  await page.getByRole('button', { name: 'Leave', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('owner');
  await page.getByRole('button', { name: 'Cancel' }).click();

  await desk.reload();
  await desk
    .getByRole('navigation', { name: 'Parts of the organization' })
    .getByRole('link', { name: 'Settings' })
    .click();
  await desk.getByRole('button', { name: 'Leave the organization' }).click();
  await desk.getByRole('button', { name: 'Leave', exact: true }).click();
  await expect(desk).toHaveURL(/\/organizations$/);
  await expect(desk.getByText('You are in no organization yet')).toBeVisible();
  await other.close();

  await switchTo(page, 'فارسی');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  for (const part of ['members', 'teams', 'invitations', 'settings']) {
    await page.goto(page.url().replace(/[^/]+$/, part));
    await expect(page.getByRole('heading', { name: 'Riverside School', level: 1 })).toBeVisible();
    expect(await problemsOf(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await tooWide(page)).toBe(0);
    await page.setViewportSize({ width: 1280, height: 720 });
  }
});
