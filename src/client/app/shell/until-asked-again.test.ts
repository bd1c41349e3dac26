// @vitest-environment node
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { untilAskedAgain } from './until-asked-again.ts';

const hour = 3_600_000;

test('it is asked again as soon as the learner’s next day has begun', () => {
  const late = new Date('2026-10-14T20:00:30Z');
  expect(untilAskedAgain(late, 'Asia/Tehran')).toBe(29 * 60_000 + 30_000 + 2_000);
  expect(untilAskedAgain(new Date('2026-10-14T23:59:59Z'), 'UTC')).toBe(3_000);
});

test('each hour otherwise, also where the zone is unknown', () => {
  expect(untilAskedAgain(new Date('2026-10-14T18:30:00Z'), 'UTC')).toBe(hour);
  const zone = fc.constantFrom('UTC', 'Asia/Kathmandu', 'America/New_York', 'Mars/Olympus');
  const instant = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(instant, zone, (now, timezone) => {
      const wait = untilAskedAgain(now, timezone);
      expect(wait).toBeGreaterThan(0);
      expect(wait).toBeLessThanOrEqual(hour);
    }),
  );
});
