import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import { build } from '#server/build.ts';
import { findChromium } from '../browser/find-chromium.ts';
import { headlessFlags } from '../browser/headless-flags.ts';
import { startServer } from '../start-server.ts';
import { type Ask, allShots, type Shot, type Viewer } from './routes.ts';

/**
 * `npm run shots` draws every route of the seeded demo, light and dark, at 390 and 1280 px, into `shots/`;
 * `npm run shots -- today chat` draws those whose name begins so. The clock stands still on both sides.
 */
const now = '2026-10-14T07:48:00.000Z';
const password = 'a lantern for the pictures';
const folder = fileURLToPath(new URL('../../shots', import.meta.url));
const widths = [390, 1280];
const themes = ['light', 'dark'] as const;

async function signIn(page: Page, url: string, username: Viewer): Promise<Ask> {
  await page.goto(`${url}/login`);
  const form = { username, password };
  const headers = { 'x-xentree-client': 'web' };
  const answer = await page.request.post(`${url}/api/auth/token`, { form, headers });
  if (!answer.ok()) throw new Error(`${username} could not sign in: ${answer.status()} ${await answer.text()}`);
  const { access_token } = (await answer.json()) as { access_token: string };
  return async (path) => {
    const got = await page.request.get(`${url}${path}`, { headers: { authorization: `Bearer ${access_token}` } });
    return got.ok() ? got.json() : null;
  };
}

async function draw(page: Page, url: string, shot: Shot, file: string): Promise<void> {
  await page.goto(`${url}${shot.path}`);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: file, fullPage: true, animations: 'disabled', caret: 'hide' });
}

async function openPage(browser: Browser, width: number, theme: 'light' | 'dark'): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: width < 768 ? 844 : 800 },
    deviceScaleFactor: width < 768 ? 2 : 1,
    colorScheme: theme,
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(now);
  return page;
}

await build();
await mkdir(folder, { recursive: true });
const found = await findChromium();
const server = await startServer({
  entry: 'src/server/demo.ts',
  env: { DEMO_NOW: now, DEMO_PASSWORD: password },
  readyWithin: 180_000,
});
const env = { ...(process.env as Record<string, string>), ...found.env };
const browser = await chromium.launch({ executablePath: found.executablePath, args: headlessFlags, env });
const wanted = process.argv.slice(2);
const failures: string[] = [];
try {
  for (const theme of themes) {
    for (const width of widths) {
      const pages: Record<Viewer, Page> = {
        guest: await openPage(browser, width, theme),
        mina: await openPage(browser, width, theme),
        ines: await openPage(browser, width, theme),
      };
      await signIn(pages.ines, server.url, 'ines');
      const shots = await allShots(await signIn(pages.mina, server.url, 'mina'));
      for (const shot of shots) {
        if (wanted.length > 0 && !wanted.some((name) => shot.name.startsWith(name))) continue;
        const file = `${folder}/${shot.name}-${width}-${theme}.png`;
        await draw(pages[shot.seenBy ?? 'mina'], server.url, shot, file).catch((error: Error) => {
          failures.push(`${shot.name} at ${width}, ${theme}: ${error.message.split('\n')[0]}`);
        });
      }
      for (const page of Object.values(pages)) await page.context().close();
    }
  }
} finally {
  await browser.close();
  await server.stop();
}
for (const failure of failures) console.error(failure);
console.log(`Pictures are in shots/${failures.length > 0 ? `; ${failures.length} could not be drawn` : ''}.`);
process.exitCode = failures.length > 0 ? 1 : 0;
