import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import type { ReactNode } from 'react';
import { cn } from './class-names.ts';

export interface Column<Row> {
  key: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Numbers go to the end, where their figures line up. */
  align?: 'start' | 'end';
  /** Left out on narrow screens. */
  from?: 'always' | 'tablet' | 'desktop';
  sortable?: boolean;
  className?: string;
}

export interface Sort {
  key: string;
  direction: 'ascending' | 'descending';
}

export interface DataTableProps<Row> {
  /** Names the table for assistive technology. */
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  isSelected?: (row: Row) => boolean;
  sort?: Sort;
  onSort?: (sort: Sort) => void;
  className?: string;
}

const from = { always: '', tablet: 'max-tablet:hidden', desktop: 'max-desktop:hidden' };

/** Rows of 44 px on one hairline each, no stripes. It scrolls sideways within itself, and the first column names the row. */
export function DataTable<Row>({
  label,
  columns,
  rows,
  rowKey,
  isSelected,
  sort,
  onSort,
  className,
}: DataTableProps<Row>) {
  const look = (column: Column<Row>) =>
    cn('px-3', column.align === 'end' && 'text-end', from[column.from ?? 'always'], column.className);
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
      tabIndex={0}
      className={cn('overflow-x-auto focus-visible:-outline-offset-2', className)}
    >
      <table aria-label={label} className="w-full border-collapse">
        <thead>
          <tr className="border-b border-line">
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                aria-sort={sort?.key === column.key ? sort.direction : undefined}
                className={cn('h-9 text-start text-12 font-medium whitespace-nowrap text-ink-3', look(column))}
              >
                {column.sortable && onSort ? <SortButton column={column} sort={sort} onSort={onSort} /> : column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              data-selected={isSelected?.(row) || undefined}
              className="h-row border-b border-line transition-colors hover:bg-hover data-selected:bg-selected"
            >
              {columns.map((column) => (
                <td key={column.key} className={cn('py-1.5', look(column))}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function SortButton<Row>({
  column,
  sort,
  onSort,
}: {
  column: Column<Row>;
  sort: Sort | undefined;
  onSort: (sort: Sort) => void;
}) {
  const current = sort?.key === column.key ? sort.direction : undefined;
  const Arrow = current === 'descending' ? ArrowDown : ArrowUp;
  return (
    <button
      type="button"
      onClick={() => onSort({ key: column.key, direction: current === 'ascending' ? 'descending' : 'ascending' })}
      className="group inline-flex h-9 items-center gap-1 font-medium hover:text-ink"
    >
      {column.header}
      <Arrow aria-hidden="true" className={cn('size-3.5', !current && 'opacity-0 group-hover:opacity-60')} />
    </button>
  );
}
