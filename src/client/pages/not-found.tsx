import { useTranslation } from '#client/i18n/use-translation.ts';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { Page } from '#client/ui/page.tsx';
import { PageHeader } from '#client/ui/page-header.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';

export default function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <Page>
      <PageTitle>{t('errors.notFoundTitle')}</PageTitle>
      <PageHeader title={t('errors.notFoundTitle')} />
      <EmptyState
        title={t('errors.notFound')}
        action={
          <ButtonLink to="/" variant="primary">
            {t('errors.home')}
          </ButtonLink>
        }
      >
        {null}
      </EmptyState>
    </Page>
  );
}
