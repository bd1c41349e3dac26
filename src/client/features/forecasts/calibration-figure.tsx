import { lazy } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { ChartFigure } from '#client/ui/chart-figure.tsx';
import { type Bin, fullest, isTold } from './told-bin.ts';

// Apart, because it brings a library.
const CalibrationChart = lazy(async () => ({ default: (await import('./calibration-chart.tsx')).CalibrationChart }));

const columns = ['range', 'said', 'reached', 'forecasts', 'learners'] as const;

/** What was said against what came true, as a drawing and as a table of all ten bins, and one of them in words. */
export function CalibrationFigure({ bins }: { bins: readonly Bin[] }) {
  const { t, language } = useTranslation('admin');
  const number = (value: number) => value.toLocaleString(language);
  const percent = (share: number) => share.toLocaleString(language, { style: 'percent' });
  const share = (value: number | null) => (value === null ? t('forecasts.few') : percent(value));
  const range = ({ from, to }: Bin) => t('forecasts.range', { low: Math.round(from * 100), high: percent(to) });
  const title = t('forecasts.figure');
  const clearest = fullest(bins);
  return (
    <ChartFigure
      className="max-w-[640px]"
      title={title}
      labels={{
        view: t('forecasts.view'),
        chart: t('forecasts.chart'),
        table: t('forecasts.table'),
        saveCsv: t('forecasts.saveCsv', { title }),
        savePng: t('forecasts.savePng', { title }),
        noPicture: t('forecasts.noPicture'),
      }}
      fileName="forecasts"
      headers={columns.map((column) => t(`forecasts.columns.${column}`))}
      rows={bins.map((bin) => ({
        key: String(bin.from),
        shown: [range(bin), share(bin.said), share(bin.reached), number(bin.forecasts), number(bin.learners)],
        raw: [`${bin.from}-${bin.to}`, bin.said ?? '', bin.reached ?? '', bin.forecasts, bin.learners],
      }))}
      {...(clearest && {
        why: t('forecasts.means', { range: range(clearest), reached: percent(clearest.reached) }),
      })}
      chart={
        <CalibrationChart
          dots={bins.filter(isTold).map((bin) => ({ key: String(bin.from), ...bin }))}
          names={{ said: t('forecasts.columns.said'), reached: t('forecasts.columns.reached') }}
          format={percent}
        />
      }
      height={300}
    />
  );
}
