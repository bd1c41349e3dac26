import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useStore } from 'zustand';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { ErrorState } from '#client/ui/error-state.tsx';
import { MoreButton } from '#client/ui/more-button.tsx';
import { SkeletonRows } from '#client/ui/skeleton.tsx';
import { useSettled } from '#client/ui/use-settled.ts';
import { documentPages, everyDocument } from '../knowledge-queries.ts';
import { DocumentDialogs } from './document-dialogs.tsx';
import { DocumentFilters } from './document-filters.tsx';
import { DocumentRow } from './document-row.tsx';
import { documentDeletes } from './pending-document-deletes.ts';
import { useIndexingWatch } from './use-indexing-watch.ts';

/** Typing is over when no key has been pressed for so long. Milliseconds. */
const settleMs = 250;

/** All documents of the caller and of their organizations; `first` offers the first step where there are none. */
export function DocumentList({ first }: { first: ReactNode }) {
  const { t } = useTranslation('knowledge');
  const { t: shell } = useTranslation('shell');
  const { sentence } = useErrorWords();
  const [filter, setFilter] = useState(everyDocument);
  const { settled: q } = useSettled(filter.q.trim(), settleMs);
  const list = useInfiniteQuery(documentPages({ ...filter, q }));
  const leaving = useStore(documentDeletes.store);
  const items = (list.data?.pages ?? []).flatMap((page) => page.items).filter(({ id }) => !leaving.has(id));
  useIndexingWatch(items);
  const all = q === '' && filter.status === null && filter.organizationId === null;

  if (list.isPending) return <SkeletonRows label={t('list.loading')} rows={5} className="pt-4" />;
  if (list.isError && !list.data)
    return (
      <ErrorState
        title={t('list.failed')}
        retryLabel={shell('retry')}
        busy={list.isFetching}
        onRetry={() => void list.refetch()}
      >
        {sentence(list.error)}
      </ErrorState>
    );
  if (all && items.length === 0 && !list.hasNextPage)
    return (
      <EmptyState title={t('list.empty')} action={first}>
        {t('list.emptyText')}
      </EmptyState>
    );
  return (
    <>
      <DocumentFilters filter={filter} onChange={setFilter} />
      {items.length === 0 && !list.hasNextPage ? (
        <p role="status" className="pt-5 text-ink-3">
          {t('list.notFound')}{' '}
          <Button size="sm" variant="ghost" onClick={() => setFilter(everyDocument)}>
            {t('list.showAll')}
          </Button>
        </p>
      ) : (
        <ul aria-label={t('list.label')} className="mt-1.5">
          {items.map((document) => (
            <DocumentRow key={document.id} document={document} />
          ))}
        </ul>
      )}
      <MoreButton list={list}>{t('list.more')}</MoreButton>
      <DocumentDialogs />
    </>
  );
}
