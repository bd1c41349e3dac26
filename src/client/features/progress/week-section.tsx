import { useTranslation } from '#client/i18n/use-translation.ts';
import { Section } from '#client/ui/section.tsx';
import { Skeleton } from '#client/ui/skeleton.tsx';
import { WeekBars } from '#client/ui/week-bars.tsx';
import { Why } from '#client/ui/why.tsx';
import type { LearningPulse, WeeklyActivity } from '#contract/xp.ts';
import { together } from './loadable.ts';
import { Loaded } from './loaded.tsx';
import { useLearningPulse, useWeeklyActivity } from './progress-queries.ts';
import { useWeekView } from './use-week-view.ts';

/** The current week, Sunday to Saturday, as small bars. */
export function WeekSection({ today, className }: { today: string; className?: string }) {
  const { t } = useTranslation('progress');
  const week = useWeeklyActivity();
  const pulse = useLearningPulse();
  return (
    <Section title={t('week.title')} end={week.data && <WeekSums week={week.data} />} className={className}>
      <Loaded from={together({ week, pulse })} what={t('week.what')} skeleton={<Skeleton className="mt-4 h-32" />}>
        {(data) => <Week data={data} today={today} />}
      </Loaded>
    </Section>
  );
}

function Week({ data, today }: { data: { week: WeeklyActivity; pulse: LearningPulse }; today: string }) {
  const { t } = useTranslation('progress');
  const { caption, valueHeader, bars, why } = useWeekView(data, today, 'narrow');
  return (
    <div className="pt-3">
      <WeekBars caption={caption} dayHeader={t('week.dayHeader')} valueHeader={valueHeader} bars={bars} />
      <Why className="mt-3.5">{why}</Why>
    </div>
  );
}

/** “160 XP · 96 min”. */
export function WeekSums({ week }: { week: WeeklyActivity }) {
  const { t } = useTranslation('progress');
  const minutes = week.days.reduce((sum, day) => sum + day.minutes, 0);
  return [t('xp', { count: week.total_xp }), ...(minutes > 0 ? [t('minutes', { count: minutes })] : [])].join(' · ');
}
