import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { Skill } from '#contract/catalogue.ts';
import type { SharedRungs } from '#contract/member-privacy.ts';
import type { Activity } from '#contract/xp.ts';
import type { Db } from '#server/db/database.ts';
import { organizations, teams } from '#server/db/schema/identity.ts';
import { containing } from '#server/platform/like-pattern.ts';
import { addDays } from '#server/platform/local-time.ts';
import { unchosen } from '#server/tenancy/sharing.ts';
import type { Period } from './stats-period.ts';

/** Whose figures: the members of an organization now, of one team of it, or one of them. */
export interface Cohort {
  organizationId: string;
  teamId: string | null;
  userId?: string;
  /** Or some of them. */
  userIds?: readonly string[];
  now: Date;
  /** Whose figures count of those who show sums but no days, by what they are of; whoever shows days always counts. */
  withoutDays: Readonly<Record<keyof SharedRungs, Counted>>;
  /** What is summed up of those of them instead of the period, which it holds; without it the period is. */
  sums?: Period;
}

/** All of them, none, or those in these teams (null: in none). */
export type Counted = boolean | readonly (string | null)[];

export interface DayRow {
  date: string;
  activeMembers: number;
  xp: number;
  seconds: number;
}

export interface Totals {
  activeMembers: number;
  xp: number;
  seconds: number;
  tasks: number;
}

export type MemberSort =
  | 'name'
  | 'xp'
  | 'total_xp'
  | 'learning_seconds'
  | 'active_days'
  | 'current_streak'
  | 'last_active_at';

export interface MemberFigures {
  userId: string;
  username: string;
  fullName: string | null;
  role: 'owner' | 'admin' | 'team_manager' | 'member';
  teamId: string | null;
  teamName: string | null;
  totalXp: number;
  xp: number;
  seconds: number;
  activeDays: number;
  tasks: number;
  conversations: number;
  /** Milliseconds since 1970. */
  lastActiveMs: number | null;
  /** What the member shows; figures of what is private are 0. */
  progress: SharedRungs['progress'];
  talk: SharedRungs['conversations'];
}

const instant = (date: Date) => sql`${date.toISOString()}::timestamptz`;

const showsDays = (rung: SQL) => sql`${rung} in ('rubric', 'transcript')`;

/** Does what somebody shows on this rung count? */
function counts(rung: SQL, who: Counted): SQL {
  const some =
    typeof who === 'boolean'
      ? sql`${who}`
      : sql`coalesce(m.team_id, '') in (select jsonb_array_elements_text(${JSON.stringify(who.map((team) => team ?? ''))}::jsonb))`;
  return sql`(${showsDays(rung)} or (${rung} = 'totals' and ${some}))`;
}

/** The members `p` of a cohort: which rungs they chose, and whether points and time, and conversations, of theirs count. */
const people = ({ organizationId, teamId, userId, userIds, now, withoutDays }: Cohort): SQL => sql`
  people as (
    select m.*, ${counts(sql`m.progress`, withoutDays.progress)} as counted, ${counts(sql`m.talk`, withoutDays.conversations)} as talked
    from (
      select m.user_id, m.role, m.team_id, coalesce(s.progress, ${unchosen.progress}) as progress,
        coalesce(s.conversations, ${unchosen.conversations}) as talk
      from memberships m left join sharing_choices s on s.tenant_id = m.user_id and s.organization_id = m.tenant_id
      where m.tenant_id = ${organizationId} and (m.expires_at is null or m.expires_at > ${instant(now)})
        ${teamId === null ? sql`` : sql`and m.team_id = ${teamId}`} ${userId === undefined ? sql`` : sql`and m.user_id = ${userId}`}
        ${userIds === undefined ? sql`` : sql`and m.user_id in (select jsonb_array_elements_text(${JSON.stringify(userIds)}::jsonb))`}
    ) m
  )`;

/** The instants that count of somebody on this rung: of the period for whoever shows days, else of what is summed up. */
function within(at: SQL, rung: SQL, { sums }: Cohort, { from, until }: Period): SQL {
  const exactly = sql`${at} >= ${instant(from)} and ${at} < ${instant(until)}`;
  if (!sums) return exactly;
  return sql`${at} >= ${instant(sums.from)} and ${at} < ${instant(sums.until)} and (not ${showsDays(rung)} or (${exactly}))`;
}

