// @vitest-environment node
import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { auth } from '#contract/auth.ts';
import { indexedStore } from './key-value-store.ts';
import { BadServerAddress, foreignServer, homeServer } from './server-profile.ts';
import { FakeBrowser, type Setting, signedInTab, type Tab } from './testing/fake-browser.ts';
import { settle } from './testing/fake-clock.ts';

const state = (tab: Tab) => [tab.session.store.getState().status, tab.session.store.getState().user?.username ?? null];
const me = (tab: Tab) => tab.session.api.call(auth.me);
const there = (browser: FakeBrowser) => foreignServer(browser.foreign.origin);
/** Encryption runs on other threads, so it takes real turns of the event loop, but no time of the test's clock. */
const until = async (holds: () => boolean) => {
  for (let turn = 0; turn < 2_000 && !holds(); turn++) await settle(1);
  expect(holds()).toBe(true);
};

async function abroad(keep: boolean, prepare: (browser: FakeBrowser) => void = () => {}, setting: Setting = {}) {
  const browser = new FakeBrowser(setting);
  prepare(browser);
  const tab = browser.openTab();
  await tab.session.boot();
  await tab.session.switchServer(there(browser));
  await tab.session.login('mina', 'correct horse', { keep });
  return { browser, tab };
}

describe('a foreign server', () => {
  test('gets bearer tokens, no cookies, and no header that it might refuse across origins', async () => {
    const { browser, tab } = await abroad(false);
    expect(await me(tab)).toMatchObject({ username: 'mina' });
    for (const { init, headers } of browser.foreign.seen) {
      expect(init.credentials).toBe('omit');
      expect([headers.has('x-xentree-client'), headers.has('x-request-id')]).toEqual([false, false]);
    }
    expect([browser.breaches, browser.home.seen]).toEqual([[], []]);
  });

  test('T-C12: changing servers never shows one the token of the other, and signs nobody out', async () => {
    const browser = new FakeBrowser();
    const tab = await signedInTab(browser);
    const resets: string[] = [];
    tab.session.onReset((cause) => resets.push(cause));
    browser.home.faults.call.push({ kind: 'slow', ms: 500 });
    const call = me(tab).catch((error: unknown) => error);
    await settle();
    await tab.session.switchServer(there(browser));
    await browser.clock.advance(1_000);
    expect(await call).toMatchObject({ code: 'signed_out' });
    expect(state(tab)).toEqual(['anonymous', null]);
    await me(tab).catch(() => {});
    expect(browser.foreign.seen.every(({ headers }) => !headers.has('authorization'))).toBe(true);
    await tab.session.login('omid', 'correct horse', { keep: true });
    await tab.session.switchServer(homeServer(browser.home.origin));
    expect(state(tab)).toEqual(['active', 'mina']);
    expect([browser.breaches, resets]).toEqual([[], ['other-server', 'other-server']]);
  });

  test('whose session is not kept is forgotten with the tab; the storage never sees its tokens', async () => {
    const { browser, tab } = await abroad(false);
    expect(JSON.stringify(await browser.storage.read('session:https://foreign.example')) ?? '').not.toContain(
      'userId":"id',
    );
    tab.session.dispose();
    const next = browser.openTab();
    await next.session.boot();
    expect(state(next)).toEqual(['anonymous', null]);
  });

  test('whose session is kept is found again after a reload, from IndexedDB, where it lies sealed', async () => {
    const { browser, tab } = await abroad(true, undefined, { storage: indexedStore() });
    const record = await browser.storage.read<{ sealed: { data: ArrayBuffer } }>('session:https://foreign.example');
    expect(Buffer.from(record?.sealed.data ?? new ArrayBuffer()).toString('latin1')).not.toContain('foreign.example');
    expect((await browser.storage.read<CryptoKey>('key'))?.extractable).toBe(false);
    tab.session.dispose();
    const next = browser.openTab();
    await next.session.boot();
    expect(state(next)).toEqual(['active', 'mina']);
    expect(await me(next)).toMatchObject({ username: 'mina' });
  });

  test('keeps a kept session kept when the password is given again, also after a reload and in another tab', async () => {
    const { browser, tab } = await abroad(true);
    tab.session.dispose();
    const [first, second] = [browser.openTab(), browser.openTab()];
    await Promise.all([first.session.boot(), second.session.boot()]);
    browser.foreign.revokeAll();
    await browser.clock.advance(490_000);
    expect([state(first), state(second)]).toEqual([
      ['expired', 'mina'],
      ['expired', 'mina'],
    ]);
    await first.session.relogin('correct horse');
    await settle();
    expect(state(second)).toEqual(['active', 'mina']);
    await second.session.logout();
    await settle();
    expect([state(first), state(second)]).toEqual([
      ['anonymous', null],
      ['anonymous', null],
    ]);
    expect(browser.foreign.usable()).toEqual([]);
  });

  test('that was chosen before gets the password that is given while the page starts, and home does not', async () => {
    const { browser, tab } = await abroad(true);
    await tab.session.logout();
    tab.session.dispose();
    const next = browser.openTab();
    const login = next.session.login('mina', 'correct horse');
    await next.session.boot();
    await login;
    expect([state(next), browser.home.seen]).toEqual([['active', 'mina'], []]);
  });

  test('that is left while the page starts stays left', async () => {
    const { browser, tab } = await abroad(true);
    tab.session.dispose();
    const next = browser.openTab();
    const boot = next.session.boot();
    await next.session.switchServer(homeServer(browser.home.origin));
    await boot;
    expect(next.session.store.getState()).toMatchObject({ serverId: 'home', status: 'anonymous' });
  });

  test('that was chosen before is not opened by a page that has gone by the time the choice is read', async () => {
    const { browser, tab } = await abroad(true);
    tab.session.dispose();
    const gone = browser.openTab();
    const boot = gone.session.boot();
    gone.session.dispose();
    await boot;
    await settle();
    expect([browser.openChannels.size, browser.clock.timers, browser.locksHeld]).toEqual([0, 0, 0]);
    expect(state(gone)).toEqual(['disposed', null]);
  });

  test('that was chosen before gets the calls made while the page starts, and home none of them', async () => {
    const { browser, tab } = await abroad(true);
    tab.session.dispose();
    const next = browser.openTab();
    const call = me(next);
    await next.session.boot();
    expect(await call).toMatchObject({ username: 'mina' });
    expect(browser.home.seen).toEqual([]);
  });

  test('rotates over 30 lifetimes with two tabs and every third answer lost, and nobody is signed out', async () => {
    const { browser, tab } = await abroad(true);
    const second = browser.openTab();
    await second.session.boot();
    for (let life = 0; life < 30; life++) {
      if (life % 3 === 0) browser.foreign.faults.refresh.push({ kind: 'lost' });
      await browser.clock.advance(510_000);
      for (const one of [tab, second]) expect(await me(one)).toMatchObject({ username: 'mina' });
    }
    expect(browser.foreign.refusals).toBe(0);
    expect(browser.foreign.mostRefreshing).toBe(1);
    expect(browser.foreign.rotations).toBeGreaterThan(25);
  });

  test('without Web Locks two tabs that renew at once keep one line of tokens, and nobody is signed out', async () => {
    const { browser, tab } = await abroad(true, undefined, { locks: false });
    const second = browser.openTab();
    await second.session.boot();
    for (let life = 0; life < 20; life++) {
      await browser.clock.advance(520_000);
      for (const one of [tab, second]) expect(await me(one)).toMatchObject({ username: 'mina' });
    }
    expect([browser.breaches, browser.foreign.refusals]).toEqual([[], 0]);
  });

  test('that wants the access token for refreshing gets it after the refresh token was refused, once, and then always', async () => {
    const { browser, tab } = await abroad(true, ({ foreign }) => {
      foreign.answers = 'opaque';
    });
    browser.foreign.lifeSeconds = 600;
    // This server knows nothing of the refresh tokens that it hands out.
    browser.foreign.faults.refresh.push({
      kind: 'status',
      status: 401,
      body: { detail: 'Could not validate credentials' },
    });
    await browser.clock.advance(10_000);
    browser.foreign.faults.call.push({ kind: 'status', status: 401, body: {} });
    await me(tab);
    const bearers = () =>
      browser.foreign.seen
        .filter(({ url }) => url.pathname.endsWith('/refresh'))
        .map(({ headers }) => headers.get('authorization')?.slice(7, 10));
    expect(bearers()).toEqual(['r.h', 'opa']);
    await browser.clock.advance(10_000);
    browser.foreign.faults.call.push({ kind: 'status', status: 401, body: {} });
    await me(tab);
    expect(bearers()).toEqual(['r.h', 'opa', 'opa']);
    expect(browser.chosenServer).toEqual({ baseUrl: browser.foreign.origin, refreshBearer: 'access' });
  });

  test('that sends no refresh token is asked with the access token before that ends, even by a hidden page', async () => {
    const { browser, tab } = await abroad(false, ({ foreign }) => {
      foreign.answers = 'jwt';
      foreign.sendsRefreshToken = false;
    });
    tab.page.visible = false;
    await browser.clock.advance(599_000);
    expect(browser.foreign.refreshCalls).toBeGreaterThan(0);
    expect(
      browser.foreign.seen.find(({ url }) => url.pathname.endsWith('/refresh'))?.headers.get('authorization'),
    ).toMatch(/^Bearer h\./);
  });

  test('that ends the session says so without a code: a 401 in JSON is final, one of a proxy is not', async () => {
    const { browser, tab } = await abroad(false);
    await browser.clock.advance(10_000);
    const refused = { kind: 'status', status: 401, body: {} } as const;
    browser.foreign.faults.call.push(refused);
    browser.foreign.faults.refresh.push({ ...refused, body: 'proxy' }, { ...refused, body: 'proxy' });
    const call = me(tab).catch((error: unknown) => error);
    await settle();
    expect(state(tab)[0]).toBe('stale');
    browser.foreign.faults.refresh.push({ ...refused, body: { detail: 'no' } }, { ...refused, body: { detail: 'no' } });
    await browser.clock.advance(40_000);
    expect(state(tab)).toEqual(['expired', 'mina']);
    expect(await call).toMatchObject({ status: 401 });
  });

  test('takes nothing from the session at home when it is left', async () => {
    const browser = new FakeBrowser();
    const tab = await signedInTab(browser);
    await tab.session.switchServer(there(browser));
    await tab.session.login('omid', 'correct horse');
    await tab.session.logout();
    expect(browser.hint).toBe(true);
    await tab.session.switchServer(homeServer(browser.home.origin));
    expect(state(tab)).toEqual(['active', 'mina']);
  });

  test('forgets the family of tokens at sign-out, also when the access token is past its time', async () => {
    const { browser, tab } = await abroad(true);
    tab.page.visible = false;
    await browser.clock.advance(3_600_000);
    await tab.session.logout();
    expect(browser.foreign.usable()).toEqual([]);
    expect(await browser.storage.read('session:https://foreign.example')).toMatchObject({ userId: null });
    expect(await browser.storage.read('session:https://foreign.example')).not.toHaveProperty('sealed');
  });

  test('keeps nothing usable when signed out in the middle of a refresh', async () => {
    for (let step = 0; step < 25; step++) {
      const { browser, tab } = await abroad(true);
      await browser.clock.advance(10_000);
      browser.foreign.faults.call.push({ kind: 'status', status: 401, body: {} });
      const call = me(tab).catch(() => {});
      await settle(step);
      await tab.session.logout();
      await call;
      await until(() => browser.foreign.usable().length === 0);
      expect(await browser.storage.read('session:https://foreign.example')).not.toHaveProperty('sealed');
    }
  });
});

describe('the address of a server', () => {
  test.each([
    ['https://my.xentree.com', 'https://my.xentree.com'],
    [' my.xentree.com/ ', 'https://my.xentree.com'],
    ['https://my.xentree.com:8443/app?x=1', 'https://my.xentree.com:8443'],
    ['http://localhost:4173', 'http://localhost:4173'],
    ['http://127.0.0.1:80/', 'http://127.0.0.1'],
    ['http://[::1]:9', 'http://[::1]:9'],
  ])('%s is taken as %s', (typed, origin) => {
    expect(foreignServer(typed)).toMatchObject({ baseUrl: origin, id: origin, kind: 'foreign', refreshBearer: 'auto' });
  });

  test.each([
    '',
    'http://my.xentree.com',
    'http://localhost.evil.example',
    'http://127.0.0.1.evil.example',
    'https://me:secret@my.xentree.com',
    'ftp://x',
    'javascript:alert(1)',
    'https://',
  ])('%s is refused', (typed) => {
    expect(() => foreignServer(typed)).toThrow(BadServerAddress);
  });
});
