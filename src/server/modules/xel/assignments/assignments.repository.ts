import { and, asc, desc, eq, isNull, lt, or, type SQL, sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { assignments } from '#server/db/schema/assignments.ts';
import { memberships, teams, users } from '#server/db/schema/identity.ts';
import { holdsAt } from '#server/tenancy/current-memberships.ts';
import type { Reach } from '#server/tenancy/permissions.ts';
import type { AssignmentPosition } from './assigned.repository.ts';

export type AssignmentRow = typeof assignments.$inferSelect;
export interface Counted {
  assignment: AssignmentRow;
  teamName: string | null;
  learners: number;
}

/** Those of the own team and of the whole organization. */
const within = (reach: Reach): SQL | undefined =>
  reach === 'organization' ? undefined : or(isNull(assignments.teamId), eq(assignments.teamId, reach.teamId));

/** How many plain members within the reach it is for. */
const learnersOf = (reach: Reach, now: Date) => sql<number>`(select count(*)::int4 from memberships m
  where m.tenant_id = assignments.tenant_id and m.role = 'member'
  and (assignments.team_id is null or m.team_id = assignments.team_id)
  and ${reach === 'organization' ? sql`true` : sql`m.team_id = ${reach.teamId}`}
  and (m.expires_at is null or m.expires_at > ${now.toISOString()}::timestamptz))`;

interface Wanted {
  reach: Reach;
  now: Date;
  id?: string | undefined;
  before?: AssignmentPosition | undefined;
  limit: number;
}

/** The latest due date first; `id` limits them to one. What is deleted is not there. */
export async function listAssignments(
  db: Db,
  tenantId: string,
  { reach, now, id, before, limit }: Wanted,
): Promise<Counted[]> {
  return db
    .select({ assignment: assignments, teamName: teams.name, learners: learnersOf(reach, now) })
    .from(assignments)
    .leftJoin(teams, and(eq(teams.tenantId, assignments.tenantId), eq(teams.id, assignments.teamId)))
    .where(
      and(
        eq(assignments.tenantId, tenantId),
        isNull(assignments.deletedAt),
        within(reach),
        id === undefined ? undefined : eq(assignments.id, id),
        before && sql`(${assignments.dueDate}, ${assignments.id}) < (${before[0]}::date, ${before[1]}::text)`,
      ),
    )
    .orderBy(desc(assignments.dueDate), desc(assignments.id))
    .limit(limit);
}

/** One of them, deleted or not, held until the transaction ends. */
export async function lockAssignment(tx: Db, tenantId: string, id: string): Promise<AssignmentRow | undefined> {
  const [row] = await tx
    .select()
    .from(assignments)
    .where(and(eq(assignments.tenantId, tenantId), eq(assignments.id, id)))
    .for('update');
  return row;
}

export async function insertAssignment(tx: Db, row: AssignmentRow): Promise<boolean> {
  const rows = await tx.insert(assignments).values(row).onConflictDoNothing().returning({ id: assignments.id });
  return rows.length > 0;
}

export async function updateAssignment(
  tx: Db,
  tenantId: string,
  id: string,
  change: Partial<Pick<AssignmentRow, 'dueDate' | 'note' | 'deletedAt'>>,
): Promise<void> {
  await tx
    .update(assignments)
    .set(change)
    .where(and(eq(assignments.tenantId, tenantId), eq(assignments.id, id)));
}

/** Forgets what can no longer be restored. */
export async function purgeAssignments(db: Db, until: Date): Promise<void> {
  await db.delete(assignments).where(lt(assignments.deletedAt, until));
}

export async function teamExists(db: Db, tenantId: string, id: string): Promise<boolean> {
  const rows = await db
    .select({ id: teams.id })
    .from(teams)
    .where(and(eq(teams.tenantId, tenantId), eq(teams.id, id)));
  return rows.length > 0;
}

export type LearnerPosition = [name: string, userId: string];
export type LearnerRow = Awaited<ReturnType<typeof listLearners>>[number];

/** Plain members whom an assignment is for, by name; `userId` limits them to one. */
export async function listLearners(
  db: Db,
  { tenantId, teamId }: AssignmentRow,
  wanted: { reach: Reach; now: Date; userId?: string; after?: LearnerPosition | undefined; limit: number },
) {
  const { reach, now, userId, after, limit } = wanted;
  const name = sql<string>`lower(coalesce(nullif(${users.fullName}, ''), ${users.username}))`;
  return db
    .select({
      userId: users.id,
      username: users.username,
      fullName: users.fullName,
      timezone: users.timezone,
      dayStartsAt: users.dayStartsAt,
      teamName: teams.name,
      name,
    })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .leftJoin(teams, and(eq(teams.tenantId, memberships.tenantId), eq(teams.id, memberships.teamId)))
    .where(
      and(
        eq(memberships.tenantId, tenantId),
        eq(memberships.role, 'member'),
        holdsAt(now),
        teamId === null ? undefined : eq(memberships.teamId, teamId),
        reach === 'organization' ? undefined : eq(memberships.teamId, reach.teamId),
        userId === undefined ? undefined : eq(memberships.userId, userId),
        after && sql`(${name}, ${users.id}) > (${after[0]}::text, ${after[1]}::text)`,
      ),
    )
    .orderBy(asc(name), asc(users.id))
    .limit(limit);
}
