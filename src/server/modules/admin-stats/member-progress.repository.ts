import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { memberships, teams, users } from '#server/db/schema/identity.ts';
import { holdsAt } from '#server/tenancy/current-memberships.ts';
import type { Reach } from '#server/tenancy/permissions.ts';
import type { Period } from './stats-period.ts';

/** A member within somebody's reach, as the organization itself knows them. */
export async function findMember(db: Db, organizationId: string, userId: string, reach: Reach, now: Date) {
  const [row] = await db
    .select({
      userId: memberships.userId,
      username: users.username,
      fullName: users.fullName,
      avatarUrl: users.avatarUrl,
      role: memberships.role,
      teamId: memberships.teamId,
      teamName: teams.name,
      joinedAt: memberships.joinedAt,
      expiresAt: memberships.expiresAt,
    })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .leftJoin(teams, and(eq(teams.tenantId, memberships.tenantId), eq(teams.id, memberships.teamId)))
    .where(
      and(
        eq(memberships.tenantId, organizationId),
        eq(memberships.userId, userId),
        reach === 'organization' ? undefined : eq(memberships.teamId, reach.teamId),
        holdsAt(now),
      ),
    );
  return row;
}

export interface Done {
  date: string;
  xp: number;
  seconds: number;
  active: boolean;
}

/** What one person earned and how long they learned, by UTC days with anything, oldest first. */
export async function daysDone(db: Db, userId: string, { from, until }: Period): Promise<Done[]> {
  const within = (at: SQL) => sql`tenant_id = ${userId} and ${at} >= ${iso(from)} and ${at} < ${iso(until)}`;
  const { rows } = await db.execute<Done & Record<string, unknown>>(sql`
    select (at at time zone 'utc')::date::text as date, sum(xp)::int4 as xp, sum(seconds)::int4 as seconds, bool_or(active) as active
    from (
      select at, amount as xp, 0 as seconds, amount > 0 as active from xp_events where ${within(sql`at`)}
      union all
      select at, 0, seconds, true from learning_time where ${within(sql`at`)}
    ) done group by 1 order by 1`);
  return rows;
}

/** How many messages somebody wrote, by UTC days, oldest first, and in how many conversations. What was deleted does not count. */
export async function daysWritten(db: Db, userId: string, { from, until }: Period) {
  const { rows } = await db.execute<{ date: string | null; messages: number; conversations: number }>(sql`
    select (m.created_at at time zone 'utc')::date::text as date, count(*)::int4 as messages,
      count(distinct m.conversation_id)::int4 as conversations
    from messages m join conversations c on c.tenant_id = m.tenant_id and c.id = m.conversation_id and c.deleted_at is null
    where m.tenant_id = ${userId} and m.role = 'user' and m.created_at >= ${iso(from)} and m.created_at < ${iso(until)}
    group by grouping sets (((m.created_at at time zone 'utc')::date), ()) order by 1`);
  return {
    conversations: rows.find(({ date }) => date === null)?.conversations ?? 0,
    days: rows.flatMap(({ date, messages }) => (date === null ? [] : [{ date, messages }])),
  };
}

const iso = (date: Date) => sql`${date.toISOString()}::timestamptz`;
