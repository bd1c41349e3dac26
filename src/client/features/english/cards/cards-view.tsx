import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useOnline } from '#client/session/use-online.ts';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { MoreButton } from '#client/ui/more-button.tsx';
import { Notice } from '#client/ui/notice.tsx';
import { Page } from '#client/ui/page.tsx';
import { PageHeader } from '#client/ui/page-header.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { SearchInput } from '#client/ui/search-input.tsx';
import { SegmentedControl } from '#client/ui/segmented-control.tsx';
import { useSettled } from '#client/ui/use-settled.ts';
import type { CardFilter, ReviewCard } from '#contract/review-card.ts';
import { cardPages } from '../english-queries.ts';
import { Loaded } from '../loaded.tsx';
import { CardDialog } from './card-dialog.tsx';
import { CardRow } from './card-row.tsx';

const filters = ['all', 'leech', 'suspended'] as const;

/** Every card, due or not: found, changed, put away, deleted. `?show=` is which of them. */
export function CardsView() {
  const { t } = useTranslation('english');
  const online = useOnline();
  const [search, setSearch] = useSearchParams();
  const filter = filters.find((one) => one === search.get('show')) ?? 'all';
  const [text, setText] = useState('');
  const { settled: q } = useSettled(text.trim(), 250);
  const [edited, setEdited] = useState<ReviewCard | null>(null);
  const list = useInfiniteQuery(cardPages({ filter, q }));
  return (
    <Page width="narrow">
      <PageTitle>{t('cards.title')}</PageTitle>
      <PageHeader
        title={t('cards.title')}
        subtitle={t('cards.subtitle')}
        crumbsLabel={t('crumbs')}
        crumbs={[{ to: '/english', label: t('title') }]}
      />
      {!online && <Notice className="mb-5">{t('offline')}</Notice>}
      <div className="flex flex-wrap items-center gap-2.5">
        <SearchInput
          label={t('cards.find')}
          placeholder={t('cards.find')}
          maxLength={100}
          value={text}
          onChange={({ target }) => setText(target.value)}
          className="min-w-[200px] flex-1"
        />
        <SegmentedControl
          label={t('cards.show')}
          segments={filters.map((value) => ({ value, label: t(`cards.filters.${value}`) }))}
          value={filter}
          onChange={(show) => setSearch(show === 'all' ? {} : { show }, { replace: true })}
        />
      </div>
      <Loaded from={list} what={t('cards.what')}>
        {({ pages }) => {
          const cards = pages.flatMap(({ items }) => items);
          if (cards.length === 0) return <NoCards filter={filter} q={q} />;
          return (
            <ul aria-label={t('cards.title')} className="mt-4">
              {cards.map((card) => (
                <CardRow key={card.id} card={card} onEdit={() => setEdited(card)} />
              ))}
            </ul>
          );
        }}
      </Loaded>
      <MoreButton list={list}>{t('cards.more')}</MoreButton>
      {edited && <CardDialog key={edited.id} card={edited} onClose={() => setEdited(null)} />}
    </Page>
  );
}

function NoCards({ filter, q }: { filter: CardFilter; q: string }) {
  const { t } = useTranslation('english');
  if (q)
    return (
      <p role="status" className="mt-4 text-ink-3">
        {t('cards.notFound', { q })}
      </p>
    );
  return (
    <EmptyState
      title={t(`cards.empty.${filter}`)}
      className="mt-4"
      action={filter === 'all' && <ButtonLink to="/english">{t('reviews.toEnglish')}</ButtonLink>}
    >
      {t(`cards.emptyText.${filter}`)}
    </EmptyState>
  );
}
