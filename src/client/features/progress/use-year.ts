import { useMemo } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useUser } from '#client/session/use-session.ts';
import type { StreakDay } from '#contract/streak.ts';
import type { LearningPulseDay } from '#contract/xp.ts';
import { localClock } from './local-clock.ts';
import { useStreakStatus, useWeeklyActivity } from './progress-queries.ts';
import { type YearDay, yearOf } from './year-days.ts';

export interface Year {
  days: YearDay[];
  /** “249 active days”. */
  active: string;
  /** The days of the running streak, as far as they are known. */
  explanation: readonly StreakDay[];
}

/** What a pulse of 365 days and a calendar year have in common. */
export interface YearData {
  entries: readonly LearningPulseDay[];
  active_days: number;
  total_xp: number;
}

const none: readonly StreakDay[] = [];

/** The year with the kind of each day. Rest and freeze appear when the streak is there; the year does not wait for them. */
export function useYear({ entries, active_days: count }: YearData, today?: string): Year {
  const { t } = useTranslation('progress');
  const { timezone, day_starts_at: dayStartsAt, created_at: createdAt } = useUser();
  const explanation = useStreakStatus().data?.explanation ?? none;
  const frozen = useWeeklyActivity().data?.freeze_covered_dates;
  const joinedOn = localClock(new Date(createdAt), timezone, dayStartsAt).today;
  const days = useMemo(
    () => yearOf({ pulse: entries, today, explanation, frozen, joinedOn }),
    [entries, today, explanation, frozen, joinedOn],
  );
  return { days, active: t('year.active', { count }), explanation };
}
