import { useMemo } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Heatmap, type HeatmapMonth } from '#client/ui/heatmap.tsx';
import type { HeatmapDay } from '#client/ui/heatmap-layout.ts';
import { useDayWords } from './use-day-words.ts';
import type { YearDay } from './year-days.ts';

export interface YearHeatmapProps {
  days: readonly YearDay[];
  /** The learning day; null when it is not among the days. The last of them unless said otherwise. */
  today?: string | null | undefined;
  marked?: boolean | undefined;
  months?: readonly HeatmapMonth[] | undefined;
  /** “249 active days, 7,140 XP”. */
  sums: string;
  twin: 'switch' | 'fixed';
  selected: string | undefined;
  /** Keep it stable between renders. */
  onOpen: (day: HeatmapDay) => void;
}

const drawnKinds = ['rest', 'freeze', 'before', 'ahead'] as const;

/** The year as leaves, in words of study. Weeks begin on Sunday, as those of the server do. */
export function YearHeatmap({ days, sums, twin, selected, onOpen, ...rest }: YearHeatmapProps) {
  const { t } = useTranslation('progress');
  const { locale, wordFor, labelOf } = useDayWords();
  const squares = useMemo(
    () =>
      days.map(
        (day): HeatmapDay => ({
          date: day.date,
          value: wordFor(day),
          level: Math.min(4, Math.max(0, day.level)) as HeatmapDay['level'],
          kind: drawnKinds.find((kind) => kind === day.kind),
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
        months: t('year.months'),
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
      {...rest}
    />
  );
}
