// @vitest-environment node

import { describe, expect, test } from 'vitest';
import { auth } from '#contract/auth.ts';
import { FakeBrowser, signedInTab, type Tab } from './testing/fake-browser.ts';
import { settle } from './testing/fake-clock.ts';

const state = (tab: Tab) => [tab.session.store.getState().status, tab.session.store.getState().user?.username ?? null];
const me = (tab: Tab) => tab.session.api.call(auth.me);

async function tabsOf(browser: FakeBrowser, count: number): Promise<Tab[]> {
  const tabs = [await signedInTab(browser)];
  while (tabs.length < count) {
    const tab = browser.openTab();
    tabs.push(tab);
    await tab.session.boot();
  }
  await settle();
  return tabs;
}

describe('one browser, many tabs', () => {
  test('10 tabs with 15 calls each, all tokens expired at once: one refresh a round, no call fails', async () => {
    const browser = new FakeBrowser();
    const tabs = await tabsOf(browser, 10);
    for (const { page } of tabs) page.visible = false;
    for (let round = 0; round < 20; round++) {
      await browser.clock.advance(601_000);
      const before = browser.home.refreshCalls;
      const calls = tabs.flatMap((tab) => Array.from({ length: 15 }, () => me(tab)));
      await browser.clock.advance(1_000);
      expect(await Promise.all(calls)).toHaveLength(150);
      expect(browser.home.refreshCalls - before).toBe(1);
    }
    expect(browser.home.mostRefreshing).toBe(1);
  });

  test('without Web Locks nobody is signed out and no call fails', async () => {
    const browser = new FakeBrowser({ locks: false });
    const tabs = await tabsOf(browser, 10);
    for (const { page } of tabs) page.visible = false;
    for (let round = 0; round < 10; round++) {
      await browser.clock.advance(601_000);
      const calls = tabs.flatMap((tab) => Array.from({ length: 15 }, () => me(tab)));
      await browser.clock.advance(40_000);
      expect(await Promise.all(calls)).toHaveLength(150);
      expect(tabs.map(state)).toEqual(tabs.map(() => ['active', 'mina']));
    }
  });

  test('a frozen tab that holds the lock delays the others by 20 s at most', async () => {
    const browser = new FakeBrowser();
    const [first, second] = (await tabsOf(browser, 2)) as [Tab, Tab];
    first.page.visible = second.page.visible = false;
    browser.lockQueues.set('xentree-refresh:home', new Promise(() => {}));
    await browser.clock.advance(601_000);
    const call = me(second);
    await browser.clock.advance(17_000);
    expect(browser.home.refreshCalls).toBe(1);
    await browser.clock.advance(3_000);
    expect(await call).toMatchObject({ username: 'mina' });
    expect(state(first)).toEqual(['active', 'mina']);
  });

  test('signing in in one tab signs in the others', async () => {
    const browser = new FakeBrowser();
    const other = browser.openTab();
    await other.session.boot();
    await signedInTab(browser);
    await settle();
    expect(state(other)).toEqual(['active', 'mina']);
    expect(await me(other)).toMatchObject({ username: 'mina' });
    expect(browser.home.refreshCalls).toBe(0);
  });

  test('signing out in one tab ends calls, user and token in all, with one request', async () => {
    const browser = new FakeBrowser();
    const [first, second] = (await tabsOf(browser, 2)) as [Tab, Tab];
    const resets: string[] = [];
    second.session.onReset((cause) => resets.push(cause));
    browser.home.faults.call.push({ kind: 'hang' });
    const call = me(second).catch((error: unknown) => error);
    await settle();
    await first.session.logout();
    await settle();
    expect(await call).toMatchObject({ code: 'signed_out' });
    expect([state(second), resets]).toEqual([['anonymous', null], ['signed-out']]);
    expect(browser.home.seen.filter(({ url }) => url.pathname.endsWith('/logout'))).toHaveLength(1);
  });

  test('signing out in a tab that is only starting signs out the others', async () => {
    const browser = new FakeBrowser();
    const [first] = await tabsOf(browser, 1);
    const starting = browser.openTab();
    const boot = starting.session.boot();
    await starting.session.logout();
    await boot;
    await settle();
    expect([first as Tab, starting].map(state)).toEqual([
      ['anonymous', null],
      ['anonymous', null],
    ]);
    expect([browser.home.usable(), browser.jar.size]).toEqual([[], 0]);
  });

  test('somebody else signing in resets the other tabs, which never show one user with the token of the other', async () => {
    const browser = new FakeBrowser();
    const [first, second] = (await tabsOf(browser, 2)) as [Tab, Tab];
    const resets: string[] = [];
    second.session.onReset((cause) => resets.push(cause));
    await first.session.login('omid', 'correct horse');
    await settle();
    expect(state(second)).toEqual(['active', 'omid']);
    expect(await me(second)).toMatchObject({ username: 'omid' });
    expect(resets).toEqual(['signed-out']);
  });

  test('a tab that slept through a change of user finds out when it is looked at', async () => {
    const browser = new FakeBrowser();
    const [first, second] = (await tabsOf(browser, 2)) as [Tab, Tab];
    const deaf = [...browser.openChannels][1];
    if (deaf) browser.openChannels.delete(deaf);
    await first.session.login('omid', 'correct horse');
    expect(state(second)).toEqual(['active', 'mina']);
    second.page.hear('visible');
    await browser.clock.advance(1_000);
    expect(state(second)).toEqual(['active', 'omid']);
  });

  test('a tab that slept through a sign-out finds out when it is looked at', async () => {
    const browser = new FakeBrowser();
    const [first, second] = (await tabsOf(browser, 2)) as [Tab, Tab];
    browser.openChannels.clear();
    await first.session.logout();
    second.page.hear('visible');
    await settle();
    expect(state(second)).toEqual(['anonymous', null]);
  });

  test('an expired tab is signed in again by another tab of the same user, without a reset', async () => {
    const browser = new FakeBrowser();
    const [first, second] = (await tabsOf(browser, 2)) as [Tab, Tab];
    const resets: string[] = [];
    for (const { session } of [first, second]) session.onReset((cause) => resets.push(cause));
    browser.home.revokeAll();
    await browser.clock.advance(10_000);
    for (const tab of [first, second]) await me(tab).catch(() => {});
    expect([state(first)[0], state(second)[0]]).toEqual(['expired', 'expired']);
    await first.session.relogin('correct horse');
    await settle();
    expect([state(second), resets]).toEqual([['active', 'mina'], []]);
  });
});
