import { setTimeout as wait } from 'node:timers/promises';
import type { CDPSession, Page } from '@playwright/test';
import type { Wire } from '#testing/wire/wire-server.ts';

/** What an answer costs while it is written. */
export interface StreamCost {
  /** Processor time of the main thread for each 100 tokens, over the first 2,000: 20 seconds at 100 a second. */
  hundredTokens: number;
  /** Tokens that came in a second. */
  rate: number;
  /** While frames are counted, from token 2,000 to 3,800. */
  framesASecond: number;
  /** Processor time of the main thread for a change of the page around token 4,000 against one around token 400. */
  growth: number;
}

interface Moment {
  /** Processor time that the main thread has taken, in milliseconds. */
  busy: number;
  frames: number;
  changes: number;
  tokens: number;
  at: number;
}

/**
 * Asks, and watches the answer come. How many tokens there are is counted where they are sent: counted in the page, that would be a part
 * of what the page costs. They are on their way for as long at the beginning as at the end.
 */
export async function measureStream(
  page: Page,
  devtools: CDPSession,
  wire: Pick<Wire, 'nextAsked'>,
): Promise<{ cost: StreamCost; mostRows: number }> {
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const next = wire.nextAsked();
  await page.locator('form textarea').fill('Tell me everything about tenses.');
  await page.keyboard.press('Enter');
  const asked = await next;
  const reach = async (count: number): Promise<Moment> => {
    while (asked.sent < count) {
      if (asked.aborted) throw new Error(`The answer ended after ${asked.sent} tokens.`);
      await wait(20);
    }
    const { metrics } = await devtools.send('Performance.getMetrics');
    const tokens = asked.sent;
    const busy = (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1_000;
    const { frames, changes, elapsed } = await page.evaluate(() => window.probe.read());
    return { busy, frames, changes, tokens, at: elapsed };
  };
  const aChange = ([from, to]: readonly [Moment, Moment]) => (to.busy - from.busy) / (to.changes - from.changes);
  await page.getByRole('article', { name: /being written/ }).waitFor();
  await page.evaluate(() => window.probe.watch(false));
  const start = await reach(20);
  const early = [await reach(300), await reach(500)] as const;
  const twenty = await reach(2_000);
  await page.evaluate(() => window.probe.watch(true));
  const counted = [await reach(2_050), await reach(3_800)] as const;
  const { mostRows } = await page.evaluate(() => window.probe.read());
  await page.evaluate(() => window.probe.watch(false));
  const late = [await reach(3_900), await reach(4_100)] as const;
  await page.getByRole('button', { name: 'Stop' }).waitFor({ state: 'detached', timeout: 60_000 });
  return {
    mostRows,
    cost: {
      hundredTokens: ((twenty.busy - start.busy) / (twenty.tokens - start.tokens)) * 100,
      rate: ((twenty.tokens - start.tokens) / (twenty.at - start.at)) * 1_000,
      framesASecond: ((counted[1].frames - counted[0].frames) / (counted[1].at - counted[0].at)) * 1_000,
      growth: aChange(late) / aChange(early),
    },
  };
}
