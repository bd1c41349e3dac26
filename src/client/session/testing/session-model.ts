import fc from 'fast-check';
import { expect } from 'vitest';
import { auth } from '#contract/auth.ts';
import { conversations } from '#contract/conversations.ts';
import { memoryStore } from '../key-value-store.ts';
import { foreignServer } from '../server-profile.ts';
import type { SessionRecord } from '../session-record.ts';
import { FakeBrowser, type Tab } from './fake-browser.ts';
import { settle } from './fake-clock.ts';
import type { Fault } from './fake-server.ts';

/*
 * T-C5: any order of sign-ins, calls, refused and failing refreshes, sign-outs, lost networks, hidden pages, sleeping
 * machines and reloads, in two tabs of one browser; then the invariants of security §3.5 are looked at.
 */

const tab = fc.constantFrom(0, 1);
const faults = fc.constantFrom<Fault>(
  { kind: 'refused' },
  { kind: 'lost' },
  { kind: 'hang' },
  { kind: 'html' },
  { kind: 'slow', ms: 400 },
  { kind: 'slow', ms: 14_000 },
  { kind: 'status', status: 503 },
  { kind: 'status', status: 429, retryAfter: 20 },
);
export const command = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('login' as const),
      tab,
      user: fc.constantFrom('mina', 'mina', 'omid'),
      wait: fc.boolean(),
    }),
  },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('call' as const), tab, wait: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('refusedCall' as const), tab, wait: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('write' as const), tab }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('logout' as const), tab, wait: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('relogin' as const), tab, wait: fc.boolean() }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('fault' as const),
      on: fc.constantFrom('refresh' as const, 'refresh' as const, 'login' as const, 'logout' as const, 'call' as const),
      fault: faults,
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('revoke' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('network' as const), online: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('look' as const), tab, visible: fc.boolean() }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('advance' as const),
      ms: fc.constantFrom(1, 100, 1_000, 8_000, 30_000, 490_000, 700_000),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('clock' as const),
      kind: fc.constantFrom('jump' as const, 'sleep' as const),
      ms: fc.constantFrom(3_600_000, 10 * 365 * 86_400_000),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reload' as const), tab }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('settle' as const), turns: fc.nat(8) }) },
);
export type Command = typeof command extends fc.Arbitrary<infer C> ? C : never;

class Model {
  readonly browser: FakeBrowser;
  readonly storage = memoryStore();
  readonly locks: boolean;
  readonly foreign: boolean;
  readonly tabs: Tab[] = [];
  readonly pending = new Set<Promise<unknown>>();
  readonly breaches: string[] = [];
  /** Has anything happened since the last sign-in that may end a session? */
  mayEnd = true;
  logins = 0;

  constructor(locks: boolean, foreign: boolean, random: () => number) {
    this.browser = new FakeBrowser({ locks, random, uneven: true, storage: this.storage });
    this.locks = locks;
    this.foreign = foreign;
  }

  get server() {
    return this.foreign ? this.browser.foreign : this.browser.home;
  }

  open(index: number) {
    const opened = this.browser.openTab();
    this.tabs[index] = opened;
    this.watch(opened);
    return this.track(opened.session.boot());
  }

  watch({ session }: Tab) {
    session.store.subscribe((now, before) => {
      if (now.serverId !== before.serverId) return;
      if (now.generation < before.generation) this.breaches.push(`I2: ${before.generation} → ${now.generation}`);
      const held = this.browser.jar.get(this.browser.home.origin) ?? '';
      const alive = this.foreign ? !this.mayEnd : this.browser.home.sessions.get(held)?.revoked === false;
      if (now.status === 'expired' && before.status !== 'expired' && alive && !this.mayEnd)
        this.breaches.push('I6: expired while the session lives');
      if (before.user && now.user?.id !== before.user.id && !this.mayEnd && now.status !== 'disposed')
        this.breaches.push(`I11: ${now.status}`);
    });
  }

  track(work: Promise<unknown>) {
    const done: Promise<unknown> = work.catch(() => {}).then(() => this.pending.delete(done));
    this.pending.add(done);
    return done;
  }

  /** Waits for it, with time passing. */
  async finish(work: Promise<unknown>) {
    const done = this.track(work);
    for (let second = 0; second < 60 && this.pending.has(done); second++) await this.browser.clock.advance(1_000);
  }

  async run(step: Command) {
    const { browser, server } = this;
    const { session, page } = this.tabs['tab' in step ? step.tab : 0] as Tab;
    const act = (work: Promise<unknown>, wait = false) => (wait ? this.finish(work) : void this.track(work));
    switch (step.do) {
      case 'login':
        this.logins += 1;
        this.mayEnd = true;
        return act(session.login(step.user, 'correct horse', { keep: true }), step.wait);
      case 'relogin':
        if (session.store.getState().status !== 'expired') return;
        this.logins += 1;
        this.mayEnd = true;
        return act(session.relogin('correct horse'), step.wait);
      case 'refusedCall':
        server.faults.call.push({
          kind: 'status',
          status: 401,
          body: { detail: { error: 'token_expired', message: '' } },
        });
        return act(session.api.call(auth.me), step.wait);
      case 'call':
        return act(session.api.call(auth.me), step.wait);
      case 'write':
        return act(session.api.call(conversations.create, { body: {} }, { idempotencyKey: `k${Math.random()}` }));
      case 'logout':
        this.mayEnd = true;
        return act(session.logout(), step.wait);
      case 'fault':
        server.faults[step.on].push(step.fault);
        // A session whose token was lost on the way is known to nobody, so nobody can end it.
        if (step.on === 'login' && step.fault.kind === 'lost') this.logins += 2;
        return;
      case 'revoke':
        this.mayEnd = true;
        return server.revokeAll();
      case 'network':
        return browser.setOnline(step.online);
      case 'look':
        page.visible = step.visible;
        if (step.visible) page.hear('visible');
        return;
      case 'advance':
        return browser.clock.advance(step.ms);
      case 'clock':
        return browser.clock[step.kind](step.ms);
      case 'reload':
        session.dispose();
        // What is still to be ended on a foreign server is in the memory of the page alone.
        if (this.foreign) this.logins += 2;
        return void this.open(step.tab);
      case 'settle':
        return settle(step.turns);
    }
  }

