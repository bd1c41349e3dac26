import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { ErrorState } from '#client/ui/error-state.tsx';
import { Skeleton, SkeletonGroup } from '#client/ui/skeleton.tsx';

interface ThreadStatesProps {
  /** There is no such conversation. */
  gone: boolean;
  loading: boolean;
  /** Why it could not be loaded; null when it could. */
  error: unknown;
  busy: boolean;
  onRetry: () => void;
}

/** What stands in a thread as long as there are no messages to show. */
export function ThreadStates({ gone, loading, error, busy, onRetry }: ThreadStatesProps) {
  const { t } = useTranslation('chat');
  const { t: shell } = useTranslation('shell');
  const { sentence } = useErrorWords();
  if (!gone && !loading && error === null) return null;
  return (
    <div className="mx-auto w-full max-w-[704px] px-4 py-5 tablet:px-8 tablet:pt-[22px] tablet:pb-6">
      {gone && (
        <EmptyState title={t('thread.missing')} action={<ButtonLink to="/chat">{t('list.new')}</ButtonLink>}>
          {t('thread.missingText')}
        </EmptyState>
      )}
      {loading && (
        <SkeletonGroup label={t('thread.loading')} className="grid gap-7">
          <Skeleton className="h-12 w-3/5 justify-self-end rounded-[16px]" />
          <span aria-hidden="true" className="grid gap-3">
            <Skeleton className="w-1/4" />
            <Skeleton className="w-11/12" />
            <Skeleton className="w-full" />
            <Skeleton className="w-2/3" />
          </span>
        </SkeletonGroup>
      )}
      {error !== null && (
        <ErrorState title={t('thread.failed')} retryLabel={shell('retry')} busy={busy} onRetry={onRetry}>
          {sentence(error)}
        </ErrorState>
      )}
    </div>
  );
}
