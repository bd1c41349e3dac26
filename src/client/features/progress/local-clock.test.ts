import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { knownZone, localClock } from './local-clock.ts';

const at = (instant: string, zone = 'Europe/Lisbon', start = '04:00') => localClock(new Date(instant), zone, start);

describe('the learning day', () => {
  test('is the day before until the clock shows its start', () => {
    expect(at('2026-10-14T02:59:59Z').today).toBe('2026-10-13');
    expect(at('2026-10-14T03:00:00Z').today).toBe('2026-10-14');
  });

  test('is the date of the wall clock when it starts at midnight', () => {
    expect(at('2026-10-14T14:59:59Z', 'Asia/Tokyo', '00:00').today).toBe('2026-10-14');
    expect(at('2026-10-14T15:00:00Z', 'Asia/Tokyo', '00:00').today).toBe('2026-10-15');
  });

  test('and the hour change no sooner than is said', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2025-01-01'), max: new Date('2027-12-31'), noInvalidDate: true }),
        fc.constantFrom('Europe/Lisbon', 'Asia/Kolkata', 'America/New_York', 'Australia/Lord_Howe'),
        fc.constantFrom('00:00', '04:00', '05:45'),
        (now, zone, start) => {
          const before = localClock(now, zone, start);
          expect(before.changesInMs).toBeGreaterThan(0);
          expect(before.changesInMs).toBeLessThanOrEqual(3_600_000);
          // Clocks are put forward or back at the turn of an hour or a half, so a minute before it nothing has changed.
          const soon = localClock(new Date(now.getTime() + Math.min(before.changesInMs - 1, 60_000)), zone, start);
          if (before.changesInMs > 61_000) expect(soon.today).toBe(before.today);
        },
      ),
    );
  });
});

test('the hour is that of the wall clock, whatever the learning day is', () => {
  expect(at('2026-10-14T01:30:00Z').hour).toBe(2);
});

test('a zone that this browser does not know counts as its own', () => {
  expect(knownZone('Mars/Olympus')).toBe(new Intl.DateTimeFormat().resolvedOptions().timeZone);
  expect(() => at('2026-10-14T01:30:00Z', 'Mars/Olympus')).not.toThrow();
});
