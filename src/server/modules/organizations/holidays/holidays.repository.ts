import { and, asc, eq, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { holidays } from '#server/db/schema/holidays.ts';
import { memberships, teams } from '#server/db/schema/identity.ts';
import { holdsAt } from '#server/tenancy/current-memberships.ts';

type Stored = typeof holidays.$inferSelect;
export type HolidayRow = Omit<Stored, 'grantedThrough'> & { teamName: string | null };

const columns = {
  tenantId: holidays.tenantId,
  id: holidays.id,
  teamId: holidays.teamId,
  name: holidays.name,
  startsOn: holidays.startsOn,
  endsOn: holidays.endsOn,
  declaredAt: holidays.declaredAt,
  teamName: teams.name,
};

const only = (tenantId: string, id: string) => and(eq(holidays.tenantId, tenantId), eq(holidays.id, id));

function select(db: Db, where: SQL | undefined) {
  return db
    .select(columns)
    .from(holidays)
    .leftJoin(teams, and(eq(teams.tenantId, holidays.tenantId), eq(teams.id, holidays.teamId)))
    .where(where)
    .orderBy(asc(holidays.startsOn), asc(holidays.id));
}

/** By first day; `ofTeam`: those of the organization and of this team (null: of none), or without it all. */
export async function listHolidays(
  db: Db,
  tenantId: string,
  page: { ofTeam?: string | null; after?: [string, string] | undefined; limit: number },
): Promise<HolidayRow[]> {
  const { ofTeam, after, limit } = page;
  const seen = ofTeam === undefined ? undefined : or(isNull(holidays.teamId), eq(holidays.teamId, ofTeam ?? ''));
  const later = after && sql`(${holidays.startsOn}, ${holidays.id}) > (${after[0]}::date, ${after[1]})`;
  return select(db, and(eq(holidays.tenantId, tenantId), seen, later)).limit(limit);
}

export async function findHoliday(db: Db, tenantId: string, id: string): Promise<HolidayRow | undefined> {
  const [row] = await select(db, only(tenantId, id));
  return row;
}

export async function countHolidays(db: Db, tenantId: string): Promise<number> {
  return db.$count(holidays, eq(holidays.tenantId, tenantId));
}

export async function insertHoliday(tx: Db, row: Stored): Promise<void> {
  await tx.insert(holidays).values(row);
}

export async function deleteHoliday(tx: Db, tenantId: string, id: string): Promise<void> {
  await tx.delete(holidays).where(only(tenantId, id));
}

/** Members by team, by its name; whoever has none last. `teamId`: of this team alone. */
export async function membersByTeam(db: Db, tenantId: string, teamId: string | null, now: Date) {
  return db
    .select({ teamId: memberships.teamId, name: teams.name, members: sql<number>`count(*)::int4` })
    .from(memberships)
    .leftJoin(teams, and(eq(teams.tenantId, memberships.tenantId), eq(teams.id, memberships.teamId)))
    .where(
      and(
        eq(memberships.tenantId, tenantId),
        teamId === null ? undefined : eq(memberships.teamId, teamId),
        holdsAt(now),
      ),
    )
    .groupBy(memberships.teamId, teams.name)
    .orderBy(sql`${teams.name} nulls last`, asc(memberships.teamId));
}

/**
 * Writes the days of holidays that have begun by `through` to the rest days of whoever is a member now, from the day on which
 * they joined. What is written stays: it is the learner's own. Again it writes only what is new, also for whoever came since,
 * from the newest day on. `only`: one holiday instead of all.
 */
export async function grantDays(tx: Db, through: string, only?: { tenantId: string; id: string }): Promise<void> {
  const one = only ? sql`h.tenant_id = ${only.tenantId} and h.id = ${only.id} and` : sql``;
  // The learner's row is held, so that nobody is deleted in between; a fixed order keeps two of these from waiting for each other.
  await tx.execute(sql`
    with due as (
      select m.user_id, d.day::date as day, h.name, h.declared_at
      from holidays h
      join memberships m on m.tenant_id = h.tenant_id and (h.team_id is null or h.team_id = m.team_id)
      cross join lateral generate_series(
        greatest(h.starts_on, h.granted_through, (m.joined_at at time zone 'UTC')::date)::timestamp,
        least(h.ends_on, ${through}::date, (m.expires_at at time zone 'UTC')::date)::timestamp, '1 day') d(day)
      where ${one} h.starts_on <= ${through}::date
        and (h.ends_on >= ${through}::date or h.granted_through is null or h.granted_through < h.ends_on)
        and not exists (select 1 from rest_days r where r.tenant_id = m.user_id and r.local_date = d.day::date)
    ), held as (
      select t.id from tenants t where t.id in (select user_id from due) order by t.id for key share
    )
    insert into rest_days (tenant_id, local_date, declared_at, holiday)
    select due.user_id, due.day, due.declared_at, due.name from due join held on held.id = due.user_id
    order by due.user_id, due.day, due.declared_at
    on conflict do nothing`);
  await tx.execute(sql`
    update holidays h set granted_through = least(h.ends_on, ${through}::date)
    where ${one} h.starts_on <= ${through}::date
      and (h.granted_through is null or h.granted_through < least(h.ends_on, ${through}::date))`);
}
