import type { Page } from '@playwright/test';
import type { Message } from '#contract/chat.ts';
import { seededRandom } from '#server/seed/seed-random.ts';
import { expect } from '../fixtures.ts';
import { bearerOf, register } from '../people.ts';
import { withOwnTutor as test } from '../tutor.ts';

/** How often the page is reloaded in all: the figure that is promised, unless said otherwise. Continuous integration has no six minutes for it. */
const reloads = Number(process.env.RELOADS ?? (process.env.CI ? 60 : 200));
/** Draws the same instants again. */
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const words = 250;
const delayMs = 20;

/**
 * Reloads. For an instant between two documents the browser has none that it could reload, and says so: nothing of ours
 * has happened then, and it is asked once more.
 */
async function reloadOnceThereIsAPage(page: Page, waitUntil: 'commit' | 'domcontentloaded'): Promise<void> {
  try {
    await page.reload({ waitUntil });
  } catch (error) {
    if (!String(error).includes('Not attached to an active page')) throw error;
    await page.waitForLoadState('domcontentloaded');
    await page.reload({ waitUntil });
  }
}

test('reloads at random instants cost no byte of an answer and no second request to the provider', async ({
  page,
  tutor,
  wire,
}, { annotations }) => {
  test.setTimeout(60_000 + reloads * 6_500);
  annotations.push({ type: 'seed', description: String(seed) });
  const random = seededRandom(seed);
  const person = await register(page);
  const headers = { authorization: `Bearer ${await bearerOf(tutor.url, person)}` };
  /** The answer, being written or whole. */
  const shown = page.getByRole('article', { name: /^Answer by/ });
  const whole = page.getByRole('article', { name: /^Answer by (?!.*being written)/ });

  /** The page goes away after a word to come, which may be any, or while it is still being loaded. Was the answer whole before? */
  async function reloadSomewhen(round: number): Promise<boolean> {
    const instant = random.pick(['committed', 'parsed', 'written', 'written']);
    let ended = false;
    if (instant === 'written') {
      await expect(shown).toBeVisible();
      const heard = /r\d+w(\d+) ?$/.exec((await shown.innerText()).trim())?.[1];
      await expect(shown).toContainText(`r${round}w${Math.min(words - 1, Number(heard ?? 0) + random.between(0, 60))}`);
      ended = (await whole.count()) > 0;
    }
    await reloadOnceThereIsAPage(page, instant === 'committed' ? 'commit' : 'domcontentloaded');
    return ended;
  }

  let done = 0;
  for (let round = 0; done < reloads; round += 1) {
    const answer = Array.from({ length: words }, (_, i) => `r${round}w${i} `);
    wire.script({ answer, delayMs });
    await page.goto('/chat');
    await page.getByRole('textbox', { name: 'Message' }).fill(`Round ${round}`);
    await page.keyboard.press('Enter');
    await expect(shown).toBeVisible();
    for (let ended = false; !ended; done += 1) ended = await reloadSomewhen(round);
    await expect(whole).toContainText(`r${round}w${words - 1}`);
    expect((await whole.innerText()).match(/r\d+w\d+/g)?.join(' ')).toBe(answer.join('').trim());
    const conversation = page.url().split('/').at(-1);
    const stored = await fetch(`${tutor.url}/api/core/conversations/${conversation}/messages?order=asc`, { headers });
    const { items } = (await stored.json()) as { items: Message[] };
    expect(items.map(({ content }) => content)).toEqual([`Round ${round}`, answer.join('')]);
    expect(wire.asked).toHaveLength(round + 1);
  }
});
