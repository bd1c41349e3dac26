import { chromium } from '@playwright/test';
import { findChromium } from '../browser/find-chromium.ts';
import { headlessFlags } from '../browser/headless-flags.ts';
import { startServer } from '../start-server.ts';

/**
 * The scripts that a browser fetches for a first visit to `path`, until the network is quiet: by language of the browser,
 * as paths within the built web app.
 */
export async function scriptsFetched(path: string, locales: readonly string[]): Promise<string[][]> {
  const found = await findChromium();
  const env = { ...(process.env as Record<string, string>), ...found.env };
  const server = await startServer({ env: { NODE_ENV: 'production' } });
  const browser = await chromium.launch({ executablePath: found.executablePath, args: headlessFlags, env });
  const fetched: string[][] = [];
  try {
    for (const locale of locales) {
      const context = await browser.newContext({ locale });
      const page = await context.newPage();
      const files = new Set<string>();
      // Asked for by `script` or by `modulepreload` alike; what is fetched twice is sent once.
      page.on('response', (response) => {
        const type = response.headers()['content-type'] ?? '';
        if (/javascript/.test(type)) files.add(new URL(response.url()).pathname.slice(1));
      });
      await page.goto(`${server.url}${path}`, { waitUntil: 'networkidle' });
      await page.getByRole('heading', { level: 1 }).waitFor();
      fetched.push([...files]);
      await context.close();
    }
  } finally {
    await browser.close();
    await server.stop();
  }
  return fetched;
}
