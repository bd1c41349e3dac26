import type { CDPSession, Page } from '@playwright/test';

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

/** Asks, and watches the answer come of which these are the tokens. */
export async function measureStream(
  page: Page,
  devtools: CDPSession,
  pieces: readonly string[],
): Promise<{ cost: StreamCost; mostRows: number }> {
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  await countLetters(page);
  // The server may send several tokens in one event, so letters are counted, which say how many tokens that is.
  let letters = 0;
  const ends = pieces.map((piece) => {
    letters += piece.length;
    return letters;
  });
  await page.locator('form textarea').fill('Tell me everything about tenses.');
  await page.keyboard.press('Enter');
  const reach = async (count: number): Promise<Moment> => {
    await page.waitForFunction((wanted) => (window as unknown as Counted).lettersSeen >= wanted, ends[count - 1] ?? 0, {
      polling: 100,
      timeout: 120_000,
    });
    const { metrics } = await devtools.send('Performance.getMetrics');
    const busy = (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1_000;
    const { frames, changes, at, seen } = await page.evaluate(() => {
      const { frames, changes, elapsed } = window.probe.read();
      return { frames, changes, at: elapsed, seen: (window as unknown as Counted).lettersSeen };
    });
    return { busy, frames, changes, tokens: ends.findLastIndex((end) => end <= seen) + 1, at };
  };
  const aChange = ([from, to]: readonly [Moment, Moment]) => (to.busy - from.busy) / (to.changes - from.changes);
  await page.getByRole('article', { name: /being written/ }).waitFor();
  await page.evaluate(() => window.probe.watch(false));
  const start = await reach(5);
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

interface Counted {
  lettersSeen: number;
}

/** Counts the letters on the wire of the page, so that counting does not read the answer out of the page. */
async function countLetters(page: Page): Promise<void> {
  await page.evaluate(() => {
    const counted = window as unknown as Counted;
    counted.lettersSeen = 0;
    const plain = window.fetch;
    window.fetch = async (...request) => {
      const response = await plain(...request);
      if (!response.headers.get('content-type')?.startsWith('text/event-stream') || !response.body) return response;
      const text = new TextDecoder();
      let rest = '';
      const counter = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
        transform(chunk, out) {
          const events = (rest + text.decode(chunk, { stream: true })).split('\n\n');
          rest = events.pop() ?? '';
          for (const event of events) {
            const data = /event: delta\ndata: (.*)/.exec(event)?.[1];
            if (data) counted.lettersSeen += JSON.parse(data).text.length;
          }
          out.enqueue(chunk);
        },
      });
      return new Response(response.body.pipeThrough(counter), response);
    };
  });
}
