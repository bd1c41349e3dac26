import { onOneLine } from './clean-text.ts';

/** Gathers tables, also tables within cells, and gives each outermost one as rows of cells. */
export interface TableText {
  readonly inCell: boolean;
  openTable(): void;
  openCell(): void;
  /** Text of the cell that is open. */
  add(text: string): void;
  closeCell(): void;
  closeRow(): void;
  /** The rows of a table that stands in no other. */
  closeTable(): string | undefined;
}

interface Table {
  rows: string[];
  cells: string[];
  cell: string[] | undefined;
}

export function createTableText(): TableText {
  const open: Table[] = [];
  const current = () => open.at(-1);

  const closeRow = () => {
    const table = current();
    if (table?.cells.some((cell) => cell !== '')) table.rows.push(table.cells.join(' | '));
    if (table) table.cells = [];
  };
  const closeCell = () => {
    const table = current();
    if (table?.cell) table.cells.push(onOneLine(table.cell.join(' ')));
    if (table) table.cell = undefined;
  };
  return {
    get inCell() {
      return current()?.cell !== undefined;
    },
    openTable: () => void open.push({ rows: [], cells: [], cell: undefined }),
    openCell() {
      closeCell();
      const table = current();
      if (table) table.cell = [];
    },
    add: (text) => void current()?.cell?.push(text),
    closeCell,
    closeRow,
    closeTable() {
      closeCell();
      closeRow();
      const text = open.pop()?.rows.join('\n');
      const outer = current();
      if (!outer) return text;
      outer.cell?.push(text ?? '');
    },
  };
}
