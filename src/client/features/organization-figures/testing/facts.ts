import { mina as aLearner } from '#client/session/testing/mina.ts';
import type { AdminStats, MemberStats } from '#contract/admin-stats.ts';
import type { UserProfile } from '#contract/auth.ts';
import type { Team } from '#contract/memberships.ts';
import type { Organization } from '#contract/organizations.ts';

const since = '2026-01-10T09:00:00Z';

export const mina: UserProfile = { ...aLearner, timezone: 'Europe/Lisbon', day_starts_at: '00:00' };

export const riverside: Organization = {
  id: 'o-riverside',
  name: 'Riverside Language School',
  slug: 'riverside',
  description: null,
  role: 'owner',
  member_count: 48,
  roster_visible: false,
  created_at: since,
  updated_at: since,
};

export const tuesday: Team = {
  id: 't-tuesday',
  name: 'Tuesday B1',
  description: null,
  member_count: 9,
  created_at: since,
  updated_at: since,
};

export function anOverview(part: Partial<AdminStats> = {}): AdminStats {
  return {
    start_date: '2026-09-15',
    end_date: '2026-10-14',
    organizations: [{ id: riverside.id, name: riverside.name }],
    teams: [],
    members: 48,
    active_members: 37,
    xp: 12_400,
    learning_seconds: 36_000,
    conversations: 210,
    tasks_completed: 640,
    by_day: [
      { date: '2026-10-13', active_members: 30, xp: 400, learning_seconds: 5_400 },
      { date: '2026-10-14', active_members: 31, xp: 500, learning_seconds: 3_600 },
    ],
    by_activity: [],
    by_skill: [],
    by_team: [],
    ...part,
  };
}

export function aMember(part: Partial<MemberStats> = {}): MemberStats {
  return {
    user_id: 'u-omid',
    username: 'omid',
    full_name: 'Omid Rad',
    organizations: [{ id: riverside.id, name: riverside.name }],
    teams: [{ id: tuesday.id, name: tuesday.name }],
    affiliations: [{ organization_id: riverside.id, team_id: tuesday.id, role: 'member' }],
    level: 12,
    total_xp: 6_840,
    xp: 1_240,
    learning_seconds: 32_400,
    active_days: 11,
    conversations: 9,
    tasks_completed: 23,
    current_streak: 41,
    last_active_at: '2026-10-14T10:00:00Z',
    ...part,
  };
}
