import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import '#testing/property-seed.ts';
import { joined, type Planning, planSessions } from './plan-sessions.ts';

const at = (text: string) => Date.parse(text);
const plan = (part: Partial<Planning>) =>
  planSessions({
    dates: ['2026-10-14'],
    busy: [],
    restDays: new Set(),
    minutes: 30,
    earliest: '17:00',
    latest: '21:00',
    timezone: 'Europe/Berlin',
    now: at('2026-10-14T06:00:00Z'),
    ...part,
  });
const span = (start: string, end: string) => ({ start: at(`2026-10-14T${start}Z`), end: at(`2026-10-14T${end}Z`) });

describe('a session', () => {
  test('is at the first hour that suits, on the clock of the learner', () => {
    expect(plan({})).toEqual([{ date: '2026-10-14', at: span('15:00:00', '15:30:00') }]);
    // The clocks were set back in between.
    expect(plan({ dates: ['2026-10-26'] })).toEqual([
      { date: '2026-10-26', at: { start: at('2026-10-26T16:00:00Z'), end: at('2026-10-26T16:30:00Z') } },
    ]);
  });

  test('comes after what is in its way, at full five minutes, and fits into a gap', () => {
    const busy = [span('15:10:00', '15:52:00'), span('14:00:00', '15:00:00')];
    expect(plan({ busy })).toMatchObject([{ at: span('15:55:00', '16:25:00') }]);
    expect(plan({ busy, minutes: 10 })).toMatchObject([{ at: span('15:00:00', '15:10:00') }]);
  });

  test('is not on a rest day, not where all is taken, and not in the past', () => {
    expect(plan({ restDays: new Set(['2026-10-14']) })).toMatchObject([{ at: 'rest_day' }]);
    expect(plan({ busy: [span('14:00:00', '18:45:00')] })).toMatchObject([{ at: 'busy' }]);
    expect(plan({ now: at('2026-10-14T18:40:00Z') })).toMatchObject([{ at: 'past' }]);
    expect(plan({ now: at('2026-10-14T16:01:00Z') })).toMatchObject([{ at: span('16:05:00', '16:35:00') }]);
  });
});

const anyBusy = fc.array(
  fc.record({ start: fc.integer({ min: 0, max: 1_440 }), minutes: fc.integer({ min: 0, max: 300 }) }),
  { maxLength: 12 },
);

test('whatever is busy, a session touches none of it and stays between its hours', () => {
  const day = at('2026-10-14T00:00:00Z');
  fc.assert(
    fc.property(anyBusy, fc.integer({ min: 5, max: 180 }), (blocks, minutes) => {
      const busy = blocks.map(({ start, minutes: long }) => {
        const begins = day + start * 60_000;
        return { start: begins, end: begins + long * 60_000 };
      });
      const [found] = plan({ busy, minutes });
      if (!found || typeof found.at === 'string') return;
      const { start, end } = found.at;
      expect(end - start).toBe(minutes * 60_000);
      expect(start).toBeGreaterThanOrEqual(at('2026-10-14T15:00:00Z'));
      expect(end).toBeLessThanOrEqual(at('2026-10-14T19:00:00Z'));
      for (const taken of joined(busy)) expect(taken.end <= start || taken.start >= end).toBe(true);
    }),
  );
});
