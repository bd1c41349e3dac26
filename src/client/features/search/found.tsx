import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { ErrorState } from '#client/ui/error-state.tsx';
import { SkeletonRows } from '#client/ui/skeleton.tsx';
import { MissingButton } from './missing-button.tsx';
import { Results } from './results.tsx';
import type { useSearch } from './use-search.ts';

type FoundProps = Pick<ReturnType<typeof useSearch>, 'pages' | 'first' | 'items'> & { onOpen: () => void };

/** The results, and whatever stands in their place: shapes, an error, a word when there are none. */
export function Found({ pages, first, items, onOpen }: FoundProps) {
  const { t } = useTranslation('search');
  const { t: shell } = useTranslation('shell');
  const { sentence } = useErrorWords();
  if (!first)
    return pages.isError ? (
      <ErrorState
        title={t('failed')}
        retryLabel={shell('retry')}
        busy={pages.isFetching}
        onRetry={() => void pages.refetch()}
      >
        {sentence(pages.error)}
      </ErrorState>
    ) : (
      <SkeletonRows label={t('loading')} rows={5} />
    );
  const missing = <MissingButton key={first.text} q={first.text} />;
  if (items.length === 0)
    return (
      <EmptyState title={<bdi>{t('none.title', { q: first.text })}</bdi>} action={missing}>
        {t('none.text')}
      </EmptyState>
    );
  return (
    <>
      <Results
        items={items}
        text={first.text}
        stale={pages.isPlaceholderData}
        more={pages.hasNextPage}
        loadingMore={pages.isFetchingNextPage}
        onMore={() => void pages.fetchNextPage()}
        onOpen={onOpen}
      />
      {!pages.hasNextPage && (
        <div className="flex flex-wrap items-center gap-x-3.5 gap-y-2 py-5 text-13 text-ink-3">
          <span>{t('nothingWanted')}</span>
          {missing}
        </div>
      )}
    </>
  );
}
