import type { Member } from '#contract/organizations.ts';
import type { MemberRow } from './members.repository.ts';

/** What a caller sees of a member: who sees names only gets neither the address nor the last visit. */
export function memberView(row: MemberRow): Member {
  return {
    user_id: row.userId,
    username: row.username,
    email: row.email,
    full_name: row.fullName,
    avatar_url: row.avatarUrl,
    role: row.role,
    team_id: row.teamId,
    team_name: row.teamName,
    joined_at: row.joinedAt.toISOString(),
    last_active_at: row.lastActiveAt?.toISOString() ?? null,
    ...(row.full && { expires_at: row.expiresAt?.toISOString() ?? null }),
  };
}
