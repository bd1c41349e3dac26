import { useMemo } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Heatmap } from '#client/ui/heatmap.tsx';
import type { HeatmapDay } from '#client/ui/heatmap-layout.ts';
import { useDayWords } from './use-day-words.ts';
import type { YearDay } from './year-days.ts';

export interface YearHeatmapProps {
  days: readonly YearDay[];
  /** “249 active days, 7,140 XP”. */
  sums: string;
  twin: 'switch' | 'fixed';
  selected: string | undefined;
  /** Keep it stable between renders. */
  onOpen: (day: HeatmapDay) => void;
}

/** The year as leaves, in words of study. Weeks begin on Sunday, as those of the server do. */
export function YearHeatmap({ days, sums, twin, selected, onOpen }: YearHeatmapProps) {
  const { t } = useTranslation('progress');
  const { locale, wordFor, labelOf } = useDayWords();
  const squares = useMemo(
    () =>
      days.map(
        (day): HeatmapDay => ({
          date: day.date,
          value: wordFor(day),
          level: Math.min(4, Math.max(0, day.level)) as HeatmapDay['level'],
          kind: day.kind === 'rest' || day.kind === 'freeze' || day.kind === 'before' ? day.kind : undefined,
        }),
      ),
    [days, wordFor],
  );
  return (
    <Heatmap
      days={squares}
      locale={locale}
      weekStart={0}
      labels={{
        caption: t('year.caption', { count: days.length, sums }),
        view: t('view'),
        grid: t('year.grid'),
        table: t('year.table'),
        less: t('year.less'),
        more: t('year.more'),
        rest: t('year.rest'),
        freeze: t('year.freeze'),
        today: t('today'),
        date: t('year.date'),
        value: t('year.value'),
        hint: t('year.hint'),
      }}
      cellLabel={labelOf}
      onOpen={onOpen}
      selected={selected}
      twin={twin}
    />
  );
}
