import { mina } from '#client/session/testing/mina.ts';
import type { Team } from '#contract/memberships.ts';
import type { Member, Organization } from '#contract/organizations.ts';

export const riverside: Organization = {
  id: 'o-river',
  name: 'Riverside',
  slug: 'riverside',
  description: null,
  role: 'owner',
  member_count: 3,
  roster_visible: false,
  created_at: '2026-01-01T09:00:00Z',
  updated_at: '2026-01-01T09:00:00Z',
};

export function aMember(part: Partial<Member> = {}): Member {
  return {
    user_id: 'u-sam',
    username: 'sam',
    email: 'sam@example.org',
    full_name: 'Sam Ito',
    avatar_url: null,
    role: 'member',
    team_id: null,
    team_name: null,
    joined_at: '2026-02-03T09:00:00Z',
    last_active_at: null,
    expires_at: null,
    ...part,
  };
}

export const three: Member[] = [
  aMember({ user_id: mina.id, username: 'mina', email: mina.email, full_name: mina.full_name, role: 'owner' }),
  aMember(),
  aMember({ user_id: 'u-ines', username: 'ines', email: 'ines@example.org', full_name: 'Ines', role: 'admin' }),
];

export const evening: Team = {
  id: 't-evening',
  name: 'Evening B1',
  description: null,
  member_count: 1,
  created_at: '2026-01-01T09:00:00Z',
  updated_at: '2026-01-01T09:00:00Z',
};
