// @vitest-environment node

import { describe, expect, test } from 'vitest';
import { auth } from '#contract/auth.ts';
import { conversations } from '#contract/conversations.ts';
import { ApiError } from './api-error.ts';
import { memoryStore } from './key-value-store.ts';
import type { SessionRecord } from './session-record.ts';
import { FakeBrowser, signedInTab, type Tab } from './testing/fake-browser.ts';
import { settle } from './testing/fake-clock.ts';
import type { Fault } from './testing/fake-server.ts';

const status = (tab: Tab) => tab.session.store.getState().status;
const user = (tab: Tab) => tab.session.store.getState().user?.username ?? null;
const me = (tab: Tab) => tab.session.api.call(auth.me);

describe('boot', () => {
  test('a visitor without a session is anonymous, and the server is not even asked', async () => {
    const browser = new FakeBrowser();
    const tab = browser.openTab();
    await tab.session.boot();
    expect(status(tab)).toBe('anonymous');
    expect(browser.home.seen).toEqual([]);
  });

  test('a reload finds the session again from the cookie', async () => {
    const browser = new FakeBrowser();
    (await signedInTab(browser)).session.dispose();
    const tab = browser.openTab();
    await tab.session.boot();
    expect([status(tab), user(tab)]).toEqual(['active', 'mina']);
    expect(browser.home.refreshCalls).toBe(1);
    await tab.session.boot();
    expect(browser.home.refreshCalls).toBe(1);
  });

  test('a session that ended on the server meanwhile is anonymous, and the hint is gone', async () => {
    const browser = new FakeBrowser();
    (await signedInTab(browser)).session.dispose();
    browser.home.revokeAll();
    const tab = browser.openTab();
    await tab.session.boot();
    expect(status(tab)).toBe('anonymous');
    expect(browser.hint).toBe(false);
  });

  test('without the server it is stale, holds calls back, and goes on by itself', async () => {
    const browser = new FakeBrowser();
    (await signedInTab(browser)).session.dispose();
    browser.home.faults.refresh.push({ kind: 'status', status: 503 }, { kind: 'refused' });
    const tab = browser.openTab();
    const call = me(tab);
    await tab.session.boot();
    expect(status(tab)).toBe('stale');
    await browser.clock.advance(10_000);
    expect(status(tab)).toBe('active');
    expect(await call).toMatchObject({ username: 'mina' });
  });
});

describe('boot with a storage that is slow', () => {
  /** A store that answers no reading until it is told to. */
  function heldStore() {
    const store = memoryStore();
    const gate = Promise.withResolvers<void>();
    let held = false;
    return {
      hold: () => (held = true),
      release: gate.resolve,
      store: {
        read: async <T>(key: string) => {
          if (held) await gate.promise;
          return store.read<T>(key);
        },
        update: store.update,
      },
    };
  }

  async function bootingTab() {
    const slow = heldStore();
    const browser = new FakeBrowser({ storage: slow.store });
    (await signedInTab(browser)).session.dispose();
    slow.hold();
    browser.home.seen.length = 0;
    const tab = browser.openTab();
    const booted = tab.session.boot();
    await settle();
    return { slow, browser, tab, booted };
  }

  test('the server is asked for token and owner meanwhile, once, and nobody is signed in before it is read', async () => {
    const { slow, browser, tab, booted } = await bootingTab();
    expect(browser.home.seen.map(({ url }) => url.pathname)).toEqual(['/api/auth/refresh', '/api/auth/me']);
    expect([status(tab), user(tab)]).toEqual(['booting', null]);
    slow.release();
    await booted;
    expect([status(tab), user(tab)]).toEqual(['active', 'mina']);
    expect(browser.home.seen).toHaveLength(2);
    expect(await me(tab)).toMatchObject({ username: 'mina' });
    expect(browser.breaches).toEqual([]);
  });

  test('a sign-out meanwhile counts, whatever the server has answered before', async () => {
    const { slow, browser, tab, booted } = await bootingTab();
    const left = tab.session.logout();
    slow.release();
    await Promise.all([left, booted]);
    await settle();
    expect([status(tab), user(tab)]).toEqual(['anonymous', null]);
    expect(browser.home.usable()).toEqual([]);
  });

  test('what another tab has renewed meanwhile is overwritten by nothing older', async () => {
    const { slow, browser, tab, booted } = await bootingTab();
    await browser.storage.update<SessionRecord>('session:home', (old) => ({ ...(old as SessionRecord), gen: 7 }));
    slow.release();
    await booted;
    await browser.clock.advance(2_000);
    expect([status(tab), user(tab)]).toEqual(['active', 'mina']);
    expect((await browser.storage.read<SessionRecord>('session:home'))?.gen).toBe(8);
    expect(browser.breaches).toEqual([]);
  });
});

