import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { startOpenaiWire } from '#testing/wire/openai-wire.ts';
import { expect } from '../fixtures.ts';
import { bearerOf, endOtherSessions, register, signIn } from '../people.ts';
import { aPicture } from '../pictures.ts';
import { withOwnTutor } from '../tutor.ts';

/** The provider has a model that sees, which is its usual one, and one that does not. */
const test = withOwnTutor.extend({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
  wire: async ({}, use) => {
    const wire = await startOpenaiWire({ answer: 'A grey picture.' }, ['wire-vision', 'wire-text']);
    await use(wire);
    await wire.close();
  },
});

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const log = (page: Page) => page.getByRole('log');
const composer = (page: Page) => page.getByRole('textbox', { name: 'Message', exact: true });
const picture = aPicture(40, 30);
const base64 = picture.toString('base64');

async function problemsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(wcag).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

const choose = (page: Page) =>
  page.locator('input[data-images]').setInputFiles({ name: 'menu.png', mimeType: 'image/png', buffer: picture });

/** Brings a file as a person does who pastes or drops it. */
const bring = (page: Page, kind: 'paste' | 'drop') =>
  composer(page).evaluate(
    (box, { kind, base64 }) => {
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
      const data = new DataTransfer();
      data.items.add(new File([bytes], 'image.png', { type: 'image/png' }));
      const options = { bubbles: true, cancelable: true };
      box.dispatchEvent(
        kind === 'paste'
          ? new ClipboardEvent('paste', { ...options, clipboardData: data })
          : new DragEvent('drop', { ...options, dataTransfer: data }),
      );
    },
    { kind, base64 },
  );

test('images that are chosen, pasted and dropped reach the model and stay with their question', async ({
  page,
  wire,
}) => {
  await register(page);
  await page.goto('/chat');
  await expect(page.getByRole('button', { name: 'Attach images' })).toBeVisible();
  await choose(page);
  await page.getByRole('textbox', { name: 'Describe image 1' }).fill('A menu');
  await bring(page, 'paste');
  await expect(page.getByRole('textbox', { name: 'Describe image 2' })).toBeVisible();
  await bring(page, 'drop');
  await expect(page.getByRole('textbox', { name: 'Describe image 3' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Describe image 1' })).toHaveValue('A menu');
  await page.getByRole('button', { name: 'Remove image 3' }).click();
  expect(await problemsOf(page)).toEqual([]);

  await composer(page).fill('What can I eat?');
  await page.keyboard.press('Enter');
  await expect(log(page).getByText('A grey picture.')).toBeVisible();
  const sent = JSON.stringify(wire.asked.at(-1)?.body);
  expect(sent.split(`data:image/png;base64,${base64}`)).toHaveLength(3);

  await page.reload();
  const shown = log(page).getByRole('img', { name: 'A menu' });
  await expect(shown).toBeVisible();
  await expect.poll(() => shown.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(40);
  await log(page).getByRole('button', { name: 'See larger: A menu' }).click();
  await expect(page.getByRole('dialog', { name: 'A menu' }).getByRole('img')).toBeVisible();
  expect(await problemsOf(page)).toEqual([]);
  await page.keyboard.press('Escape');

  wire.script({ answer: 'Soup.' });
  await log(page).getByText('What can I eat?').hover();
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await page.getByRole('textbox', { name: 'Your question' }).fill('What is cheap?');
  await page.keyboard.press('Enter');
  await expect(log(page).getByText('Soup.')).toBeVisible();
  expect(JSON.stringify(wire.asked.at(-1)?.body)).toContain(base64);
  await expect(log(page).getByRole('img', { name: 'A menu' })).toBeVisible();
});

test('offline an image says that it waits, and is sent again when the connection is back', async ({
  page,
  context,
}) => {
  await register(page);
  await page.goto('/chat');
  await expect(page.getByRole('button', { name: 'Attach images' })).toBeVisible();
  await choose(page);
  await page.getByRole('button', { name: 'Remove image 1' }).click();
  await context.setOffline(true);
  await choose(page);
  await expect(page.getByText('An image was not sent. Try again, or remove it.')).toBeVisible();
  await composer(page).fill('What is it?');
  await expect(page.getByRole('button', { name: 'Send', exact: true })).toBeDisabled();
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Send menu.png again' }).click();
  await expect(page.getByRole('textbox', { name: 'Describe image 1' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Send', exact: true })).toBeEnabled();
});

test('a session that ends under a question with an image costs neither, though its tab is killed before the sign-in', async ({
  page,
  context,
  tutor,
  wire,
}) => {
  const person = await register(page);
  await page.goto('/chat');
  await expect(page.getByRole('button', { name: 'Attach images' })).toBeVisible();
  await choose(page);
  await page.getByRole('textbox', { name: 'Describe image 1' }).fill('A menu');
  await composer(page).fill('What can I eat?');
  await endOtherSessions(tutor.url, await bearerOf(tutor.url, person));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Sign in again to go on' })).toBeVisible();
  await page.close({ runBeforeUnload: false });
  expect(wire.asked).toHaveLength(0);

  const next = await context.newPage();
  await next.goto('/chat');
  await signIn(next, person);
  await next.getByRole('link', { name: /What can I eat/ }).click();
  await expect(log(next).getByText('A grey picture.')).toBeVisible();
  await expect(log(next).getByRole('img', { name: 'A menu' })).toBeVisible();
  expect(wire.asked).toHaveLength(1);
  expect(JSON.stringify(wire.asked[0]?.body).split(`data:image/png;base64,${base64}`)).toHaveLength(2);
});

test('a model that takes no images says so before anything is sent', async ({ page, wire }) => {
  await register(page);
  await page.goto('/chat');
  await choose(page);
  await expect(page.getByRole('textbox', { name: 'Describe image 1' })).toBeVisible();
  await page.getByRole('button', { name: /^Who answers/ }).click();
  await page
    .getByRole('menuitemradio', { name: /Study guide/ })
    .first()
    .click();
  await expect(page.getByText(/takes no images\. Choose another model, or remove them\./)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Send', exact: true })).toBeDisabled();
  expect(wire.asked).toHaveLength(0);
});
