import { and, eq, getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Db } from '#server/db/database.ts';
import { keyColumns, passportColumns, toJson } from '../archive/column-rules.ts';
import type { PassportTable } from '../archive/tables.ts';

/** Rows that are read at a time. */
const page = 200;

export const tenantColumn = (table: PassportTable['table']): PgColumn =>
  Object.values(getTableColumns(table)).find(({ name }) => name === 'tenant_id') as PgColumn;

export const rowsOf = (of: PassportTable, userId: string): SQL | undefined =>
  and(eq(tenantColumn(of.table), userId), of.where);

/**
 * The rows of one person as a passport has them, in the order of their keys by code point: the same on every server, whatever its
 * collation. By a cursor of the transaction, so that the order is worked out once.
 */
export async function* readRows(tx: Db, of: PassportTable, userId: string): AsyncGenerator<Record<string, unknown>> {
  const columns = passportColumns(of.table, of.leftOut ?? {});
  const order = keyColumns(of.table).map((column) =>
    column.columnType === 'PgText' ? sql`${column} collate "C"` : sql`${column}`,
  );
  const rows = tx
    .select(Object.fromEntries(columns))
    .from(of.table)
    .where(rowsOf(of, userId))
    .orderBy(...order);
  const size = of.atOnce ?? page;
  await tx.execute(sql`declare passport_rows no scroll cursor for ${rows.getSQL()}`);
  for (;;) {
    const found = await tx.execute<Record<string, unknown>>(sql.raw(`fetch ${size} from passport_rows`));
    for (const row of found.rows) {
      const told = Object.fromEntries([...columns].map(([name, column]) => [name, toJson(column, row[name])]));
      yield of.onExport?.(told) ?? told;
    }
    if (found.rows.length < size) break;
  }
  await tx.execute(sql`close passport_rows`);
}

/** How many there are, and about how many bytes they take. */
export async function countRows(db: Db, of: PassportTable, userId: string): Promise<{ rows: number; bytes: number }> {
  const [found] = await db
    .select({
      rows: sql<number>`count(*)::int`,
      bytes: sql<number>`coalesce(sum(pg_column_size(${of.table}.*)), 0)::int8`,
    })
    .from(of.table)
    .where(rowsOf(of, userId));
  return found ?? { rows: 0, bytes: 0 };
}

/** Is there any row at all, also one that would not travel? What is still being received does not count. */
export async function hasRows(db: Db, of: PassportTable, userId: string): Promise<boolean> {
  const where = of.name === 'documents' ? rowsOf(of, userId) : eq(tenantColumn(of.table), userId);
  const rows = await db.select({ one: sql`1` }).from(of.table).where(where).limit(1);
  return rows.length > 0;
}
