import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useOnline } from '#client/session/use-online.ts';
import { Notice } from '#client/ui/notice.tsx';
import { Page } from '#client/ui/page.tsx';
import { PageHeader } from '#client/ui/page-header.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { dashboardQuery } from '../english-queries.ts';
import { Loaded } from '../loaded.tsx';
import { AssignmentsSection } from './assignments-section.tsx';
import { DueReviews } from './due-reviews.tsx';
import { Estimate } from './estimate.tsx';
import { ModuleList } from './module-list.tsx';
import { NextTask } from './next-task.tsx';
import { RecentWork } from './recent-work.tsx';
import { SkillsSection } from './skills-section.tsx';

/** Where the learner's English stands, what to do next, and everything that there is to learn. */
export function DashboardView() {
  const { t } = useTranslation('english');
  const online = useOnline();
  const dashboard = useQuery(dashboardQuery());
  return (
    <Page>
      <PageTitle>{t('title')}</PageTitle>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      {!online && <Notice className="mb-5">{t('offline')}</Notice>}
      <Loaded from={dashboard} what={t('what.dashboard')}>
        {(data) => (
          <div className="grid grid-cols-[minmax(0,1fr)] gap-9 desktop:grid-cols-[minmax(0,1fr)_320px] desktop:grid-rows-[auto_1fr] desktop:gap-x-12">
            <NextTask dashboard={data} />
            <div className="grid content-start gap-9 desktop:row-span-2">
              <DueReviews dashboard={data} />
              <Estimate dashboard={data} />
            </div>
            <SkillsSection skills={data.skills} />
          </div>
        )}
      </Loaded>
      <AssignmentsSection className="mt-9 tablet:mt-12" />
      <ModuleList completed={dashboard.data?.modules_completed} className="mt-9 tablet:mt-12" />
      {dashboard.data && <RecentWork recent={dashboard.data.recent} className="mt-9 tablet:mt-12" />}
    </Page>
  );
}