/** What those of them did in the period who show it: entries of the ledger, and reports of learning time; the local date leads to the index. */
function acts(cohort: Cohort, period: Period): SQL {
  const { startDate, endDate } = cohort.sums ?? period;
  return sql`
  acts as (
    select e.tenant_id as user_id, p.team_id as team, (e.at at time zone 'utc')::date as day, e.activity, e.amount as xp, 0 as seconds,
      e.amount > 0 as active, (e.activity = 'english' and e.amount > 0)::int4 as task
    from people p join xp_events e on p.counted and e.tenant_id = p.user_id and ${within(sql`e.at`, sql`p.progress`, cohort, period)}
    union all
    select t.tenant_id, p.team_id, (t.at at time zone 'utc')::date, t.activity, 0, t.seconds, true, 0
    from people p join learning_time t on p.counted and t.tenant_id = p.user_id
      and t.local_date between ${addDays(startDate, -1)}::date and ${addDays(endDate, 1)}::date
      and ${within(sql`t.at`, sql`p.progress`, cohort, period)}
  )`;
}

/** Conversations `c` that somebody on the rung `talk` wrote in, in the period. */
const talked = (cohort: Cohort, period: Period, talk: SQL): SQL => sql`
  c.deleted_at is null and c.updated_at >= ${instant((cohort.sums ?? period).from)} and exists (
    select 1 from messages m where m.tenant_id = c.tenant_id and m.conversation_id = c.id
      and ${within(sql`m.created_at`, talk, cohort, period)})`;

const sums = sql`
  count(distinct user_id) filter (where active)::int4 as "activeMembers", coalesce(sum(xp), 0)::int4 as xp,
  coalesce(sum(seconds), 0)::int4 as seconds, coalesce(sum(task), 0)::int4 as tasks`;

export async function totalsOf(db: Db, cohort: Cohort, period: Period): Promise<Totals> {
  const { rows } = await db.execute<Totals & Record<string, unknown>>(
    sql`with ${people(cohort)}, ${acts(cohort, period)} select ${sums} from acts`,
  );
  return rows[0] ?? { activeMembers: 0, xp: 0, seconds: 0, tasks: 0 };
}

/** Of each team in which anything was done; of no team under null. */
export async function totalsByTeam(db: Db, cohort: Cohort, period: Period): Promise<Map<string | null, Totals>> {
  const { rows } = await db.execute<Totals & { team: string | null } & Record<string, unknown>>(
    sql`with ${people(cohort)}, ${acts(cohort, period)} select team, ${sums} from acts group by team`,
  );
  return new Map(rows.map(({ team, ...totals }) => [team, totals]));
}

/** Days with anything, oldest first. */
export async function daysOf(db: Db, cohort: Cohort, period: Period): Promise<DayRow[]> {
  const { rows } = await db.execute<DayRow & Record<string, unknown>>(
    sql`with ${people(cohort)}, ${acts(cohort, period)} select day::text as date, ${sums} from acts group by day order by day`,
  );
  return rows;
}

export async function secondsByActivity(
  db: Db,
  cohort: Cohort,
  period: Period,
): Promise<{ activity: Activity; seconds: number }[]> {
  const { rows } = await db.execute<{ activity: Activity; seconds: number }>(sql`
    with ${people(cohort)}, ${acts(cohort, period)}
    select activity, sum(seconds)::int4 as seconds from acts group by activity having sum(seconds) > 0 order by activity`);
  return rows.map(({ activity, seconds }) => ({ activity, seconds }));
}

/** Answers in one skill by the members of one team, or of none. */
export interface SkillRow {
  skill: Skill;
  team: string | null;
  learners: number;
  tasks: number;
  /** Sum of their scores, each of 0 to 100. */
  scores: number;
}

export async function answersBySkill(db: Db, cohort: Cohort, period: Period): Promise<SkillRow[]> {
  const { rows } = await db.execute<SkillRow & Record<string, unknown>>(sql`
    with ${people(cohort)}
    select s.skill, p.team_id as team, count(distinct p.user_id)::int4 as learners, count(*)::int4 as tasks, sum(s.score)::float8 as scores
    from people p join xel_submissions s on p.counted and s.tenant_id = p.user_id and ${within(sql`s.at`, sql`p.progress`, cohort, period)}
    group by s.skill, p.team_id`);
  return rows;
}

export async function countConversations(db: Db, cohort: Cohort, period: Period): Promise<number> {
  const { rows } = await db.execute<{ n: number }>(sql`
    with ${people(cohort)}
    select count(*)::int4 as n from people p join conversations c on p.talked and c.tenant_id = p.user_id
      and ${talked(cohort, period, sql`p.talk`)}`);
  return rows[0]?.n ?? 0;
}

/** How many there are in a team, how many of them show sums, and how many no days of points and time, and of conversations. */
export interface GroupSize {
  members: number;
  sharing: number;
  progress: number;
  conversations: number;
}

/** Members now, by team; those of no team under null. */
export async function groupSizes(db: Db, organizationId: string, now: Date): Promise<Map<string | null, GroupSize>> {
  const all = { organizationId, teamId: null, now, withoutDays: { progress: true, conversations: true } };
  const { rows } = await db.execute<GroupSize & { team: string | null } & Record<string, unknown>>(sql`
    with ${people(all)}
    select team_id as team, count(*)::int4 as members, (count(*) filter (where counted))::int4 as sharing,
      (count(*) filter (where progress = 'totals'))::int4 as progress, (count(*) filter (where talk = 'totals'))::int4 as conversations
    from people group by team_id`);
  return new Map(rows.map(({ team, ...sizes }) => [team, sizes]));
}

