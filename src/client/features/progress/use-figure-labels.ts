import { useTranslation } from '#client/i18n/use-translation.ts';
import type { FigureLabels } from '#client/ui/chart-figure.tsx';

/** What the parts of a figure of this title are called. */
export function useFigureLabels(title: string): FigureLabels {
  const { t } = useTranslation('progressPage');
  const { t: words } = useTranslation('progress');
  return {
    view: words('view'),
    chart: words('week.chart'),
    table: words('year.table'),
    saveCsv: t('time.csvOf', { title }),
    savePng: t('time.pngOf', { title }),
    noPicture: t('time.noPicture'),
  };
}
