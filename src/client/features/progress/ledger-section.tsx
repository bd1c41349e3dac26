import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { type Column, DataTable } from '#client/ui/data-table.tsx';
import { Section } from '#client/ui/section.tsx';
import { Skeleton } from '#client/ui/skeleton.tsx';
import type { LedgerEntry } from '#contract/xp.ts';
import { useFormats } from './formats.ts';
import { ledgerSources } from './ledger-sources.ts';
import { Loaded } from './loaded.tsx';
import { useLedger } from './progress-queries.ts';
import { useServerTexts } from './server-texts.ts';

/** Every point with its reason and its source, newest first. Corrections are entries of their own. */
export function LedgerSection() {
  const { t } = useTranslation('progress');
  const ledger = useLedger();
  const columns = useLedgerColumns();
  return (
    <Section title={t('ledger.title')} end={t('ledger.rule')}>
      <Loaded from={ledger} what={t('ledger.what')} skeleton={<LedgerSkeleton />}>
        {({ pages }) => {
          const entries = pages.flatMap((page) => page.items);
          if (entries.length === 0) return <p className="pt-3 text-ink-3">{t('ledger.none')}</p>;
          return (
            <>
              <DataTable
                label={t('ledger.label')}
                columns={columns}
                rows={entries}
                rowKey={(entry) => entry.id}
                className="mt-1"
              />
              {ledger.hasNextPage ? (
                <Button
                  variant="ghost"
                  className="mt-3"
                  busy={ledger.isFetchingNextPage}
                  onClick={() => void ledger.fetchNextPage()}
                >
                  {t(ledger.isFetchNextPageError ? 'ledger.moreAgain' : 'ledger.more')}
                </Button>
              ) : (
                <p className="mt-3 text-13 text-ink-3">{t('ledger.end', { count: entries.length })}</p>
              )}
            </>
          );
        }}
      </Loaded>
    </Section>
  );
}

function useLedgerColumns(): Column<LedgerEntry>[] {
  const { t } = useTranslation('progress');
  const { moment, signed } = useFormats();
  const { ledgerReason } = useServerTexts();
  return [
    {
      key: 'when',
      header: t('ledger.when'),
      cell: (entry) => <time dateTime={entry.at}>{moment(entry.at)}</time>,
      className: 'ps-0 whitespace-nowrap text-ink-3',
    },
    {
      key: 'what',
      header: t('ledger.reason'),
      cell: (entry) => <bdi>{ledgerReason(entry)}</bdi>,
      className: 'w-full normal-nums',
    },
    {
      key: 'from',
      header: t('ledger.from'),
      cell: ({ source }) => {
        const known = ledgerSources.find((kind) => kind === source?.kind);
        return known ? t(`ledger.sources.${known}`) : (source?.kind ?? t('ledger.sources.none'));
      },
      from: 'tablet',
      className: 'whitespace-nowrap text-ink-3',
    },
    {
      key: 'rule',
      header: t('ledger.ruleHeader'),
      cell: (entry) => <bdi className="font-mono text-12 text-ink-3">{entry.rule}</bdi>,
      from: 'tablet',
    },
    {
      key: 'xp',
      header: t('ledger.xp'),
      cell: (entry) => <span className={entry.amount < 0 ? 'text-danger-ink' : undefined}>{signed(entry.amount)}</span>,
      align: 'end',
      className: 'pe-0 font-medium whitespace-nowrap',
    },
  ];
}

function LedgerSkeleton() {
  return (
    <div aria-hidden="true" className="grid gap-7 py-5">
      {['w-1/2', 'w-2/5', 'w-3/5', 'w-1/3', 'w-1/2'].map((width, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: equal shapes that never change places
        <span key={row} className="flex gap-6">
          <Skeleton className="w-20" />
          <Skeleton className={width} />
        </span>
      ))}
    </div>
  );
}
