import { useMatches } from 'react-router';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { Page } from '#client/ui/page.tsx';
import { PageHeader } from '#client/ui/page-header.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';

const known = ['english', 'live', 'organizations', 'connectors'] as const;
type Known = (typeof known)[number];

/** A place that is not built yet, and says so. */
export default function ComingPage() {
  const { t } = useTranslation('coming');
  const { t: shell } = useTranslation('shell');
  const handle = useMatches().at(-1)?.handle as { what?: string } | undefined;
  const what: Known = known.find((name) => name === handle?.what) ?? 'english';
  const title = shell(`places.${what}`);
  return (
    <Page>
      <PageTitle>{title}</PageTitle>
      <PageHeader title={title} />
      <EmptyState
        title={t(`${what}.title`)}
        action={
          <ButtonLink to="/chat" variant="primary">
            {t('action')}
          </ButtonLink>
        }
      >
        {t(`${what}.text`)}
      </EmptyState>
    </Page>
  );
}
