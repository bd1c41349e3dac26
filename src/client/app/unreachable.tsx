import { useTranslation } from '#client/i18n/use-translation.ts';
import { session } from '#client/session/session.ts';
import { ErrorState } from '#client/ui/error-state.tsx';
import { Page } from '#client/ui/page.tsx';
import { NetworkStrip } from './shell/network-strip.tsx';

/** There is a session, but no answer yet about whose it is. Nobody is signed out for that. */
export function Unreachable() {
  const { t } = useTranslation();
  return (
    <>
      <NetworkStrip />
      <Page>
        <h1 className="sr-only">{t('product')}</h1>
        <ErrorState title={t('errors.unreachable')} retryLabel={t('retry')} onRetry={() => session.retry()}>
          {t('errors.unreachableHelp')}
        </ErrorState>
      </Page>
    </>
  );
}
