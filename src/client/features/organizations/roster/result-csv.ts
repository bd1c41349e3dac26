import Papa from 'papaparse';
import type { RosterImport } from '#contract/rosters.ts';

/** What became of each line, as a table of its own. What a spreadsheet would carry out as a formula is made plain text. */
export const resultCsv = (rows: RosterImport['rows']): string =>
  Papa.unparse(
    rows.map(({ line, email, full_name = '', outcome, message = '', link = '' }) => ({
      ...{ line, email, full_name, outcome, message, link },
    })),
    { columns: ['line', 'email', 'full_name', 'outcome', 'message', 'link'], escapeFormulae: true },
  );
