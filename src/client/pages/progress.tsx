import { Figures } from '#client/features/progress/figures.tsx';
import { LedgerSection } from '#client/features/progress/ledger-section.tsx';
import { StreakPanel } from '#client/features/progress/streak-panel.tsx';
import { useLocalClock } from '#client/features/progress/use-local-clock.ts';
import { WeekPanel } from '#client/features/progress/week-panel.tsx';
import { YearPanel } from '#client/features/progress/year-panel.tsx';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Page } from '#client/ui/page.tsx';
import { PageHeader } from '#client/ui/page-header.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';

/** Where the learner stands and why: every number with the events behind it. */
export default function ProgressPage() {
  const { t } = useTranslation('progress');
  const { today } = useLocalClock();
  return (
    <Page>
      <PageTitle>{t('page.title')}</PageTitle>
      <PageHeader title={t('page.title')} subtitle={t('page.subtitle')} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-10 tablet:gap-12">
        <Figures />
        <YearPanel />
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-10 desktop:grid-cols-2 desktop:gap-12">
          <WeekPanel today={today} />
          <StreakPanel />
        </div>
        <LedgerSection />
      </div>
    </Page>
  );
}
