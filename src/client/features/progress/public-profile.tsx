import { useQuery } from '@tanstack/react-query';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { ApiError } from '#client/session/api-error.ts';
import { queryOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import { useSession } from '#client/session/use-session.ts';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { ErrorState } from '#client/ui/error-state.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Skeleton, SkeletonGroup } from '#client/ui/skeleton.tsx';
import { xp } from '#contract/xp.ts';
import { PublicProfileCard } from './public-profile-card.tsx';

/** What somebody shows of themselves, for everybody. A profile that is not public does not exist. */
export function PublicProfile({ username }: { username: string }) {
  const { t } = useTranslation('profile');
  const found = useQuery(queryOf(session.api, xp.publicProfile, { params: { username } }));
  if (found.data) {
    const { display_name: name, username: spelled } = found.data;
    return (
      <>
        <PageTitle>{`${name} (@${spelled})`}</PageTitle>
        <PublicProfileCard profile={found.data} />
      </>
    );
  }
  if (found.error instanceof ApiError && found.error.status === 404) return <Missing username={username} />;
  return (
    <>
      <PageTitle>{t('label')}</PageTitle>
      <h1 className="sr-only">{t('label')}</h1>
      {found.error ? (
        <Failed error={found.error} busy={found.isFetching} onRetry={() => void found.refetch()} />
      ) : (
        <Coming />
      )}
    </>
  );
}

function Missing({ username }: { username: string }) {
  const { t } = useTranslation('profile');
  const own = useSession(({ user }) => user?.username.toLowerCase() === username.toLowerCase());
  return (
    <>
      <PageTitle>{t('missing.title')}</PageTitle>
      <h1 className="sr-only">{t('missing.title')}</h1>
      <EmptyState
        title={t('missing.title')}
        action={own && <ButtonLink to="/settings/profile">{t('missing.settings')}</ButtonLink>}
      >
        {t(own ? 'missing.yours' : 'missing.text')}
      </EmptyState>
    </>
  );
}

function Failed({ error, busy, onRetry }: { error: Error; busy: boolean; onRetry: () => void }) {
  const { t } = useTranslation('profile');
  const { t: shell } = useTranslation('shell');
  const { sentence } = useErrorWords();
  const id = error instanceof ApiError ? error.requestId : undefined;
  return (
    <ErrorState
      title={t('failed')}
      retryLabel={shell('retry')}
      onRetry={onRetry}
      busy={busy}
      reference={id ? shell('errors.requestId', { id }) : null}
    >
      {sentence(error)}
    </ErrorState>
  );
}

function Coming() {
  const { t } = useTranslation('profile');
  return (
    <SkeletonGroup label={t('loading')}>
      <span aria-hidden="true" className="flex items-center gap-4">
        <Skeleton className="size-14 rounded-full" />
        <span className="grid flex-1 gap-2.5">
          <Skeleton className="h-6 w-1/2" />
          <Skeleton className="w-1/3" />
        </span>
      </span>
      <Skeleton className="mt-7 h-24 w-full" />
    </SkeletonGroup>
  );
}