describe('signing in', () => {
  test('gives the user, and neither the state nor the storage ever holds a token', async () => {
    const browser = new FakeBrowser();
    const tab = await signedInTab(browser);
    expect([status(tab), user(tab)]).toEqual(['active', 'mina']);
    const bearer = browser.home.seen.at(-1)?.headers.get('authorization')?.slice(7) ?? '';
    expect(bearer).not.toBe('');
    const kept = JSON.stringify([tab.session.store.getState(), await browser.storage.read('session:home')]);
    expect(kept).not.toContain(bearer);
  });

  test('with a wrong password says so and leaves everything as it was', async () => {
    const browser = new FakeBrowser();
    const tab = browser.openTab();
    await tab.session.boot();
    await expect(tab.session.login('mina', 'wrong')).rejects.toMatchObject({
      status: 401,
      code: 'invalid_credentials',
    });
    expect(status(tab)).toBe('anonymous');
    expect(browser.home.seen).toHaveLength(1);
  });

  test('registering signs in', async () => {
    const browser = new FakeBrowser();
    const tab = browser.openTab();
    await tab.session.boot();
    await tab.session.register({ username: 'new', email: 'new@example.org', password: 'correct horse' });
    expect([status(tab), user(tab)]).toEqual(['active', 'new']);
  });

  test('that is overtaken by a sign-out ends on the server too', async () => {
    const browser = new FakeBrowser();
    const tab = browser.openTab();
    await tab.session.boot();
    browser.home.faults.login.push({ kind: 'slow', ms: 1_000 });
    const login = tab.session.login('mina', 'correct horse').catch((error: unknown) => error);
    await settle();
    await tab.session.logout();
    await browser.clock.advance(2_000);
    expect(await login).toMatchObject({ code: 'signed_out' });
    expect(status(tab)).toBe('anonymous');
    expect(browser.home.usable()).toEqual([]);
    expect(browser.jar.size).toBe(0);
  });
});

describe('T-C1: a token that is refused', () => {
  const rounds = Number(process.env.SESSION_ROUNDS ?? 20);

  test(`1,000 calls at once make exactly one refresh and all succeed, in ${rounds} rounds`, {
    timeout: 120_000,
  }, async () => {
    const browser = new FakeBrowser();
    const tab = await signedInTab(browser);
    browser.home.lifeSeconds = 7;
    tab.page.visible = false;
    await browser.clock.advance(601_000);
    for (let round = 1; round <= rounds; round++) {
      const answers = await Promise.all(Array.from({ length: 1_000 }, () => me(tab)));
      expect(answers.filter(({ username }) => username === 'mina')).toHaveLength(1_000);
      expect(browser.home.refreshCalls).toBe(round);
      await browser.clock.advance(8_000);
    }
  });

  test('is replaced once, and the call is sent again with the new one and the same keys', async () => {
    const browser = new FakeBrowser();
    const tab = await signedInTab(browser);
    await browser.clock.advance(10_000);
    browser.home.faults.call.push({
      kind: 'status',
      status: 401,
      body: { detail: { error: 'invalid_token', message: '' } },
    });
    const from = browser.home.seen.length;
    await tab.session.api.call(conversations.create, { body: { title: 'Hello' } }, { idempotencyKey: 'key-1' });
    const [first, , second] = browser.home.seen.slice(from);
    expect(browser.home.refreshCalls).toBe(1);
    expect(second?.headers.get('authorization')).not.toBe(first?.headers.get('authorization'));
    for (const name of ['idempotency-key', 'x-request-id'])
      expect(second?.headers.get(name)).toBe(first?.headers.get(name));
    expect(second?.init.body).toBe(first?.init.body);
  });

  test('is not replaced a second time for the same call', async () => {
    const browser = new FakeBrowser();
    const tab = await signedInTab(browser);
    await browser.clock.advance(10_000);
    const refusal: Fault = { kind: 'status', status: 401, body: { detail: { error: 'invalid_token', message: '' } } };
    browser.home.faults.refresh.push({ kind: 'slow', ms: 1 });
    browser.home.faults.call.push(refusal, refusal);
    const call = me(tab).catch((error: unknown) => error);
    await browser.clock.advance(10);
    expect(await call).toMatchObject({ status: 401 });
    expect(browser.home.refreshCalls).toBe(1);
    expect(status(tab)).toBe('active');
  });

  test('wrong current password is a 401 that asks for no new token and is not sent twice', async () => {
    const browser = new FakeBrowser();
    const tab = await signedInTab(browser);
    await browser.clock.advance(10_000);
    browser.home.faults.call.push({
      kind: 'status',
      status: 401,
      body: { detail: { error: 'invalid_credentials', message: 'Wrong.' } },
    });
    const body = { current_password: 'x', new_password: 'something long' };
    await expect(tab.session.api.call(auth.changePassword, { body })).rejects.toMatchObject({
      code: 'invalid_credentials',
    });
    expect(browser.home.refreshCalls).toBe(0);
  });
});

describe('a session that ended on the server', () => {
  async function expired(browser: FakeBrowser) {
    const tab = await signedInTab(browser);
    browser.home.revokeAll();
    await browser.clock.advance(10_000);
    await expect(me(tab)).rejects.toMatchObject({ status: 401 });
    return tab;
  }

  test('is expired but keeps its user, so that nothing typed is lost', async () => {
    const tab = await expired(new FakeBrowser());
    expect(tab.session.store.getState()).toMatchObject({
      status: 'expired',
      user: { username: 'mina' },
      error: { code: 'session_revoked' },
    });
  });

  test('goes on for the same user after the password, without a reset', async () => {
    const tab = await expired(new FakeBrowser());
    const resets: string[] = [];
    tab.session.onReset((cause) => resets.push(cause));
    await expect(tab.session.relogin('wrong')).rejects.toThrow(ApiError);
    expect(status(tab)).toBe('expired');
    await tab.session.relogin('correct horse');
    expect([status(tab), user(tab)]).toEqual(['active', 'mina']);
    expect(await me(tab)).toMatchObject({ username: 'mina' });
    expect(resets).toEqual([]);
  });

  test('resets the app when somebody else signs in over it, before the other user shows', async () => {
    const tab = await expired(new FakeBrowser());
    const seen: (string | null)[] = [];
    tab.session.onReset((cause) => seen.push(cause, user(tab)));
    await tab.session.login('omid', 'correct horse');
    expect(seen).toEqual(['other-user', 'mina']);
    expect(user(tab)).toBe('omid');
  });
});
