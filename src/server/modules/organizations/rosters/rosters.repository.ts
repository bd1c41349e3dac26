import { and, asc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { memberships, users } from '#server/db/schema/identity.ts';
import { invitations } from '#server/db/schema/invitations.ts';
import { type RosterEffect, rosterImports, rosterRows } from '#server/db/schema/rosters.ts';
import type { Role } from '#server/tenancy/permissions.ts';

export type ImportRow = typeof rosterImports.$inferSelect;
export type RosterRowRow = typeof rosterRows.$inferSelect;

/** A process that says nothing for so long has died. Milliseconds. */
const leaseMs = 30_000;
const only = (tenantId: string, id: string) => and(eq(rosterImports.tenantId, tenantId), eq(rosterImports.id, id));
const roster = (tenantId: string, id: string) => and(only(tenantId, id), isNull(rosterImports.action));
const rowsOf = (tenantId: string, id: string) => and(eq(rosterRows.tenantId, tenantId), eq(rosterRows.importId, id));
/** Rows of one statement: PostgreSQL takes 65,535 parameters. */
const batch = 1_000;

/** Gives false where there is one with this id. */
export async function insertImport(tx: Db, row: ImportRow, rows: readonly RosterRowRow[]): Promise<boolean> {
  const made = await tx.insert(rosterImports).values(row).onConflictDoNothing().returning({ id: rosterImports.id });
  if (made.length === 0) return false;
  for (let at = 0; at < rows.length; at += batch) await tx.insert(rosterRows).values(rows.slice(at, at + batch));
  return true;
}

export async function findImport(db: Db, tenantId: string, id: string): Promise<ImportRow | undefined> {
  const [row] = await db.select().from(rosterImports).where(roster(tenantId, id));
  return row;
}

export interface ListedImport {
  job: ImportRow;
  /** Lines that have a result. */
  processed: number;
  importedBy: string | null;
}

/** Imports that were meant, newest first. */
export async function listImports(
  db: Db,
  tenantId: string,
  { before, limit }: { before: [string, string] | undefined; limit: number },
): Promise<ListedImport[]> {
  const { createdAt, id } = rosterImports;
  return db
    .select({
      job: rosterImports,
      processed: sql<number>`(select count(*)::int4 from roster_rows r where r.tenant_id = ${rosterImports.tenantId}
        and r.import_id = ${rosterImports.id} and r.outcome is not null)`,
      importedBy: users.username,
    })
    .from(rosterImports)
    .leftJoin(users, eq(users.id, rosterImports.createdBy))
    .where(
      and(
        eq(rosterImports.tenantId, tenantId),
        eq(rosterImports.dryRun, false),
        isNull(rosterImports.action),
        before && sql`(${createdAt}, ${id}) < (${before[0]}::timestamptz, ${before[1]}::text)`,
      ),
    )
    .orderBy(sql`${createdAt} desc`, sql`${id} desc`)
    .limit(limit);
}

/** Held until the transaction ends. */
export async function lockImport(tx: Db, tenantId: string, id: string): Promise<ImportRow | undefined> {
  const [row] = await tx.select().from(rosterImports).where(roster(tenantId, id)).for('update');
  return row;
}

export async function updateImport(tx: Db, tenantId: string, id: string, change: Partial<ImportRow>): Promise<void> {
  await tx.update(rosterImports).set(change).where(only(tenantId, id));
}

/** Rows that have a result, in the order of the file, with the invitation that they made. */
export async function finishedRows(db: Db, tenantId: string, id: string) {
  return db
    .select({ row: rosterRows, invitation: invitations })
    .from(rosterRows)
    .leftJoin(
      invitations,
      and(
        eq(invitations.tenantId, rosterRows.tenantId),
        sql`${invitations.id} = ${rosterRows.effect} ->> 'invitationId'`,
      ),
    )
    .where(and(rowsOf(tenantId, id), sql`${rosterRows.outcome} is not null`))
    .orderBy(asc(rosterRows.line));
}

/** What the lines of an import did, or would do, in the order of the file. */
export async function effectsOf(db: Db, tenantId: string, id: string): Promise<RosterEffect[]> {
  const rows = await db
    .select({ effect: rosterRows.effect })
    .from(rosterRows)
    .where(and(rowsOf(tenantId, id), isNotNull(rosterRows.effect)))
    .orderBy(asc(rosterRows.line));
  return rows.flatMap(({ effect }) => effect ?? []);
}

/** What these people are called. */
export async function peopleCalled(db: Db, userIds: readonly string[]) {
  if (userIds.length === 0) return [];
  return db
    .select({ userId: users.id, username: users.username, fullName: users.fullName })
    .from(users)
    .where(inArray(users.id, [...userIds]));
}

export async function waitingRows(tx: Db, tenantId: string, id: string, limit: number): Promise<RosterRowRow[]> {
  return tx
    .select()
    .from(rosterRows)
    .where(and(rowsOf(tenantId, id), isNull(rosterRows.outcome)))
    .orderBy(asc(rosterRows.line))
    .limit(limit);
}

/** How many rows came out how. */
export async function countOutcomes(tx: Db, tenantId: string, id: string): Promise<Record<string, number>> {
  const rows = await tx
    .select({ outcome: rosterRows.outcome, n: sql<number>`count(*)::int4` })
    .from(rosterRows)
    .where(rowsOf(tenantId, id))
    .groupBy(rosterRows.outcome)
    .orderBy(asc(rosterRows.outcome));
  return Object.fromEntries(rows.map(({ outcome, n }) => [outcome ?? 'waiting', n]));
}

export async function storeOutcomes(
  tx: Db,
  { tenantId, id }: Pick<ImportRow, 'tenantId' | 'id'>,
  results: readonly Pick<RosterRowRow, 'line' | 'outcome' | 'message' | 'effect'>[],
): Promise<void> {
  const told = JSON.stringify(
    results.map(({ line, outcome, message, effect }) => ({ line, outcome, message, effect })),
  );
  await tx.execute(sql`
    update roster_rows r set outcome = told.outcome, message = told.message, effect = told.effect
    from jsonb_to_recordset(${told}::jsonb) as told(line int4, outcome text, message text, effect jsonb)
    where r.tenant_id = ${tenantId} and r.import_id = ${id} and r.line = told.line`);
}

/** Accounts with these addresses, by the address in lower case, each with its membership, also one that is over. */
export async function accountsOf(tx: Db, tenantId: string, emails: readonly string[]) {
  const rows = await tx
    .select({
      email: sql<string>`lower(${users.email})`,
      userId: users.id,
      role: memberships.role,
      teamId: memberships.teamId,
      expiresAt: memberships.expiresAt,
    })
    .from(users)
    .leftJoin(memberships, and(eq(memberships.tenantId, tenantId), eq(memberships.userId, users.id)))
    .where(sql`lower(${users.email}) in (select jsonb_array_elements_text(${JSON.stringify(emails)}::jsonb))`);
  return new Map(rows.map((row) => [row.email, row]));
}

/** Teams by the name as the file has it. */
export async function teamsByName(tx: Db, tenantId: string, names: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await tx.execute<{ name: string; id: string }>(sql`
    select wanted as name, t.id from jsonb_array_elements_text(${JSON.stringify([...new Set(names)])}::jsonb) as wanted
    join teams t on t.tenant_id = ${tenantId} and lower(t.name) = lower(wanted)`);
  return new Map(rows.map(({ name, id }) => [name, id]));
}

/** Sets role and team of members who are as `from` says; gives the ids of those who were. A team that is gone is no team. */
export async function changeMembers(
  tx: Db,
  tenantId: string,
  changes: readonly { userId: string; from: Placement; to: Placement }[],
): Promise<string[]> {
  if (changes.length === 0) return [];
  const told = JSON.stringify(
    changes.map(({ userId, from, to }) => ({ u: userId, r: from.role, t: from.teamId, nr: to.role, nt: to.teamId })),
  );
  const { rows } = await tx.execute<{ id: string }>(sql`
    update memberships m set role = told.nr,
      team_id = (select t.id from teams t where t.tenant_id = m.tenant_id and t.id = told.nt)
    from jsonb_to_recordset(${told}::jsonb) as told(u text, r text, t text, nr text, nt text)
    where m.tenant_id = ${tenantId} and m.user_id = told.u and m.role = told.r and m.team_id is not distinct from told.t
    returning m.user_id as id`);
  return rows.map(({ id }) => id);
}

/** Where a member is. */
export interface Placement {
  role: string;
  teamId: string | null;
}

export async function insertMembers(
  tx: Db,
  tenantId: string,
  people: readonly { userId: string; role: Role; teamId: string | null }[],
  now: Date,
): Promise<void> {
  if (people.length === 0) return;
  await tx
    .insert(memberships)
    .values(
      people.map(({ userId, role, teamId }) => ({ tenantId, userId, role, teamId, joinedAt: now, expiresAt: null })),
    );
}

/** Invitations that were replaced wait again, unless somebody was invited anew since. */
export async function reopenInvitations(tx: Db, tenantId: string, ids: readonly string[]): Promise<void> {
  await tx.execute(sql`
    update invitations i set withdrawn_at = null
    where i.tenant_id = ${tenantId} and i.id in (select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))
      and not exists (select 1 from invitations other where other.tenant_id = i.tenant_id and lower(other.email) = lower(i.email)
        and other.accepted_at is null and other.withdrawn_at is null)`);
}

/** Takes the oldest import that waits, or that a dead process left behind; another process gets another one. */
export async function claimImport(db: Db, leaseId: string, now: Date): Promise<ImportRow | undefined> {
  const [row] = await db
    .update(rosterImports)
    .set({ status: 'running', leaseId, leaseUntil: new Date(now.getTime() + leaseMs) })
    .where(
      sql`(${rosterImports.tenantId}, ${rosterImports.id}) = (
        select tenant_id, id from roster_imports
        where status = 'queued' or (status = 'running' and lease_until < ${now.toISOString()}::timestamptz)
        order by created_at, id limit 1 for update skip locked)`,
    )
    .returning();
  return row;
}

/** Says that the work goes on, and holds the row. Undefined where it is somebody else's by now, or gone. */
export async function keepLease(tx: Db, job: ImportRow, now: Date): Promise<ImportRow | undefined> {
  const [row] = await tx
    .update(rosterImports)
    .set({ leaseUntil: new Date(now.getTime() + leaseMs) })
    .where(
      and(
        only(job.tenantId, job.id),
        eq(rosterImports.leaseId, job.leaseId ?? ''),
        eq(rosterImports.status, 'running'),
      ),
    )
    .returning();
  return row;
}

/** What this process was at when it was ended in order can be taken up at once. */
export async function releaseLeases(db: Db, leaseId: string): Promise<void> {
  await db
    .update(rosterImports)
    .set({ status: 'queued', leaseId: null, leaseUntil: null })
    .where(and(eq(rosterImports.leaseId, leaseId), eq(rosterImports.status, 'running')));
}

/** A server that is alone with its database knows that whatever runs at its start was left behind. */
export async function abandonLeases(db: Db): Promise<void> {
  await db
    .update(rosterImports)
    .set({ leaseUntil: new Date(0) })
    .where(eq(rosterImports.status, 'running'));
}

export async function noteLines(
  tx: Db,
  { tenantId, id }: Pick<ImportRow, 'tenantId' | 'id'>,
  lines: readonly number[],
  message: string,
): Promise<void> {
  await tx.execute(sql`
    update roster_rows set message = ${message} where tenant_id = ${tenantId} and import_id = ${id}
      and line in (select value::int4 from jsonb_array_elements_text(${JSON.stringify(lines)}::jsonb))`);
}
