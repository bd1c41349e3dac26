import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useOnline } from '#client/session/use-online.ts';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { MoreButton } from '#client/ui/more-button.tsx';
import { Notice } from '#client/ui/notice.tsx';
import { Page } from '#client/ui/page.tsx';
import { PageHeader } from '#client/ui/page-header.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { SegmentedControl } from '#client/ui/segmented-control.tsx';
import { Select } from '#client/ui/select.tsx';
import { type MistakeFilter, mistakePages } from '../english-queries.ts';
import { Loaded } from '../loaded.tsx';
import { MistakeRow } from './mistake-row.tsx';

const statuses = ['open', 'fixed', 'dismissed'] as const;
const sources = ['task', 'writing', 'chat', 'live'] as const;

/** Everything that goes wrong, by pattern, with the learner's own sentences. */
export function MistakesView() {
  const { t } = useTranslation('english');
  const online = useOnline();
  const [filter, setFilter] = useState<MistakeFilter>({ status: 'open', source: null });
  const list = useInfiniteQuery(mistakePages(filter));
  return (
    <Page width="narrow">
      <PageTitle>{t('mistakes.title')}</PageTitle>
      <PageHeader
        title={t('mistakes.title')}
        subtitle={t('mistakes.subtitle')}
        crumbsLabel={t('crumbs')}
        crumbs={[{ to: '/english', label: t('title') }]}
      />
      {!online && <Notice className="mb-5">{t('offline')}</Notice>}
      <div className="flex flex-wrap items-center gap-2.5">
        <SegmentedControl
          label={t('mistakes.status')}
          segments={statuses.map((value) => ({ value, label: t(`mistakes.statuses.${value}`) }))}
          value={filter.status}
          onChange={(status) => setFilter({ ...filter, status })}
        />
        <Select
          size="sm"
          aria-label={t('mistakes.source')}
          value={filter.source ?? ''}
          onChange={({ target: { value } }) =>
            setFilter({ ...filter, source: sources.find((source) => source === value) ?? null })
          }
          className="w-auto"
        >
          <option value="">{t('mistakes.sources.all')}</option>
          {sources.map((source) => (
            <option key={source} value={source}>
              {t(`mistakes.sources.${source}`)}
            </option>
          ))}
        </Select>
      </div>
      <Loaded from={list} what={t('mistakes.what')}>
        {({ pages }) => {
          const mistakes = pages.flatMap(({ items }) => items);
          if (mistakes.length === 0)
            return (
              <EmptyState title={t(`mistakes.empty.${filter.status}`)}>
                {t(`mistakes.emptyText.${filter.status}`)}
              </EmptyState>
            );
          return (
            <ul aria-label={t('mistakes.title')} className="mt-4">
              {mistakes.map((mistake) => (
                <MistakeRow key={mistake.id} mistake={mistake} />
              ))}
            </ul>
          );
        }}
      </Loaded>
      <MoreButton list={list}>{t('mistakes.more')}</MoreButton>
    </Page>
  );
}
