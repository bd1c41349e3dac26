import { z } from 'zod';
import { AuditEntry } from './audit-entry.ts';
import { area, endpoint } from './kernel/endpoint.ts';
import { Count, Email, Id, Instant, LocalDate, Username } from './kernel/fields.ts';
import { pageOf, pageQuery, SortOrder } from './kernel/page.ts';
import { MemberActivity, TeamIds } from './member-filter.ts';

/** Highest first. `team_manager` manages the members of their own team. */
export const OrganizationRole = z.enum(['owner', 'admin', 'team_manager', 'member']).meta({
  description: 'Role in the organization; `team_manager` manages the members of their own team.',
  example: 'member',
});
export type OrganizationRole = z.infer<typeof OrganizationRole>;

const Name = z
  .string()
  .trim()
  .min(1, 'Give the organization a name.')
  .max(120, 'Keep the name under 120 characters.')
  .meta({ description: 'As people read it.', example: 'Riverside Language School' });

const Slug = z
  .string()
  .regex(
    /^[a-z0-9](?:[a-z0-9-]{1,46})[a-z0-9]$/,
    'Use 3 to 48 lower-case letters, digits or dashes; start and end with a letter or digit.',
  )
  .meta({ description: '3 to 48 lower-case letters, digits and dashes; unique.', example: 'riverside' });

const About = z
  .string()
  .trim()
  .max(2000)
  .meta({ description: 'What it is for.', example: 'Evening classes for adults.' });
const RosterVisible = z.boolean().meta({ description: "Do plain members see each other's names?", example: false });
export const TeamId = Id.meta({
  description: 'A team of this organization.',
  example: '01980f40-1c22-7b0e-9d3f-5a6b7c8d9e0f',
});

export const Organization = z
  .object({
    id: Id,
    name: Name,
    slug: z.string().meta({ description: 'Unique short name.', example: 'riverside' }),
    description: z.string().nullable().meta({ description: 'What it is for.', example: 'Evening classes for adults.' }),
    role: OrganizationRole.meta({ description: "The caller's own role.", example: 'admin' }),
    member_count: Count.meta({ description: 'Members, the caller included.', example: 48 }),
    roster_visible: RosterVisible,
    created_at: Instant,
    updated_at: Instant,
  })
  .meta({ id: 'OrganizationResponse' });
export type Organization = z.infer<typeof Organization>;

export const OrganizationCreate = z
  .object({ name: Name, slug: Slug, description: About.optional() })
  .meta({ id: 'OrganizationCreateRequest' });

const OrganizationPatch = z
  .object({ name: Name, slug: Slug, description: About.nullable(), roster_visible: RosterVisible })
  .partial()
  .refine((patch) => Object.keys(patch).length > 0, 'Give at least one field to change.')
  .meta({ id: 'OrganizationPatch' });

export const Member = z
  .object({
    user_id: Id,
    username: z.string().meta({ description: 'Username.', example: 'mina' }),
    email: z
      .string()
      .nullable()
      .meta({ description: 'Null for callers who only see names.', example: 'mina@example.org' }),
    full_name: z.string().nullable().meta({ description: 'As the member writes it.', example: 'Mina Karimi' }),
    avatar_url: z
      .string()
      .nullable()
      .meta({ description: 'Address of the picture.', example: 'https://example.org/mina.png' }),
    role: OrganizationRole,
    team_id: TeamId.nullable(),
    team_name: z.string().nullable().meta({ description: 'Name of the team.', example: 'Tuesday B1' }),
    joined_at: Instant,
    last_active_at: Instant.nullable().meta({
      description: 'Null for callers who only see names, and before the first visit.',
    }),
    expires_at: Instant.nullable()
      .optional()
      .meta({ description: 'When the membership ends; null without an end, absent for callers who only see names.' }),
  })
  .meta({ id: 'MemberResponse' });
export type Member = z.infer<typeof Member>;

const ExpiresAt = Instant.nullable()
  .optional()
  .meta({ description: 'When the membership ends by itself; null, and for owners always, without an end.' });

const MemberAdd = z
  .object({
    user_id: Id.optional(),
    email: Email.optional(),
    username: Username.optional(),
    role: OrganizationRole.default('member'),
    team_id: TeamId.optional(),
    expires_at: ExpiresAt,
  })
  .refine(
    (body) => [body.user_id, body.email, body.username].filter((given) => given !== undefined).length === 1,
    'Give exactly one of user_id, email and username.',
  )
  .meta({
    id: 'MemberAddRequest',
    description: 'Names the person by exactly one of `user_id`, `email` and `username`.',
  });

const RoleChange = z.object({ role: OrganizationRole, expires_at: ExpiresAt }).meta({ id: 'MemberRoleRequest' });

const MemberReplace = z
  .object({
    role: OrganizationRole,
    organization_id: Id.meta({ description: 'Where the member belongs afterwards; another one moves them.' }),
    team_id: TeamId.nullable().meta({ description: 'A team of that organization, or none.' }),
    expires_at: ExpiresAt,
    expected_role: OrganizationRole.optional().meta({
      description:
        'The role that was seen; where it is another one by now, the answer is `conflict` and nothing changes.',
    }),
  })
  .meta({ id: 'MemberUpdateRequest' });

