import { defineConfig } from '@playwright/test';
import { findChromium } from './browser/find-chromium.ts';
import { headlessFlags } from './browser/headless-flags.ts';

const browser = await findChromium();
// Workers read this file again: they take the browser that was found.
process.env.CHROMIUM_PATH = browser.executablePath;
Object.assign(process.env, browser.env);

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  fullyParallel: false,
  workers: Number(process.env.E2E_WORKERS ?? 2),
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  globalTimeout: 50 * 60_000,
  expect: { timeout: 10_000 },
  globalSetup: './global-setup.ts',
  reporter: process.env.PLAYWRIGHT_JSON
    ? [['line'], ['json', { outputFile: process.env.PLAYWRIGHT_JSON }]]
    : [['list']],
  use: {
    browserName: 'chromium',
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    // A trace costs a third of the time; a run of CI keeps none, and a failure there is looked at by running it here.
    trace: process.env.CI ? 'off' : 'retain-on-failure',
    launchOptions: { executablePath: browser.executablePath, args: headlessFlags },
  },
});
