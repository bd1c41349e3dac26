import type { Page } from '@playwright/test';
import { openTabsBrowser, type TabsBrowser } from '../browser/tabs-browser.ts';
import { expect } from '../fixtures.ts';
import { register, somebody } from '../people.ts';
import { withOwnTutor } from '../tutor.ts';

const test = withOwnTutor.extend<{ tabsBrowser: TabsBrowser }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
  tabsBrowser: async ({}, use) => {
    const browser = await openTabsBrowser();
    await use(browser);
    await browser.close();
  },
});

/** As many as a browser opens connections to one origin: with a stream in each tab, nothing else would get through. */
const tabCount = 6;
/** Answers that one person may have written at a time: the other tabs follow one of these. */
const askingTabs = 4;
/** An answer of a minute and a half: none ends while the tabs are looked at. */
const answer = Array.from({ length: 300 }, (_, i) => `word${i} `);

const writing = (tab: Page) => tab.getByRole('article', { name: /being written/ });

test('six tabs with an answer in each leave the server within reach, and each has every word when it is seen again', async ({
  tabsBrowser: { context },
  tutor,
  wire,
}, { annotations }) => {
  test.setTimeout(180_000);
  wire.script({ answer, delayMs: 300 });
  const tabs: Page[] = [];
  for (let i = 0; i < tabCount; i += 1) {
    const tab = await context.newPage();
    tabs.push(tab);
    if (i === 0) await register(tab, somebody(), tutor.url);
    if (i < askingTabs) {
      await tab.goto(`${tutor.url}/chat`);
      await tab.getByRole('textbox', { name: 'Message' }).fill(`Question ${i}`);
      await tab.keyboard.press('Enter');
    } else await tab.goto(tabs[i - askingTabs]?.url() ?? '');
    await expect(writing(tab)).toContainText('word1');
  }
  const [first, ...others] = tabs as [Page, ...Page[]];
  const last = others.at(-1) as Page;
  const seen = await Promise.all(tabs.map((tab) => tab.evaluate(() => document.visibilityState)));
  expect(seen).toEqual([...Array(tabCount - 1).fill('hidden'), 'visible']);

  // All six answers are still being written when these are answered.
  for (let call = 0; call < 5; call += 1) {
    const took = await last.evaluate(async () => {
      const asked = performance.now();
      const { status } = await fetch('/api/health', { cache: 'no-store' });
      return { status, ms: Math.round(performance.now() - asked) };
    });
    annotations.push({ type: 'API call beside six answers', description: `${took.ms} ms` });
    expect(took.status).toBe(200);
  }
  expect(wire.asked.filter(({ aborted }) => aborted)).toEqual([]);
  expect(await Promise.all(tabs.map((tab) => writing(tab).count()))).toEqual(tabs.map(() => 1));

  await first.bringToFront();
  await expect(writing(first)).toContainText(/word0 word1 word2 .*word60 /);
  const words = (await writing(first).innerText()).match(/word\d+/g) ?? [];
  expect(words).toEqual(words.map((_, i) => `word${i}`));
  expect(wire.asked).toHaveLength(askingTabs);
});
