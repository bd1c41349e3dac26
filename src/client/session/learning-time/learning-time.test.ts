// @vitest-environment node

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ApiError } from '../api-error.ts';
import { FakeClock } from '../testing/fake-clock.ts';
import { type Spans, spansOf } from './active-time.ts';
import { watchLearningTime } from './learning-time.ts';
import { tabClaim } from './tab-claim.ts';
import { createTimeReport } from './time-report.ts';

/** Web Locks as `ifAvailable` has them: granted until the work is done, or refused at once. */
function someLocks(): Pick<LockManager, 'request'> {
  let held = false;
  const request = async (_name: string, _options: LockOptions, work: (lock: unknown) => unknown) => {
    if (held) return work(null);
    held = true;
    try {
      return await work({});
    } finally {
      held = false;
    }
  };
  return { request } as unknown as LockManager;
}

function aTab(clock: FakeClock, locks: Pick<LockManager, 'request'> | null = null) {
  const page = { visible: true, answering: false, playing: false };
  const sent: string[] = [];
  const failures: unknown[] = [];
  const reported: Spans = { low: 0, counted: 0, high: 0 };
  const call = async (name: string) => {
    sent.push(name);
    if (failures.length > 0) throw failures.shift();
  };
  const report = createTimeReport(
    clock,
    {
      start: () => call('start'),
      async activity(spans) {
        await call(`activity ${spans.counted}`);
        expect(spans.low).toBeLessThanOrEqual(spans.counted);
        expect(spans.high).toBeGreaterThanOrEqual(spans.counted);
        for (const name of ['low', 'counted', 'high'] as const) reported[name] += spans[name];
      },
      end: () => call('end'),
    },
    () => {},
  );
  const time = watchLearningTime({
    clock,
    visible: () => page.visible,
    answering: () => page.answering,
    playing: () => page.playing,
    claim: tabClaim(locks),
    report,
  });
  return {
    time,
    page,
    sent,
    failures,
    reported: () => reported.counted,
    band: () => reported,
    show(visible: boolean) {
      page.visible = visible;
      time.looked();
    },
    /** Uses the page once a second. */
    async useFor(seconds: number) {
      for (let n = 0; n < seconds; n += 1) {
        time.used();
        await clock.advance(1_000);
      }
    },
  };
}

const ended = () => new ApiError({ status: 409, code: 'conflict', message: 'It has ended.' });

test('never counts more than a stretch is long, and nothing of one that the machine slept through', () => {
  const aStretch = fc.record({
    from: fc.nat(100_000),
    long: fc.nat(20_000),
    ago: fc.nat(100_000),
    answering: fc.boolean(),
    playing: fc.boolean(),
  });
  fc.assert(
    fc.property(aStretch, ({ from, long, ago, ...rest }) => {
      const { low, counted, high } = spansOf({ from, to: from + long, usedAt: from - ago, ...rest });
      expect(low).toBeGreaterThanOrEqual(0);
      expect(counted).toBeGreaterThanOrEqual(low);
      expect(high).toBeGreaterThanOrEqual(counted);
      expect(high).toBeLessThanOrEqual(long > 5_000 ? 0 : long);
    }),
  );
});

test('a page that nobody uses asks the server for nothing', async () => {
  const clock = new FakeClock();
  const { sent, time } = aTab(clock);
  await clock.advance(300_000);
  time.stop('report');
  await clock.advance(0);
  expect(sent).toEqual([]);
});

test('the first counted second starts the session; use is reported every 30 seconds, and the rest on leaving', async () => {
  const clock = new FakeClock();
  const tab = aTab(clock);
  await tab.useFor(1);
  expect(tab.sent).toEqual(['start']);
  await tab.useFor(70);
  expect(tab.sent).toHaveLength(3);
  tab.time.stop('report');
  await clock.advance(0);
  expect(tab.sent.at(-1)).toBe('end');
  expect(tab.reported()).toBe(71);
  expect(clock.timers).toBe(0);
});

test('a minute without use ends the counting, and what was counted is still reported', async () => {
  const clock = new FakeClock();
  const tab = aTab(clock);
  await tab.useFor(10);
  await clock.advance(600_000);
  expect(tab.reported()).toBe(69);
  await tab.useFor(1);
  expect(tab.sent.filter((name) => name === 'start')).toHaveLength(2);
});

test('an answer that is written before their eyes counts without a touch, until it has ended', async () => {
  const clock = new FakeClock();
  const tab = aTab(clock);
  tab.page.answering = true;
  await clock.advance(121_000);
  tab.page.answering = false;
  await clock.advance(120_000);
  expect(tab.reported()).toBe(120);
});

test('a hidden page counts nothing, even while an answer is written, and reports when it is hidden', async () => {
  const clock = new FakeClock();
  const tab = aTab(clock);
  await tab.useFor(12);
  tab.page.answering = true;
  tab.show(false);
  await clock.advance(0);
  expect(tab.reported()).toBe(12);
  await clock.advance(600_000);
  tab.page.answering = false;
  tab.show(true);
  await clock.advance(60_000);
  expect(tab.reported()).toBe(12);
});

