import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Fault } from '../testing/message-server.ts';
import { OutboxBrowser } from '../testing/outbox-browser.ts';
import type { NewRow, OutboxRow } from './outbox-row.ts';

beforeEach(() => void vi.stubGlobal('indexedDB', new IDBFactory()));

type Step =
  | { do: 'write'; tab: number; talk: number }
  | { do: 'pass'; ms: number }
  | { do: 'faults'; faults: Fault[] }
  | { do: 'kill'; tab: number }
  | { do: 'signIn'; user: number }
  | { do: 'open' | 'offline' | 'online' | 'expire' | 'signOut' };

const users = ['mina', 'omid'];
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('write'), tab: fc.nat(3), talk: fc.nat(2) }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('pass'), ms: fc.constantFrom(0, 5, 150, 900, 6_000, 40_000) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('faults'),
      faults: fc.array(fc.constantFrom<Fault>('lost', 'answer-lost', 'busy', 'wait', 'down', 'refused'), {
        minLength: 1,
        maxLength: 4,
      }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('kill'), tab: fc.nat(3) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('signIn'), user: fc.nat(1) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom<'open' | 'offline' | 'online' | 'expire' | 'signOut'>(
        'open',
        'offline',
        'online',
        'expire',
        'signOut',
      ),
    }),
  },
) as fc.Arbitrary<Step>;

let histories = 0;

/** What was written, by whom, in which conversation; `sure` once the outbox said that it has it. */
interface Written {
  id: string;
  user: string;
  talk: string;
  sure: boolean;
}

async function live(steps: readonly Step[], seed: number, locks: boolean) {
  histories += 1;
  let state = seed;
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const browser = new OutboxBrowser({ name: `outbox-${histories}`, random, locks });
  const written: Written[] = [];
  browser.openTab(null);
  browser.signIn('mina');
  for (const one of steps) await take(one);

  // All is well again: each user signs in and stays long enough.
  browser.server.faults = [];
  browser.setOnline(true);
  if (browser.tabs.length === 0) browser.openTab(null);
  for (const user of users) {
    browser.signIn(user);
    await browser.clock.advance(10 * 60_000);
  }
  const left: OutboxRow[] = [];
  for (const user of users) left.push(...((await browser.store.read<OutboxRow[]>(`outbox:home:${user}`)) ?? []));
  for (const { outbox } of browser.tabs.splice(0)) outbox.dispose();
  return { browser, written, left };

  async function take(one: Step): Promise<void> {
    const tab = 'tab' in one ? browser.tabs[one.tab % Math.max(browser.tabs.length, 1)] : undefined;
    switch (one.do) {
      case 'write': {
        if (!tab?.user) return;
        const entry = { id: `m-${written.length}`, user: tab.user, talk: `${tab.user}-${one.talk}`, sure: false };
        written.push(entry);
        void tab.outbox.add(aRow(entry.id, entry.talk)).then(() => {
          entry.sure = true;
        });
        // The order in which one writes is the order in which the outbox is asked.
        return browser.clock.advance(0);
      }
      case 'pass':
        return browser.clock.advance(one.ms);
      case 'faults':
        browser.server.faults.push(...one.faults);
        return;
      case 'kill':
        if (tab) browser.kill(tab);
        return;
      case 'open':
        browser.openTab(browser.tabs[0]?.user ?? null);
        return;
      case 'offline':
        return browser.setOnline(false);
      case 'online':
        return browser.setOnline(true);
      case 'expire':
        browser.server.good.clear();
        return;
      case 'signIn':
        return browser.signIn(users[one.user] ?? null);
      case 'signOut':
        return browser.signIn(null);
    }
  }
}

const aRow = (id: string, conversationId: string): NewRow => ({
  id,
  conversationId,
  begins: true,
  body: { message: `text of ${id}`, provider: 'auto', conversation_id: conversationId, client_message_id: id },
});