  /** All faults end, the network is there, somebody looks: now everything has to come to rest. */
  async calm() {
    const { browser, server } = this;
    for (const queue of Object.values(server.faults)) queue.length = 0;
    browser.setOnline(true);
    for (const { page } of this.tabs) {
      page.visible = true;
      page.hear('visible');
    }
    await browser.clock.advance(120_000);
  }

  async check(locks: boolean) {
    const { browser, server } = this;
    await this.calm();
    expect(this.pending.size, 'I7: somebody still waits').toBe(0);
    const shown = this.tabs.map(({ session }) => session.store.getState());
    expect(
      new Set(shown.filter(({ status }) => status === 'active').map(({ user }) => user?.id)).size,
      'two users at once',
    ).toBeLessThanOrEqual(1);
    for (const [index, { session }] of this.tabs.entries()) {
      if (shown[index]?.status !== 'active') continue;
      // The first call may find out that the cookie is somebody else's; the tab then follows it.
      await this.finish(session.api.call(auth.me));
      const got = session.api.call(auth.me).catch((error: unknown) => error);
      await browser.clock.advance(40_000);
      const { status, user } = session.store.getState();
      if (status === 'active')
        expect(await got, 'one user with the token of another').toMatchObject({ username: user?.username });
    }
    if (locks) expect(server.mostRefreshing, 'I1').toBeLessThanOrEqual(1);
    this.checkWire();
    await this.checkLogout();
    expect(this.breaches).toEqual([]);
    for (const { session } of this.tabs) session.dispose();
    await settle();
    expect([browser.clock.timers, browser.openChannels.size, browser.locksHeld], 'leaks').toEqual([0, 0, 0]);
  }

  /** I3, I4, I9, I10 and I12, from all that was sent. */
  checkWire() {
    expect(this.browser.breaches).toEqual([]);
    const calls = Map.groupBy(this.server.seen, ({ headers }) => headers.get('x-request-id'));
    calls.delete(null);
    for (const sent of calls.values()) {
      expect(sent.filter(({ status }) => status === 401).length, 'I3').toBeLessThanOrEqual(2);
      expect(new Set(sent.map(({ headers }) => headers.get('idempotency-key'))).size, 'I12').toBe(1);
      for (const [index, { status, headers }] of sent.entries()) {
        const next = sent[index + 1];
        if (status === 401 && next)
          expect(next.headers.get('authorization'), 'I3').not.toBe(headers.get('authorization'));
      }
    }
  }

  /** I5: after a sign-out in one tab no tab and no cookie opens anything. */
  async checkLogout() {
    const { browser, server } = this;
    this.mayEnd = true;
    void this.track((this.tabs[0] as Tab).session.logout());
    await browser.clock.advance(120_000);
    const held = browser.jar.get(browser.home.origin);
    expect(held && server.sessions.get(held)?.revoked === false, 'I5: the cookie lives').toBeFalsy();
    if (this.logins <= 1) expect(server.usable(), 'I5: a session lives').toEqual([]);
    for (const { session } of this.tabs) {
      expect(session.store.getState(), 'I5').toMatchObject({ status: 'anonymous', user: null });
      const from = server.seen.length;
      await session.api.call(auth.me).catch(() => {});
      expect(
        server.seen.slice(from).some(({ headers }) => headers.has('authorization')),
        'I5: a token lives',
      ).toBe(false);
    }
  }
}

export async function play(commands: Command[], locks: boolean, foreign: boolean, seed: number) {
  let state = seed;
  const random = () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const model = new Model(locks, foreign, random);
  await model.open(0);
  if (foreign) await model.tabs[0]?.session.switchServer(foreignServer(model.browser.foreign.origin));
  await model.open(1);
  for (const step of commands) {
    await model.run(step);
    if (step.do === 'advance' || ('wait' in step && step.wait))
      model.mayEnd &&= model.pending.size > 0 || !(await isSettled(model));
  }
  await model.check(locks);
}

/** Both tabs show the same living session: from here on only a sign-out, a sign-in or the server may end it. */
async function isSettled({ tabs, browser, foreign, server, locks, storage }: Model): Promise<boolean> {
  const users = tabs.map(({ session }) => session.store.getState().user?.id);
  const statuses = tabs.map(({ session }) => session.store.getState().status);
  const held = server.sessions.get(browser.jar.get(browser.home.origin) ?? '');
  // Without locks two sign-ins at once may leave the cookie or the record of one and the page of the other.
  const record = await storage.read<SessionRecord>(`session:${tabs[0]?.session.store.getState().serverId}`);
  if (!locks && record?.userId !== users[0]) return false;
  const alive = foreign ? server.usable().length > 0 : held?.revoked === false && `id-${held.user}` === users[0];
  return alive && users[0] !== undefined && users[0] === users[1] && statuses.every((status) => status === 'active');
}