export async function organizationName(db: Db, id: string): Promise<string> {
  const [row] = await db.select({ name: organizations.name }).from(organizations).where(eq(organizations.id, id));
  return row?.name ?? '';
}

export async function listTeamNames(
  db: Db,
  organizationId: string,
  teamId: string | null,
): Promise<{ id: string; name: string }[]> {
  return db
    .select({ id: teams.id, name: teams.name })
    .from(teams)
    .where(and(eq(teams.tenantId, organizationId), teamId === null ? undefined : eq(teams.id, teamId)))
    .orderBy(teams.name, teams.id);
}

const sortColumns: Record<Exclude<MemberSort, 'current_streak'>, SQL> = {
  name: sql`lower(coalesce(nullif("fullName", ''), username))`,
  xp: sql`xp`,
  total_xp: sql`"totalXp"`,
  learning_seconds: sql`seconds`,
  active_days: sql`"activeDays"`,
  last_active_at: sql`coalesce("lastActiveMs", 0)`,
};

export interface Wanted {
  q?: string | undefined;
  sort: Exclude<MemberSort, 'current_streak'>;
  order: 'asc' | 'desc';
  page?: { limit: number; offset: number };
  /** These members of the cohort alone. */
  userIds?: readonly string[];
}

/** The figures of each member of a cohort, and how many there are in all. Without `page` all of them. */
export async function listFigures(
  db: Db,
  cohort: Cohort,
  period: Period,
  wanted: Wanted,
): Promise<{ rows: MemberFigures[]; total: number }> {
  const { userIds } = wanted;
  const matches = matching(wanted.q);
  const direction = wanted.order === 'asc' ? sql`asc` : sql`desc`;
  const { rows } = await db.execute<MemberFigures & { total: number } & Record<string, unknown>>(sql`
    with ${people(userIds ? { ...cohort, userIds } : cohort)}, ${acts(cohort, period)}, done as (
      select user_id, sum(xp)::int4 as xp, sum(seconds)::int4 as seconds, sum(task)::int4 as tasks,
        count(distinct day) filter (where active)::int4 as days
      from acts group by user_id
    ), figures as (
      select p.user_id as "userId", u.username, u.full_name as "fullName", p.role, p.team_id as "teamId", t.name as "teamName",
        p.progress, p.talk, p.talked,
        coalesce((select sum(e.amount) from xp_events e where p.progress <> 'private' and e.tenant_id = p.user_id), 0)::int4 as "totalXp",
        coalesce(d.xp, 0) as xp, coalesce(d.seconds, 0) as seconds, coalesce(d.days, 0) as "activeDays", coalesce(d.tasks, 0) as tasks,
        case when p.progress <> 'private'
          then (extract(epoch from (select a.at from last_activity a where a.user_id = p.user_id)) * 1000)::float8 end as "lastActiveMs"
      from people p join users u on u.id = p.user_id
        left join teams t on t.tenant_id = ${cohort.organizationId} and t.id = p.team_id left join done d on d.user_id = p.user_id
      where ${matches}
    ), page as (
      select f.*, count(*) over ()::int4 as total from figures f
      order by ${sortColumns[wanted.sort]} ${direction}, "userId" ${direction}
      ${wanted.page ? sql`limit ${wanted.page.limit} offset ${wanted.page.offset}` : sql``}
    )
    select page.*, (select count(*)::int4 from conversations c
      where page.talked and c.tenant_id = page."userId" and ${talked(cohort, period, sql`page.talk`)}) as conversations
    from page order by ${sortColumns[wanted.sort]} ${direction}, "userId" ${direction}`);
  const total = rows[0]?.total ?? (wanted.page?.offset ? (await listPeople(db, cohort, wanted.q)).length : 0);
  return { rows, total };
}

const matching = (q: string | undefined): SQL => {
  if (!q) return sql`true`;
  const pattern = containing(q);
  return sql`(u.full_name ilike ${pattern} or u.username ilike ${pattern} or u.email ilike ${pattern})`;
};

/** Who matches in a cohort, and what each shows, without figures. */
export async function listPeople(
  db: Db,
  cohort: Cohort,
  q: string | undefined,
): Promise<{ userId: string; progress: SharedRungs['progress'] }[]> {
  const { rows } = await db.execute<{ userId: string; progress: SharedRungs['progress'] }>(sql`
    with ${people(cohort)} select p.user_id as "userId", p.progress from people p join users u on u.id = p.user_id
    where ${matching(q)}`);
  return rows;
}
