import type { AdminStats, MemberStats, UserStats } from '#contract/admin-stats.ts';
import type { Db } from '#server/db/database.ts';
import { notFound } from '#server/platform/app-error.ts';
import { storable } from '#server/platform/storable-text.ts';
import { type Access, type Caller, lacks, requireOrganization } from '#server/tenancy/access.ts';
import { writeListReceipts, writeReceipts } from '#server/tenancy/access-receipts.ts';
import { appendOncePerHour } from '#server/tenancy/audit-reading.ts';
import { shows } from '#server/tenancy/sharing.ts';
import { countedGroups, hiddenGroups, isTooSmall } from './cohort-privacy.ts';
import { memberView, rungsOf, type Standing } from './member-figures-view.ts';
import { skillFigures } from './skill-figures.ts';
import * as repository from './stats.repository.ts';
import { datesOf, type Period, periodOf, sumsUp, wholeWeeks } from './stats-period.ts';

/** Who asks, when and by which request. */
export interface Reader extends Caller {
  requestId: string | null;
}

/** Level, points and streak of learners as they are now, from whoever keeps them. */
export type StandingsOf = (userIds: readonly string[]) => Promise<ReadonlyMap<string, Standing>>;

interface Range {
  start_date: string;
  end_date: string;
}

export interface ProgressQuery extends Range {
  org_id: string;
  team_id?: string | undefined;
  sort: repository.MemberSort;
  order: 'asc' | 'desc';
  page: number;
  limit: number;
  q?: string | undefined;
}

/** Figures for administrators, and for team managers those of their team. */
export interface Stats {
  overview(
    reader: Reader,
    query: Range & { organization_id: string; team_id?: string | undefined },
  ): Promise<AdminStats>;
  user(
    reader: Reader,
    userId: string,
    query: Range & { organization_id: string; team_id?: string | undefined },
  ): Promise<UserStats>;
  progress(
    reader: Reader,
    query: ProgressQuery,
  ): Promise<{ items: MemberStats[]; total: number; page: number; limit: number }>;
}

