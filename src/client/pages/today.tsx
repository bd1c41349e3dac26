import { Suspense } from 'react';
import { queryClient } from '#client/app/query-client.ts';
import { ContinueSection } from '#client/features/progress/continue-section.tsx';
import { LevelSection } from '#client/features/progress/level-section.tsx';
import { NextStepCard } from '#client/features/progress/next-step-card.tsx';
import { askForStanding } from '#client/features/progress/progress-queries.ts';
import { QuestsSection } from '#client/features/progress/quests-section.tsx';
import { StreakSection } from '#client/features/progress/streak-section.tsx';
import { TodayHeader } from '#client/features/progress/today-header.tsx';
import { useLocalClock } from '#client/features/progress/use-local-clock.ts';
import { WeekSection } from '#client/features/progress/week-section.tsx';
import { YearSection } from '#client/features/progress/year-section.tsx';
import { optionalPart } from '#client/i18n/optional-part.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Page } from '#client/ui/page.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';

// Apart from the page, because most days have nothing to hint at.
const SupportCard = optionalPart(async () => (await import('#client/features/progress/support-card.tsx')).SupportCard);

// Apart too: it says nothing on a day without reviews, and its words come with it.
const DueToday = optionalPart(
  async () => (await import('#client/features/english/dashboard/due-today.tsx')).DueToday,
  'english',
);

// Apart too: most people are not reminded of anything now.
const ReminderCard = optionalPart(
  async () => (await import('#client/features/reminders/reminder-card.tsx')).ReminderCard,
  'reminders',
);

export const askAhead = () => askForStanding(queryClient);

/**
 * What to do next, and how the day stands. The document order is that of narrow screens; wide ones set the short sections
 * beside the long ones, row by row, so that their titles stand on one line and neither column ends early.
 */
export default function TodayPage() {
  const { t } = useTranslation('progress');
  const { today, hour, now } = useLocalClock();
  return (
    <Page>
      <PageTitle>{t('today')}</PageTitle>
      <TodayHeader hour={hour} today={today} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-9 desktop:grid-cols-[minmax(0,1fr)_296px] desktop:gap-x-12">
        <div className="grid gap-5">
          <Suspense>
            <ReminderCard />
          </Suspense>
          <NextStepCard now={now} today={today} />
          <Suspense>
            <SupportCard today={today} />
          </Suspense>
        </div>
        <StreakSection className="desktop:col-start-2 desktop:row-start-1" />
        <QuestsSection className="desktop:col-start-1 desktop:row-start-2" />
        <ContinueSection now={now} className="desktop:col-start-1 desktop:row-start-3" />
        <Suspense>
          <DueToday className="desktop:col-start-1 desktop:row-start-4" />
        </Suspense>
        <WeekSection today={today} className="desktop:col-start-2 desktop:row-start-2" />
        <LevelSection className="desktop:col-start-2 desktop:row-start-3" />
      </div>
      <YearSection className="mt-9 tablet:mt-12" />
    </Page>
  );
}
