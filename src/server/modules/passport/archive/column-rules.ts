import { type Column, getTableColumns } from 'drizzle-orm';
import { getTableConfig, type PgColumn, type PgTable } from 'drizzle-orm/pg-core';
import type { z } from 'zod';

/** What a column may hold, as a sentence where a value is not that. */
type Problem = string | null;

/** The columns of a table that are in a passport, by their names in the database. */
export function passportColumns(table: PgTable, leftOut: Readonly<Record<string, string>>): Map<string, PgColumn> {
  const all = Object.values(getTableColumns(table)) as PgColumn[];
  return new Map(
    all.filter(({ name }) => name !== 'tenant_id' && !Object.hasOwn(leftOut, name)).map((one) => [one.name, one]),
  );
}

/** The primary key without the tenant. */
export function keyColumns(table: PgTable): PgColumn[] {
  const { primaryKeys, columns } = getTableConfig(table);
  const key = primaryKeys[0]?.columns ?? columns.filter(({ primary }) => primary);
  return key.filter(({ name }) => name !== 'tenant_id') as PgColumn[];
}

/** A stored value as JSON has it. */
export function toJson(column: Column, stored: unknown): unknown {
  if (stored === null || stored === undefined) return null;
  const value = stored instanceof Date ? stored : column.mapFromDriverValue(stored);
  return value instanceof Date ? value.toISOString() : value;
}

/** A value of JSON as drizzle wants it. It has been found to be without a problem. */
export function fromJson(column: Column, value: unknown): unknown {
  return column.dataType === 'date' && typeof value === 'string' ? new Date(value) : value;
}

/** Long enough for every text that can be written here. */
const longestText = 2_000_000;
/** What is in an index has to fit into it. */
const longestKey = 300;
const longestId = 64;

/** Why a column cannot hold this, null where it can. */
export function problemOf(column: PgColumn, value: unknown, shape: z.ZodType | undefined, indexed: boolean): Problem {
  if (value === null) return column.notNull ? `${column.name} is missing.` : null;
  switch (column.dataType) {
    case 'string':
      return textProblem(column, value, indexed);
    case 'number':
      return numberProblem(column, value);
    case 'boolean':
      return typeof value === 'boolean' ? null : `${column.name} is not true or false.`;
    case 'date':
      return isInstant(value) ? null : `${column.name} is not an instant.`;
    case 'json':
      return shape?.safeParse(value).success && isStorable(value)
        ? null
        : `${column.name} has another shape than it should.`;
    default:
      return `${column.name} cannot be imported.`;
  }
}

function textProblem(column: PgColumn, value: unknown, indexed: boolean): Problem {
  const { name, enumValues, columnType } = column;
  if (typeof value !== 'string' || !isStorable(value)) return `${name} is not a text that can be kept.`;
  if (columnType === 'PgDateString') return isDay(value) ? null : `${name} is not a day.`;
  if (enumValues && !enumValues.includes(value)) return `${name} is none of ${enumValues.join(', ')}.`;
  const longest = name === 'id' || name.endsWith('_id') ? longestId : indexed ? longestKey : longestText;
  return value.length <= longest ? null : `${name} is too long.`;
}

function numberProblem({ name, columnType }: PgColumn, value: unknown): Problem {
  if (typeof value !== 'number' || !Number.isFinite(value)) return `${name} is not a number.`;
  if (columnType === 'PgInteger' && (value | 0) !== value) return `${name} is not a whole number of 32 bits.`;
  if (columnType === 'PgBigInt53' && !Number.isSafeInteger(value)) return `${name} is not a whole number.`;
  return null;
}

/** Is all text in it such that PostgreSQL can keep it? */
function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return !value.includes('\0') && value.isWellFormed();
  return typeof value !== 'object' || value === null || Object.entries(value).flat().every(isStorable);
}

function isInstant(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value)) return false;
  const time = new Date(value);
  return !Number.isNaN(time.getTime()) && time.toISOString() === value && !value.startsWith('0000');
}

function isDay(value: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(value) && isInstant(`${value}T00:00:00.000Z`);
}
