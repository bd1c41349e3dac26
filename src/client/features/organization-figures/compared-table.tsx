import { useTranslation } from '#client/i18n/use-translation.ts';
import { DataTable } from '#client/ui/data-table.tsx';
import { Comparison } from './comparison.tsx';

/** A figure of one line. */
export interface Figure {
  /** Null where it may not be told. */
  value: number | null;
  /** Of the period before: null where it may not be told, undefined while it is not there. */
  was: number | null | undefined;
  write: (value: number) => string;
}

export interface Line {
  key: string;
  name: string;
  figures: Readonly<Record<string, Figure>>;
}

interface ComparedTableProps {
  title: string;
  /** What the lines are. */
  of: string;
  /** Names of the columns, by the keys of the figures. */
  columns: readonly { key: string; header: string }[];
  lines: readonly Line[];
}

/** Figures of several things side by side, each with that of the period before. */
export function ComparedTable({ title, of, columns, lines }: ComparedTableProps) {
  const { t } = useTranslation('organizationFigures');
  return (
    <section aria-label={title}>
      <h3 className="mb-1 font-semi">{title}</h3>
      <DataTable
        label={title}
        rows={lines}
        rowKey={({ key }) => key}
        columns={[
          { key: 'name', header: of, className: 'ps-0 min-w-32', cell: ({ name }) => <bdi>{name}</bdi> },
          ...columns.map(({ key, header }) => ({
            ...{ key, header, align: 'end' as const },
            cell: ({ figures }: Line) => {
              const figure = figures[key];
              if (!figure || figure.value === null) return <span className="text-ink-3">{t('fewer')}</span>;
              const { value, was, write } = figure;
              return (
                <span className="grid py-1.5">
                  <span className="tabular whitespace-nowrap">{write(value)}</span>
                  {was !== undefined && (
                    <small className="text-12 text-ink-3">
                      <Comparison value={value} was={was} write={write} />
                    </small>
                  )}
                </span>
              );
            },
          })),
        ]}
      />
    </section>
  );
}
