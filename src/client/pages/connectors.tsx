import { ConnectorsView } from '#client/features/connectors/connectors-view.tsx';
import { FlowEnd } from '#client/features/connectors/flow-end.tsx';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Page } from '#client/ui/page.tsx';
import { PageHeader } from '#client/ui/page-header.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';

/** Accounts at other services. */
export default function ConnectorsPage() {
  const { t } = useTranslation('connectors');
  return (
    <Page>
      <PageTitle>{t('title')}</PageTitle>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      <FlowEnd />
      <ConnectorsView />
    </Page>
  );
}
