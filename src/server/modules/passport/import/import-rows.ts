import { and, eq, inArray, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Db } from '#server/db/database.ts';
import { messages } from '#server/db/schema/conversations.ts';
import { indexTexts } from '#server/search/index-source.ts';
import { keyColumns } from '../archive/column-rules.ts';
import type { PassportTable } from '../archive/tables.ts';
import { tenantColumn } from '../export/rows.repository.ts';
import { fileOf, nameOf, type ReadRow } from './read-rows.ts';
import type { Report } from './report.ts';

/** Rows of one statement: below the most parameters that it takes. */
const batch = 100;

/** Stores the rows of one table for this person, with what can be found of them; each that the database does not take is named. */
export async function importRows(
  tx: Db,
  of: PassportTable,
  rows: AsyncIterable<ReadRow>,
  { userId, report, now }: { userId: string; report: Report; now: Date },
): Promise<void> {
  let waiting: ReadRow[] = [];
  for await (const row of rows) {
    waiting.push(row);
    if (waiting.length < (of.atOnce ?? batch)) continue;
    await store(waiting);
    waiting = [];
  }
  await store(waiting);

  async function store(read: ReadRow[]): Promise<void> {
    const ready = await withParents(read);
    if (ready.length === 0) return;
    const stored = await insert(ready).catch(async () => one(ready));
    report.imported(fileOf(of), stored.length);
    const found = of.index ? stored.map(({ values }) => of.index?.({ ...values, tenantId: userId } as never)) : [];
    await indexTexts(
      tx,
      found.flatMap((text) => (text && text.text.trim() !== '' ? [text] : [])),
      now,
    );
  }

  /** Those whose conversation is there. */
  async function withParents(read: ReadRow[]): Promise<ReadRow[]> {
    if (!of.needs || read.length === 0) return read;
    const { column, table, what } = of.needs;
    const wanted = [...new Set(read.map(({ told }) => String(told[column])))];
    const id = keyColumns(table)[0] as PgColumn;
    const there = await tx
      .select({ id })
      .from(table)
      .where(and(eq(tenantColumn(table), userId), inArray(id, wanted)));
    const known = new Set(there.map((one) => one.id));
    return read.filter(({ told }) => {
      if (known.has(told[column])) return true;
      report.failed(fileOf(of), `The ${what} that it belongs to is not there.`, nameOf(told));
      return false;
    });
  }

  /** Gives those that were stored; one that is there already, by its key or another unique thing, is named. */
  async function insert(read: ReadRow[]): Promise<ReadRow[]> {
    const keys = keyColumns(of.table);
    const returned = await tx.transaction((inner) =>
      (inner.insert(of.table as PgTable) as ReturnType<Db['insert']>)
        .values(read.map(({ values }) => ({ ...values, tenantId: userId })) as never)
        .onConflictDoNothing()
        .returning(Object.fromEntries(keys.map((column) => [column.name, column])) as never),
    );
    const stored = new Set((returned as Record<string, unknown>[]).map((row) => keyOf(row, keys)));
    return read.filter(({ told }) => {
      // The first of two with one key is the one that was stored.
      if (stored.delete(keyOf(told, keys))) return true;
      report.failed(fileOf(of), 'There is one like it already.', nameOf(told));
      return false;
    });
  }

  /** The database refused a batch: then one at a time, so that the one it does not take is known. */
  async function one(read: ReadRow[]): Promise<ReadRow[]> {
    const stored: ReadRow[] = [];
    for (const row of read) {
      const found = await insert([row]).catch(() => {
        report.failed(fileOf(of), 'The database does not take it.', nameOf(row.told));
        return [];
      });
      stored.push(...found);
    }
    return stored;
  }
}

const keyOf = (row: Record<string, unknown>, keys: readonly PgColumn[]) =>
  JSON.stringify(keys.map(({ name }) => row[name]));

/** Messages whose line of parents never ends cannot be shown: they are taken out again. Gives their ids. */
export async function removeCircles(tx: Db, userId: string): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    with recursive reached as (
      select m.id from ${messages} m where m.tenant_id = ${userId} and (m.parent_message_id is null or not exists (
        select 1 from ${messages} p where p.tenant_id = ${userId} and p.id = m.parent_message_id))
      union all
      select m.id from reached join ${messages} m on m.tenant_id = ${userId} and m.parent_message_id = reached.id
    )
    delete from ${messages} m where m.tenant_id = ${userId} and m.id not in (select id from reached) returning m.id`);
  return rows.map(({ id }) => id);
}
