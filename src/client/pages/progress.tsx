import { lazy, Suspense } from 'react';
import { queryClient } from '#client/app/query-client.ts';
import { Figures } from '#client/features/progress/figures.tsx';
import { PageActions } from '#client/features/progress/page-actions.tsx';
import { askForStanding, useLearningPulse } from '#client/features/progress/progress-queries.ts';
import { StreakPanel } from '#client/features/progress/streak-panel.tsx';
import { useLocalClock } from '#client/features/progress/use-local-clock.ts';
import { WeekPanel } from '#client/features/progress/week-panel.tsx';
import { YearPanel } from '#client/features/progress/year-panel.tsx';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Page } from '#client/ui/page.tsx';
import { PageHeader } from '#client/ui/page-header.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Skeleton } from '#client/ui/skeleton.tsx';
import { useAfterPaint } from '#client/ui/use-after-paint.ts';

const LowerSections = lazy(async () => ({
  default: (await import('#client/features/progress/lower-sections.tsx')).LowerSections,
}));

function LowerShape() {
  return <Skeleton className="h-[600px] rounded-surface" />;
}

export const askAhead = () => askForStanding(queryClient);

/** Where the learner stands and why: every number with the events behind it. */
export default function ProgressPage() {
  const { t } = useTranslation('progress');
  const { today } = useLocalClock();
  const pulse = useLearningPulse();
  // The year is what people come for: what stands beneath it, and the library that draws charts, come after it.
  const isYearShown = useAfterPaint(pulse.data !== undefined || pulse.isError);
  return (
    <Page>
      <PageTitle>{t('page.title')}</PageTitle>
      <PageHeader title={t('page.title')} subtitle={t('page.subtitle')} actions={<PageActions today={today} />} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-10 tablet:gap-12">
        <Figures />
        <YearPanel today={today} />
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-10 desktop:grid-cols-2 desktop:gap-12">
          <WeekPanel today={today} drawn={isYearShown} />
          <StreakPanel />
        </div>
        {isYearShown ? (
          <Suspense fallback={<LowerShape />}>
            <LowerSections today={today} />
          </Suspense>
        ) : (
          <LowerShape />
        )}
      </div>
    </Page>
  );
}
