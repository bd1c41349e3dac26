import type { AdminStats, MemberStats, UserStats } from '#contract/admin-stats.ts';
import type { Db } from '#server/db/database.ts';
import { notFound } from '#server/platform/app-error.ts';
import { writeReceipts } from '#server/tenancy/access-receipts.ts';
import { shows } from '#server/tenancy/sharing.ts';
import { countedGroups, hiddenGroups, isTooSmall } from './cohort-privacy.ts';
import { createDirectory, type DirectoryQuery, type ProgressQuery, type StandingsOf } from './member-directory.ts';
import { memberView, rungsOf } from './member-figures-view.ts';
import { skillFigures } from './skill-figures.ts';
import * as repository from './stats.repository.ts';
import { cohortOf, eachIn, note, type Reader } from './stats-cohort.ts';
import { datesOf, type Period, periodOf } from './stats-period.ts';

interface OverviewQuery {
  start_date: string;
  end_date: string;
  organization_id: string;
  team_id?: string | undefined;
}

/** Figures for administrators, and for team managers those of their team. */
export interface Stats {
  overview(reader: Reader, query: OverviewQuery): Promise<AdminStats>;
  user(reader: Reader, userId: string, query: OverviewQuery): Promise<UserStats>;
  progress(
    reader: Reader,
    query: ProgressQuery,
  ): Promise<{ items: MemberStats[]; total: number; page: number; limit: number }>;
  /** All that match. */
  directory(reader: Reader, query: DirectoryQuery): Promise<{ period: Period; pieces: AsyncIterable<MemberStats[]> }>;
}

export function createStats({ db, standings }: { db: Db; standings: StandingsOf }): Stats {
  const directory = createDirectory({ db, standings });

  async function figures(tx: Db, cohort: repository.Cohort, period: Period) {
    const [days, byActivity] = [
      await repository.daysOf(tx, cohort, period),
      await repository.secondsByActivity(tx, cohort, period),
    ];
    return { byDate: new Map(days.map((day) => [day.date, day])), byActivity };
  }

  /** Every figure is of the same moment: `tx` is one snapshot. */
  async function overview(tx: Db, reader: Reader, query: OverviewQuery): Promise<AdminStats> {
    const period = periodOf(query.start_date, query.end_date);
    const { asked, teams } = await cohortOf(tx, reader, query.organization_id, query.team_id);
    const { organizationId, teamId } = asked;
    const groups = await repository.groupSizes(tx, organizationId, reader.now);
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
    const totals = suppressed ? nothing : await repository.totalsOf(tx, cohort, period);
    const byTeam = tooSmall
      ? new Map<string, repository.Totals>()
      : await repository.totalsByTeam(tx, everybody, period);
    const { byDate, byActivity } = suppressed
      ? { byDate: new Map<string, repository.DayRow>(), byActivity: [] }
      : await figures(tx, cohort, period);
    return {
      ...{ start_date: period.startDate, end_date: period.endDate },
      organizations: [{ id: organizationId, name: await repository.organizationName(tx, organizationId) }],
      teams,
      members,
      active_members: totals.activeMembers,
      xp: Math.max(0, totals.xp),
      learning_seconds: totals.seconds,
      conversations: suppressed ? 0 : await repository.countConversations(tx, cohort, period),
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
      by_skill: suppressed ? [] : skillFigures(await repository.answersBySkill(tx, everybody, period), teamId),
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
  }

  return {
    overview: (reader, query) =>
      db.transaction((tx) => overview(tx, reader, query), {
        isolationLevel: 'repeatable read',
        accessMode: 'read only',
      }),

    async user(reader, userId, query) {
      const period = periodOf(query.start_date, query.end_date);
      const { access, asked } = await cohortOf(db, reader, query.organization_id, query.team_id);
      const one = { ...asked, userId, ...eachIn(period) };
      const { row, name, byDate, byActivity } = await db.transaction(async (tx) => {
        const { rows } = await repository.listFigures(tx, one, period, { sort: 'name', order: 'asc' });
        const [row] = rows;
        if (!row) throw notFound('member');
        const name = await repository.organizationName(tx, asked.organizationId);
        const found = await figures(tx, one, period);
        const seen = new Map([[userId, rungsOf(row)]]);
        await writeReceipts(tx, { access, view: 'figures', reason: null, at: reader.now, seen });
        await note(tx, reader, access, { action: 'member_stats_read', userId });
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

    progress: directory.page,
    directory: directory.all,
  };
}
