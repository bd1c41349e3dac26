import { useTranslation } from '#client/i18n/use-translation.ts';
import type { WeekBar } from '#client/ui/week-bars.tsx';
import type { LearningPulse, WeeklyActivity } from '#contract/xp.ts';
import { useFormats } from './formats.ts';
import { measureOf, rhythmOf, usualDay } from './rhythm.ts';

export interface WeekView {
  caption: string;
  valueHeader: string;
  bars: WeekBar[];
  usual: { value: number; label: string } | undefined;
  why: string;
}

/** The week in words and bars: minutes, or XP where no time was measured. `labels` is the width of the names of days. */
export function useWeekView(
  { week, pulse }: { week: WeeklyActivity; pulse: LearningPulse },
  today: string,
  labels: 'short' | 'narrow',
): WeekView {
  const { t } = useTranslation('progress');
  const { number, weekday, day } = useFormats();
  const measure = measureOf(week);
  const usual = usualDay(pulse.entries, measure);
  const rhythm = rhythmOf(pulse.entries, measure);
  // Some languages have no short names; long ones would stand on each other.
  const width = week.days.some((one) => weekday(one.date, labels).length > 4) ? 'narrow' : labels;
  const unit = (count: number) => t(measure, { count });
  return {
    caption: t(measure === 'minutes' ? 'week.minutesCaption' : 'week.xpCaption'),
    valueHeader: t(measure === 'minutes' ? 'week.minutesHeader' : 'week.xpHeader'),
    bars: week.days.map((one) => ({
      key: one.date,
      label: weekday(one.date, width),
      fullLabel: day(one.date),
      value: one[measure],
      valueLabel: number(one[measure]),
      when: one.date < today ? 'past' : one.date === today ? 'today' : 'future',
    })),
    usual: usual === null ? undefined : { value: usual, label: t('week.usual', { amount: unit(usual) }) },
    why: rhythm
      ? t('week.rhythm', { low: number(rhythm.low), high: unit(rhythm.high) })
      : t(measure === 'minutes' ? 'week.measured' : 'week.measuredXp'),
  };
}
