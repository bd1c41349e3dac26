import { lazy, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { ChartFigure } from '#client/ui/chart-figure.tsx';
import { Select } from '#client/ui/select.tsx';
import type { AdminStats } from '#contract/admin-stats.ts';
import { useFormats } from './use-formats.ts';

// Apart, because it brings a library.
const ColumnChart = lazy(async () => ({ default: (await import('#client/ui/column-chart.tsx')).ColumnChart }));

const measures = ['active_members', 'learning_seconds', 'xp'] as const;
type Measure = (typeof measures)[number];

/** Each day of the period by one of the figures; the table has all of them. */
export function DayFigure({ days }: { days: AdminStats['by_day'] }) {
  const { t } = useTranslation('organizationFigures');
  const { number, duration, day } = useFormats();
  const [measure, setMeasure] = useState<Measure>('active_members');
  const isTime = measure === 'learning_seconds';
  return (
    <ChartFigure
      title={t('byDay')}
      labels={{
        view: t('view.view'),
        chart: t('view.chart'),
        table: t('view.table'),
        saveCsv: t('view.saveCsv', { title: t('byDay') }),
        savePng: t('view.savePng', { title: t('byDay') }),
        noPicture: t('view.noPicture'),
      }}
      fileName={`days-${days[0]?.date ?? ''}-${days.at(-1)?.date ?? ''}`}
      headers={[t('day'), ...measures.map((one) => t(`measures.${one}`))]}
      rows={days.map((one) => ({
        key: one.date,
        shown: [day(one.date), number(one.active_members), duration(one.learning_seconds), number(one.xp)],
        raw: [one.date, one.active_members, one.learning_seconds, one.xp],
      }))}
      actions={
        <Select
          size="sm"
          aria-label={t('measure')}
          value={measure}
          onChange={(event) => setMeasure(event.target.value as Measure)}
        >
          {measures.map((one) => (
            <option key={one} value={one}>
              {t(`measures.${one}`)}
            </option>
          ))}
        </Select>
      }
      chart={
        <ColumnChart
          bars={days.map((one) => ({
            key: one.date,
            label: day(one.date),
            value: isTime ? one.learning_seconds / 60 : one[measure],
          }))}
          every={Math.max(1, Math.ceil(days.length / 7))}
          format={number}
        />
      }
      height={200}
    />
  );
}
