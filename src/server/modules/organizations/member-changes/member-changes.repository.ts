import { and, asc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { memberships, users } from '#server/db/schema/identity.ts';
import { rosterImports, rosterRows } from '#server/db/schema/rosters.ts';
import { holdsAt } from '#server/tenancy/current-memberships.ts';
import type { ImportRow } from '../rosters/rosters.repository.ts';

const only = (tenantId: string, id: string) =>
  and(eq(rosterImports.tenantId, tenantId), eq(rosterImports.id, id), isNotNull(rosterImports.action));

export async function findChange(db: Db, tenantId: string, id: string): Promise<ImportRow | undefined> {
  const [row] = await db.select().from(rosterImports).where(only(tenantId, id));
  return row;
}

/** Held until the transaction ends. */
export async function lockChange(tx: Db, tenantId: string, id: string): Promise<ImportRow | undefined> {
  const [row] = await tx.select().from(rosterImports).where(only(tenantId, id)).for('update');
  return row;
}

/** Newest first; with `by` those of this person alone. */
export async function listChanges(
  db: Db,
  tenantId: string,
  { before, by, limit }: { before: [string, string] | undefined; by: string | undefined; limit: number },
) {
  const { createdAt, id } = rosterImports;
  return db
    .select({
      job: rosterImports,
      processed: sql<number>`(select count(*)::int4 from roster_rows r where r.tenant_id = ${rosterImports.tenantId}
        and r.import_id = ${rosterImports.id} and r.outcome is not null)`,
      changedBy: users.username,
    })
    .from(rosterImports)
    .leftJoin(users, eq(users.id, rosterImports.createdBy))
    .where(
      and(
        eq(rosterImports.tenantId, tenantId),
        isNotNull(rosterImports.action),
        by === undefined ? undefined : eq(rosterImports.createdBy, by),
        before && sql`(${createdAt}, ${id}) < (${before[0]}::timestamptz, ${before[1]}::text)`,
      ),
    )
    .orderBy(sql`${createdAt} desc`, sql`${id} desc`)
    .limit(limit);
}

/** What became of each member so far, in the order in which they were chosen. */
export async function resultsOf(db: Db, tenantId: string, id: string) {
  const rows = await db
    .select({
      userId: users.id,
      username: users.username,
      fullName: users.fullName,
      outcome: rosterRows.outcome,
      message: rosterRows.message,
    })
    .from(rosterRows)
    .innerJoin(users, eq(users.id, rosterRows.userId))
    .where(and(eq(rosterRows.tenantId, tenantId), eq(rosterRows.importId, id), isNotNull(rosterRows.outcome)))
    .orderBy(asc(rosterRows.line));
  return rows.flatMap(({ outcome, ...row }) =>
    outcome === 'updated' || outcome === 'removed' || outcome === 'unchanged' || outcome === 'invalid'
      ? [{ ...row, outcome }]
      : [],
  );
}

/** How these members are placed now, in the order in which they are named. */
export async function placedNow(db: Db, tenantId: string, userIds: readonly string[], now: Date) {
  const rows = await db
    .select({ userId: memberships.userId, role: memberships.role, teamId: memberships.teamId })
    .from(memberships)
    .where(and(eq(memberships.tenantId, tenantId), inArray(memberships.userId, [...userIds]), holdsAt(now)));
  const placed = new Map(rows.map((row) => [row.userId, row]));
  return userIds.flatMap((userId) => placed.get(userId) ?? []);
}
