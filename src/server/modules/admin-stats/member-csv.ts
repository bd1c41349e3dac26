import type { MemberStats } from '#contract/admin-stats.ts';
import { type Period, sumsUp } from './stats-period.ts';

/** Columns of the file of all members. */
export const memberColumns = [
  'user_id',
  'username',
  'full_name',
  'role',
  'team',
  'level',
  'total_xp',
  'xp',
  'learning_seconds',
  'active_days',
  'conversations',
  'tasks_completed',
  'current_streak',
  'last_active_at',
  'from',
  'to',
  'conversations_from',
  'conversations_to',
  'shares',
  'shares_conversations',
];

/**
 * One member as a row: `from` and `to` are the first and last UTC day of its sums, those of conversations for themselves. What the
 * member does not show is empty, never 0.
 */
export function memberRow(member: MemberStats, period: Period): Record<string, string | number | null> {
  const { user_id, username, full_name, affiliations, teams, sharing } = member;
  const shown = sharing?.progress !== 'private';
  const [done, talked] = [daysOf(sharing?.progress, member, period), daysOf(sharing?.conversations, member, period)];
  const { level, total_xp, xp, learning_seconds, active_days, tasks_completed, current_streak, last_active_at } =
    member;
  return {
    ...{ user_id, username, full_name, role: affiliations[0]?.role ?? '', team: teams[0]?.name ?? '' },
    ...(shown && { level, total_xp, current_streak, last_active_at }),
    ...(done && { xp, learning_seconds, active_days, tasks_completed, from: done.start_date, to: done.end_date }),
    ...(talked && {
      conversations: member.conversations,
      conversations_from: talked.start_date,
      conversations_to: talked.end_date,
    }),
    ...{ shares: sharing?.progress ?? '', shares_conversations: sharing?.conversations ?? '' },
  };
}

/** The days that somebody's sums are of; null where there are none. */
function daysOf(rung: string | undefined, { weeks }: MemberStats, period: Period) {
  if (rung === 'private') return null;
  if (rung !== 'totals') return { start_date: period.startDate, end_date: period.endDate };
  return sumsUp(period) && weeks ? weeks : null;
}
