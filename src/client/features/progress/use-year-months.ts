import { useMemo } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import type { HeatmapMonth } from '#client/ui/heatmap.tsx';
import { useFormats } from './formats.ts';
import type { YearDay } from './year-days.ts';
import { yearMonths } from './year-months.ts';

/** The months of a year in words: “March 2026”, “19 of 31 days, longest run 9”. */
export function useYearMonths(days: readonly YearDay[]): HeatmapMonth[] {
  const { t } = useTranslation('progressPage');
  const { month } = useFormats();
  return useMemo(
    () =>
      yearMonths(days, month).map(({ name, active, days: count, run }) => ({
        key: name,
        name,
        text: active === 0 ? t('months.none', { count }) : t('months.some', { count, active, run }),
      })),
    [t, month, days],
  );
}
