import type { StreakDay } from '#contract/streak.ts';
import type { LearningPulseDay } from '#contract/xp.ts';
import { isActive } from './streak-days.ts';

/** What a day of the year was. `open` is a today that has nothing yet. */
export type DayKind = 'active' | 'none' | 'open' | 'rest' | 'freeze' | 'before' | 'ahead';

export interface YearDay extends Omit<LearningPulseDay, 'kind'> {
  kind: DayKind;
}

export interface YearFacts {
  pulse: readonly LearningPulseDay[];
  /** The learning day; what lies after it is still to come. The last of the days unless said otherwise. */
  today?: string | undefined;
  /** The days of the running streak. */
  explanation?: readonly StreakDay[] | undefined;
  /** Other days that a freeze is known to have covered. */
  frozen?: readonly string[] | undefined;
  /** The local date of joining; days of study before it, from an import for example, still count. */
  joinedOn: string;
}

/**
 * The pulse with the kind of each day. Its entries tell the rests and freezes of every streak; those of the running one are taken from its
 * days where they do not.
 */
export function yearOf({ pulse, today, explanation = [], frozen = [], joinedOn }: YearFacts): YearDay[] {
  const kinds = new Map<string, DayKind>(frozen.map((date) => [date, 'freeze']));
  for (const { date, kind } of explanation) if (kind === 'rest' || kind === 'freeze') kinds.set(date, kind);
  const now = today ?? pulse.at(-1)?.date ?? '';
  return pulse.map((day) => {
    if (isActive(day)) return { ...day, kind: 'active' };
    if (day.date > now) return { ...day, kind: 'ahead' };
    const held = day.kind === 'rest' || day.kind === 'freeze' ? day.kind : kinds.get(day.date);
    if (held) return { ...day, kind: held };
    if (day.date < joinedOn) return { ...day, kind: 'before' };
    return { ...day, kind: day.date === now ? 'open' : 'none' };
  });
}
