import { and, desc, eq, inArray, lt, sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { connectorImports } from '#server/db/schema/connectors.ts';

export type ImportRow = typeof connectorImports.$inferSelect;

/** Longer than two requests may take (`dataLimits`): whoever says nothing for so long has died. Milliseconds. */
const leaseMs = 180_000;
const { tenantId, id, connectorId, status, createdAt } = connectorImports;
const only = (row: Pick<ImportRow, 'tenantId' | 'id'>) => and(eq(tenantId, row.tenantId), eq(id, row.id));
const until = (now: Date) => new Date(now.getTime() + leaseMs);

/** False where one is under way. */
export async function insertImport(db: Db, row: ImportRow): Promise<boolean> {
  const made = await db.insert(connectorImports).values(row).onConflictDoNothing().returning({ id });
  return made.length > 0;
}

export async function findImport(db: Db, owner: string, importId: string): Promise<ImportRow | undefined> {
  const [row] = await db
    .select()
    .from(connectorImports)
    .where(only({ tenantId: owner, id: importId }));
  return row;
}

/** Newest first. */
export function listImports(
  db: Db,
  owner: string,
  connector: string,
  { before, limit }: { before: [string, string] | undefined; limit: number },
): Promise<ImportRow[]> {
  return db
    .select()
    .from(connectorImports)
    .where(
      and(
        eq(tenantId, owner),
        eq(connectorId, connector),
        before && sql`(${createdAt}, ${id}) < (${before[0]}::timestamptz, ${before[1]}::text)`,
      ),
    )
    .orderBy(desc(createdAt), desc(id))
    .limit(limit);
}

/** Takes one that waits and may go on, or that a dead process left behind; another process gets another one. */
export async function claimImport(db: Db, leaseId: string, now: Date): Promise<ImportRow | undefined> {
  const at = now.toISOString();
  const [row] = await db
    .update(connectorImports)
    .set({ status: 'running', leaseId, leaseUntil: until(now) })
    .where(
      sql`(${tenantId}, ${id}) = (
        select tenant_id, id from connector_imports
        where (status = 'queued' and next_at <= ${at}::timestamptz)
          or (status = 'running' and (lease_until is null or lease_until < ${at}::timestamptz))
        order by next_at, id limit 1 for update skip locked)`,
    )
    .returning();
  return row;
}

/** Stores how far it is, and keeps the lease; false where it is somebody else's by now, or gone. */
export async function storeStep(db: Db, job: ImportRow, change: Partial<ImportRow>, now: Date): Promise<boolean> {
  const rows = await db
    .update(connectorImports)
    .set({ leaseUntil: until(now), ...change })
    .where(and(only(job), eq(connectorImports.leaseId, job.leaseId ?? ''), eq(status, 'running')))
    .returning({ id });
  return rows.length > 0;
}

/** This process ends, or is alone and begins: whoever comes next may take what it held. */
export async function releaseLeases(db: Db, leaseId?: string): Promise<void> {
  await db
    .update(connectorImports)
    .set({ leaseUntil: null })
    .where(and(eq(status, 'running'), leaseId === undefined ? undefined : eq(connectorImports.leaseId, leaseId)));
}

export async function forgetFinished(db: Db, before: Date): Promise<void> {
  await db
    .delete(connectorImports)
    .where(and(inArray(status, ['done', 'failed']), lt(connectorImports.finishedAt, before)));
}
