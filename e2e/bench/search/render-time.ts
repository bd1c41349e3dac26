import { chromium } from '@playwright/test';
import type { Account } from '../../api.ts';
import { findChromium } from '../../browser/find-chromium.ts';
import { headlessFlags } from '../../browser/headless-flags.ts';

const warmUp = 4;

/** Milliseconds from Enter on `/search` until the first page of results is painted, for each query; every one has to find something. */
export async function renderTimes(url: string, account: Account, queries: readonly string[]): Promise<number[]> {
  const found = await findChromium();
  const env = { ...(process.env as Record<string, string>), ...found.env };
  const browser = await chromium.launch({ executablePath: found.executablePath, args: headlessFlags, env });
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const headers = { 'x-xentree-client': 'web' };
    const answer = await context.request.post(`${url}/api/auth/token`, { form: { ...account }, headers });
    if (!answer.ok()) throw new Error(`The searcher could not sign in: ${answer.status()}`);
    const page = await context.newPage();
    await page.goto(`${url}/search`);
    await page.getByRole('searchbox').waitFor();
    const times: number[] = [];
    for (const query of queries) {
      times.push(await page.evaluate(untilPainted, query));
      await page.getByRole('searchbox').fill('');
      await page.locator('[data-result]').first().waitFor({ state: 'detached' });
    }
    return times.slice(warmUp);
  } finally {
    await browser.close();
  }
}

/** Writes a query and sends it as Enter does, before the page would by itself; runs in the page. */
function untilPainted(query: string): Promise<number> {
  const box = document.querySelector<HTMLInputElement>('input[type=search]');
  if (!box?.form) throw new Error('There is no search box.');
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(box, query);
  box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  const began = performance.now();
  box.form.requestSubmit();
  return new Promise((resolve) => {
    // The frame with the results has been drawn when the next one begins.
    const look = () =>
      requestAnimationFrame(() => {
        if (document.querySelector('[data-result]')) requestAnimationFrame(() => resolve(performance.now() - began));
        else look();
      });
    look();
  });
}
