import { expect, test } from '../fixtures.ts';
import { register } from '../people.ts';

test('once a word was looked up, others of the core list are explained without a network, in any form', async ({
  page,
  context,
}) => {
  await register(page);
  await page.goto('/english/modules/a1-at-the-market');
  const description = page.getByText(/^A morning with Amina, who sells fruit/);
  await expect(description).toBeVisible();
  const lookUp = async (word: string) => {
    await description.evaluate((text, wanted) => {
      const node = text.firstChild as Text;
      const range = document.createRange();
      range.setStart(node, node.data.indexOf(wanted));
      range.setEnd(node, node.data.indexOf(wanted) + wanted.length);
      document.getSelection()?.removeAllRanges();
      document.getSelection()?.addRange(range);
      text.dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
    }, word);
    return page.getByRole('dialog', { name: `Meaning of “${word}”` });
  };
  const words = page.waitForResponse((answer) => answer.url().endsWith('/offline-words.json'));
  // At once, whether what explains words has come or not.
  await expect((await lookUp('morning')).getByRole('heading', { name: 'morning' })).toBeVisible();
  expect((await words).headers()['content-encoding']).toBe('br');
  await (await words).finished();
  await page.keyboard.press('Escape');
  await expect
    .poll(() => page.evaluate(async () => (await caches.match('/offline-words.json')) !== undefined))
    .toBe(true);

  await context.setOffline(true);
  const offline = await lookUp('vegetables');
  await expect(offline.getByRole('heading', { name: 'vegetable' })).toBeVisible();
  await expect(offline.getByText(/^There is no network: this is the short meaning/)).toBeVisible();
  await page.keyboard.press('Escape');
  await context.setOffline(false);
  const again = await lookUp('vegetables');
  await expect(again.getByRole('heading', { name: 'vegetable' })).toBeVisible();
  await expect(again.getByText(/^There is no network/)).toHaveCount(0);
});
