import Papa from 'papaparse';
import type { BlockList } from '../block-list.ts';
import { onOneLine } from '../clean-text.ts';
import { decodeText } from './decode-text.ts';
import { createLineGroups } from './line-groups.ts';

/** The rows of a table. Where a quote is never closed, quotes mean nothing: else the rest of the file would be one cell. */
function rowsOf(text: string): string[][] {
  const options: Papa.ParseConfig = { skipEmptyLines: 'greedy', delimitersToGuess: [',', ';', '\t', '|'] };
  const read = Papa.parse<string[]>(text, options);
  const unclosed = read.errors.some((error) => error.code === 'MissingQuotes');
  return unclosed ? Papa.parse<string[]>(text, { ...options, fastMode: true }).data : read.data;
}

/** Names are words; a first row with a number in it is data. */
const isHeader = (row: readonly string[]) =>
  row.length > 1 &&
  row.every((cell) => !/^[\s\d.,%+-]*\d[\s\d.,%+-]*$/.test(cell)) &&
  row.some((cell) => /\p{L}/u.test(cell));

/** Reads a table: each row as lines of “header: value”, some rows together. */
export function readCsv(bytes: Uint8Array, list: BlockList): object {
  const [first = [], ...others] = rowsOf(decodeText(bytes));
  const named = isHeader(first) && others.length > 0;
  const names = named ? first.map(onOneLine) : [];
  const groups = createLineGroups(list, '\n\n');
  for (const row of named ? others : [first, ...others]) {
    const cells = row.map(onOneLine);
    const lines = cells.map((cell, index) => (names[index] ? `${names[index]}: ${cell}` : cell));
    const filled = lines.filter((_, index) => cells[index] !== '');
    if (filled.length > 0) groups.add(named ? filled.join('\n') : filled.join(' | '));
  }
  groups.end();
  return {};
}
