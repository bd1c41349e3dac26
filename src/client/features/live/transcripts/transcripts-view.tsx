import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useStore } from 'zustand';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { ErrorState } from '#client/ui/error-state.tsx';
import { MoreButton } from '#client/ui/more-button.tsx';
import { Page } from '#client/ui/page.tsx';
import { PageHeader } from '#client/ui/page-header.tsx';
import { SearchInput } from '#client/ui/search-input.tsx';
import { SkeletonRows } from '#client/ui/skeleton.tsx';
import { transcriptPages } from '../live-queries.ts';
import { livePath } from '../paths.ts';
import { transcriptDeletes } from './pending-transcript-deletes.ts';
import { TranscriptRow } from './transcript-row.tsx';

/** Every talk, newest first, and the search for what was said in them. */
export function TranscriptsView() {
  const { t } = useTranslation('live');
  const [text, setText] = useState('');
  return (
    <Page>
      <PageHeader
        title={t('transcripts.title')}
        subtitle={t('transcripts.subtitle')}
        crumbs={[{ to: livePath, label: t('title') }]}
        crumbsLabel={t('back')}
        actions={
          <ButtonLink to={livePath} variant="primary">
            {t('start.begin')}
          </ButtonLink>
        }
      />
      <SearchInput
        label={t('transcripts.find')}
        placeholder={t('transcripts.find')}
        value={text}
        onChange={({ target }) => setText(target.value)}
        className="mb-2 max-w-[420px]"
      />
      <Rows q={useDeferredValue(text.trim())} />
    </Page>
  );
}

function Rows({ q }: { q: string }) {
  const { t } = useTranslation('live');
  const { t: shell } = useTranslation('shell');
  const { sentence } = useErrorWords();
  const list = useInfiniteQuery({ ...transcriptPages(q), placeholderData: q ? keepPreviousData : undefined });
  const leaving = useStore(transcriptDeletes.store);
  if (list.isPending) return <SkeletonRows label={t('loading', { what: t('transcripts.what') })} className="mt-5" />;
  if (!list.data)
    return (
      <ErrorState
        title={t('failed', { what: t('transcripts.what') })}
        retryLabel={shell('retry')}
        busy={list.isFetching}
        onRetry={() => void list.refetch()}
        className="mt-3"
      >
        {sentence(list.error)}
      </ErrorState>
    );
  const items = list.data.pages.flatMap((page) => page.items).filter(({ id }) => !leaving.has(id));
  if (items.length === 0 && !list.hasNextPage)
    return q ? (
      <p role="status" className="mt-4 text-ink-3">
        {t('transcripts.notFound', { q })}
      </p>
    ) : (
      <EmptyState
        title={t('transcripts.empty')}
        className="mt-3"
        action={<ButtonLink to={livePath}>{t('start.begin')}</ButtonLink>}
      >
        {t('transcripts.emptyText')}
      </EmptyState>
    );
  return (
    <>
      <ul>
        {items.map((one) => (
          <li key={one.id}>
            <TranscriptRow transcript={one} />
          </li>
        ))}
      </ul>
      <MoreButton list={list}>{t('transcripts.more')}</MoreButton>
    </>
  );
}