export function createStats({ db, standings }: { db: Db; standings: StandingsOf }): Stats {
  /** The cohort that the caller may see of what is asked for. */
  async function cohortOf(reader: Reader, orgId: string, teamId: string | undefined) {
    const access = await requireOrganization(db, reader, orgId, 'stats:read');
    const own = access.reach === 'organization' ? null : access.reach.teamId;
    if (own !== null && teamId !== undefined && teamId !== own) throw lacks();
    const team = own ?? (teamId === undefined ? null : storable(teamId));
    const teams = await repository.listTeamNames(db, orgId, team);
    if (team !== null && teams.length === 0) throw notFound('team');
    return { access, teams, asked: { organizationId: orgId, teamId: team, now: reader.now } };
  }

  async function note(tx: Db, reader: Reader, access: Access, action: string, userId: string | null): Promise<void> {
    await appendOncePerHour(tx, {
      tenantId: access.organizationId,
      actor: { userId: reader.userId, username: access.username },
      action,
      object: userId === null ? null : { kind: 'member', id: userId },
      changes: [],
      requestId: reader.requestId,
      at: reader.now,
    });
  }

  async function figures(tx: Db, cohort: repository.Cohort, period: Period) {
    const [days, byActivity] = [
      await repository.daysOf(tx, cohort, period),
      await repository.secondsByActivity(tx, cohort, period),
    ];
    return { byDate: new Map(days.map((day) => [day.date, day])), byActivity };
  }

  return {
    async overview(reader, query) {
      const period = periodOf(query.start_date, query.end_date);
      const { asked, teams } = await cohortOf(reader, query.organization_id, query.team_id);
      const { organizationId, teamId } = asked;
      const groups = await repository.groupSizes(db, organizationId, reader.now);
      const by = (what: keyof repository.GroupSize) => new Map([...groups].map(([team, size]) => [team, size[what]]));
      const sizes = by('sharing');
      const hidden = hiddenGroups(sizes);
      const tooSmall = isTooSmall(sizes);
      const keeps = (team: string) => tooSmall || !sizes.get(team) || hidden.has(team);
      const suppressed = teamId === null ? tooSmall : keeps(teamId);
      const withoutDays = {
        progress: countedGroups(hidden, by('progress')),
        conversations: countedGroups(hidden, by('conversations')),
      };
      const cohort = { ...asked, withoutDays };
      const members = [...by('members')].reduce(
        (sum, [team, n]) => (teamId === null || team === teamId ? sum + n : sum),
        0,
      );
      const everybody = { ...cohort, teamId: null };
      const nothing = { activeMembers: 0, xp: 0, seconds: 0, tasks: 0 };
      const totals = suppressed ? nothing : await repository.totalsOf(db, cohort, period);
      const byTeam = tooSmall
        ? new Map<string, repository.Totals>()
        : await repository.totalsByTeam(db, everybody, period);
      const { byDate, byActivity } = suppressed
        ? { byDate: new Map<string, repository.DayRow>(), byActivity: [] }
        : await figures(db, cohort, period);
      return {
        ...{ start_date: period.startDate, end_date: period.endDate },
        organizations: [{ id: organizationId, name: await repository.organizationName(db, organizationId) }],
        teams,
        members,
        active_members: totals.activeMembers,
        xp: Math.max(0, totals.xp),
        learning_seconds: totals.seconds,
        conversations: suppressed ? 0 : await repository.countConversations(db, cohort, period),
        tasks_completed: totals.tasks,
        by_day: datesOf(period).map((date) => {
          const day = byDate.get(date);
          return {
            date,
            active_members: day?.activeMembers ?? 0,
            xp: Math.max(0, day?.xp ?? 0),
            learning_seconds: day?.seconds ?? 0,
          };
        }),
        by_activity: byActivity,
        by_skill: suppressed ? [] : skillFigures(await repository.answersBySkill(db, everybody, period), teamId),
        by_team: teams.map(({ id }) => {
          const kept = keeps(id);
          const { activeMembers, xp, seconds, tasks } = (!kept && byTeam.get(id)) || nothing;
          return {
            ...{ team_id: id, members: by('members').get(id) ?? 0, active_members: activeMembers },
            ...{ xp: Math.max(0, xp), learning_seconds: seconds, tasks_completed: tasks, suppressed: kept },
          };
        }),
        ...(suppressed && { suppressed }),
      };
    },

    async user(reader, userId, query) {
      const period = periodOf(query.start_date, query.end_date);
      const { access, asked } = await cohortOf(reader, query.organization_id, query.team_id);
      const one = { ...asked, userId, ...eachIn(period) };
      const { row, name, byDate, byActivity } = await db.transaction(async (tx) => {
        const { rows } = await repository.listFigures(tx, one, period, { sort: 'name', order: 'asc' });
        const [row] = rows;
        if (!row) throw notFound('member');
        const name = await repository.organizationName(tx, asked.organizationId);
        const found = await figures(tx, one, period);
        const seen = new Map([[userId, rungsOf(row)]]);
        await writeReceipts(tx, { access, view: 'figures', reason: null, at: reader.now, seen });
        await note(tx, reader, access, 'member_stats_read', userId);
        return { row, name, ...found };
      });
      return {
        ...{ start_date: period.startDate, end_date: period.endDate },
        member: memberView(row, { id: asked.organizationId, name }, (await standings([userId])).get(userId), one.sums),
        by_day: (shows(row.progress, 'rubric') ? datesOf(period) : []).map((date) => {
          const day = byDate.get(date);
          return { date, xp: Math.max(0, day?.xp ?? 0), learning_seconds: day?.seconds ?? 0 };
        }),
        by_activity: byActivity,
      };
    },

    async progress(reader, query) {
      const period = periodOf(query.start_date, query.end_date);
      const { access, asked } = await cohortOf(reader, query.org_id, query.team_id);
      const cohort = { ...asked, ...eachIn(period) };
      const { sort, order, page, limit } = query;
      const offset = (page - 1) * limit;
      const q = query.q === undefined ? undefined : storable(query.q).trim();
      // The streak is worked out by rules, not by the database: then all are, and the page is cut afterwards.
      const byStreak = sort === 'current_streak';
      const { rows, total } = await db.transaction(async (tx) => {
        const found = await repository.listFigures(tx, cohort, period, {
          ...{ q, order },
          sort: byStreak ? 'name' : sort,
          ...(!byStreak && { page: { limit, offset } }),
        });
        const seen = new Map(found.rows.map((row) => [row.userId, rungsOf(row)]));
        await writeListReceipts(tx, { access, at: reader.now, seen });
        await note(tx, reader, access, 'progress_read', null);
        return found;
      });
      const known = await standings(rows.map(({ userId }) => userId));
      const name = await repository.organizationName(db, cohort.organizationId);
      const items = rows.map((row) =>
        memberView(row, { id: cohort.organizationId, name }, known.get(row.userId), cohort.sums),
      );
      if (!byStreak) return { items, total, page, limit };
      const sign = order === 'asc' ? 1 : -1;
      items.sort((a, b) => sign * (a.current_streak - b.current_streak) || sign * (a.user_id < b.user_id ? -1 : 1));
      return { items: items.slice(offset, offset + limit), total: items.length, page, limit };
    },
  };
}

/**
 * Figures of single members: whoever shows no days has none in a few days, and whole weeks in more, so that no two periods differ by
 * days of theirs.
 */
function eachIn(period: Period): Pick<repository.Cohort, 'withoutDays' | 'sums'> {
  const may = sumsUp(period);
  return { withoutDays: { progress: may, conversations: may }, ...(may && { sums: wholeWeeks(period) }) };
}
