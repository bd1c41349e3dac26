import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#server/platform/local-time.ts';
import { supportHintOf } from './support-hint.ts';

const today = '2026-10-14';
/** Days as a drawing, oldest first; the last sign is yesterday. */
const hintOf = (days: string, rests: readonly string[] = []) =>
  supportHintOf({
    active: [...days].flatMap((sign, n) => (sign === 'x' ? [addDays(today, n - days.length)] : [])),
    rests: new Set(rests),
    today,
    overdueReviews: 0,
  });

test('a rhythm that fell to less than half of the usual is said with the numbers that it comes from', () => {
  expect(hintOf(`${'xx.x.x.'.repeat(5)}x......`)).toEqual({
    kind: 'rhythm',
    recent_days: 1,
    usual_days: 4,
    weeks: [4, 4, 4, 4, 4],
    weight: 0.3,
    rest_days: 0,
    quiet_days: 6,
    overdue_reviews: 0,
    minutes: 10,
  });
});

test('its usual can be computed by hand: a newer week counts three tenths, the older ones the rest', () => {
  const hint = hintOf(['xxxxxx.', 'xxx....', 'xxxxx..', '.......'].join(''));
  expect(hint).toMatchObject({ kind: 'quiet', weeks: [6, 3, 5], usual_days: 5.1 });
  expect(0.3 * 5 + 0.7 * (0.3 * 3 + 0.7 * 6)).toBeCloseTo(5.07);
});

test('nothing is said to who studied today, who keeps the rhythm, who just began, or who planned the rest', () => {
  const usual = 'xx.x.x.'.repeat(5);
  expect(hintOf(`${usual}x.x.x..`)).toBeNull();
  expect(hintOf('xxxxxxx.......')).toBeNull();
  const week = Array.from({ length: 7 }, (_, n) => addDays(today, n - 7));
  expect(hintOf(`${usual}.......`, week)).toBeNull();
  expect(hintOf(`${usual}.......`)).not.toBeNull();
  const active = [...usual].flatMap((sign, n) => (sign === 'x' ? [addDays(today, n - usual.length - 7)] : []));
  expect(supportHintOf({ active: [...active, today], rests: new Set(), today, overdueReviews: 0 })).toBeNull();
});

test('it is said from half a day below half of the usual on, as its words tell', () => {
  const usual = { 3: 'x.x.x..', 4: 'xx.x.x.', 5: 'xxxxx..', 6: 'xxxxxx.' };
  const recent = ['.......', 'x......', 'xx.....', 'xxx....'];
  const said = Object.values(usual).map((week) => recent.map((days) => hintOf(week.repeat(5) + days) !== null));
  expect(said).toEqual([
    [true, true, false, false],
    [true, true, false, false],
    [true, true, true, false],
    [true, true, true, false],
  ]);
});

test('who studies seldom is only spoken to after ten days', () => {
  const seldom = 'x...x..'.repeat(6);
  expect(hintOf(`${seldom}.......`)).toBeNull();
  expect(hintOf(`${seldom}..........`)).toMatchObject({ kind: 'quiet' });
});

test('over steady rhythms it speaks without cause on fewer than one day in twenty', () => {
  let state = 7;
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  let [asked, alarms] = [0, 0];
  for (let learner = 0; learner < 3_000; learner += 1) {
    const often = 0.2 + 0.8 * random();
    const days = Array.from({ length: 70 }, () => (random() < often ? 'x' : '.')).join('');
    asked += 1;
    if (hintOf(days)) alarms += 1;
  }
  expect(alarms / asked).toBeLessThan(0.05);
});

test('every hint agrees with the days it was made from', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('x', '.'), { minLength: 1, maxLength: 90 }), (days) => {
      const drawing = days.join('');
      const hint = hintOf(drawing);
      if (!hint) return;
      expect(hint.recent_days).toBe([...drawing.slice(-7)].filter((sign) => sign === 'x').length);
      expect(hint.quiet_days).toBe(drawing.length - 1 - drawing.lastIndexOf('x'));
      expect(hint.recent_days).toBeLessThan(hint.usual_days / 2);
    }),
    { numRuns: 2_000 },
  );
});
