// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { auth } from '#contract/auth.ts';
import { createHttpClient } from './http-client.ts';
import { createStepUp } from './step-up.ts';
import { FakeBrowser, signedInTab, type Tab } from './testing/fake-browser.ts';
import { FakeClock, settle } from './testing/fake-clock.ts';
import { home, json, nobody } from './testing/http.ts';
import { createTransport } from './transport.ts';

const refusal = { detail: { error: 'step_up_required', message: 'To do this, enter your password again.' } };
const wrong = { detail: { error: 'invalid_credentials', message: 'This password is not right.' } };
const me = (tab: Tab, signal?: AbortSignal) => tab.session.api.call(auth.me, undefined, signal ? { signal } : {});
const status = (tab: Tab) => tab.session.store.getState().status;

/** A tab whose next `count` calls are refused until the password is proven. */
async function aRefusedTab(count = 1): Promise<{ browser: FakeBrowser; tab: Tab; paths: () => string[] }> {
  const browser = new FakeBrowser();
  const tab = await signedInTab(browser);
  for (let n = 0; n < count; n++) browser.home.faults.call.push({ kind: 'status', status: 403, body: refusal });
  const before = browser.home.seen.length;
  return { browser, tab, paths: () => browser.home.seen.slice(before).map(({ url }) => url.pathname) };
}

describe('a request that the server wants the password for', () => {
  test('waits, is repeated once after the password, and its caller never learns of it', async () => {
    const { browser, tab, paths } = await aRefusedTab();
    const call = me(tab);
    await settle();
    expect(status(tab)).toBe('stepUp');
    await tab.session.proveStepUp('correct horse');
    expect(await call).toMatchObject({ username: 'mina' });
    expect(paths()).toEqual(['/api/auth/me', '/api/auth/step-up', '/api/auth/me']);
    expect(browser.home.seen.at(-2)?.init.body).toBe('{"password":"correct horse"}');
    expect(status(tab)).toBe('active');
  });

  test('fails with that refusal when the person would rather not, and so do all that wait with it', async () => {
    const { tab, paths } = await aRefusedTab(3);
    const calls = [me(tab), me(tab), me(tab)];
    await settle();
    tab.session.cancelStepUp();
    for (const { status: outcome, ...rest } of await Promise.allSettled(calls)) {
      expect(outcome).toBe('rejected');
      expect(rest).toMatchObject({ reason: { status: 403, code: 'step_up_required' } });
    }
    expect(paths()).toHaveLength(3);
    expect(status(tab)).toBe('active');
  });

  test('is one of many: one password is enough for all of them', async () => {
    const { tab, paths } = await aRefusedTab(3);
    const calls = [me(tab), me(tab), me(tab)];
    await settle();
    await tab.session.proveStepUp('correct horse');
    expect(await Promise.all(calls)).toHaveLength(3);
    expect(paths().filter((path) => path === '/api/auth/step-up')).toHaveLength(1);
  });

  test('goes on waiting after a wrong password, as long as the person needs', async () => {
    const { browser, tab } = await aRefusedTab();
    const call = me(tab);
    await settle();
    browser.home.faults.call.push({ kind: 'status', status: 401, body: wrong });
    await expect(tab.session.proveStepUp('wrong horse')).rejects.toMatchObject({ code: 'invalid_credentials' });
    await browser.clock.advance(600_000);
    expect(status(tab)).toBe('stepUp');
    await tab.session.proveStepUp('correct horse');
    expect(await call).toMatchObject({ username: 'mina' });
  });

  test('that is refused again after the password is not asked for twice', async () => {
    const { browser, tab, paths } = await aRefusedTab();
    const call = me(tab).catch((error: unknown) => error);
    await settle();
    // The first of these is for the proof itself, which the server accepts.
    browser.home.faults.call.push({ kind: 'slow', ms: 0 }, { kind: 'status', status: 403, body: refusal });
    const proof = tab.session.proveStepUp('correct horse');
    await browser.clock.advance(1);
    await proof;
    expect(await call).toMatchObject({ code: 'step_up_required' });
    expect(paths()).toHaveLength(3);
    expect(status(tab)).toBe('active');
  });

  test('is let go when its caller gives up, and nobody is asked any more', async () => {
    const { tab } = await aRefusedTab();
    const leaving = new AbortController();
    const call = me(tab, leaving.signal).catch((error: unknown) => error);
    await settle();
    leaving.abort(new Error('left'));
    expect(await call).toMatchObject({ message: 'left' });
    expect(status(tab)).toBe('active');
  });

  test('ends with the session when the person signs out', async () => {
    const { tab } = await aRefusedTab();
    const call = me(tab).catch((error: unknown) => error);
    await settle();
    await tab.session.logout();
    expect(await call).toMatchObject({ code: 'signed_out' });
    expect(status(tab)).toBe('anonymous');
  });

  test('goes on when the session expired meanwhile and the same person signed in again: that was the password', async () => {
    const { browser, tab, paths } = await aRefusedTab();
    const call = me(tab);
    await settle();
    browser.home.revokeAll();
    await browser.clock.advance(601_000);
    expect(status(tab)).toBe('expired');
    await tab.session.relogin('correct horse');
    expect(await call).toMatchObject({ username: 'mina' });
    expect(paths()).not.toContain('/api/auth/step-up');
  });
});

test('a refusal that arrives after the password was proven for another request asks nobody', async () => {
  const clock = new FakeClock();
  const stepUp = createStepUp(() => {});
  const late = Promise.withResolvers<Response>();
  const answers = [
    late.promise,
    Promise.resolve(json(refusal, 403)),
    Promise.resolve(json({})),
    Promise.resolve(json({})),
  ];
  const client = createHttpClient({
    transport: createTransport(
      (() => answers.shift() ?? Promise.reject(new Error('asked too often'))) as typeof fetch,
      clock,
    ),
    clock,
    random: () => 0.5,
    newId: () => 'id',
    authority: async () => ({
      server: home,
      signal: nobody,
      live: async () => null,
      renewed: () => Promise.reject(new Error('none')),
    }),
    stepUp,
  });
  const slow = client.call(auth.me);
  await settle();
  const quick = client.call(auth.me);
  await settle();
  expect(stepUp.waiting).toBe(true);
  stepUp.settle(true);
  await quick;
  late.resolve(json(refusal, 403));
  await slow;
  expect(stepUp.waiting).toBe(false);
});
