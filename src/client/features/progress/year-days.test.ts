import { expect, test } from 'vitest';
import { anExplanation, aPulse } from './testing/facts.ts';
import { yearOf } from './year-days.ts';

const joinedOn = '2026-10-01';
const pulse = aPulse((ago) => (ago === 2 ? { xp: 20 } : ago === 300 ? { xp: 5 } : {}));
const kindOn = (date: string, days: ReturnType<typeof yearOf>) => days.find((day) => day.date === date)?.kind;

test('rests and freezes of the streak are shown, and freezes that the week knows', () => {
  const days = yearOf({
    pulse,
    explanation: anExplanation(6, { 3: 'rest', 4: 'freeze' }),
    frozen: ['2026-10-09'],
    joinedOn,
  });
  expect(['2026-10-11', '2026-10-10', '2026-10-09'].map((date) => kindOn(date, days))).toEqual([
    'rest',
    'freeze',
    'freeze',
  ]);
});

test('rests and freezes of streaks that ended are told by the entries, also of a year long past', () => {
  const told: Record<string, 'rest' | 'freeze' | 'missed' | 'active'> = {
    ...{ '2026-10-02': 'rest', '2026-10-03': 'freeze', '2026-10-04': 'missed', '2026-10-05': 'active' },
    '2026-09-20': 'freeze',
  };
  const days = yearOf({ pulse: pulse.map((day) => ({ ...day, kind: told[day.date] })), joinedOn });
  expect(Object.keys(told).map((date) => kindOn(date, days))).toEqual(['rest', 'freeze', 'none', 'none', 'freeze']);
});

test('a day with study counts as that, whatever else is said of it', () => {
  expect(kindOn('2026-10-12', yearOf({ pulse, frozen: ['2026-10-12'], joinedOn }))).toBe('active');
});

test('days before joining are no missed days, and study brought along from before still counts', () => {
  const days = yearOf({ pulse, joinedOn });
  expect(kindOn('2026-09-30', days)).toBe('before');
  expect(kindOn('2026-10-01', days)).toBe('none');
  expect(days.filter(({ date, kind }) => date < joinedOn && kind === 'active')).toHaveLength(1);
});

test('a today without anything is open', () => {
  expect(yearOf({ pulse, joinedOn }).at(-1)?.kind).toBe('open');
});
