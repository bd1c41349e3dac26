import { useMemo } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useUser } from '#client/session/use-session.ts';
import type { LearningPulse, StreakDay } from '#contract/xp.ts';
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

const none: readonly StreakDay[] = [];

/** The pulse with the kind of each day. Rest and freeze appear when the streak is there; the year does not wait for them. */
export function useYear(pulse: LearningPulse): Year {
  const { t } = useTranslation('progress');
  const { timezone, day_starts_at: dayStartsAt, created_at: createdAt } = useUser();
  const explanation = useStreakStatus().data?.explanation ?? none;
  const frozen = useWeeklyActivity().data?.freeze_covered_dates;
  const joinedOn = localClock(new Date(createdAt), timezone, dayStartsAt).today;
  const days = useMemo(
    () => yearOf({ pulse: pulse.entries, explanation, frozen, joinedOn }),
    [pulse, explanation, frozen, joinedOn],
  );
  return { days, active: t('year.active', { count: pulse.active_days }), explanation };
}
