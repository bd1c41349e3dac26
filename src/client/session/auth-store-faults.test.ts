// @vitest-environment node

import { describe, expect, test } from 'vitest';
import { auth } from '#contract/auth.ts';
import { FakeBrowser, signedInTab, type Tab } from './testing/fake-browser.ts';
import { settle } from './testing/fake-clock.ts';
import type { Fault } from './testing/fake-server.ts';

const status = (tab: Tab) => tab.session.store.getState().status;
const user = (tab: Tab) => tab.session.store.getState().user?.username ?? null;
const me = (tab: Tab) => tab.session.api.call(auth.me);

describe('T-C9: what passes never signs anybody out', () => {
  const kinds: [string, Fault][] = [
    ['a refused connection', { kind: 'refused' }],
    ['a lost answer', { kind: 'lost' }],
    ['a server that hangs', { kind: 'hang' }],
    ['a web page with status 200', { kind: 'html' }],
    ['truncated JSON', { kind: 'truncated' }],
    ...[408, 409, 425, 429, 500, 502, 503].map((code): [string, Fault] => [
      `status ${code}`,
      { kind: 'status', status: code },
    ]),
    ['a 401 of something in between', { kind: 'status', status: 401, body: 'proxy' }],
    [
      'a 403 for a forged request',
      { kind: 'status', status: 403, body: { detail: { error: 'forbidden', message: '' } } },
    ],
    [
      'a 503 that speaks of the session',
      { kind: 'status', status: 503, body: { detail: { error: 'invalid_token', message: '' } } },
    ],
    ['a 429 that asks for patience', { kind: 'status', status: 429, retryAfter: 5 }],
  ];

  test.each(kinds)('%s, 1 to 50 times in a row', async (_, fault) => {
    for (const times of [1, 5, 50]) {
      const browser = new FakeBrowser();
      const tab = await signedInTab(browser);
      const seen = new Set<string>();
      tab.session.store.subscribe((state) => seen.add(`${state.status} ${state.user?.username}`));
      browser.home.faults.refresh.push(...Array<Fault>(times).fill(fault));
      // Half a minute at most between two attempts, and 15 s for one that hangs.
      await browser.clock.advance(700_000 + times * 45_000);
      expect(browser.home.refreshCalls).toBeGreaterThan(times);
      expect(seen).toEqual(new Set(['stale mina', 'active mina']));
      expect(await me(tab)).toMatchObject({ username: 'mina' });
    }
  });

  test('no network shows as offline and comes back by itself', async () => {
    const browser = new FakeBrowser();
    const tab = await signedInTab(browser);
    browser.setOnline(false);
    expect(status(tab)).toBe('offline');
    await browser.clock.advance(3_600_000);
    expect([status(tab), user(tab)]).toEqual(['offline', 'mina']);
    browser.setOnline(true);
    await settle();
    expect(status(tab)).toBe('active');
  });
});

describe('a page', () => {
  test('T-C7: whose listener calls the server inside each event hangs in none of 1,000', async () => {
    const browser = new FakeBrowser();
    const tab = await signedInTab(browser);
    const calls: Promise<unknown>[] = [];
    tab.session.store.subscribe(() => calls.push(me(tab)));
    for (let round = 0; round < 1_000; round++) {
      await browser.clock.advance(6_000);
      browser.home.faults.call.push({ kind: 'status', status: 401, body: {} });
      await me(tab);
    }
    expect(calls.length).toBeGreaterThanOrEqual(1_000);
    expect((await Promise.all(calls)).length).toBe(calls.length);
  });

  test('whose reset listener throws is reported and signs out all the same', async () => {
    const browser = new FakeBrowser();
    const tab = await signedInTab(browser);
    tab.session.onReset(() => {
      throw new Error('listener');
    });
    await tab.session.logout();
    expect(tab.reported).toHaveLength(1);
    expect(browser.home.usable()).toEqual([]);
  });

  test('T-C13: that is mounted and disposed 100 times leaves one timer and one channel, then none', async () => {
    const browser = new FakeBrowser();
    (await signedInTab(browser)).session.dispose();
    for (let mount = 0; mount < 100; mount++) {
      const tab = browser.openTab();
      await tab.session.boot();
      expect([browser.clock.timers, browser.openChannels.size]).toEqual([1, 1]);
      if (mount % 2) void me(tab).catch(() => {});
      tab.session.dispose();
      await settle();
      expect(status(tab)).toBe('disposed');
      expect([browser.clock.timers, browser.openChannels.size, browser.locksHeld]).toEqual([0, 0, 0]);
    }
  });

  test('disposed in the middle of a refresh lets the lock go', async () => {
    const browser = new FakeBrowser();
    const tab = await signedInTab(browser);
    browser.home.faults.refresh.push({ kind: 'hang' });
    await browser.clock.advance(481_000);
    expect(browser.locksHeld).toBe(1);
    tab.session.dispose();
    await settle();
    expect([browser.locksHeld, browser.clock.timers]).toEqual([0, 0]);
  });

  test('does not lose a change of its profile to a refresh that was under way', async () => {
    const browser = new FakeBrowser();
    const tab = await signedInTab(browser);
    const mine = await me(tab);
    browser.home.faults.refresh.push({ kind: 'slow', ms: 1_000 });
    await browser.clock.advance(481_000);
    tab.session.setUser({ ...mine, full_name: 'Mina Karimi' });
    await browser.clock.advance(5_000);
    expect(tab.session.store.getState()).toMatchObject({ generation: 2, user: { full_name: 'Mina Karimi' } });
  });

  test('keeps its profile current, but never takes that of somebody else', async () => {
    const tab = await signedInTab(new FakeBrowser());
    const mine = await me(tab);
    tab.session.setUser({ ...mine, full_name: 'Mina Karimi' });
    tab.session.setUser({ ...mine, id: 'id-omid', full_name: 'Omid' });
    expect(tab.session.store.getState().user?.full_name).toBe('Mina Karimi');
  });
});
