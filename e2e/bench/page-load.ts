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

/** Largest contentful paint of a first visit on a phone, in milliseconds; `prepare` gives the visitor a session, say. */
async function largestPaint(
  browser: Browser,
  url: string,
  prepare: (context: BrowserContext) => Promise<void> = async () => {},
): Promise<number> {
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
    await page.goto(url, { waitUntil: 'load' });
    await page.getByRole('heading', { level: 1 }).waitFor();
    // Fonts and late pieces may paint something larger: the value counts once the network is quiet.
    await page.waitForLoadState('networkidle');
    return await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? Number.NaN)).observe({
            type: 'largest-contentful-paint',
            buffered: true,
          });
        }),
    );
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

/** `/login`, and `/progress` of a full year, on a phone against a bare React page from `bareFolder`, visited in turns. */
export async function measurePageLoad(bareFolder: string): Promise<Figure[]> {
  const found = await findChromium();
  const env = { ...(process.env as Record<string, string>), ...found.env };
  const real = await startServer({
    entry: 'src/server/demo.ts',
    env: { NODE_ENV: 'production', DEMO_PASSWORD: password, RATE_LIMIT_SCALE: '1000' },
    readyWithin: 180_000,
  });
  const bare = await serveFolder(bareFolder);
  const browser = await chromium.launch({ executablePath: found.executablePath, args: headlessFlags, env });
  const paints = { login: [] as number[], progress: [] as number[], bare: [] as number[] };
  try {
    for (let round = 0; round < rounds; round += 1) {
      paints.login.push(await largestPaint(browser, `${real.url}/login`));
      paints.bare.push(await largestPaint(browser, bare.url));
      const asMina = (context: BrowserContext) => signInAsMina(context, real.url);
      paints.progress.push(await largestPaint(browser, `${real.url}/progress`, asMina));
    }
  } finally {
    await browser.close();
    bare.stop();
    await real.stop();
  }
  const floor = median(paints.bare);
  const figure = (name: string, values: readonly number[], times: number): Figure => ({
    name,
    value: median(values),
    floor,
    budget: times * floor,
    allows: 'most',
    unit: 'ms',
  });
  return [
    figure('largest paint of /login on a phone', paints.login, 1.15),
    figure('largest paint of /progress on a phone', paints.progress, 1.3),
  ];
}
