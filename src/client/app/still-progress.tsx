import { useTranslation } from '#client/i18n/use-translation.ts';
import { Page } from '#client/ui/page.tsx';
import { PageHeader } from '#client/ui/page-header.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Skeleton } from '#client/ui/skeleton.tsx';

/** Progress as it stands before anything is known of the learner: its title in the frame of the shell, and the shape of what comes. */
export function StillProgress() {
  const { t } = useTranslation('progress');
  return (
    <>
      <PageTitle>{t('page.title')}</PageTitle>
      <Still title={t('page.title')} subtitle={t('page.subtitle')} />
    </>
  );
}

function Still({ title, subtitle }: { title: string; subtitle: string }) {
  return (
    <div data-gate="" inert className="tablet:grid tablet:grid-cols-[auto_minmax(0,1fr)]">
      <div className="min-h-dvh w-rail border-e border-line bg-rail max-tablet:hidden" />
      <div className="min-w-0">
        <div className="h-[52px] border-b border-line tablet:hidden" />
        <main className="min-w-0">
          <Page>
            <PageHeader title={title} subtitle={subtitle} />
            <Skeleton className="mb-12 h-24 rounded-surface" />
            <Skeleton className="h-[150px]" />
          </Page>
        </main>
      </div>
    </div>
  );
}
