import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { BrowserContext, Page } from '@playwright/test';
import { startOpenaiWire } from '#testing/wire/openai-wire.ts';
import type { Wire } from '#testing/wire/wire-server.ts';
import { type Canary, startCanary } from '../canary.ts';
import { test as base, expect } from '../fixtures.ts';
import { askInChat, register, switchTo } from '../people.ts';
import { type RunningServer, startServer } from '../start-server.ts';

interface Fixtures {
  /** A provider in the private network of the server, which the operator allows. */
  wire: Wire;
  /** Another host there, which nobody allows. */
  canary: Canary;
  /** A server without any provider, whose clock can be put forward. */
  school: RunningServer & { ahead(ms: number): Promise<void> };
}

const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
  wire: async ({}, use) => {
    const wire = await startOpenaiWire();
    await use(wire);
    await wire.close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  canary: async ({}, use) => {
    const canary = await startCanary();
    await use(canary);
    await canary.close();
  },
  school: async ({ wire }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'xentree-clock-'));
    const file = join(folder, 'ahead');
    const ahead = (ms: number) => writeFile(file, String(ms));
    await ahead(0);
    const server = await startServer({
      entry: 'e2e/servers/movable-clock.ts',
      env: { CLOCK_AHEAD: file, SAFE_FETCH_ALLOW: new URL(wire.url).host },
    });
    await use({ ...server, ahead });
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  },
  baseURL: async ({ school }, use) => use(school.url),
});

const key = 'sk-of-the-journey-0123456789';
const sixteenMinutes = 16 * 60_000;

/** Everything that the server answers to a browser as JSON. */
function answersTo(context: BrowserContext): () => Promise<string[]> {
  const bodies: Promise<string>[] = [];
  context.on('response', (response) => {
    if (response.headers()['content-type']?.includes('json')) bodies.push(response.text().catch(() => ''));
  });
  return () => Promise.all(bodies);
}

/** What axe finds here by the rules of WCAG 2.2 up to AA. */
async function faults(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

test('an administrator adds a provider of the own network, and a learner is answered by it', async ({
  page,
  context,
  browser,
  wire,
  canary,
  school,
}) => {
  test.setTimeout(90_000);
  page.setDefaultTimeout(10_000);
  const answers = answersTo(context);
  const admin = await register(page);
  // Long enough ago that a key may not be changed without the password.
  await school.ahead(sixteenMinutes);
  await page.reload();
  await page
    .getByRole('button', { name: /account menu/ })
    .first()
    .click();
  await page.getByRole('menuitem', { name: 'Administration' }).click();
  await expect(page.getByText('Only the study guide answers now. Add a provider.')).toBeVisible();

  await page.getByRole('button', { name: 'Add a provider' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add an AI provider' });
  await dialog.getByLabel('Name', { exact: true }).fill('Our wire');
  await expect(dialog.getByLabel('Short name')).toHaveValue('our-wire');
  await dialog.getByLabel('Key', { exact: true }).fill(key);
  const address = dialog.getByLabel('Base URL');
  await address.fill(`http://${canary.host}/v1`);
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();

  const proof = page.getByRole('dialog', { name: 'Enter your password' });
  const password = proof.getByLabel('Password', { exact: true });
  await password.fill('not the password');
  await proof.getByRole('button', { name: 'Go on' }).click();
  await expect(password).toHaveAttribute('aria-invalid', 'true');
  expect(await faults(page)).toEqual([]);
  await password.fill(admin.password);
  await proof.getByRole('button', { name: 'Go on' }).click();
  await expect(proof).toBeHidden();

  // The request was repeated by itself, and now its address is looked at.
  await expect(dialog.getByText(`add ${canary.host} to SAFE_FETCH_ALLOW`)).toBeVisible();
  await expect(address).toHaveAttribute('aria-invalid', 'true');
  expect(canary.seen).toEqual([]);
  await address.fill(wire.url);
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog).toBeHidden();
  const row = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Our wire' }) });
  await expect(row.getByText(/^Set, since /)).toBeVisible();

  await row.getByRole('button', { name: 'Test Our wire' }).click();
  await expect(row.getByText(/Our wire answered with the model/)).toBeVisible();
  await expect(row.getByText(/^\d[\d,]* ms$/)).toBeVisible();
  expect(wire.asked[0]?.headers.authorization).toBe(`Bearer ${key}`);

  wire.script({ answer: 'The wire of the school says hello.' });
  const learner = await browser.newContext({ baseURL: school.url });
  const learnersAnswers = answersTo(learner);
  const desk = await learner.newPage();
  await register(desk);
  await desk.goto('/chat');
  await askInChat(desk, 'Who are you?');
  await expect(desk.getByRole('article', { name: /^Answer by/ })).toContainText('The wire of the school says hello.');
  await desk.goto('/admin/ai-providers');
  await expect(desk.getByText('Only an administrator of this server can change something here.')).toBeVisible();

  await page.goto('/admin/usage');
  await page.getByRole('radio', { name: 'Learner' }).check();
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(2);

  expect((await answers()).concat(await learnersAnswers()).filter((body) => body.includes(key))).toEqual([]);
  expect(school.log()).not.toContain(key);
  await learner.close();
});

test('the pages of an administrator are free of what axe finds, on a desk and on a phone, in both directions', async ({
  page,
  wire,
}) => {
  test.setTimeout(120_000);
  const found: Record<string, string[]> = {};
  const look = async (where: string) => {
    for (const [width, height] of [
      [1280, 800],
      [390, 844],
    ] as const) {
      await page.setViewportSize({ width, height });
      const problems = await faults(page);
      if (problems.length > 0) found[`${where} at ${width}`] = problems;
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (overflow > 0) found[`${where} at ${width}: too wide`] = [`${overflow} px`];
    }
    await page.setViewportSize({ width: 1280, height: 800 });
  };
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await register(page);
  await page.goto('/admin/ai-providers');
  await page.getByRole('button', { name: 'Add a provider' }).click();
  await look('the dialog');
  await page.getByLabel('Name', { exact: true }).fill('Our wire');
  await page.getByLabel('Base URL').fill(wire.url);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByRole('button', { name: 'Test Our wire' }).click();
  await expect(page.getByText(/Our wire answered with the model/)).toBeVisible();
  await look('the list');
  for (const language of ['English', 'فارسی']) {
    if (language !== 'English') await switchTo(page, language);
    for (const part of ['ai-providers', 'usage', 'forecasts', 'search', 'sign-in']) {
      await page.goto(`/admin/${part}`);
      await page.getByRole('heading', { level: 2 }).first().waitFor();
      await look(`${part} in ${language}`);
    }
  }
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  expect(found).toEqual({});
});
