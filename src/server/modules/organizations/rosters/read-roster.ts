import Papa from 'papaparse';
import { AppError } from '#server/platform/app-error.ts';
import { storable } from '#server/platform/storable-text.ts';

/** A line of a roster as it stands in the file; null where the column is missing or empty. */
export interface RosterLine {
  /** The header is line 1; a line that goes over several counts from its first. */
  line: number;
  email: string;
  fullName: string | null;
  role: string | null;
  team: string | null;
  /** The address is in a line above. */
  isDuplicate: boolean;
}

type Column = 'email' | 'full_name' | 'role' | 'team';

/** What the columns may be called, in lower case. */
const names: Record<Column, readonly string[]> = {
  email: ['email', 'e-mail', 'mail', 'email address', 'e-mail address'],
  full_name: ['full_name', 'full name', 'name'],
  role: ['role'],
  team: ['team', 'group', 'class'],
};
const mostLines = 20_000;
const longest = 300;
const longestHeader = 10_000;

/** Reads a roster. @throws AppError `validation_error` where it is no table with e-mail addresses. */
export function readRoster(csv: string, map: string | undefined): RosterLine[] {
  // Megabytes on one line are no table: not worth the seconds of looking for columns in them.
  if (csv.length > longestHeader && !/[\r\n]/.test(csv.slice(0, longestHeader))) throw noEmailColumn();
  const { data, errors } = Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), {
    delimitersToGuess: [',', ';', '\t', '|'],
    preview: 2 * mostLines,
  });
  if (data.length === 2 * mostLines) throw tooLong();
  const unclosed = errors.find(({ code }) => code === 'MissingQuotes' || code === 'InvalidQuotes');
  if (unclosed) throw invalid('body', 'A quotation mark in the file is never closed, or stands where none may be.');
  const [header = [], ...records] = data;
  const place = columnsOf(header, readMap(map));
  const seen = new Set<string>();
  const lines: RosterLine[] = [];
  let line = 1 + heightOf(header);
  for (const record of records) {
    const at = line;
    line += heightOf(record);
    if (record.every((cell) => cell.trim() === '')) continue;
    const cell = (column: Column) => {
      const index = place[column];
      return index === undefined
        ? null
        : storable(record[index] ?? '')
            .trim()
            .slice(0, longest) || null;
    };
    const email = cell('email') ?? '';
    const key = email.toLowerCase();
    lines.push({
      ...{ line: at, email, fullName: cell('full_name'), role: cell('role'), team: cell('team') },
      isDuplicate: email !== '' && seen.has(key),
    });
    seen.add(key);
    if (lines.length > mostLines) throw tooLong();
  }
  if (lines.length === 0) throw invalid('body', 'There is nobody in the file below the header.');
  return lines;
}

/** How many lines of the file a record takes: quoted cells may go over several. */
const heightOf = (record: readonly string[]): number =>
  1 + record.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);

function columnsOf(header: readonly string[], map: Partial<Record<Column, string>>): Partial<Record<Column, number>> {
  const titles = header.map((title) => title.trim().toLowerCase());
  const place: Partial<Record<Column, number>> = {};
  for (const column of Object.keys(names) as Column[]) {
    const wanted = map[column]?.trim().toLowerCase();
    const index = titles.findIndex((title) =>
      wanted === undefined ? names[column].includes(title) : title === wanted,
    );
    if (index >= 0) place[column] = index;
    else if (wanted !== undefined) throw invalid('query.map', `The file has no column "${map[column]}".`);
  }
  if (place.email === undefined) throw noEmailColumn();
  return place;
}

function readMap(map: string | undefined): Partial<Record<Column, string>> {
  if (map === undefined) return {};
  const wrong = () => invalid('query.map', 'Give JSON like {"email":"E-mail","team":"Class"}.');
  let read: unknown;
  try {
    read = JSON.parse(map);
  } catch {
    throw wrong();
  }
  if (typeof read !== 'object' || read === null || Array.isArray(read)) throw wrong();
  for (const [column, title] of Object.entries(read))
    if (!Object.hasOwn(names, column) || typeof title !== 'string') throw wrong();
  return read;
}

const tooLong = () => invalid('body', 'Split the file: at most 20,000 lines at once.');

const noEmailColumn = () => invalid('body', 'The first line must name the columns, and one of them must be "email".');

function invalid(path: string, message: string): AppError {
  return new AppError('validation_error', message, { issues: [{ path, message }] });
}
