import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { askInChat, bearerOf, endOtherSessions, register, switchTo } from '../people.ts';

// The two themes know nothing of each other: with two workers they take half the time.
test.describe.configure({ mode: 'parallel' });

const desk = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };

const signedOut = ['/login', '/register', '/u/mina'];
const signedIn = [
  '/',
  '/chat',
  '/notes',
  '/knowledge',
  '/progress',
  '/english',
  '/english/cards',
  '/live',
  '/live/talk',
  '/live/transcripts',
  '/organizations',
  '/connectors',
  '/search',
  '/settings/profile',
  '/settings/appearance',
  '/settings/reminders',
  '/settings/sessions',
  '/settings/api-keys',
  '/settings/data',
  '/no/such/page',
];
const turnedAround = ['/', '/chat', '/knowledge', '/search'];
const lesson =
  '# The present perfect\n\nUse the present perfect for what matters now.\n\n## Past simple\n\nUse it for what is over.\n';

/** The rules of WCAG 2.2 up to AA, without what axe calls best practice. */
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Looks at one page again and again and keeps what axe finds, each place once for all where it is the same. */
function inspect(page: Page) {
  const problems = new Map<string, string[]>();
  async function look(where: string, tags?: string[]): Promise<void> {
    // The page and the server are ours and there are no frames: one document is all there is to look at.
    const axe = new AxeBuilder({ page }).setLegacyMode(true);
    const { violations } = await (tags ? axe.withTags(tags) : axe).analyze();
    for (const { id, nodes } of violations) {
      for (const { target } of nodes) {
        const problem = `${id}: ${target.join(' ')}`;
        problems.set(problem, [...(problems.get(problem) ?? []), where]);
      }
    }
  }
  return {
    problems,
    look,
    /** A page as it is on a desk and on a phone. */
    async visit(path: string): Promise<void> {
      await page.setViewportSize(desk);
      await page.goto(path);
      await settled(page);
      await look(path);
      await page.setViewportSize(phone);
      await settled(page);
      await look(`${path} on a phone`);
      await page.setViewportSize(desk);
    },
  };
}

/** The page has its heading and nothing in it is still on its way. */
async function settled(page: Page): Promise<void> {
  // What came drawn with the page has given way to the app.
  await expect(page.locator('[data-gate][inert]')).toHaveCount(0);
  await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' });
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
}

for (const scheme of ['light', 'dark'] as const) {
  test(`every page and what opens over it is free of what axe finds, in the ${scheme} theme, on a desk and on a phone`, async ({
    page,
    server,
  }) => {
    test.setTimeout(480_000);
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    // A step that cannot be done is named, instead of the whole test running out of time.
    page.setDefaultTimeout(10_000);
    const { visit, look, problems } = inspect(page);
    for (const path of signedOut) await visit(path);
    const person = await register(page);
    for (const path of signedIn) await visit(path);

    await page.goto('/knowledge');
    const file = { name: 'lesson.md', mimeType: 'text/markdown', buffer: Buffer.from(lesson) };
    await page.getByLabel('Choose files').first().setInputFiles(file);
    await page.getByRole('link', { name: 'The present perfect' }).click();
    await page.getByRole('article', { name: /^Passage 1 of/ }).waitFor();
    await visit(`${new URL(page.url()).pathname}?p=0&q=perfect`);
    await visit('/knowledge?find=perfect');
    await visit('/search?q=perfect');

    await page.goto('/chat');
    await askInChat(page, 'When do I use the present perfect?');
    await expect(page).toHaveURL(/\/chat\/[\w-]+$/);
    await visit(new URL(page.url()).pathname);

    // A menu and a dialog stand in a portal outside of the landmarks, which axe's best practice does not expect.
    await page
      .getByRole('button', { name: /^Actions for/ })
      .first()
      .click();
    await expect(page.getByRole('menuitem', { name: 'Rename' })).toBeVisible();
    await look('the menu of a conversation', wcag);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('combobox', { name: 'Search or jump to' })).toBeFocused();
    await look('the command palette', wcag);
    await page.keyboard.press('Escape');

    await page.goto('/settings/profile');
    await page.getByLabel('Your name').fill('Mina of the harbour');
    await endOtherSessions(server.url, await bearerOf(server.url, person));
    const dialog = page.getByRole('dialog', { name: 'Sign in again to go on' });
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(dialog).toBeVisible();
    await look('the dialog that asks to sign in again', wcag);
    await dialog.getByLabel('Password', { exact: true }).fill(person.password);
    await dialog.getByRole('button', { name: 'Sign in' }).click();
    await expect(dialog).toBeHidden();

    await switchTo(page, 'فارسی');
    for (const path of turnedAround) {
      await visit(path);
      await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    }
    expect(Object.fromEntries(problems)).toEqual({});
  });
}
