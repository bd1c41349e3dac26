import { type ReactNode, Suspense, useId, useRef, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { csvOf } from '#client/ui/csv.ts';
import { type FigureRow, FigureTable } from '#client/ui/figure-table.tsx';
import { saveFile } from '#client/ui/save-file.ts';
import { SegmentedControl } from '#client/ui/segmented-control.tsx';
import { Skeleton } from '#client/ui/skeleton.tsx';
import { svgToPng } from '#client/ui/svg-picture.ts';
import { toast } from '#client/ui/toast.ts';
import { Why } from '#client/ui/why.tsx';

export interface ChartFigureProps {
  title: string;
  /** Begins the names of files, such as `time-by-hour-2026-09-15-2026-10-14`. */
  fileName: string;
  headers: readonly string[];
  rows: readonly FigureRow[];
  /** What the numbers say, in a sentence. */
  why: string;
  /** Silent: the table says the same. */
  chart: ReactNode;
  height: number;
  className?: string;
}

/** A chart with the same numbers as a table, and both to take along. */
export function ChartFigure({ title, fileName, headers, rows, why, chart, height, className }: ChartFigureProps) {
  const { t } = useTranslation('progressPage');
  const { t: words } = useTranslation('progress');
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
      toast({ message: t('time.noPicture') });
    }
  };

  return (
    <figure aria-labelledby={id} className={className}>
      <div className="mb-3 flex flex-wrap items-center justify-between gap-2">
        <figcaption id={id} className="text-15 font-semi tracking-section">
          {title}
        </figcaption>
        <div className="flex items-center gap-1.5 print:hidden">
          <Button size="sm" variant="ghost" aria-label={t('time.csvOf', { title })} onClick={saveTable}>
            CSV
          </Button>
          <Button
            size="sm"
            variant="ghost"
            aria-label={t('time.pngOf', { title })}
            disabled={form === 'table'}
            onClick={() => void savePicture()}
          >
            PNG
          </Button>
          <SegmentedControl
            label={`${title}: ${words('view')}`}
            segments={[
              { value: 'chart', label: words('week.chart') },
              { value: 'table', label: words('year.table') },
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
      <Why className="mt-3">{why}</Why>
    </figure>
  );
}
