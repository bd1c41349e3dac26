import fc from 'fast-check';
import { expect, test } from 'vitest';
import { creditedBand, creditFor } from './credited-time.ts';

const startedAt = new Date('2026-10-14T07:48:00.000Z');
const at = (ms: number) => new Date(startedAt.getTime() + ms);

test('however many tabs report whatever, the credit never exceeds the time that has passed by more than five seconds', () => {
  const reports = fc.array(
    fc.record({ gapMs: fc.integer({ min: 0, max: 90_000 }), reported: fc.integer({ min: 0, max: 300 }) }),
  );
  fc.assert(
    fc.property(reports, (all) => {
      let now = 0;
      let session = { startedAt, lastActivityAt: startedAt, activeSeconds: 0 };
      for (const { gapMs, reported } of all) {
        now += gapMs;
        const credit = creditFor(session, reported, at(now), null);
        expect(credit).toBeGreaterThanOrEqual(0);
        expect(credit).toBeLessThanOrEqual(Math.min(reported, gapMs / 1000 + 5));
        session = { ...session, lastActivityAt: at(now), activeSeconds: session.activeSeconds + credit };
        expect(session.activeSeconds).toBeLessThanOrEqual(now / 1000 + 5);
      }
    }),
  );
});

test('sessions side by side are never credited more than the time that has passed, plus five seconds once', () => {
  const steps = fc.array(
    fc.record({
      gapMs: fc.integer({ min: 0, max: 60_000 }),
      reported: fc.integer({ min: 0, max: 300 }),
      which: fc.nat(2),
      anew: fc.boolean(),
    }),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(steps, (all) => {
      let now = 0;
      let total = 0;
      const none = { lastActivityAt: startedAt, startedAt, activeSeconds: 0 };
      const newest = [none, none, none];
      const older: (typeof none)[] = [];
      for (const { gapMs, reported, which, anew } of all) {
        now += gapMs;
        let session = newest[which] ?? none;
        if (anew) {
          older.push(session);
          session = { ...none, startedAt: at(now), lastActivityAt: at(now) };
        } else {
          const others = [...older, ...newest.filter((_, n) => n !== which)].filter((one) => one.activeSeconds > 0);
          const booked = others.map((one) => one.lastActivityAt.getTime());
          const elsewhere = booked.length > 0 ? new Date(Math.max(...booked)) : null;
          const credit = creditFor(session, reported, at(now), elsewhere);
          total += credit;
          session = { ...session, lastActivityAt: at(now), activeSeconds: session.activeSeconds + credit };
        }
        newest[which] = session;
        expect(total).toBeLessThanOrEqual(now / 1000 + 5);
      }
    }),
    { numRuns: 500 },
  );
});

test('who goes on in another conversation is credited in full there', () => {
  const second = { startedAt: at(61_000), lastActivityAt: at(61_000), activeSeconds: 0 };
  expect(creditFor(second, 30, at(91_000), at(60_000))).toBe(30);
});

test('one tab that reports what it counted is credited in full', () => {
  let session = { startedAt, lastActivityAt: startedAt, activeSeconds: 0 };
  for (let minute = 1; minute <= 30; minute++) {
    const now = at(minute * 60_000);
    session = {
      ...session,
      activeSeconds: session.activeSeconds + creditFor(session, 60, now, null),
      lastActivityAt: now,
    };
  }
  expect(session.activeSeconds).toBe(1800);
});

test('a clock that goes back gives no negative credit', () => {
  const session = { startedAt, lastActivityAt: at(60_000), activeSeconds: 60 };
  expect(creditFor(session, 30, at(-3_600_000), null)).toBe(0);
});

test('the certain and the possible seconds hold what was credited between them', () => {
  const seconds = fc.integer({ min: 0, max: 300 });
  fc.assert(
    fc.property(seconds, seconds, fc.integer({ min: 0, max: 900 }), seconds, (reported, low, high, some) => {
      const credited = Math.min(reported, some);
      const band = creditedBand(reported, credited, { low: Math.min(low, reported), high: Math.max(high, reported) });
      if (reported === 0) return;
      expect(band.lowSeconds).toBeLessThanOrEqual(credited);
      expect(band.highSeconds).toBeGreaterThanOrEqual(credited);
    }),
  );
  expect(creditedBand(30, 15, { low: 20, high: 40 })).toEqual({ lowSeconds: 10, highSeconds: 20 });
  expect(creditedBand(30, 30, {})).toEqual({});
});
