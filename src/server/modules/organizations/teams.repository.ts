import { and, asc, eq, sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { memberships, teams } from '#server/db/schema/identity.ts';

type Stored = typeof teams.$inferSelect;
export type TeamRow = Stored & { memberCount: number };

/** Sort values of a listed team: name, id. */
export type TeamPosition = [string, string];

const only = (tenantId: string, id: string) => and(eq(teams.tenantId, tenantId), eq(teams.id, id));

/** By name; `id` limits them to one. */
export async function listTeams(
  db: Db,
  tenantId: string,
  now: Date,
  wanted: { id?: string | undefined; after?: TeamPosition | undefined; limit: number },
): Promise<TeamRow[]> {
  const { id, after, limit } = wanted;
  return db
    .select({
      tenantId: teams.tenantId,
      id: teams.id,
      name: teams.name,
      description: teams.description,
      createdAt: teams.createdAt,
      updatedAt: teams.updatedAt,
      memberCount: sql<number>`(select count(*)::int4 from memberships m
        where m.tenant_id = ${teams.tenantId} and m.team_id = ${teams.id}
        and (m.expires_at is null or m.expires_at > ${now.toISOString()}::timestamptz))`,
    })
    .from(teams)
    .where(
      and(
        eq(teams.tenantId, tenantId),
        id === undefined ? undefined : eq(teams.id, id),
        after && sql`(${teams.name}, ${teams.id}) > (${after[0]}::text, ${after[1]}::text)`,
      ),
    )
    .orderBy(asc(teams.name), asc(teams.id))
    .limit(limit);
}

/** Is there another team of this name, in whatever case? */
export async function teamNameIsTaken(tx: Db, tenantId: string, name: string, exceptId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: teams.id })
    .from(teams)
    .where(
      and(eq(teams.tenantId, tenantId), sql`lower(${teams.name}) = lower(${name})`, sql`${teams.id} <> ${exceptId}`),
    );
  return rows.length > 0;
}

export async function insertTeam(tx: Db, row: Stored): Promise<void> {
  await tx.insert(teams).values(row);
}

export async function updateTeam(tx: Db, tenantId: string, id: string, change: Partial<Stored>): Promise<void> {
  await tx.update(teams).set(change).where(only(tenantId, id));
}

/** Its members stay, without a team. */
export async function deleteTeam(tx: Db, tenantId: string, id: string): Promise<void> {
  await tx
    .update(memberships)
    .set({ teamId: null })
    .where(and(eq(memberships.tenantId, tenantId), eq(memberships.teamId, id)));
  await tx.delete(teams).where(only(tenantId, id));
}
