import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { ErrorState } from '#client/ui/error-state.tsx';
import { MoreButton } from '#client/ui/more-button.tsx';
import { SkeletonRows } from '#client/ui/skeleton.tsx';
import { Why } from '#client/ui/why.tsx';
import type { Organization } from '#contract/organizations.ts';
import type { SearchGap } from '#contract/search-gaps.ts';
import { ArticleDialog } from './article-dialog.tsx';
import { type GapState, gapPages } from './gap-queries.ts';
import { GapRow } from './gap-row.tsx';

/** The searches without an article, or those with one. */
export function GapList({ organization, state }: { organization: Organization; state: GapState }) {
  const { t } = useTranslation('knowledge');
  const { t: shell } = useTranslation('shell');
  const { sentence } = useErrorWords();
  const [writing, setWriting] = useState<SearchGap | null>(null);
  const list = useInfiniteQuery(gapPages(organization.id, state));
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const hidden = list.data?.pages[0]?.hidden ?? 0;
  if (list.isPending) return <SkeletonRows label={t('gaps.loading')} rows={4} className="pt-4" />;
  if (list.isError && !list.data)
    return (
      <ErrorState
        title={t('gaps.failed')}
        retryLabel={shell('retry')}
        busy={list.isFetching}
        onRetry={() => void list.refetch()}
        className="mt-4"
      >
        {sentence(list.error)}
      </ErrorState>
    );
  return (
    <>
      {items.length === 0 ? (
        <EmptyState title={t(`gaps.none.${state}`)} className="mt-4">
          {t('gaps.noneText', { name: organization.name })}
        </EmptyState>
      ) : (
        <ul aria-label={t('tabs.missing')}>
          {items.map((gap) => (
            <GapRow key={gap.id} gap={gap} onWrite={() => setWriting(gap)} />
          ))}
        </ul>
      )}
      <MoreButton list={list}>{t('gaps.more')}</MoreButton>
      {hidden > 0 && <Why className="mt-5">{t('gaps.hidden', { count: hidden })}</Why>}
      {writing && <ArticleDialog organization={organization} gap={writing} onClose={() => setWriting(null)} />}
    </>
  );
}
