import { useParams } from 'react-router';
import { JoinView } from '#client/features/organizations/join-view.tsx';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Page } from '#client/ui/page.tsx';
import { PageHeader } from '#client/ui/page-header.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';

/** Where the link of an invitation leads. Nothing of the organization is shown before somebody has joined. */
export default function JoinPage() {
  const { t } = useTranslation('organizations');
  const { code = '' } = useParams();
  return (
    <Page width="narrow">
      <PageTitle>{t('join.title')}</PageTitle>
      <PageHeader title={t('join.title')} />
      <JoinView key={code} code={code} />
    </Page>
  );
}