test('two tabs in view count each second once; the other goes on where the first was left', async () => {
  const clock = new FakeClock();
  const locks = someLocks();
  const [first, second] = [aTab(clock, locks), aTab(clock, locks)];
  for (let n = 0; n < 60; n += 1) {
    first.time.used();
    second.time.used();
    await clock.advance(1_000);
  }
  first.show(false);
  await second.useFor(61);
  for (const tab of [first, second]) tab.time.stop('report');
  await clock.advance(0);
  expect(first.reported()).toBe(60);
  expect(second.reported()).toBeGreaterThanOrEqual(60);
  expect(first.reported() + second.reported()).toBeLessThanOrEqual(121);
});

test('a session that has ended is started anew, and the seconds are reported in it', async () => {
  const clock = new FakeClock();
  const tab = aTab(clock);
  await tab.useFor(20);
  tab.failures.push(ended());
  await tab.useFor(12);
  expect(tab.sent).toEqual(['start', 'activity 31', 'start', 'activity 31']);
});

test('what could not be reported waits and is reported later, at most five minutes of it', async () => {
  const clock = new FakeClock();
  const tab = aTab(clock);
  await tab.useFor(20);
  tab.failures.push(...Array.from({ length: 40 }, () => new TypeError('fetch failed')));
  await tab.useFor(1_600);
  expect(tab.failures).toEqual([]);
  expect(tab.sent).toContain('activity 300');
  expect(tab.reported()).toBeGreaterThan(300);
});

test('who has signed out leaves nothing to report', async () => {
  const clock = new FakeClock();
  const tab = aTab(clock);
  await tab.useFor(20);
  tab.time.stop('forget');
  tab.time.stop('report');
  await tab.useFor(20);
  expect(tab.sent).toEqual(['start']);
  expect(clock.timers).toBe(0);
});

test('where locks are refused, the tab counts without', async () => {
  const refused = { request: async () => Promise.reject(new DOMException('No.', 'SecurityError')) };
  expect(await tabClaim(refused as unknown as LockManager)()).toBeTypeOf('function');
});

test('what is certain ends 15 seconds after a use, what is possible three minutes after it', async () => {
  const clock = new FakeClock();
  const tab = aTab(clock);
  await tab.useFor(10);
  await clock.advance(600_000);
  // What may have been goes with the next report.
  await tab.useFor(31);
  tab.time.stop('report');
  await clock.advance(0);
  const { low, counted, high } = tab.band();
  expect(counted).toBe(69 + 31);
  expect(low).toBeGreaterThanOrEqual(24 + 30);
  expect(low).toBeLessThanOrEqual(25 + 31);
  expect(high).toBeGreaterThanOrEqual(189 + 30);
  expect(high).toBeLessThanOrEqual(190 + 32);
});

test('while something plays, time is certain without a touch', async () => {
  const clock = new FakeClock();
  const tab = aTab(clock);
  tab.page.playing = true;
  await clock.advance(301_000);
  tab.page.playing = false;
  tab.time.stop('report');
  await clock.advance(0);
  expect(tab.band().low).toBe(300);
  expect(tab.band().counted).toBe(300);
});

/** Some minutes of a person: for each the seconds, which of two tabs is in view, and whether it is used. */
const aTrace = fc.array(
  fc.record({
    seconds: fc.integer({ min: 20, max: 400 }),
    tab: fc.constantFrom(0, 1, null),
    used: fc.boolean(),
  }),
  { minLength: 4, maxLength: 9 },
);

test('over views, pauses and two tabs less than five in a hundred of the time is lost or counted twice', async () => {
  await fc.assert(
    fc.asyncProperty(aTrace, async (trace) => {
      const clock = new FakeClock();
      const locks = someLocks();
      const tabs = [aTab(clock, locks), aTab(clock, locks)];
      for (const tab of tabs) tab.show(false);
      const usedAt = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
      let truth = 0;
      let changes = 0;
      let shown: number | null = null;
      for (const { seconds, tab, used } of trace) {
        if (tab !== shown) {
          if (shown !== null) tabs[shown]?.show(false);
          if (tab !== null) tabs[tab]?.show(true);
          shown = tab;
          changes += 1;
        }
        for (let n = 0; n < seconds; n += 1) {
          if (tab !== null && used && n % 7 === 0) {
            tabs[tab]?.time.used();
            usedAt[tab] = clock.now().mono;
          }
          await clock.advance(1_000);
          if (tab !== null && clock.now().mono - (usedAt[tab] ?? 0) <= 60_000) truth += 1;
        }
      }
      for (const tab of tabs) tab.time.stop('report');
      await clock.advance(0);
      const counted = tabs.reduce((sum, tab) => sum + tab.reported(), 0);
      // A second is looked at as a whole, so each change of tab may cost one.
      expect(Math.abs(counted - truth)).toBeLessThanOrEqual(Math.max(0.05 * truth, changes + 2));
      const [low, high] = (['low', 'high'] as const).map((name) =>
        tabs.reduce((sum, tab) => sum + tab.band()[name], 0),
      );
      expect(low).toBeLessThanOrEqual(counted);
      expect(high).toBeGreaterThanOrEqual(counted);
    }),
    { numRuns: 12 },
  );
}, 60_000);