const read = { access: 'any', scope: 'organizations:read' } as const;
const write = { access: 'any', scope: 'organizations:write' } as const;
const orgParams = z.object({ org_id: Id });
const memberParams = z.object({ org_id: Id, target_user_id: Id });

export const organizations = area('organizations', 'Organizations', {
  list: endpoint({
    method: 'GET',
    path: '/api/organizations',
    summary: 'List organizations for the current user',
    ...read,
    query: z.object(pageQuery),
    response: pageOf(Organization),
  }),
  create: endpoint({
    method: 'POST',
    path: '/api/organizations',
    summary: 'Create an organization',
    description:
      'Anyone who is signed in may; the creator is its first owner. An API key may not: it is for one organization.',
    ...write,
    body: OrganizationCreate,
    response: Organization,
    status: 201,
    errors: ['forbidden', 'slug_taken'],
  }),
  get: endpoint({
    method: 'GET',
    path: '/api/organizations/{org_id}',
    summary: 'Get organization details',
    description: 'Any member may.',
    ...read,
    params: orgParams,
    response: Organization,
  }),
  update: endpoint({
    method: 'PATCH',
    path: '/api/organizations/{org_id}',
    summary: 'Update organization details',
    description: 'Owners and administrators of the organization.',
    ...write,
    params: orgParams,
    body: OrganizationPatch,
    response: Organization,
    errors: ['forbidden', 'slug_taken'],
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/api/organizations/{org_id}',
    summary: 'Delete an organization',
    description: 'Owners alone.',
    ...write,
    params: orgParams,
    response: null,
    errors: ['forbidden'],
  }),
  members: endpoint({
    method: 'GET',
    path: '/api/organizations/{org_id}/members',
    summary: 'List organization members',
    description: 'Plain members see names only, and only where `roster_visible` is true.',
    ...read,
    params: orgParams,
    query: z.object({
      ...pageQuery,
      q: z
        .string()
        .max(200)
        .optional()
        .meta({ description: 'Part of a name, username or e-mail address.', example: 'mina' }),
      role: OrganizationRole.optional(),
      team_id: TeamIds.optional(),
      active: MemberActivity.optional(),
      sort: z
        .enum(['name', 'role', 'joined_at', 'last_active_at'])
        .default('name')
        .meta({ description: 'What to sort by.' }),
      order: SortOrder.default('asc'),
    }),
    response: pageOf(Member).extend({
      matched: Count.optional().meta({
        description: 'How many members fit, on all pages; in the first page alone.',
        example: 64,
      }),
    }),
    errors: ['forbidden'],
  }),
  addMember: endpoint({
    method: 'POST',
    path: '/api/organizations/{org_id}/members',
    summary: 'Add a member to an organization',
    description:
      'Owners and administrators; nobody gives a role above their own. A team manager brings plain members into the own team. Adding somebody who is there with this role and team changes nothing.',
    ...write,
    params: orgParams,
    body: MemberAdd,
    response: Member,
    status: 201,
    errors: ['forbidden'],
  }),
  changeRole: endpoint({
    method: 'PATCH',
    path: '/api/organizations/{org_id}/members/{target_user_id}',
    summary: "Update a member's role",
    description: 'Owners and administrators. The last owner cannot be demoted.',
    ...write,
    params: memberParams,
    body: RoleChange,
    response: Member,
    errors: ['forbidden', 'last_owner'],
  }),
  replaceMember: endpoint({
    method: 'PUT',
    path: '/api/organizations/{org_id}/members/{target_user_id}',
    summary: 'Comprehensive member update (role, organization, team)',
    description:
      'Administrators, of both organizations when it moves the member to another one. A team manager puts plain members in the own team and takes them out of it.',
    ...write,
    params: memberParams,
    body: MemberReplace,
    response: Member,
    errors: ['forbidden', 'last_owner', 'conflict'],
  }),
  removeMember: endpoint({
    method: 'DELETE',
    path: '/api/organizations/{org_id}/members/{target_user_id}',
    summary: 'Remove a member from an organization',
    description: 'Owners and administrators, or the member who leaves. The last owner cannot leave.',
    ...write,
    params: memberParams,
    response: null,
    errors: ['forbidden', 'last_owner'],
  }),
  auditLog: endpoint({
    method: 'GET',
    path: '/api/organizations/{org_id}/audit-log',
    summary: 'Read the audit log',
    description:
      'Owners and administrators. Newest first; entries are only ever added. Reading it is an entry, too, at most once an hour for each reader; so is each export as CSV.',
    ...read,
    produces: ['text/csv'],
    params: orgParams,
    query: z.object({
      ...pageQuery,
      action: z.string().max(64).optional().meta({ description: 'One action.', example: 'member_role_changed' }),
      actor_id: Id.optional().meta({ description: 'One actor.' }),
      start_date: LocalDate.optional().meta({ description: 'From this UTC day on.' }),
      end_date: LocalDate.optional().meta({ description: 'Up to and with this UTC day.' }),
      format: z.enum(['json', 'csv']).default('json').meta({
        description:
          '`csv` streams all that matches, newest first, with a header line; `limit` and `cursor` do not count.',
        example: 'json',
      }),
    }),
    response: pageOf(AuditEntry),
    errors: ['forbidden'],
  }),
});
