import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { type Column, DataTable } from '#client/ui/data-table.tsx';
import { SearchInput } from '#client/ui/search-input.tsx';
import { Section } from '#client/ui/section.tsx';
import { useSettled } from '#client/ui/use-settled.ts';
import type { MemberStats } from '#contract/admin-stats.ts';
import type { Organization } from '#contract/organizations.ts';
import { CsvButton } from './csv-button.tsx';
import { type DirectoryQuery, directoryCsv, membersOfPage, useDirectory } from './figures-queries.ts';
import { Loaded } from './loaded.tsx';
import { daysIn, type Period } from './period.ts';
import { useFormats } from './use-formats.ts';

type SortKey = DirectoryQuery['sort'];

interface DirectoryProps {
  organization: Organization;
  /** Empty for everybody. */
  teamId: string;
  period: Period;
}

/** Each member with the progress of the period, sorted and searched by the server, a page at a time. */
export function Directory({ organization, teamId, period }: DirectoryProps) {
  const { t } = useTranslation('organizationFigures');
  const { number, date } = useFormats();
  const columns = useColumns(organization.id, period);
  const [text, setText] = useState('');
  const { settled: q } = useSettled(text.trim(), 250);
  const [sort, setSort] = useState<Pick<DirectoryQuery, 'sort' | 'order'>>({ sort: 'xp', order: 'desc' });
  const [wanted, setPage] = useState({ page: 1, of: '' });
  // Another search, order, team or period begins at its first page.
  const what = JSON.stringify([q, sort, teamId, period]);
  const page = wanted.of === what ? wanted.page : 1;
  const query = { ...sort, q, page };
  const cohort = { organizationId: organization.id, teamId };
  const directory = useDirectory(cohort, period, query);

  return (
    <Section title={t('directory.title')} end={directory.data && number(directory.data.total)}>
      <div className="mt-4 mb-2 flex flex-wrap items-center justify-between gap-2 print:hidden">
        <SearchInput
          label={t('directory.search')}
          placeholder={t('directory.search')}
          value={text}
          onChange={(event) => setText(event.target.value)}
          className="w-64 max-tablet:w-full"
        />
        <CsvButton
          label={t('directory.csv')}
          fileName={`members-${organization.slug}-${period.start_date}-${period.end_date}.csv`}
          load={() => directoryCsv(cohort, period, query)}
        />
      </div>
      <Loaded from={directory} what={t('directory.title')}>
        {({ items, total }) => {
          const pages = Math.max(1, Math.ceil(total / membersOfPage));
          const weeks = items.find((one) => one.weeks)?.weeks;
          return items.length === 0 ? (
            <p role="status" className="py-6 text-center text-ink-3">
              {t('directory.none')}
            </p>
          ) : (
            <>
              <DataTable
                label={t('directory.title')}
                rows={items}
                rowKey={({ user_id }) => user_id}
                columns={columns}
                sort={{ key: sort.sort, direction: sort.order === 'asc' ? 'ascending' : 'descending' }}
                onSort={({ key, direction }) =>
                  setSort({ sort: key as SortKey, order: direction === 'ascending' ? 'asc' : 'desc' })
                }
              />
              {weeks && (
                <p className="mt-2 text-13 text-ink-3">
                  {t('directory.weeks', { from: date(weeks.start_date), to: date(weeks.end_date) })}
                </p>
              )}
              {pages > 1 && (
                <nav aria-label={t('directory.pages')} className="mt-3 flex items-center gap-3 text-13 print:hidden">
                  <Button size="sm" disabled={page === 1} onClick={() => setPage({ page: page - 1, of: what })}>
                    {t('directory.previous')}
                  </Button>
                  <span role="status" className="tabular">
                    {t('directory.page', { page, pages })}
                  </span>
                  <Button size="sm" disabled={page >= pages} onClick={() => setPage({ page: page + 1, of: what })}>
                    {t('directory.next')}
                  </Button>
                </nav>
              )}
            </>
          );
        }}
      </Loaded>
    </Section>
  );
}

/** Sums of fewer days would tell days: the server has none for whoever shows none. */
const fewestDays = 7;
const ofPeriod: readonly SortKey[] = ['xp', 'learning_seconds', 'active_days'];

function useColumns(organizationId: string, period: Period): Column<MemberStats>[] {
  const { t } = useTranslation('organizationFigures');
  const { number, duration, date } = useFormats();
  const isShown = ({ sharing }: MemberStats, key: SortKey) =>
    sharing?.progress !== 'private' &&
    (sharing?.progress !== 'totals' || !ofPeriod.includes(key) || daysIn(period) >= fewestDays);
  const figure = (
    key: SortKey & keyof MemberStats,
    cell: (row: MemberStats) => string,
    from: 'always' | 'tablet' | 'desktop',
  ): Column<MemberStats> => ({
    ...{ key, header: t(`directory.columns.${key}`), align: 'end', sortable: true, from },
    cell: (row) => (
      <span className="tabular whitespace-nowrap">{isShown(row, key) ? cell(row) : t('directory.notShared')}</span>
    ),
  });
  return [
    {
      key: 'name',
      header: t('directory.columns.name'),
      sortable: true,
      className: 'ps-0 min-w-40',
      cell: ({ username, full_name, affiliations, teams }) => {
        const team = affiliations.find((one) => one.organization_id === organizationId)?.team_id;
        return (
          <span className="grid">
            <bdi className="font-medium">{full_name ?? username}</bdi>
            <bdi className="text-12 text-ink-3">{teams.find(({ id }) => id === team)?.name}</bdi>
          </span>
        );
      },
    },
    figure('xp', ({ xp }) => number(xp), 'always'),
    figure('learning_seconds', ({ learning_seconds }) => duration(learning_seconds), 'always'),
    figure('active_days', ({ active_days }) => number(active_days), 'tablet'),
    figure('current_streak', ({ current_streak }) => number(current_streak), 'desktop'),
    figure('total_xp', ({ total_xp }) => number(total_xp), 'desktop'),
    figure('last_active_at', ({ last_active_at: last }) => (last ? date(last) : t('directory.never')), 'tablet'),
  ];
}
