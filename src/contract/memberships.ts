import { z } from 'zod';
import { ChangePreview, ChangePreviewRequest } from './change-preview.ts';
import { area, endpoint } from './kernel/endpoint.ts';
import { Count, Email, Id, Instant } from './kernel/fields.ts';
import { pageOf, pageQuery } from './kernel/page.ts';
import { Member, Organization, OrganizationRole, TeamId } from './organizations.ts';

const TeamName = z
  .string()
  .trim()
  .min(1, 'Give the team a name.')
  .max(120, 'Keep the name under 120 characters.')
  .meta({ description: 'As people read it.', example: 'Tuesday B1' });

/** Nobody becomes an owner by a link that can be passed on. */
const InvitedRole = OrganizationRole.exclude(['owner']).meta({ description: 'Role on joining.', example: 'member' });

export const Team = z
  .object({
    id: TeamId,
    name: TeamName,
    description: z
      .string()
      .nullable()
      .meta({ description: 'What the team is for.', example: 'Meets on Tuesdays at 18:30.' }),
    member_count: Count,
    created_at: Instant,
    updated_at: Instant,
  })
  .meta({ id: 'Team' });
export type Team = z.infer<typeof Team>;

const TeamText = z
  .string()
  .trim()
  .max(2000)
  .meta({ description: 'What the team is for.', example: 'Meets on Tuesdays at 18:30.' });
const TeamCreate = z.object({ name: TeamName, description: TeamText.optional() }).meta({ id: 'TeamCreateRequest' });
const TeamPatch = z
  .object({ name: TeamName, description: TeamText.nullable() })
  .partial()
  .refine((patch) => Object.keys(patch).length > 0, 'Give at least one field to change.')
  .meta({ id: 'TeamPatch' });

export const Invitation = z
  .object({
    id: Id,
    email: z.string().meta({ description: 'Who is invited.', example: 'sam@example.org' }),
    role: InvitedRole,
    team_id: TeamId.nullable(),
    status: z
      .enum(['pending', 'accepted', 'withdrawn', 'expired'])
      .meta({ description: 'What became of it.', example: 'pending' }),
    code: z
      .string()
      .optional()
      .meta({ description: 'Only in the answer that creates it: the code of the link.', example: 'k3VQ9sYt1xZr' }),
    link: z.string().optional().meta({
      description:
        'Only in the answer that creates it: what to pass on; a path where the server does not know its address.',
      example: 'https://learn.example.org/join/k3VQ9sYt1xZr',
    }),
    mail: z.enum(['none', 'waiting', 'sent', 'failed']).optional().meta({
      description: 'What became of the e-mail; `none` where this server sends none: pass on the link.',
      example: 'sent',
    }),
    invited_by: z.string().meta({ description: 'Username of the inviter.', example: 'mina' }),
    created_at: Instant,
    expires_at: Instant,
  })
  .meta({ id: 'Invitation' });
export type Invitation = z.infer<typeof Invitation>;

const InvitationCreate = z
  .object({
    emails: z
      .array(Email)
      .min(1, 'Give at least one e-mail address.')
      .max(200, 'Invite at most 200 people at once; import a roster for more.')
      .meta({ description: 'Who to invite.', example: ['sam@example.org'] }),
    role: InvitedRole.default('member'),
    team_id: TeamId.optional(),
    expires_in_days: z
      .int()
      .min(1)
      .max(90)
      .default(14)
      .meta({ description: 'Days until it expires, 1 to 90.', example: 14 }),
  })
  .meta({ id: 'InvitationCreateRequest' });

export const JoinCode = z
  .object({
    id: Id,
    code: z.string().meta({ description: 'What people type in; shown once.', example: 'RIVER-7F3K-Q2' }),
    role: InvitedRole,
    team_id: TeamId.nullable(),
    max_uses: z
      .int()
      .positive()
      .nullable()
      .meta({ description: 'How often it works; null without a limit.', example: 30 }),
    uses: Count.meta({ description: 'How often it was used.', example: 0 }),
    expires_at: Instant.nullable(),
    created_at: Instant,
  })
  .meta({ id: 'JoinCode' });
export type JoinCode = z.infer<typeof JoinCode>;

/** A code that was given out; what it reads is not kept. */
export const ListedJoinCode = JoinCode.omit({ code: true }).meta({ id: 'ListedJoinCode' });
export type ListedJoinCode = z.infer<typeof ListedJoinCode>;

const JoinCodeCreate = z
  .object({
    role: InvitedRole,
    team_id: TeamId.optional(),
    max_uses: z
      .int()
      .min(1)
      .max(100_000)
      .optional()
      .meta({ description: 'Without it there is no limit.', example: 30 }),
    expires_at: Instant.optional().meta({ description: 'Without it the code does not expire.' }),
  })
  .meta({ id: 'JoinCodeCreateRequest' });

const read = { access: 'any', scope: 'organizations:read' } as const;
const write = { access: 'any', scope: 'organizations:write' } as const;
const orgParams = z.object({ org_id: Id });
const teamParams = z.object({ org_id: Id, team_id: TeamId });

