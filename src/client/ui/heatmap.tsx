import { useState } from 'react';
import { HeatmapGrid } from './heatmap-grid.tsx';
import type { HeatmapLabels } from './heatmap-labels.ts';
import type { HeatmapDay, Weekday } from './heatmap-layout.ts';
import { HeatmapLegend } from './heatmap-legend.tsx';
import { HeatmapTable } from './heatmap-table.tsx';
import { SegmentedControl } from './segmented-control.tsx';

export interface HeatmapProps {
  /** In order, without holes, today last; 365, 366 or any number. */
  days: readonly HeatmapDay[];
  locale: string;
  weekStart: Weekday;
  labels: HeatmapLabels;
  /** What is read, and shown under the grid, for one day: its date and its value. */
  cellLabel: (day: HeatmapDay) => string;
  /** Keep this and `cellLabel` stable between renders, or 365 squares are drawn anew. */
  onOpen: (day: HeatmapDay) => void;
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
  selected,
  twin = 'switch',
  className,
}: HeatmapProps) {
  const [view, setView] = useState<'grid' | 'table'>('grid');
  const [looked, setLooked] = useState<HeatmapDay | null>(null);
  return (
    <div className={className}>
      {twin === 'switch' && (
        <div className="mb-3 flex justify-end">
          <SegmentedControl
            label={labels.view}
            segments={[
              { value: 'grid', label: labels.grid },
              { value: 'table', label: labels.table },
            ]}
            value={view}
            onChange={setView}
          />
        </div>
      )}
      {view === 'grid' ? (
        <>
          <HeatmapGrid
            caption={labels.caption}
            days={days}
            locale={locale}
            weekStart={weekStart}
            cellLabel={cellLabel}
            selected={selected}
            onOpen={onOpen}
            onLook={setLooked}
          />
          <div className="mt-3 flex flex-wrap justify-between gap-x-6 gap-y-2.5 text-12 text-ink-3" aria-hidden="true">
            <HeatmapLegend labels={labels} />
            <span className={looked ? 'font-medium text-ink' : undefined}>
              {looked ? cellLabel(looked) : labels.hint}
            </span>
          </div>
        </>
      ) : (
        <HeatmapTable days={days} locale={locale} labels={labels} onOpen={onOpen} />
      )}
    </div>
  );
}
