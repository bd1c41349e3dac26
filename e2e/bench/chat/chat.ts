import { type Browser, type CDPSession, chromium } from '@playwright/test';
import { build } from '#server/build.ts';
import { startOpenaiWire } from '#testing/wire/openai-wire.ts';
import type { Wire } from '#testing/wire/wire-server.ts';
import { findChromium } from '../../browser/find-chromium.ts';
import { headlessFlags } from '../../browser/headless-flags.ts';
import { type LongTalk, startLongTalk } from '../../long-conversation.ts';
import { signIn } from '../../people.ts';
import { type Figure, median, percentile } from '../figure.ts';
import { streamedPieces } from './long-text.ts';
import { addProbe, bareTypingTimes, scrollToStart, typingTimes, untilUsable } from './page-probe.ts';
import { measureStream, type StreamCost } from './stream-cost.ts';
import { taskTimes } from './task-times.ts';

/** The median of five; one for a quick look. */
const rounds = Number(process.env.BENCH_ROUNDS ?? 5);
const messages = 5_000;
const tokens = 4_300;
const typed = 'When do I use the present perfect, and when the past? '.repeat(3);

/** What one round of opening, scrolling, typing and streaming gives. */
interface Round extends StreamCost {
  opened: number;
  reopened: number;
  mostRows: number;
  longTasks: number;
  longest: number;
  laidOut: number;
  bareLaidOut: number;
  typing: number;
  bareTyping: number;
  heap: number;
}

/** A conversation of 5,000 messages in Chromium against the production build and a real server. */
export async function measureChat(): Promise<Figure[]> {
  await build();
  const wire = await startOpenaiWire();
  const talk = await startLongTalk(messages, {
    NODE_ENV: 'production',
    RATE_LIMIT_SCALE: '1000000',
    OPENAI_BASE_URL: wire.url,
    OPENAI_API_KEY: 'a-key-of-the-bench',
  });
  const found = await findChromium();
  const env = { ...(process.env as Record<string, string>), ...found.env };
  const all: Round[] = [];
  try {
    for (let round = 0; round < rounds; round += 1) {
      const browser = await chromium.launch({
        executablePath: found.executablePath,
        args: [...headlessFlags, '--enable-precise-memory-info'],
        env,
      });
      try {
        all.push(await oneRound(browser, talk, wire));
      } finally {
        await browser.close();
      }
    }
  } finally {
    await talk.stop();
    await wire.close();
  }
  return figuresOf(all);
}

async function oneRound(browser: Browser, talk: LongTalk, wire: Wire): Promise<Round> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await addProbe(page);
  const devtools = await page.context().newCDPSession(page);
  await page.goto(`${talk.server.url}/login`);
  await signIn(page, talk.person);
  await page.waitForURL((url) => !url.pathname.startsWith('/login'));
  await page.goto(`${talk.server.url}/chat`);
  const link = page.getByRole('link', { name: /A long talk/ });
  await link.waitFor();
  await page.waitForLoadState('networkidle');
  const heapBefore = await heapMegabytes(devtools);

  // The page with the newest messages is what opening waits for; the rest comes as one scrolls.
  await link.click();
  const shown = await untilUsable(page);
  const arrived = await page.evaluate(
    () =>
      (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).find(({ name }) =>
        /\/messages\?/.test(name),
      )?.responseEnd ?? Number.NaN,
  );
  const opened = shown - arrived;

  await page.evaluate(() => window.probe.watch(true));
  const tasks = await taskTimes(browser, page, () => scrollToStart(page, 1_200));
  const scrolled = await page.evaluate(() => window.probe.read());
  await page.evaluate(() => window.probe.watch(false));

  // All 5,000 are in memory now: leaving the conversation and coming back shows what that costs.
  await page.getByRole('link', { name: 'New', exact: true }).click();
  await page.getByText('What shall we work on').waitFor();
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => {
    document.querySelector<HTMLElement>('a[href$="/chat/long-talk"]')?.addEventListener(
      'click',
      () => {
        Object.assign(window, { pressed: performance.now() });
      },
      true,
    );
  });
  await link.click();
  const back = await untilUsable(page);
  const reopened = back - (await page.evaluate(() => (window as unknown as { pressed: number }).pressed));

  const times = await typingTimes(page, typed);
  await page.locator('form textarea').fill('');
  const heap = (await heapMegabytes(devtools)) - heapBefore;

  const bare = await bareTypingTimes(browser, typed);
  await page.bringToFront();

  wire.script({ answer: streamedPieces(tokens), delayMs: 9 });
  const stream = await measureStream(page, devtools, wire);
  return {
    opened,
    reopened,
    laidOut: percentile(times.laidOut, 0.95),
    bareLaidOut: percentile(bare.laidOut, 0.95),
    typing: percentile(times.settled, 0.95),
    bareTyping: percentile(bare.settled, 0.95),
    heap,
    longTasks: tasks.filter((ms) => ms > 50).length,
    longest: tasks.reduce((most, ms) => Math.max(most, ms), 0),
    mostRows: Math.max(scrolled.mostRows, stream.mostRows),
    ...stream.cost,
  };
}

/** What is still in use after the rubbish is taken away. */
async function heapMegabytes(devtools: CDPSession): Promise<number> {
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}

function figuresOf(all: readonly Round[]): Figure[] {
  const middle = (name: keyof Round) => median(all.map((round) => round[name]));
  const figure = (
    name: string,
    key: keyof Round,
    budget: number,
    unit: string,
    { allows = 'most', floor }: { allows?: Figure['allows']; floor?: keyof Round } = {},
  ) => ({
    name: `chat: ${name}`,
    value: middle(key),
    floor: floor ? middle(floor) : null,
    budget,
    allows,
    unit,
  });
  return [
    figure('newest page to usable', 'opened', 300, 'ms'),
    figure('5,000 in memory to usable', 'reopened', 300, 'ms'),
    figure('most messages in the page', 'mostRows', 80, 'rows'),
    figure('long tasks from end to start', 'longTasks', 0, 'tasks'),
    figure('longest task from end to start', 'longest', 50, 'ms'),
    figure('letter laid out, 95 of 100 keys', 'laidOut', 16, 'ms', { floor: 'bareLaidOut' }),
    // After a key the browser waits for a frame, and a frame takes 16.7 ms: a page with nothing but a field takes as long.
    figure('typing, 95 of 100 keys', 'typing', Math.max(16, 1.15 * middle('bareTyping')), 'ms', {
      floor: 'bareTyping',
    }),
    figure('memory of 5,000 messages', 'heap', 60, 'MB'),
    figure('main thread for 100 tokens', 'hundredTokens', 100, 'ms'),
    figure('tokens a second', 'rate', 90, 'tokens/s', { allows: 'least' }),
    figure('frames while an answer is written', 'framesASecond', 58, 'frames/s', { allows: 'least' }),
    figure('a change at 4,000 tokens, of one at 400', 'growth', 1.3, 'times'),
  ];
}
