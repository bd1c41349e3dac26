import '#testing/property-seed.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#server/platform/local-time.ts';
import { dueState } from './due-state.ts';

test.each([
  [true, '2026-10-01', 'done'],
  [false, '2026-10-01', 'overdue'],
  [false, '2026-10-19', 'overdue'],
  [false, '2026-10-20', 'today'],
  [false, '2026-10-21', 'soon'],
  [false, '2026-10-23', 'soon'],
  [false, '2026-10-24', 'later'],
])('done %s and due on %s it is %s on 20 October', (done, due, state) =>
  expect(dueState(done, due, '2026-10-20')).toBe(state),
);

test('it only ever comes nearer, and the due date itself is never late', () => {
  const order = ['later', 'soon', 'today', 'overdue'];
  fc.assert(
    fc.property(fc.integer({ min: -400, max: 400 }), (days) => {
      const due = addDays('2026-02-27', days);
      const states = [0, 1, 2, 3].map((n) => order.indexOf(dueState(false, due, addDays('2026-02-27', n))));
      expect(states).toEqual([...states].sort((one, other) => one - other));
      expect(dueState(false, due, due)).toBe('today');
    }),
  );
});
