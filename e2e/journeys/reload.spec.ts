import { expect } from '../fixtures.ts';
import { register } from '../people.ts';
import { withOwnTutor as test } from '../tutor.ts';

/** How often the page is reloaded in all; `RELOADS=200` is the figure that is promised. */
const reloads = Number(process.env.RELOADS ?? 12);
const words = 160;
const delayMs = 15;

test('reloads at random instants cost no letter of an answer and no second request to the provider', async ({
  page,
  wire,
}) => {
  test.setTimeout(60_000 + reloads * 6_500);
  await register(page);
  let done = 0;
  for (let round = 0; done < reloads; round += 1) {
    const answer = Array.from({ length: words }, (_, i) => `r${round}w${i} `);
    wire.script({ answer, delayMs });
    await page.goto('/chat');
    await page.getByRole('textbox', { name: 'Message' }).fill(`Round ${round}`);
    await page.keyboard.press('Enter');
    const writing = page.getByRole('article', { name: /being written/ });
    const whole = page.getByRole('article', { name: /^Answer by/ });
    await expect(writing.or(whole)).toBeVisible();
    for (;;) {
      // Any word to come may be the one after which the page goes away, the first and the last as well.
      const heard = /r\d+w(\d+) ?$/.exec((await writing.or(whole).innerText()).trim())?.[1];
      const until = Math.min(words - 1, Number(heard ?? 0) + Math.floor(Math.random() * 80));
      await expect(writing.or(whole)).toContainText(`r${round}w${until}`);
      const ended = (await whole.count()) > 0;
      await page.reload();
      done += 1;
      await expect(writing.or(whole)).toBeVisible();
      if (ended) break;
    }
    await expect(whole).toContainText(`r${round}w${words - 1}`);
    const shown = (await whole.innerText()).match(/r\d+w\d+/g);
    expect(shown?.join(' ')).toBe(answer.join('').trim());
    expect(wire.asked).toHaveLength(round + 1);
  }
});
