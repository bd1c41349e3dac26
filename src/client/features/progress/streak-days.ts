import type { StreakDay as Leaf } from '#client/ui/streak-strip.tsx';
import type { StreakDay } from '#contract/streak.ts';
import type { LearningPulseDay } from '#contract/xp.ts';

const length = 14;

/** Did a day of the pulse count? Time alone gives it shade 1. */
export function isActive({ xp, level }: Pick<LearningPulseDay, 'xp' | 'level'>): boolean {
  return xp > 0 || level > 0;
}

/**
 * The last 14 days, today last. The explanation of the streak decides where it says something; before the streak the pulse
 * says whether there was study. A today without anything is open, not missed.
 */
export function stripOf(explanation: readonly StreakDay[], pulse: readonly LearningPulseDay[]): Leaf[] {
  const known = new Map(explanation.map((day) => [day.date, day.kind]));
  const today = pulse.at(-1)?.date;
  return pulse.slice(-length).map((day) => {
    const kind = known.get(day.date) ?? (isActive(day) ? 'active' : 'missed');
    return { date: day.date, kind: kind === 'missed' && day.date === today ? 'pending' : kind };
  });
}

export type KindCounts = Record<Leaf['kind'], number>;

/** How many days there are of each kind. */
export function countKinds(days: readonly { kind: Leaf['kind'] }[]): KindCounts {
  const counts: KindCounts = { active: 0, freeze: 0, rest: 0, missed: 0, pending: 0 };
  for (const { kind } of days) counts[kind] += 1;
  return counts;
}

export interface StreakMonth {
  /** Its name with the year. */
  month: string;
  /** Newest first. */
  days: (StreakDay & {
    /** Which day of study of the streak it is; null for a rest or a freeze. */ number: number | null;
  })[];
}

/**
 * The newest `count` days of a streak by month, newest first, each day of study with its number in the whole streak.
 * `nameOf` names the month of a date in the learner's calendar.
 */
export function monthsOf(
  explanation: readonly StreakDay[],
  count: number,
  nameOf: (date: string) => string,
): StreakMonth[] {
  let studied = 0;
  const numbered = explanation.map((day) => ({ ...day, number: day.kind === 'active' ? ++studied : null }));
  const months: StreakMonth[] = [];
  for (const day of numbered.reverse().slice(0, count)) {
    const month = nameOf(day.date);
    const last = months.at(-1);
    if (last?.month === month) last.days.push(day);
    else months.push({ month, days: [day] });
  }
  return months;
}
