import type { Page } from '@playwright/test';
import { dangers } from '#client/features/chat/testing/dangers.ts';
import { hostileTexts, openEnded } from '#client/features/chat/testing/hostile-texts.ts';
import { type Canary, startCanary } from '../canary.ts';
import { expect } from '../fixtures.ts';
import { register } from '../people.ts';
import { withSharedTutor } from '../tutor.ts';

/** A tutor whose model says whatever it was told, and a host that only a hostile text would talk to. */
const test = withSharedTutor.extend<{ canary: Canary }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
  canary: async ({}, use) => {
    const canary = await startCanary();
    await use(canary);
    await canary.close();
  },
});

// Drawing pages of this length for a trace would take longer than the journeys themselves.
test.use({ trace: 'off' });

interface Answer {
  text: string;
  /** The number of its last text. */
  last: number;
  count: number;
}

/**
 * All hostile texts in a few long answers, each below a heading of its own: a text that took in its neighbours would take in
 * their headings too. What has no end stands at the end.
 */
function answersOf(host: string): Answer[] {
  const closed = hostileTexts.filter((text) => !openEnded.includes(text));
  const size = Math.ceil(closed.length / openEnded.length);
  return openEnded.map((end, at) => {
    const texts = [...closed.slice(at * size, (at + 1) * size), end];
    const first = at * (size + 1) + 1;
    const parts = texts.map(
      (text, index) => `### text ${first + index}\n\n${text.replaceAll('evil.example', host)}\n\n`,
    );
    return { text: parts.join(''), last: first + texts.length - 1, count: texts.length };
  });
}

/** Pieces of changing length, cut wherever they fall but within a sign. */
function piecesOf(text: string): string[] {
  const signs = [...text];
  const pieces: string[] = [];
  for (let from = 0, turn = 0; from < signs.length; turn += 1) {
    const length = 1 + ((turn * 37) % 241);
    pieces.push(signs.slice(from, from + length).join(''));
    from += length;
  }
  return pieces;
}

/** What the page did that nobody asked for; `ran` counts scripts out of a text. */
async function watch(page: Page, origin: string): Promise<string[]> {
  const strange: string[] = [];
  await page.exposeFunction('noteStrange', (what: string) => strange.push(what));
  await page.addInitScript(() => {
    const note = (what: string) => void (window as unknown as { noteStrange(what: string): void }).noteStrange(what);
    window.alert = () => note('a script ran');
    document.addEventListener('securitypolicyviolation', (event) =>
      note(`policy: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`),
    );
  });
  page.context().on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`) && !/^(?:data|blob):/.test(request.url()))
      strange.push(`request: ${request.url()}`);
  });
  page.on('popup', (popup) => strange.push(`window: ${popup.url()}`));
  page.on('framenavigated', (frame) => {
    if (!frame.url().startsWith(`${origin}/`)) strange.push(`navigation: ${frame.url()}`);
  });
  page.on('pageerror', (error) => strange.push(`error: ${error.message}`));
  return strange;
}

for (const bypassCSP of [false, true]) {
  test.describe(bypassCSP ? 'without the content policy' : 'under the content policy', () => {
    test.use({ bypassCSP });

    test('every hostile text that a model writes is shown, and none runs, loads or leads away', async ({
      page,
      wire,
      tutor,
      canary,
    }) => {
      test.setTimeout(120_000);
      const strange = await watch(page, tutor.url);
      await register(page);
      const answers = answersOf(canary.host);
      let shown = 0;
      let formulas = 0;
      for (const { text, last, count } of answers) {
        wire.script({ answer: piecesOf(text), cutAt: [911, 64, 1_777] });
        // A conversation for each, so that its answer is in sight whatever the list does with long ones.
        await page.goto('/chat');
        await page.getByRole('textbox', { name: 'Message' }).fill(`What is text ${last}?`);
        await page.keyboard.press('Enter');
        // By selectors: names by role are slow to find among so many elements.
        const answer = page.locator('article', { has: page.locator('[data-model-text]') }).last();
        await expect(answer.locator('h4', { hasText: `text ${last}` })).toBeAttached({ timeout: 60_000 });
        await expect(page.locator('article[aria-busy]')).toHaveCount(0, { timeout: 60_000 });
        // A long text may be drawn from its end.
        await expect(answer.locator('[data-upwards]')).toHaveCount(0);
        expect(await answer.locator('[data-model-text]').evaluate(dangers)).toEqual([]);
        const seen = await answer.locator('h4', { hasText: /^text \d+$/ }).count();
        formulas += await answer.locator('math').count();
        expect(seen).toBe(count);
        shown += seen;
      }
      expect(shown).toBe(hostileTexts.length);
      expect(formulas).toBeGreaterThan(10);
      expect({ strange, canary: canary.seen }).toEqual({ strange: [], canary: [] });

      // The same eyes do see it when a page talks to somebody else.
      if (!bypassCSP) return;
      await page.evaluate((host) => {
        document.body.append(Object.assign(document.createElement('img'), { src: `http://${host}/seen` }));
        alert('seen');
      }, canary.host);
      await expect.poll(() => canary.seen).toContain('/seen');
      expect(strange).toEqual(expect.arrayContaining([`request: http://${canary.host}/seen`, 'a script ran']));
    });
  });
}

