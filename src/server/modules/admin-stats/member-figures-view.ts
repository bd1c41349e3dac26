import type { MemberStats } from '#contract/admin-stats.ts';
import type { SharedRungs } from '#contract/member-privacy.ts';
import type { MemberFigures } from './stats.repository.ts';
import type { Period } from './stats-period.ts';

/** Where a learner stands now. */
export interface Standing {
  level: number;
  total_xp: number;
  current_streak: number;
}

/** What a member shows. */
export const rungsOf = ({ progress, talk }: MemberFigures): SharedRungs => ({
  progress,
  conversations: talk,
});

const weeksOf = ({ startDate, endDate }: Period) => ({ start_date: startDate, end_date: endDate });

/** A member's figures, as far as the member shows them; the organization and team are those that the caller asked about and may see. */
export function memberView(
  row: MemberFigures,
  organization: { id: string; name: string },
  standing: Standing | undefined,
  sums: Period | undefined,
): MemberStats {
  const isPrivate = row.progress === 'private';
  return {
    user_id: row.userId,
    username: row.username,
    full_name: row.fullName,
    organizations: [organization],
    teams: row.teamId === null ? [] : [{ id: row.teamId, name: row.teamName ?? '' }],
    affiliations: [{ organization_id: organization.id, team_id: row.teamId, role: row.role }],
    level: (isPrivate ? undefined : standing?.level) ?? 1,
    total_xp: Math.max(0, row.totalXp),
    xp: Math.max(0, row.xp),
    learning_seconds: row.seconds,
    active_days: row.activeDays,
    conversations: row.conversations,
    tasks_completed: row.tasks,
    current_streak: (isPrivate ? undefined : standing?.current_streak) ?? 0,
    last_active_at: row.lastActiveMs === null ? null : new Date(row.lastActiveMs).toISOString(),
    sharing: rungsOf(row),
    ...(sums && (row.progress === 'totals' || row.talk === 'totals') && { weeks: weeksOf(sums) }),
  };
}
