import { readdir, readFile } from 'node:fs/promises';
import { type Browser, type BrowserContext, chromium } from '@playwright/test';
import { findChromium } from '../browser/find-chromium.ts';
import { headlessFlags } from '../browser/headless-flags.ts';
import { startServer } from '../start-server.ts';
import { type Figure, median } from './figure.ts';
import { serveFolder } from './static-server.ts';

const rounds = 5;

/** Lighthouse's mobile conditions: slow 4G and a processor four times slower. */
const network = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1e6) / 8,
  uploadThroughput: (0.75 * 1e6) / 8,
};
const slowdown = 4;

/** Built files with Recharts in them. */
async function chartingScripts(): Promise<string[]> {
  const folder = new URL('../../dist/client/assets/', import.meta.url);
  const found: string[] = [];
  for (const name of await readdir(folder)) {
    if (name.endsWith('.js') && (await readFile(new URL(name, folder), 'utf8')).includes('recharts-surface'))
      found.push(name);
  }
  return found;
}

/** A first visit, in milliseconds from its beginning. */
interface Visit {
  /** Largest contentful paint. */
  largest: number;
  /** The frame in which a section of a signed-in page is first there; absent where there is none. */
  drawn: number | undefined;
  /** The same for the days of a year. */
  heatmap: number | undefined;
  /** The same for something that a task is answered with. */
  answerable: number | undefined;
  /** When each script with Recharts in it was asked for. */
  recharts: number[];
}

interface VisitOptions {
  /** Scripts to look for. */
  charting?: readonly string[];
  /** What the page shows last; without it a visit is over once the network is quiet. */
  last?: string;
  /** Gives the visitor a session, say. */
  prepare?: (context: BrowserContext) => Promise<void>;
}

/** Visits a page on a phone. */
async function visit(
  browser: Browser,
  url: string,
  { charting = [], last = 'h1', prepare = async () => {} }: VisitOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 412, height: 823 },
    deviceScaleFactor: 1.75,
    isMobile: true,
  });
  try {
    await prepare(context);
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', network);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await page.addInitScript(() => {
      const awaited = new Map([
        ['drawn', 'main section'],
        ['heatmap', '[role=grid] [role=gridcell]'],
        ['answerable', 'main select, main input[type=radio], main textarea'],
      ]);
      const observer = new MutationObserver(() => {
        for (const [name, selector] of awaited) {
          if (!document.querySelector(selector)) continue;
          awaited.delete(name);
          // What is set down before a frame is painted in it: the next task comes after that.
          requestAnimationFrame(() => setTimeout(() => performance.mark(name)));
        }
      });
      observer.observe(document, { childList: true, subtree: true });
    });
    await page.goto(url, { waitUntil: 'load' });
    await page.locator(last).first().waitFor();
    // Fonts and late pieces may paint something larger: the value counts once the network is quiet.
    await page.waitForLoadState('networkidle');
    return await page.evaluate(async (files) => {
      const largest = await new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? Number.NaN)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        });
      });
      const markOf = (name: string) => performance.getEntriesByName(name)[0]?.startTime;
      const scripts = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
      const recharts = scripts
        .filter(({ name }) => files.some((file) => name.endsWith(file)))
        .map(({ startTime }) => startTime);
      const marks = { drawn: markOf('drawn'), heatmap: markOf('heatmap'), answerable: markOf('answerable') };
      return { largest, ...marks, recharts };
    }, charting);
  } finally {
    await context.close();
  }
}

const password = 'a lantern for the benchmark';

/** The demo learner, whose year is full. */
async function signInAsMina(context: BrowserContext, url: string): Promise<void> {
  const form = { username: 'mina', password };
  const answer = await context.request.post(`${url}/api/auth/token`, { form, headers: { 'x-xentree-client': 'web' } });
  if (!answer.ok()) throw new Error(`The demo learner could not sign in: ${answer.status()}`);
}

const task = '/english/tasks/a1-at-the-market-1?module=a1-at-the-market';

/**
 * `/login`, `/progress` of a full year and a task of English on a phone, visited in turns with bare React pages: one that shows
 * a sentence, and one that renews the session and shows the fields of the task.
 */
export async function measurePageLoad(bareFolder: string, bareTaskFolder: string): Promise<Figure[]> {
  const found = await findChromium();
  const env = { ...(process.env as Record<string, string>), ...found.env };
  const real = await startServer({
    entry: 'src/server/demo.ts',
    env: { NODE_ENV: 'production', DEMO_PASSWORD: password, RATE_LIMIT_SCALE: '1000' },
    readyWithin: 180_000,
  });
  const bare = await serveFolder(bareFolder);
  const bareTask = await serveFolder(bareTaskFolder, real.url);
  const browser = await chromium.launch({ executablePath: found.executablePath, args: headlessFlags, env });
  const charting = await chartingScripts();
  const visits = {
    login: [] as Visit[],
    progress: [] as Visit[],
    task: [] as Visit[],
    bare: [] as Visit[],
    bareTask: [] as Visit[],
  };
  try {
    for (let round = 0; round < rounds; round += 1) {
      visits.login.push(await visit(browser, `${real.url}/login`));
      visits.bare.push(await visit(browser, bare.url));
      const prepare = (context: BrowserContext) => signInAsMina(context, real.url);
      const progress = { charting, last: '.recharts-surface', prepare };
      visits.progress.push(await visit(browser, `${real.url}/progress`, progress));
      visits.task.push(await visit(browser, `${real.url}${task}`, { last: 'main select', prepare }));
      visits.bareTask.push(await visit(browser, bareTask.url, { last: 'main select', prepare }));
    }
  } finally {
    await browser.close();
    bare.stop();
    bareTask.stop();
    await real.stop();
  }
  const largest = (of: readonly Visit[]) => of.map((one) => one.largest);
  const afterFirst = visits.progress.map(({ drawn = Number.NaN, heatmap = Number.NaN }) => heatmap - drawn);
  if (visits.progress.some(({ recharts }) => recharts.length === 0))
    throw new Error('No script of /progress has Recharts in it: whether it comes after the heatmap cannot be told.');
  const answerable = (of: readonly Visit[]) => of.map((one) => one.answerable ?? Number.NaN);
  const figure = (
    name: string,
    values: readonly number[],
    times: number,
    floor = median(largest(visits.bare)),
  ): Figure => ({
    name,
    value: median(values),
    floor,
    budget: times * floor,
    allows: 'most',
    unit: 'ms',
  });
  return [
    figure('largest paint of /login on a phone', largest(visits.login), 1.15),
    figure('largest paint of /progress on a phone', largest(visits.progress), 1.3),
    figure(
      'a task of English can be answered on a phone',
      answerable(visits.task),
      1.3,
      median(answerable(visits.bareTask)),
    ),
    // Its data are asked for before the page is drawn, so that it comes with the page or just after it.
    figure('from the first paint of /progress to its heatmap', afterFirst, 0.5),
    {
      name: 'scripts of Recharts before the heatmap',
      value: Math.max(
        ...visits.progress.map(({ recharts, heatmap = 0 }) => recharts.filter((at) => at < heatmap).length),
      ),
      floor: null,
      budget: 0,
      allows: 'most',
      unit: 'scripts',
    },
  ];
}
