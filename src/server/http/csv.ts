import Papa from 'papaparse';

/** Rows of one piece of a file. */
type Rows = readonly Readonly<Record<string, string | number | null>>[];

/**
 * A CSV file (RFC 4180) with a header line, piece by piece. A cell that a spreadsheet would take for a formula begins with an apostrophe.
 */
export async function* csvPieces(
  columns: readonly string[],
  pieces: AsyncIterable<Rows> | Iterable<Rows>,
): AsyncGenerator<string> {
  yield `${columns.join(',')}\r\n`;
  for await (const rows of pieces) {
    if (rows.length === 0) continue;
    const options = { columns: [...columns], header: false, escapeFormulae: true, newline: '\r\n' };
    yield `${Papa.unparse([...rows], options)}\r\n`;
  }
}
