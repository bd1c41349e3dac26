// @vitest-environment node

import { describe, expect, test } from 'vitest';
import { auth } from '#contract/auth.ts';
import { FakeBrowser, signedInTab, type Tab } from './testing/fake-browser.ts';
import { settle } from './testing/fake-clock.ts';
import type { Fault } from './testing/fake-server.ts';

const status = (tab: Tab) => tab.session.store.getState().status;
const user = (tab: Tab) => tab.session.store.getState().user;
const me = (tab: Tab) => tab.session.api.call(auth.me);

/** A browser whose network is back, after somebody has signed out without one and closed the page. */
async function leftWithoutNetwork(): Promise<FakeBrowser> {
  const browser = new FakeBrowser();
  const first = await signedInTab(browser);
  browser.setOnline(false);
  await first.session.logout();
  first.session.dispose();
  browser.online = true;
  return browser;
}

describe('signing out', () => {
  test('takes everything at once: the token, calls under way, the session on the server, the cookie', async () => {
    const browser = new FakeBrowser();
    const tab = await signedInTab(browser);
    browser.home.faults.call.push({ kind: 'hang' });
    const call = me(tab).catch((error: unknown) => error);
    await settle();
    const logout = tab.session.logout();
    expect(user(tab)).toBeNull();
    expect(status(tab)).toBe('signingOut');
    expect(await call).toMatchObject({ code: 'signed_out' });
    await logout;
    expect(status(tab)).toBe('anonymous');
    expect(browser.home.usable()).toEqual([]);
    expect([browser.jar.size, browser.hint, browser.clock.timers]).toEqual([0, false, 0]);
  });

  test('that still waits for the server lets a failed sign-in end as signed out, not in between', async () => {
    const browser = new FakeBrowser();
    const tab = await signedInTab(browser);
    browser.home.faults.logout.push({ kind: 'slow', ms: 2_000 });
    const logout = tab.session.logout();
    const login = tab.session.login('mina', 'wrong').catch((error: unknown) => error);
    await browser.clock.advance(10_000);
    await logout;
    expect(await login).toMatchObject({ code: 'invalid_credentials' });
    expect(status(tab)).toBe('anonymous');
  });

  test('without a network is made up for when it is back', async () => {
    const browser = new FakeBrowser();
    const tab = await signedInTab(browser);
    browser.setOnline(false);
    await tab.session.logout();
    expect(status(tab)).toBe('anonymous');
    expect(browser.home.usable()).toHaveLength(1);
    browser.setOnline(true);
    await settle();
    expect(browser.home.usable()).toEqual([]);
  });

  test('without a network is made up for by the next page, which does not use the session before', async () => {
    const browser = await leftWithoutNetwork();
    const next = browser.openTab();
    await next.session.boot();
    await settle();
    expect(status(next)).toBe('anonymous');
    expect(browser.home.refreshCalls).toBe(0);
    expect(browser.home.usable()).toEqual([]);
  });

  test('without a network is made up for also where the hint came back: nobody is signed in by it, and the session ends', async () => {
    const browser = await leftWithoutNetwork();
    browser.hint = true;
    browser.home.faults.refresh.push({ kind: 'slow', ms: 300 });
    const next = browser.openTab();
    const seen: string[] = [];
    next.session.store.subscribe(({ status: now }) => seen.push(now));
    await next.session.boot();
    await browser.clock.advance(1_000);
    expect(new Set(seen)).toEqual(new Set(['anonymous']));
    expect(browser.home.usable()).toEqual([]);
    expect(browser.breaches).toEqual([]);
  });

  test('that could not be told yet is told before the next sign-in, whose session lives', async () => {
    const browser = new FakeBrowser();
    const tab = await signedInTab(browser);
    browser.setOnline(false);
    await tab.session.logout();
    browser.online = true;
    await tab.session.login('omid', 'correct horse');
    browser.setOnline(true);
    await settle();
    expect(browser.home.usable()).toEqual([browser.jar.get(browser.home.origin)]);
    expect(await me(tab)).toMatchObject({ username: 'omid' });
  });

  test('while the server is restarting is made up for by itself', async () => {
    const browser = new FakeBrowser();
    const tab = await signedInTab(browser);
    browser.home.faults.logout.push(
      { kind: 'status', status: 503 },
      { kind: 'hang' },
      { kind: 'status', status: 401, body: 'proxy' },
    );
    const logout = tab.session.logout();
    await browser.clock.advance(60_000);
    await logout;
    expect(browser.home.usable()).toEqual([]);
    expect(browser.clock.timers).toBe(0);
  });

  test('T-C6: at every step of a refresh leaves no usable token, here or on the server', async () => {
    for (const fault of [undefined, { kind: 'slow', ms: 50 }, { kind: 'lost' }] satisfies (Fault | undefined)[]) {
      for (let step = 0; step < 80; step++) {
        const browser = new FakeBrowser();
        const tab = await signedInTab(browser);
        await browser.clock.advance(10_000);
        browser.home.faults.call.push({ kind: 'status', status: 401, body: {} });
        if (fault) browser.home.faults.refresh.push(fault);
        const call = me(tab).catch((error: unknown) => error);
        // One turn of promises at first, then of the event loop: the finest grain at which something else can come between.
        for (let turn = 0; turn < step % 60; turn++) await (step < 60 ? Promise.resolve() : settle(1));
        const logout = tab.session.logout();
        await browser.clock.advance(100);
        await logout;
        await browser.clock.advance(60_000);
        await call;
        expect(browser.home.usable(), `step ${step}`).toEqual([]);
        expect([status(tab), browser.jar.size], `step ${step}`).toEqual(['anonymous', 0]);
        const from = browser.home.seen.length;
        await me(tab).catch(() => {});
        expect(browser.home.seen[from]?.headers.has('authorization'), `step ${step}`).toBe(false);
      }
    }
  });
});
