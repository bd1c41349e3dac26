import { getTableConfig, type PgColumn } from 'drizzle-orm/pg-core';
import { idIn, readCheckedLine } from '../archive/checked-line.ts';
import { fromJson, passportColumns, problemOf } from '../archive/column-rules.ts';
import type { ManifestFile } from '../archive/manifest.ts';
import { readLines } from '../archive/read-lines.ts';
import type { PassportTable } from '../archive/tables.ts';
import type { Archive } from './open-archive.ts';
import type { Report } from './report.ts';

/** A row that can be stored: its values by the properties of the table, as drizzle takes them. */
export interface ReadRow {
  values: Record<string, unknown>;
  /** As the archive has it. */
  told: Record<string, unknown>;
}

export const fileOf = (of: PassportTable) => `${of.name}.jsonl`;

/** The good rows of a table's file; what is wrong with the others, or with the file as a whole, goes into the report. */
export async function* readRows(
  archive: Archive,
  of: PassportTable,
  listed: ManifestFile | undefined,
  report: Report,
): AsyncGenerator<ReadRow> {
  const file = fileOf(of);
  const stream = await archive.stream(file).catch(() => null);
  if (!stream) {
    if (listed || archive.names.includes(file))
      report.failed(file, 'The archive lists this file, but it cannot be read.');
    else report.skipped(file, 'This archive has no such file.');
    return;
  }
  const rules = rulesOf(of);
  const lines = readLines(stream);
  let count = 0;
  for (;;) {
    const next = await lines.next();
    if (next.done) {
      const { sha256, broken } = next.value;
      if (broken) report.failed(file, 'This file breaks off: what comes after that is lost.');
      else if (!listed) report.failed(file, 'The manifest does not list this file: nobody knows whether it is whole.');
      else if (listed.sha256 !== sha256)
        report.failed(file, `This file is not as it was written: it had ${listed.rows ?? 0} rows, and has ${count}.`);
      if (count === 0 && !broken && listed?.sha256 === sha256) report.skipped(file, 'There is nothing in it.');
      return;
    }
    count += 1;
    const { text, number } = next.value;
    const told = text === null ? null : readCheckedLine(text);
    if (!told) {
      report.failed(file, `Line ${number} is damaged.`, text === null ? undefined : idIn(text));
      continue;
    }
    const problem = rules.problem(told);
    if (problem === null) yield { values: rules.values(told), told };
    else report.failed(file, `Line ${number}: ${problem}`, nameOf(told));
  }
}

/** What a row is called in a report. */
export function nameOf({ id }: Record<string, unknown>): string | undefined {
  return typeof id === 'string' ? id : undefined;
}

function rulesOf(of: PassportTable) {
  const columns = passportColumns(of.table, of.leftOut ?? {});
  const indexed = indexedColumns(of);
  const properties = propertiesOf(of);
  return {
    problem(told: Record<string, unknown>): string | null {
      const unknown = Object.keys(told).find((name) => !columns.has(name));
      if (unknown !== undefined) return `this server does not know what ${unknown} is.`;
      for (const [name, column] of columns) {
        // Older archives lack what was added since.
        if (!Object.hasOwn(told, name) && (!column.notNull || column.hasDefault)) continue;
        const problem = problemOf(column, told[name] ?? null, of.json?.[name], indexed.has(name));
        if (problem !== null) return problem;
      }
      return null;
    },
    values(told: Record<string, unknown>): Record<string, unknown> {
      const values: Record<string, unknown> = { ...of.afterImport };
      for (const [name, value] of Object.entries(told)) {
        const column = columns.get(name);
        if (column) values[properties.get(name) ?? name] = fromJson(column, value);
      }
      return values;
    },
  };
}

function propertiesOf({ table }: PassportTable): Map<string, string> {
  return new Map(
    Object.entries(table as unknown as Record<string, PgColumn>)
      .filter(([, column]) => typeof column?.name === 'string')
      .map(([property, column]) => [column.name, property]),
  );
}

function indexedColumns({ table }: PassportTable): Set<string> {
  const { indexes, primaryKeys } = getTableConfig(table);
  const names = indexes.flatMap(({ config }) => config.columns.flatMap((one) => ('name' in one ? [one.name] : [])));
  return new Set([...names.map(String), ...primaryKeys.flatMap(({ columns }) => columns.map(({ name }) => name))]);
}
