import { Navigate, useParams } from 'react-router';
import { BudgetsSection } from '#client/features/ai-providers/budgets-section.tsx';
import { ProvidersSection } from '#client/features/ai-providers/providers-section.tsx';
import { UnlockForm } from '#client/features/ai-providers/unlock-form.tsx';
import { UsageSection } from '#client/features/ai-providers/usage-section.tsx';
import { ForecastsSection } from '#client/features/forecasts/forecasts-section.tsx';
import { PlansSection } from '#client/features/live-plans/plans-section.tsx';
import { IndexSection } from '#client/features/search/index-section.tsx';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useUser } from '#client/session/use-session.ts';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { Page } from '#client/ui/page.tsx';
import { PageHeader } from '#client/ui/page-header.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Tabs } from '#client/ui/tabs.tsx';

const parts = ['ai-providers', 'usage', 'talks', 'forecasts', 'search', 'sign-in'] as const;
type Part = (typeof parts)[number];

/** What concerns the whole server. The server itself refuses everybody else; this only says so sooner. */
export default function AdminPage() {
  const { t } = useTranslation('admin');
  const { part = 'ai-providers' } = useParams();
  const { role } = useUser();
  const known = parts.find((name) => name === part);
  if (!known) return <Navigate to="/admin/ai-providers" replace />;
  return (
    <Page>
      <PageTitle>{`${t(`parts.${known}`)} · ${t('title')}`}</PageTitle>
      <PageHeader title={t('title')} />
      {role === 'admin' ? (
        <>
          <Tabs
            label={t('title')}
            tabs={parts.map((name) => ({ to: `/admin/${name}`, label: t(`parts.${name}`) }))}
            className="mb-7"
          />
          <PartContent part={known} />
        </>
      ) : (
        <EmptyState title={t('onlyAdminsTitle')}>{t('onlyAdmins')}</EmptyState>
      )}
    </Page>
  );
}

function PartContent({ part }: { part: Part }) {
  switch (part) {
    case 'ai-providers':
      return <ProvidersSection />;
    case 'usage':
      return (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-10">
          <BudgetsSection />
          <UsageSection />
        </div>
      );
    case 'talks':
      return <PlansSection />;
    case 'forecasts':
      return <ForecastsSection />;
    case 'search':
      return <IndexSection />;
    case 'sign-in':
      return <UnlockForm />;
  }
}
