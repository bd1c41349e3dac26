import { useState } from 'react';
import { HeatmapGrid } from './heatmap-grid.tsx';
import type { HeatmapLabels } from './heatmap-labels.ts';
import type { HeatmapDay, Weekday } from './heatmap-layout.ts';
import { HeatmapLegend } from './heatmap-legend.tsx';
import { HeatmapTable } from './heatmap-table.tsx';
import { SegmentedControl } from './segmented-control.tsx';

export interface HeatmapMonth {
  key: string;
  name: string;
  /** Such as “19 of 31 days, longest run 9”. */
  text: string;
}

export interface HeatmapProps {
  /** In order and without holes; 365, 366 or any number. */
  days: readonly HeatmapDay[];
  locale: string;
  weekStart: Weekday;
  labels: HeatmapLabels;
  /** What is read, and shown under the grid, for one day: its date and its value. */
  cellLabel: (day: HeatmapDay) => string;
  /** Keep this and `cellLabel` stable between renders, or 365 squares are drawn anew. */
  onOpen: (day: HeatmapDay) => void;
  /** The date of today; the last of the days unless said otherwise, null when it is not among them. */
  today?: string | null | undefined;
  /** Tells the shades by dots as well, as dice do. */
  marked?: boolean | undefined;
  /** The days by month, in words. Read out beside the grid, and a view of their own. */
  months?: readonly HeatmapMonth[] | undefined;
  /** The date whose receipt is open. */
  selected?: string | undefined;
  /** `fixed` leaves out the switch to the table, where another page offers it. */
  twin?: 'switch' | 'fixed';
  className?: string;
}

/**
 * A year, one square a day, told by lightness, pattern and words. One tab stop, arrow keys between days, Enter opens one; on narrow
 * screens it scrolls and starts at today. The table says the same to those who would rather read.
 */
export function Heatmap({
  days,
  locale,
  weekStart,
  labels,
  cellLabel,
  onOpen,
  today = days.at(-1)?.date ?? null,
  marked,
  months = [],
  selected,
  twin = 'switch',
  className,
}: HeatmapProps) {
  const [view, setView] = useState<'grid' | 'months' | 'table'>('grid');
  const [looked, setLooked] = useState<HeatmapDay | null>(null);
  return (
    <div className={className}>
      {twin === 'switch' && (
        <div className="mb-3 flex justify-end print:hidden">
          <SegmentedControl
            label={labels.view}
            segments={[
              { value: 'grid', label: labels.grid },
              ...(months.length > 0 ? [{ value: 'months' as const, label: labels.months }] : []),
              { value: 'table', label: labels.table },
            ]}
            value={view}
            onChange={setView}
          />
        </div>
      )}
      {view === 'months' && (
        <HeatmapMonths months={months} label={labels.months} className="grid gap-x-8 tablet:grid-cols-2" />
      )}
      {view === 'grid' && (
        <>
          <HeatmapGrid
            caption={labels.caption}
            days={days}
            locale={locale}
            weekStart={weekStart}
            cellLabel={cellLabel}
            today={today}
            marked={marked}
            selected={selected}
            onOpen={onOpen}
            onLook={setLooked}
          />
          <HeatmapMonths months={months} label={labels.months} className="sr-only" />
          <div className="mt-3 flex flex-wrap justify-between gap-x-6 gap-y-2.5 text-12 text-ink-3" aria-hidden="true">
            <HeatmapLegend labels={labels} />
            <span className={looked ? 'font-medium text-ink' : undefined}>
              {looked ? cellLabel(looked) : labels.hint}
            </span>
          </div>
        </>
      )}
      {view === 'table' && <HeatmapTable days={days} locale={locale} labels={labels} onOpen={onOpen} />}
    </div>
  );
}

function HeatmapMonths({
  months,
  label,
  className,
}: {
  months: readonly HeatmapMonth[];
  label: string;
  className: string;
}) {
  if (months.length === 0) return null;
  return (
    <ul aria-label={label} className={className}>
      {months.map(({ key, name, text }) => (
        <li key={key} className="flex min-h-9 items-center justify-between gap-3 border-b border-line">
          <span>{name}: </span>
          <span className="text-ink-2">{text}</span>
        </li>
      ))}
    </ul>
  );
}
