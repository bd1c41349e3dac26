import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type BrowserContext, chromium } from '@playwright/test';
import { headlessFlags } from './headless-flags.ts';

/** A browser as a person has it: one window whose tabs hide each other. */
export interface TabsBrowser {
  context: BrowserContext;
  close(): Promise<void>;
}

/** Playwright shows every page of its own browsers as if it were in front; this one is left as it is. */
export async function openTabsBrowser(): Promise<TabsBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'xentree-tabs-'));
  const flags = [...headlessFlags, '--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`];
  const child = spawn(process.env.CHROMIUM_PATH ?? 'chromium', [...flags, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const lines = createInterface({ input: child.stderr });
  const endpoint = await new Promise<string>((resolve, reject) => {
    lines.on('line', (line) => {
      const found = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
      if (found) resolve(found);
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The browser ended with ${code} before it listened.`)));
  });
  const browser = await chromium.connectOverCDP(endpoint, { noDefaults: true });
  const [context] = browser.contexts();
  if (!context) throw new Error('The browser has no window.');
  return {
    context,
    async close() {
      await browser.close();
      child.kill();
      await ended;
      await rm(profile, { recursive: true, force: true });
    },
  };
}
