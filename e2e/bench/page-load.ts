import { type Browser, chromium } from '@playwright/test';
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

/** Largest contentful paint of a first visit on a phone, in milliseconds. */
async function largestPaint(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({
    viewport: { width: 412, height: 823 },
    deviceScaleFactor: 1.75,
    isMobile: true,
  });
  try {
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

/** `/login` on a phone against a bare React page from `bareFolder`, visited in turns. */
export async function measurePageLoad(bareFolder: string): Promise<Figure[]> {
  const found = await findChromium();
  const env = { ...(process.env as Record<string, string>), ...found.env };
  const real = await startServer({ env: { NODE_ENV: 'production' } });
  const bare = await serveFolder(bareFolder);
  const browser = await chromium.launch({ executablePath: found.executablePath, args: headlessFlags, env });
  const paints = { real: [] as number[], bare: [] as number[] };
  try {
    for (let round = 0; round < rounds; round += 1) {
      paints.real.push(await largestPaint(browser, `${real.url}/login`));
      paints.bare.push(await largestPaint(browser, bare.url));
    }
  } finally {
    await browser.close();
    bare.stop();
    await real.stop();
  }
  const floor = median(paints.bare);
  const value = median(paints.real);
  return [
    { name: 'largest paint of /login on a phone', value, floor, budget: 1.15 * floor, allows: 'most', unit: 'ms' },
  ];
}
