import type { z } from 'zod';
import { session } from '#client/session/session.ts';
import type { ChangePreviewRequest } from '#contract/change-preview.ts';
import type { MemberAction } from '#contract/member-changes.ts';
import { memberships } from '#contract/memberships.ts';
import { type Member, type OrganizationRole, organizations } from '#contract/organizations.ts';

/**
 * What is to be done to each of some members. An `edit` writes everything that one member has; `handOver` makes one an owner and the
 * person who does it, `from`, an administrator.
 */
export type PlannedChange =
  | { kind: 'role'; role: OrganizationRole }
  | { kind: 'team'; teamId: string | null }
  | { kind: 'edit'; role: OrganizationRole; teamId: string | null; expiresAt: string | null }
  | { kind: 'handOver'; from: string }
  | { kind: 'remove' };

type Proposal = z.infer<typeof ChangePreviewRequest>['changes'][number];

/** As the preview is asked. */
export function proposalsOf(change: PlannedChange, { user_id: target_user_id }: Member): Proposal[] {
  switch (change.kind) {
    case 'role':
      return [{ target_user_id, role: change.role }];
    case 'team':
      return [{ target_user_id, team_id: change.teamId }];
    case 'edit':
      return [{ target_user_id, role: change.role, team_id: change.teamId }];
    case 'handOver':
      return [
        { target_user_id, role: 'owner' },
        { target_user_id: change.from, role: 'admin' },
      ];
    case 'remove':
      return [{ target_user_id, remove: true }];
  }
}

/** As the server does it to several at once; null for what it does to one alone. */
export function actionOf(change: PlannedChange): MemberAction | null {
  switch (change.kind) {
    case 'role':
      return change.role === 'owner' ? null : { kind: 'role', role: change.role };
    case 'team':
      return { kind: 'team', team_id: change.teamId };
    case 'remove':
      return { kind: 'remove' };
    default:
      return null;
  }
}

/** Does it to one member; saying it again changes nothing more. */
export async function carryOut(orgId: string, change: PlannedChange, member: Member): Promise<void> {
  const params = { org_id: orgId, target_user_id: member.user_id };
  switch (change.kind) {
    case 'role':
      await session.api.call(organizations.changeRole, { params, body: { role: change.role } });
      return;
    case 'team': {
      const { role } = member;
      const body = { role, organization_id: orgId, team_id: change.teamId, expected_role: role };
      await session.api.call(organizations.replaceMember, { params, body });
      return;
    }
    case 'edit': {
      const { role, teamId: team_id, expiresAt: expires_at } = change;
      const body = { role, organization_id: orgId, team_id, expires_at };
      await session.api.call(organizations.replaceMember, { params, body });
      return;
    }
    case 'handOver':
      await session.api.call(memberships.handOver, { params });
      return;
    case 'remove':
      await session.api.call(organizations.removeMember, { params });
  }
}
