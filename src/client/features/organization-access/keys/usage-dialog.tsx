import { lazy } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { ChartFigure } from '#client/ui/chart-figure.tsx';
import { DataTable } from '#client/ui/data-table.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { Stat, StatRow } from '#client/ui/stat.tsx';
import type { ApiKey, ApiKeyUsage } from '#contract/api-keys.ts';
import { Loaded } from '../loaded.tsx';
import { useFormats } from '../use-formats.ts';
import { useKeyUsage } from './key-queries.ts';

// Apart, because it brings a library.
const ColumnChart = lazy(async () => ({ default: (await import('#client/ui/column-chart.tsx')).ColumnChart }));

/** How a key was used: by day, and from which addresses. */
export function UsageDialog({ apiKey, onClose }: { apiKey: ApiKey; onClose: () => void }) {
  const { t } = useTranslation('organizationAccess');
  const { t: shell } = useTranslation('shell');
  const usage = useKeyUsage(apiKey.id);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('keys.usageTitle', { name: `\u2068${apiKey.name}\u2069` })}
      closeLabel={shell('close')}
      size="lg"
    >
      <Loaded from={usage} what={t('keys.usage')}>
        {(data) => <Usage usage={data} />}
      </Loaded>
    </Dialog>
  );
}

function Usage({ usage }: { usage: ApiKeyUsage }) {
  const { t } = useTranslation('organizationAccess');
  const { number, day, moment, ago } = useFormats();
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <StatRow>
        <Stat label={t('keys.requests30')} value={number(usage.requests)} />
        <Stat label={t('keys.refused30')} value={number(usage.refused)} />
        <Stat label={t('keys.lastUsed')} value={usage.last_used_at ? ago(usage.last_used_at) : t('keys.never')}>
          <bdi dir="ltr">{usage.last_ip}</bdi>
        </Stat>
      </StatRow>
      <ChartFigure
        title={t('keys.byDay')}
        labels={{
          view: t('view.view'),
          chart: t('view.chart'),
          table: t('view.table'),
          saveCsv: t('view.saveCsv', { title: t('keys.byDay') }),
          savePng: t('view.savePng', { title: t('keys.byDay') }),
          noPicture: t('view.noPicture'),
        }}
        fileName="key-usage"
        headers={[t('keys.day'), t('keys.requests'), t('keys.refused')]}
        rows={usage.by_day.map(({ date, requests, refused }) => ({
          key: date,
          shown: [day(date), number(requests), number(refused)],
          raw: [date, requests, refused],
        }))}
        chart={
          <ColumnChart
            bars={usage.by_day.map(({ date, requests }) => ({ key: date, label: day(date), value: requests }))}
            every={7}
            format={number}
          />
        }
        height={150}
      />
      {usage.by_address && usage.by_address.length > 0 && (
        <DataTable
          label={t('keys.byAddress')}
          rows={usage.by_address}
          rowKey={({ ip }) => ip}
          columns={[
            {
              key: 'ip',
              header: t('keys.address'),
              cell: ({ ip }) => (
                <bdi dir="ltr" className="font-mono text-13">
                  {ip === 'other' ? t('keys.otherAddresses') : ip}
                </bdi>
              ),
            },
            {
              ...{ key: 'requests', header: t('keys.requests7Header'), align: 'end' as const },
              cell: ({ requests }) => number(requests),
            },
            {
              ...{ key: 'refused', header: t('keys.refused'), align: 'end' as const },
              cell: ({ refused }) => number(refused),
            },
            {
              key: 'last',
              header: t('keys.lastUsed'),
              from: 'tablet',
              cell: ({ last_seen_at }) => moment(last_seen_at),
            },
          ]}
        />
      )}
    </div>
  );
}