/** The guarantees of security §6.2. */
function check({ browser, written, left }: Awaited<ReturnType<typeof live>>): void {
  const { server, breaches, reported } = browser;
  expect({ breaches, reported }).toEqual({ breaches: [], reported: [] });
  for (const { id, user, talk, sure } of written) {
    const arrived = [...server.stored.values()].flat().filter((one) => one.id === id);
    const kept = left.filter((row) => row.id === id);
    expect(kept.every((row) => row.state === 'failed' && server.refused.has(id))).toBe(true);
    if (sure) expect(arrived.length + kept.length, `${id} arrived ${arrived.length} times`).toBe(1);
    else expect(arrived.length + kept.length).toBeLessThanOrEqual(1);
    for (const one of arrived) {
      expect(one.user).toBe(user);
      expect(server.stored.get(talk)).toContainEqual(one);
    }
  }
  for (const [talk, messages] of server.stored) {
    const order = written.filter((one) => one.talk === talk && messages.some(({ id }) => id === one.id));
    expect(messages.map(({ id }) => id)).toEqual(order.map(({ id }) => id));
  }
}

describe('the outbox, in any history of tabs, users, refusals and broken lines', () => {
  test.each([
    ['with', true],
    ['without', false],
  ])(
    'sends each message once, in order, for nobody else, %s Web Locks',
    async (_, locks) => {
      const met = { written: 0, sentTwice: 0, refused: 0 };
      const history = fc.array(step, { minLength: 10, maxLength: 40 });
      await fc.assert(
        fc.asyncProperty(history, fc.integer(), async (steps, seed) => {
          const end = await live(steps, seed, locks);
          check(end);
          met.written += end.written.length;
          met.sentTwice += end.browser.server.repeats;
          met.refused += end.left.length;
        }),
        { numRuns: Number(process.env.OUTBOX_HISTORIES ?? 100) },
      );
      // The histories were hard enough to prove something.
      for (const count of Object.values(met)) expect(count).toBeGreaterThan(0);
    },
    600_000,
  );
});

describe('a message', () => {
  test('is in sight at once, stored before it leaves, and out of sight when the server has it', async () => {
    const browser = new OutboxBrowser({ name: 'one', random: () => 0.5, locks: true });
    const tab = browser.openTab(null);
    browser.signIn('mina');
    browser.setOnline(false);
    void tab.outbox.add(aRow('m-1', 'mina-0'));
    expect(tab.outbox.view.getState().rows.map(({ id }) => id)).toEqual(['m-1']);
    await browser.clock.advance(60_000);
    expect(browser.server.requests).toBe(0);
    browser.setOnline(true);
    await browser.clock.advance(2_000);
    expect(browser.server.stored.get('mina-0')).toEqual([{ id: 'm-1', user: 'mina' }]);
    expect(tab.outbox.view.getState().rows).toEqual([]);
  });

  test('can be taken back while it has not been tried, and not while it may have arrived', async () => {
    const browser = new OutboxBrowser({ name: 'two', random: () => 0.5, locks: true });
    const tab = browser.openTab(null);
    browser.signIn('mina');
    browser.setOnline(false);
    void tab.outbox.add(aRow('m-1', 'mina-0'));
    await browser.clock.advance(0);
    const taken = tab.outbox.take('m-1');
    await browser.clock.advance(0);
    expect((await taken)?.body.message).toBe('text of m-1');
    expect(tab.outbox.view.getState().rows).toEqual([]);

    browser.server.faults = ['answer-lost'];
    browser.setOnline(true);
    void tab.outbox.add(aRow('m-2', 'mina-0'));
    await browser.clock.advance(500);
    const kept = tab.outbox.take('m-2');
    await browser.clock.advance(0);
    expect(await kept).toBeNull();
  });

  test('of six days ago waits for a word of its author', async () => {
    const browser = new OutboxBrowser({ name: 'three', random: () => 0.5, locks: true });
    const tab = browser.openTab(null);
    browser.signIn('mina');
    browser.setOnline(false);
    void tab.outbox.add(aRow('m-1', 'mina-0'));
    await browser.clock.advance(0);
    browser.clock.sleep(7 * 86_400_000);
    browser.setOnline(true);
    await browser.clock.advance(60_000);
    expect(browser.server.requests).toBe(0);
    void tab.outbox.retry('m-1');
    await browser.clock.advance(2_000);
    expect(browser.server.stored.get('mina-0')).toEqual([{ id: 'm-1', user: 'mina' }]);
  });
});
