import type { BrowserContext, Page } from '@playwright/test';
import { test as base, expect } from '../fixtures.ts';
import type { Person } from '../people.ts';
import {
  ask,
  buildSessionPage,
  hangInRefresh,
  openSessionPages,
  openTab,
  type Renewals,
  registerAt,
  type SleepyServer,
  servePage,
  startSleepyServer,
  statusOf,
} from '../servers/session-tabs.ts';

/** How often each of these is done: few times in every run, many in a longer search. */
const rounds = Number(process.env.ROUNDS ?? 3);
const tabCount = 10;
const callsInEach = 15;
/** Longer than an access token lives. */
const nightMs = 11 * 60_000;
/** Longer than a token counts as brand new, shorter than it lives: the page sends it, the server refuses it. */
const napMs = 6_000;

interface Servers {
  home: SleepyServer;
  /** The session page, and an origin that serves it from elsewhere. */
  html: string;
  elsewhere: string;
}

const test = base.extend<object, { servers: Servers }>({
  servers: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
    async ({}, use) => {
      const html = await buildSessionPage();
      const home = await startSleepyServer();
      const page = await servePage(html);
      await use({ home, html, elsewhere: page.origin });
      page.stop();
      await home.stop();
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  baseURL: async ({ servers }, use) => use(servers.home.url),
});

test.describe.configure({ timeout: 60_000 + rounds * 30_000 });

interface Browser {
  tabs: Page[];
  renewals: Renewals;
  person: Person;
  /** Time passes for the pages and for the server, which may see it differently. */
  sleep(pagesMs: number, serverMs: number): Promise<void>;
}

/** The locks of an origin that are held or waited for, as one of its pages sees them; none where there are no Web Locks. */
async function locks(): Promise<LockInfo[]> {
  const { held = [], pending = [] } = (await navigator.locks?.query()) ?? {};
  return [...held, ...pending];
}

/** Somebody in `count` tabs of one browser, signed in at home or, from a page elsewhere, on a foreign server. */
async function signedIn(
  context: BrowserContext,
  { home, html, elsewhere }: Servers,
  kind: 'home' | 'foreign',
  count = tabCount,
): Promise<Browser> {
  const { url } = home;
  const person = await registerAt(url);
  const origin = kind === 'home' ? url : elsewhere;
  const renewals = await openSessionPages(context, url, html);
  const first = await openTab(context, origin);
  await first.evaluate(
    async ([server, username, password]) => {
      const { session, foreignServer } = window.sessionPage;
      await session.boot();
      if (server) await session.switchServer(foreignServer(server));
      await session.login(username, password, { keep: true });
    },
    [kind === 'home' ? '' : url, person.username, person.password] as const,
  );
  const tabs = [first];
  while (tabs.length < count) {
    const tab = await openTab(context, origin);
    await tab.evaluate(() => window.sessionPage.session.boot());
    tabs.push(tab);
  }
  await expect.poll(() => first.evaluate(locks)).toEqual([]);
  let ahead = 0;
  return {
    tabs,
    renewals,
    person,
    async sleep(pagesMs, serverMs) {
      ahead += pagesMs;
      await home.sleep(serverMs);
      await context.addCookies([{ name: 'ahead', value: String(ahead), url: origin }]);
    },
  };
}

/** 15 calls in each of 10 tabs at once. Every call succeeds, and everybody is still signed in. Gives the refresh calls. */
async function round({ tabs, renewals, person, sleep }: Browser, index: number): Promise<number> {
  const before = renewals.count();
  await sleep(index % 2 === 0 ? nightMs : napMs, nightMs);
  const users = await Promise.all(tabs.map((tab) => ask(tab, callsInEach)));
  expect(users).toEqual(tabs.map(() => [person.username]));
  expect(await Promise.all(tabs.map(statusOf))).toEqual(tabs.map(() => `active ${person.username}`));
  return renewals.count() - before;
}

const kinds = ['home', 'foreign'] as const;
for (const kind of kinds) {
  test(`T-C2: ten tabs whose tokens expire together make one refresh a round, ${kind}`, async ({
    context,
    servers,
  }) => {
    const browser = await signedIn(context, servers, kind);
    const refreshes: number[] = [];
    const booted = (await browser.renewals.generations()).length;
    for (let index = 0; index < rounds; index++) refreshes.push(await round(browser, index));
    expect(refreshes).toEqual(refreshes.map(() => 1));
    const rotations = (await browser.renewals.generations()).slice(booted);
    expect(await (browser.tabs[0] as Page).evaluate(locks)).toEqual([]);
    expect(rotations).toEqual(kind === 'home' ? [] : refreshes.map((_, index) => (rotations[0] ?? 0) + index));
  });
}

test('T-C3: without Web Locks each round is one rotation, and nobody is signed out', async ({ context, servers }, {
  annotations,
}) => {
  await context.addInitScript(() => Object.defineProperty(navigator, 'locks', { value: undefined }));
  const browser = await signedIn(context, servers, 'foreign');
  const newest: number[] = [];
  for (let index = 0; index < rounds; index++) {
    const calls = await round(browser, index);
    expect(calls).toBeGreaterThanOrEqual(1);
    expect(calls).toBeLessThanOrEqual(tabCount);
    annotations.push({ type: 'refresh calls', description: String(calls) });
    newest.push(Math.max(...(await browser.renewals.generations())));
  }
  expect(newest).toEqual(newest.map((_, index) => (newest[0] ?? 0) + index));
});

/** What becomes of a tab in the middle of its refresh, and until when another must be served. Milliseconds. */
const fates = {
  closed: { within: 5_000, befall: (tab: Page) => tab.close() },
  crashed: { within: 5_000, befall: crash },
  frozen: { within: 20_000, befall: freeze },
  hung: { within: 20_000, befall: async () => {} },
};

async function crash(tab: Page): Promise<void> {
  const crashed = tab.waitForEvent('crash');
  const devtools = await tab.context().newCDPSession(tab);
  // A page that crashes gives no answer.
  devtools.send('Page.crash').catch(() => {});
  await crashed;
}

/** Stops the scripts and timers of a page in the middle, as a phone does with one in the background. */
async function freeze(tab: Page): Promise<void> {
  const devtools = await tab.context().newCDPSession(tab);
  await devtools.send('Debugger.enable');
  const paused = new Promise((resolve) => devtools.once('Debugger.paused', resolve));
  devtools.send('Runtime.evaluate', { expression: 'debugger' }).catch(() => {});
  await paused;
}

/** One tab holds the lock when its fate befalls it; how long another one then waits for its answer. */
async function waitedBeside(fate: keyof typeof fates, context: BrowserContext, servers: Servers): Promise<number> {
  const { tabs, person, sleep } = await signedIn(context, servers, 'home', 3);
  const [holder, ...others] = tabs as [Page, ...Page[]];
  // The other fates share this server: its clock stands still.
  await sleep(nightMs, 0);
  await hangInRefresh(holder);
  expect(await (others[0] as Page).evaluate(locks)).toMatchObject([{ name: 'xentree-refresh:home' }]);
  await fates[fate].befall(holder);
  const start = performance.now();
  const users = await Promise.all(others.map((tab) => ask(tab, callsInEach)));
  const waited = performance.now() - start;
  expect(users).toEqual(others.map(() => [person.username]));
  expect(await Promise.all(others.map(statusOf))).toEqual(others.map(() => `active ${person.username}`));
  return waited;
}

test('T-C4: a tab that is closed, crashes, is frozen or hangs while it holds the lock keeps no other waiting for more than 20 s', async ({
  browser,
  servers,
}, { annotations }) => {
  for (let index = 0; index < Math.max(1, rounds / 8); index++) {
    const waits = Object.keys(fates).map(async (fate) => {
      const context = await browser.newContext();
      const waited = await waitedBeside(fate as keyof typeof fates, context, servers);
      await context.close();
      return [fate, waited] as const;
    });
    for (const [fate, waited] of await Promise.all(waits)) {
      annotations.push({ type: fate, description: `${Math.round(waited)} ms` });
      expect(waited, fate).toBeLessThanOrEqual(fates[fate as keyof typeof fates].within);
    }
  }
});
