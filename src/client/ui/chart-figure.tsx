import { type ReactNode, Suspense, useId, useRef, useState } from 'react';
import { Button } from './button.tsx';
import { csvOf } from './csv.ts';
import { type FigureRow, FigureTable } from './figure-table.tsx';
import { saveFile } from './save-file.ts';
import { SegmentedControl } from './segmented-control.tsx';
import { Skeleton } from './skeleton.tsx';
import { svgToPng } from './svg-picture.ts';
import { toast } from './toast.ts';
import { Why } from './why.tsx';

/** What the parts of a figure are called, in the language on show. */
export interface FigureLabels {
  /** Names of the choice between both forms. */
  view: string;
  chart: string;
  table: string;
  saveCsv: string;
  savePng: string;
  /** Said where the browser draws no picture. */
  noPicture: string;
}

export interface ChartFigureProps {
  title: string;
  labels: FigureLabels;
  /** Begins the names of files, such as `time-by-hour-2026-09-15-2026-10-14`. */
  fileName: string;
  headers: readonly string[];
  rows: readonly FigureRow[];
  /** What the numbers say, in a sentence. */
  why?: string;
  /** Before the buttons. */
  actions?: ReactNode;
  /** Silent: the table says the same. */
  chart: ReactNode;
  height: number;
  className?: string;
}

/** A chart with the same numbers as a table, and both to take along. */
export function ChartFigure(props: ChartFigureProps) {
  const { title, labels, fileName, headers, rows, why, actions, chart, height, className } = props;
  const [form, setForm] = useState<'chart' | 'table'>('chart');
  const drawing = useRef<HTMLDivElement>(null);
  const id = useId();
  const table = <FigureTable caption={title} headers={headers} rows={rows} />;

  const saveTable = () =>
    saveFile(
      new Blob([csvOf([headers, ...rows.map((row) => row.raw)])], { type: 'text/csv;charset=utf-8' }),
      `${fileName}.csv`,
    );
  const savePicture = async () => {
    const svg = drawing.current?.querySelector('svg');
    if (!svg) return;
    const { color, fontFamily } = getComputedStyle(document.body);
    const background = getComputedStyle(document.documentElement).getPropertyValue('--bg');
    try {
      const picture = await svgToPng(svg, {
        background,
        title: { text: title, colour: color, font: `600 16px ${fontFamily}` },
      });
      saveFile(picture, `${fileName}.png`);
    } catch {
      toast({ message: labels.noPicture });
    }
  };

  return (
    <figure aria-labelledby={id} className={className}>
      <div className="mb-3 flex flex-wrap items-center justify-between gap-2">
        <figcaption id={id} className="text-15 font-semi tracking-section">
          {title}
        </figcaption>
        <div className="flex items-center gap-1.5 print:hidden">
          {actions}
          <Button size="sm" variant="ghost" aria-label={labels.saveCsv} onClick={saveTable}>
            CSV
          </Button>
          <Button
            size="sm"
            variant="ghost"
            aria-label={labels.savePng}
            disabled={form === 'table'}
            onClick={() => void savePicture()}
          >
            PNG
          </Button>
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
          <div ref={drawing} aria-hidden="true" style={{ height }}>
            <Suspense fallback={<Skeleton className="h-full rounded-surface" />}>{chart}</Suspense>
          </div>
          <div className="sr-only">{table}</div>
        </>
      )}
      {why && <Why className="mt-3">{why}</Why>}
    </figure>
  );
}
