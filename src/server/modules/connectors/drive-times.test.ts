import fc from 'fast-check';
import { expect, test } from 'vitest';
import '#testing/property-seed.ts';
import { secondsOf } from './data/we360.ts';
import { tripOf } from './data/xee.ts';
import { driveTimes, type Trip } from './drive-times.ts';

const now = Date.parse('2026-10-14T12:00:00Z');
const minute = 60_000;
const week = 7 * 86_400_000;
const trip = (text: string, minutes: number): Trip => {
  const start = Date.parse(text);
  return { start, end: start + minutes * minute };
};

test('a start counts on the clock of the learner, also across a change of clocks', () => {
  const afterChange = Date.parse('2026-11-04T12:00:00Z');
  const found = driveTimes(
    [trip('2026-10-13T06:00:00Z', 30), trip('2026-10-20T06:00:00Z', 30), trip('2026-10-27T07:00:00Z', 40)],
    'Europe/Berlin',
    afterChange,
  );
  expect(found).toEqual([{ weekday: 2, starts: '08:00', minutes: 30, seen: 3 }]);
});

test('two weeks are no habit, twice on one day is one week, and short and long drives are none', () => {
  const day = (n: number, time = '06:00', minutes = 30) =>
    trip(`2026-10-${String(n).padStart(2, '0')}T${time}:00Z`, minutes);
  expect(driveTimes([day(13), day(13, '06:10'), day(6)], 'UTC', now)).toEqual([]);
  expect(driveTimes([day(13, '06:00', 9), day(6, '06:00', 9), trip('2026-09-29T06:00:00Z', 9)], 'UTC', now)).toEqual(
    [],
  );
  expect(
    driveTimes([day(13, '06:00', 121), day(6, '06:00', 121), trip('2026-09-29T06:00:00Z', 121)], 'UTC', now),
  ).toEqual([]);
});

const anyTrip = fc
  .tuple(fc.integer({ min: -6 * week, max: week }), fc.integer({ min: -30, max: 200 }))
  .map(([ago, minutes]): Trip => ({ start: now + ago, end: now + ago + minutes * minute }));

test('whatever the trips are: six windows at most, each of a length and a number of weeks that may be, none twice', () => {
  fc.assert(
    fc.property(
      fc.array(anyTrip, { maxLength: 120 }),
      fc.constantFrom('UTC', 'Asia/Tehran', 'America/New_York'),
      (trips, zone) => {
        const found = driveTimes(trips, zone, now);
        expect(found.length).toBeLessThanOrEqual(6);
        for (const { starts, minutes, seen } of found) {
          expect(starts).toMatch(/^(?:[01]\d|2[0-3]):[0-5]\d$/);
          expect(minutes >= 10 && minutes <= 120 && seen >= 3 && seen <= 4).toBe(true);
        }
        expect(new Set(found.map(({ weekday, starts }) => `${weekday} ${starts}`)).size).toBe(found.length);
        expect(
          driveTimes([...trips].reverse(), zone, now)
            .map(({ weekday }) => weekday)
            .sort(),
        ).toEqual(found.map(({ weekday }) => weekday).sort());
      },
    ),
  );
});

test('a drive on the same day of four weeks is found, however its start varies within 20 minutes', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 4, maxLength: 4 }), (late) => {
      const trips = late.map((minutes, n) => {
        const start = Date.parse('2026-10-13T06:00:00Z') - n * week + minutes * minute;
        return { start, end: start + 25 * minute };
      });
      expect(driveTimes(trips, 'UTC', now)).toMatchObject([{ weekday: 2, minutes: 25, seen: 4 }]);
    }),
  );
});

test('trips of either version are read, and nothing else is one', () => {
  const start = '2026-10-13T06:00:00Z';
  const end = '2026-10-13T06:25:00Z';
  const expected = { start: Date.parse(start), end: Date.parse(end) };
  expect(tripOf({ beginDate: start, endDate: end })).toEqual(expected);
  expect(tripOf({ startLocation: { date: start, latitude: 1 }, endLocation: { date: end } })).toEqual(expected);
  expect(tripOf({ createdAt: start, usedTime: { value: 1_500, unit: 's' } })).toEqual(expected);
  for (const none of [
    null,
    'x',
    {},
    { beginDate: start },
    { beginDate: end, endDate: start },
    { createdAt: start, usedTime: { value: 'x' } },
  ])
    expect(tripOf(none)).toBeNull();
});

test.each([
  [90, 90],
  ['90', 90],
  ['01:30', 5_400],
  ['01:30:15', 5_415],
  ['-1', undefined],
  ['1:75', undefined],
  ['soon', undefined],
  [Number.NaN, undefined],
  [-5, undefined],
])('a length of %s is %s seconds', (given, seconds) => {
  expect(secondsOf(given)).toBe(seconds);
});
