import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useUser } from '#client/session/use-session.ts';
import type { Member, Organization } from '#contract/organizations.ts';
import { mayChange } from '../may.ts';
import { teamsQuery } from '../team-queries.ts';

/**
 * Whose membership may be changed here: for administrators nobody's who is above, and their own; for a manager the team of plain
 * members who are in the own team or in none. Another function only when the answer may be another.
 */
export function useMayChange({ id, role }: Organization): (member: Member) => boolean {
  const { id: own } = useUser();
  const manages = role === 'team_manager';
  // A manager's list of teams is the own one.
  const { data: teams } = useQuery({ ...teamsQuery(id), enabled: manages });
  return useCallback(
    (member) =>
      manages
        ? member.role === 'member' && [null, ...(teams ?? []).map((team) => team.id)].includes(member.team_id)
        : member.user_id === own || mayChange(role, member.role),
    [manages, teams, own, role],
  );
}
