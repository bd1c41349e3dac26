import { getTableColumns } from 'drizzle-orm';
import { getTableConfig, type PgColumn, type PgTable } from 'drizzle-orm/pg-core';
import { expect, test } from 'vitest';
import { everyTable } from '../testing/every-table.ts';
import { keyColumns, passportColumns } from './column-rules.ts';
import { leftOutTables } from './left-out.ts';
import { passportTables } from './tables.ts';

const nameOf = (table: PgTable) => getTableConfig(table).name;
const columnsOf = (table: PgTable) => Object.values(getTableColumns(table)) as PgColumn[];
const exported = new Map(passportTables.map((of) => [nameOf(of.table), of]));

/** Has rows that belong to a person. */
const isPersonal = (table: PgTable) =>
  nameOf(table) === 'users' ||
  columnsOf(table).some(({ name }) => ['tenant_id', 'user_id', 'reader_id'].includes(name));

test('every table with rows of a person is either in a passport or left out for a reason, and never both', () => {
  const personal = everyTable().filter(isPersonal).map(nameOf).sort();
  expect(personal).toContain('messages');
  expect(personal.filter((name) => exported.has(name) === Object.hasOwn(leftOutTables, name))).toEqual([]);
  const known = new Set(personal);
  expect([...exported.keys(), ...Object.keys(leftOutTables)].filter((name) => !known.has(name))).toEqual([]);
});

test.each(passportTables.map((of) => [of.name, of] as const))(
  '%s can be put in order, stored and shown',
  (_name, of) => {
    const columns = passportColumns(of.table, of.leftOut ?? {});
    expect(keyColumns(of.table).length).toBeGreaterThan(0);
    for (const { name } of keyColumns(of.table)) expect(columns.has(name)).toBe(true);
    const all = new Set(columnsOf(of.table).map(({ name }) => name));
    for (const name of [...Object.keys(of.leftOut ?? {}), ...(of.shown ?? [])]) expect(all).toContain(name);
    for (const [name, column] of columns) {
      expect(name).not.toBe('check');
      expect(['string', 'number', 'boolean', 'date', 'json']).toContain(column.dataType);
      if (column.dataType === 'json') expect(Object.keys(of.json ?? {})).toContain(name);
    }
    const set = new Set(Object.keys(of.afterImport ?? {}));
    for (const [property, column] of Object.entries(getTableColumns(of.table)) as [string, PgColumn][])
      if (column.name in (of.leftOut ?? {}) && column.notNull && !column.hasDefault) expect(set).toContain(property);
  },
);

test('what others belong to is imported before them', () => {
  for (const [index, { needs }] of passportTables.entries())
    if (needs) expect(passportTables.findIndex(({ table }) => table === needs.table)).toBeLessThan(index);
});