export const memberships = area('memberships', 'Teams and invitations', {
  teams: endpoint({
    method: 'GET',
    path: '/api/organizations/{org_id}/teams',
    summary: 'List teams',
    description: 'Administrators see all, a team manager their own.',
    ...read,
    params: orgParams,
    query: z.object(pageQuery),
    response: pageOf(Team),
    errors: ['forbidden'],
  }),
  createTeam: endpoint({
    method: 'POST',
    path: '/api/organizations/{org_id}/teams',
    summary: 'Create a team',
    description: 'Owners and administrators.',
    ...write,
    params: orgParams,
    body: TeamCreate,
    response: Team,
    status: 201,
    errors: ['forbidden'],
  }),
  updateTeam: endpoint({
    method: 'PATCH',
    path: '/api/organizations/{org_id}/teams/{team_id}',
    summary: 'Rename or describe a team',
    description: 'Owners and administrators.',
    ...write,
    params: teamParams,
    body: TeamPatch,
    response: Team,
    errors: ['forbidden', 'conflict'],
  }),
  removeTeam: endpoint({
    method: 'DELETE',
    path: '/api/organizations/{org_id}/teams/{team_id}',
    summary: 'Delete a team',
    description: 'Owners and administrators. Its members stay in the organization.',
    ...write,
    params: teamParams,
    response: null,
    errors: ['forbidden'],
  }),
  invitations: endpoint({
    method: 'GET',
    path: '/api/organizations/{org_id}/invitations',
    summary: 'List invitations',
    description: 'Owners and administrators. Newest first.',
    ...read,
    params: orgParams,
    query: z.object(pageQuery),
    response: pageOf(Invitation),
    errors: ['forbidden'],
  }),
  invite: endpoint({
    method: 'POST',
    path: '/api/organizations/{org_id}/invitations',
    summary: 'Invite people by e-mail',
    description:
      'Owners and administrators; nobody gives a role above their own. Each code works once and is shown only here.',
    ...write,
    params: orgParams,
    body: InvitationCreate,
    response: z
      .object({ items: z.array(Invitation).meta({ description: 'One for each address.' }) })
      .meta({ id: 'InvitationsCreated' }),
    status: 201,
    errors: ['forbidden'],
  }),
  withdrawInvitation: endpoint({
    method: 'DELETE',
    path: '/api/organizations/{org_id}/invitations/{invitation_id}',
    summary: 'Withdraw an invitation',
    description: 'Owners and administrators.',
    ...write,
    params: z.object({ org_id: Id, invitation_id: Id }),
    response: null,
    errors: ['forbidden'],
  }),
  acceptInvitation: endpoint({
    method: 'POST',
    path: '/api/invitations/{code}/accept',
    summary: 'Join an organization by invitation or join code',
    description:
      'Whoever has the code may use it, with whichever account. Accepting twice gives the same answer, and a member stays what they are. A code that is used up, withdrawn or expired does not exist. An API key joins nothing: it is for one organization.',
    ...write,
    params: z.object({
      code: z
        .string()
        .min(4)
        .max(128)
        .meta({ description: 'From the link or from a person.', example: 'k3VQ9sYt1xZr' }),
    }),
    response: Organization,
    errors: ['forbidden'],
  }),
  createJoinCode: endpoint({
    method: 'POST',
    path: '/api/organizations/{org_id}/join-codes',
    summary: 'Create a join code',
    description: 'Owners and administrators.',
    ...write,
    params: orgParams,
    body: JoinCodeCreate,
    response: JoinCode,
    status: 201,
    errors: ['forbidden'],
  }),
  joinCodes: endpoint({
    method: 'GET',
    path: '/api/organizations/{org_id}/join-codes',
    summary: 'List join codes',
    description: 'Owners and administrators. Newest first; those that are used up or expired, too.',
    ...read,
    params: orgParams,
    query: z.object(pageQuery),
    response: pageOf(ListedJoinCode),
    errors: ['forbidden'],
  }),
  removeJoinCode: endpoint({
    method: 'DELETE',
    path: '/api/organizations/{org_id}/join-codes/{join_code_id}',
    summary: 'Delete a join code',
    description: 'Owners and administrators. Nobody joins by it any more; whoever has joined stays.',
    ...write,
    params: z.object({ org_id: Id, join_code_id: Id }),
    response: null,
    errors: ['forbidden'],
  }),
  previewChange: endpoint({
    method: 'POST',
    path: '/api/organizations/{org_id}/members/preview-change',
    summary: 'See who would gain or lose which permission',
    description:
      'Owners and administrators, and team managers for what they may do: plain members into their own team, or out of it. Changes nothing.',
    ...read,
    params: orgParams,
    body: ChangePreviewRequest,
    response: ChangePreview,
    errors: ['forbidden'],
  }),
  handOver: endpoint({
    method: 'POST',
    path: '/api/organizations/{org_id}/members/{target_user_id}/make-owner',
    summary: 'Make a member owner and step down',
    description:
      'Owners alone. At once the member is an owner and the caller an administrator, or nothing changes. Answers with the new owner; for oneself it is a `conflict`.',
    ...write,
    params: z.object({ org_id: Id, target_user_id: Id }),
    response: Member,
    errors: ['forbidden', 'conflict'],
  }),
});
