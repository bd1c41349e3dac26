import { lazy, type ReactNode, Suspense, useId, useState } from 'react';
import type { ColumnChartProps } from './column-chart.tsx';
import { type FigureRow, FigureTable } from './figure-table.tsx';
import { SegmentedControl } from './segmented-control.tsx';
import { Skeleton } from './skeleton.tsx';

// Apart, because it brings a library.
const ColumnChart = lazy(async () => ({ default: (await import('./column-chart.tsx')).ColumnChart }));

export interface TwinFigureProps extends ColumnChartProps {
  title: string;
  /** Names of the choice between both forms. */
  labels: { view: string; chart: string; table: string };
  headers: readonly string[];
  rows: readonly FigureRow[];
  /** Beside the choice of the form. */
  actions?: ReactNode;
  /** Pixels. */
  height?: number;
}

/** Columns over time, and the same numbers as a table: the drawing is silent, and the table is read where it is not shown. */
export function TwinFigure({ title, labels, headers, rows, actions, height = 180, ...chart }: TwinFigureProps) {
  const [form, setForm] = useState<'chart' | 'table'>('chart');
  const id = useId();
  const table = <FigureTable caption={title} headers={headers} rows={rows} />;
  return (
    <figure aria-labelledby={id}>
      <div className="mb-3 flex flex-wrap items-center justify-between gap-2">
        <figcaption id={id} className="text-15 font-semi tracking-section">
          {title}
        </figcaption>
        <div className="flex items-center gap-1.5 print:hidden">
          {actions}
          <SegmentedControl
            label={`${title}: ${labels.view}`}
            segments={[
              { value: 'chart', label: labels.chart },
              { value: 'table', label: labels.table },
            ]}
            value={form}
            onChange={setForm}
          />
        </div>
      </div>
      {form === 'table' ? (
        table
      ) : (
        <>
          <div aria-hidden="true" style={{ height }}>
            <Suspense fallback={<Skeleton className="h-full rounded-surface" />}>
              <ColumnChart {...chart} />
            </Suspense>
          </div>
          <div className="sr-only">{table}</div>
        </>
      )}
    </figure>
  );
}
