import { useRouteError } from 'react-router';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { Page } from '#client/ui/page.tsx';

/** What a person sees when a page breaks: what happened, and two ways on. */
export function PageError() {
  const { t } = useTranslation();
  const error = useRouteError();
  const detail = error instanceof Error ? error.message : undefined;
  return (
    <Page>
      <h1 className="sr-only">{t('errors.page')}</h1>
      <EmptyState
        title={t('errors.page')}
        action={
          <span className="flex flex-wrap justify-center gap-2">
            <ButtonLink to="/" variant="ghost">
              {t('errors.home')}
            </ButtonLink>
            <Button variant="primary" onClick={() => window.location.reload()}>
              {t('errors.reload')}
            </Button>
          </span>
        }
      >
        <p>{t('errors.pageHelp')}</p>
        {detail && <p className="mt-2 font-mono text-12">{detail}</p>}
      </EmptyState>
    </Page>
  );
}
