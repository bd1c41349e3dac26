import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  dateOfDay,
  dayOf,
  daysBetween,
  instantAt,
  localDateAt,
  localTimeOf,
  startOfWeek,
  storedClock,
  weekday,
} from './local-time.ts';

const zones = [
  'UTC',
  'Europe/Lisbon',
  'Europe/Berlin',
  'America/New_York',
  'America/St_Johns',
  'America/Sao_Paulo',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
];
const aZone = fc.constantFrom(...zones);
const aStart = fc.constantFrom('00:00', '02:30', '04:00', '06:00');
const anInstant = fc.date({ min: new Date('2012-01-01'), max: new Date('2030-12-31'), noInvalidDate: true });
const aDate = fc.integer({ min: dayOf('1999-12-20'), max: dayOf('2101-01-10') }).map(dateOfDay);

const at = (instant: string, zone: string, starts = '00:00') => localTimeOf(new Date(instant), zone, starts);

describe('localTimeOf', () => {
  test('keeps 03:59 in the day before when the day starts at 04:00, and begins a day at 04:00 sharp', () => {
    expect(at('2026-10-14T02:59:59.999Z', 'Europe/Lisbon', '04:00')).toEqual({
      localDate: '2026-10-13',
      localHour: 3,
      utcOffsetMinutes: 60,
    });
    expect(at('2026-10-14T03:00:00Z', 'Europe/Lisbon', '04:00').localDate).toBe('2026-10-14');
  });

  test('knows zones with odd offsets', () => {
    expect(at('2026-01-01T18:14:59Z', 'Asia/Kathmandu')).toEqual({
      localDate: '2026-01-01',
      localHour: 23,
      utcOffsetMinutes: 345,
    });
    expect(at('2026-07-01T02:29:00Z', 'America/St_Johns')).toEqual({
      localDate: '2026-06-30',
      localHour: 23,
      utcOffsetMinutes: -150,
    });
  });

  test('knows the day that Samoa left out', () => {
    expect(at('2011-12-30T09:59:00Z', 'Pacific/Apia').localDate).toBe('2011-12-29');
    expect(at('2011-12-30T10:00:00Z', 'Pacific/Apia').localDate).toBe('2011-12-31');
  });

  test('follows the clock over both changes of summer time', () => {
    expect(at('2026-03-29T00:59:00Z', 'Europe/Berlin').utcOffsetMinutes).toBe(60);
    expect(at('2026-03-29T01:00:00Z', 'Europe/Berlin')).toEqual({
      localDate: '2026-03-29',
      localHour: 3,
      utcOffsetMinutes: 120,
    });
    expect(at('2026-10-25T00:30:00Z', 'Europe/Berlin').localHour).toBe(2);
    expect(at('2026-10-25T01:30:00Z', 'Europe/Berlin').localHour).toBe(2);
  });

  test('gives every instant the date of its offset', () => {
    fc.assert(
      fc.property(anInstant, aZone, aStart, (instant, zone, starts) => {
        const local = localTimeOf(instant, zone, starts);
        expect(localDateAt(instant, local.utcOffsetMinutes, starts)).toBe(local.localDate);
        expect(Math.abs(local.utcOffsetMinutes)).toBeLessThanOrEqual(14 * 60);
      }),
      { numRuns: 2_000 },
    );
  });

  test('gives 365 days at noon 365 dates in a row, over leap days, year ends and changes of summer time', () => {
    fc.assert(
      fc.property(aDate, aZone, aStart, (first, zone, starts) => {
        fc.pre(daysBetween('2012-01-01', first) >= 0);
        const dates = Array.from({ length: 365 }, (_, n) => {
          const noon = instantAt(addDays(first, n), '12:00', zone);
          return localTimeOf(noon, zone, starts).localDate;
        });
        expect(dates).toEqual(Array.from({ length: 365 }, (_, n) => addDays(first, n)));
      }),
      { numRuns: 60 },
    );
  });

  test('refuses a zone that does not exist', () => {
    expect(() => at('2026-01-01T00:00:00Z', 'Mars/Olympus')).toThrow(RangeError);
  });
});

describe('instantAt', () => {
  test('finds the instant at which a clock shows a time', () => {
    expect(instantAt('2026-10-14', '07:48', 'Europe/Lisbon').toISOString()).toBe('2026-10-14T06:48:00.000Z');
    expect(instantAt('2026-10-25', '02:30', 'Europe/Berlin').toISOString()).toBe('2026-10-25T00:30:00.000Z');
  });

  test('goes on after the jump where a clock leaves a time out', () => {
    expect(instantAt('2026-03-29', '02:30', 'Europe/Berlin').toISOString()).toBe('2026-03-29T01:30:00.000Z');
  });
});

describe('dates', () => {
  test('step over 29 February and 31 December', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2027-02-28', 1)).toBe('2027-03-01');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2100-02-28', 1)).toBe('2100-03-01');
  });

  test('add and subtract as counting does', () => {
    fc.assert(
      fc.property(aDate, fc.integer({ min: -1000, max: 1000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
        expect(addDays(addDays(date, days), -days)).toBe(date);
      }),
    );
  });

  test('belong to the week that began on the Sunday on or before them', () => {
    expect(startOfWeek('2026-10-14')).toBe('2026-10-11');
    fc.assert(
      fc.property(aDate, (date) => {
        const sunday = startOfWeek(date);
        expect(weekday(sunday)).toBe(0);
        expect(daysBetween(sunday, date)).toBe(weekday(date));
        expect(weekday(date)).toBe(new Date(`${date}T12:00:00Z`).getUTCDay());
      }),
    );
  });
});

test('a stored clock is taken as it is, and one that no server knows as none', () => {
  const home = { timezone: 'Europe/Lisbon', dayStartsAt: '04:00' };
  expect(storedClock(home.timezone, home.dayStartsAt)).toEqual(home);
  expect(storedClock(null, '04:00')).toBeNull();
  expect(storedClock('Europe/Lisbon', null)).toBeNull();
  expect(storedClock('Mars/Olympus', '04:00')).toBeNull();
  expect(storedClock('Europe/Lisbon', 'at dawn')).toBeNull();
});