test('a link of a model tells where it leads before it does, by keyboard, until its host is known', async ({
  page,
  wire,
  canary,
}) => {
  const address = `http://${canary.host}/read?said=${'a-long-word-'.repeat(20)}`;
  wire.script({ answer: `Read [the docs](${address}) and [more](http://${canary.host}/more).` });
  await register(page);
  await page.goto('/chat');
  await page.getByRole('textbox', { name: 'Message' }).fill('Where can I read?');
  await page.keyboard.press('Enter');
  const link = page.getByRole('article').getByRole('link', { name: /the docs/ });
  await link.focus();
  await page.keyboard.press('Enter');
  const question = page.getByRole('dialog', { name: `You leave for ${canary.host}` });
  await expect(question).toContainText(address);
  await page.keyboard.press('Escape');
  await expect(question).toBeHidden();
  await expect(link).toBeFocused();
  await page.keyboard.press('Enter');
  await question.getByRole('button', { name: 'Stay' }).click();
  expect(canary.seen).toEqual([]);

  await page.keyboard.press('Enter');
  await question.getByRole('checkbox', { name: `Do not ask again for ${canary.host}` }).check();
  const [first] = await Promise.all([
    page.waitForEvent('popup'),
    question.getByRole('link', { name: /^Open/ }).click(),
  ]);
  expect(first.url()).toBe(address);
  const [second] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('article').getByRole('link', { name: /^more/ }).click(),
  ]);
  expect(second.url()).toBe(`http://${canary.host}/more`);
});

test('a formula is drawn without style or script, and is copied as it was written', async ({ page, wire, tutor }) => {
  const strange = await watch(page, tutor.url);
  wire.script({ answer: 'So $\\frac{a}{b}$ is it, not $5 or $6.\n\n$$\n\\sum_{i=1}^n i = \\frac{n(n+1)}{2}\n$$\n' });
  await register(page);
  await page.goto('/chat');
  await page.getByRole('textbox', { name: 'Message' }).fill('Show me');
  await page.keyboard.press('Enter');
  const answer = page.getByRole('article', { name: /^Answer by/ });
  await expect(answer.locator('math')).toHaveCount(2);
  await expect(answer.locator('mfrac').first()).toBeVisible();
  const copied = await answer
    .locator('p')
    .first()
    .evaluate((line) => {
      getSelection()?.selectAllChildren(line);
      const clipboardData = new DataTransfer();
      line.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }));
      return clipboardData.getData('text/plain');
    });
  expect(copied).toBe('So $\\frac{a}{b}$ is it, not $5 or $6.');
  // Two lines above one another: the fraction is a fraction.
  const heights = await answer.evaluate((root) => {
    const box = (selector: string) => root.querySelector(selector)?.getBoundingClientRect();
    return [box('mfrac :first-child')?.bottom ?? 0, box('mfrac :last-child')?.top ?? 0];
  });
  expect(heights[0]).toBeLessThanOrEqual(heights[1] ?? 0);
  expect(strange).toEqual([]);
});
