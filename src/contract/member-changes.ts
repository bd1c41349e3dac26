import { z } from 'zod';
import { area, endpoint } from './kernel/endpoint.ts';
import { Count, Id, Instant } from './kernel/fields.ts';
import { pageOf, pageQuery } from './kernel/page.ts';
import { OrganizationRole, TeamId } from './organizations.ts';

/** What is done to each of several members. */
export const MemberAction = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('role'), role: OrganizationRole.exclude(['owner']) }),
    z.object({ kind: z.literal('team'), team_id: TeamId.nullable() }),
    z.object({ kind: z.literal('remove') }),
  ])
  .meta({
    description: 'Another role, another team, or out of the organization. Nobody becomes an owner by it.',
    example: { kind: 'role', role: 'member' },
  });
export type MemberAction = z.infer<typeof MemberAction>;

export const MemberChangeRequest = z
  .object({
    user_ids: z
      .array(Id)
      .min(1, 'Choose at least one member.')
      .max(500, 'Change at most 500 members at once.')
      .meta({ description: 'Whom.' }),
    action: MemberAction,
    preview_token: z.string().max(100).optional().meta({
      description: '`token` of the preview that was seen: where it would say something else by now, `conflict`.',
    }),
  })
  .meta({ id: 'MemberChangeRequest' });
export type MemberChangeRequest = z.infer<typeof MemberChangeRequest>;

export const MemberChangeRow = z
  .object({
    user_id: Id,
    username: z.string().meta({ description: 'Username.', example: 'sam' }),
    full_name: z.string().nullable().meta({ description: 'As the member writes it.', example: 'Sam Ito' }),
    outcome: z
      .enum(['updated', 'removed', 'unchanged', 'invalid'])
      .meta({ description: 'What became of it; `invalid` was refused.', example: 'updated' }),
    message: z
      .string()
      .optional()
      .meta({ description: 'Why it was refused, or not taken back.', example: 'An organization needs an owner.' }),
  })
  .meta({ id: 'MemberChangeRow' });

export const MemberChange = z
  .object({
    id: Id,
    action: MemberAction,
    status: z
      .enum(['queued', 'running', 'done', 'failed', 'undone'])
      .meta({ description: 'How far it is.', example: 'done' }),
    total: Count.meta({ description: 'Members that were chosen.', example: 48 }),
    processed: Count.meta({ description: 'Members that have a result.', example: 48 }),
    rows: z.array(MemberChangeRow).meta({ description: 'A result for each member so far.' }),
    created_at: Instant,
    finished_at: Instant.nullable(),
    error: z
      .string()
      .optional()
      .meta({ description: 'Why it failed.', example: 'Something went wrong on the server.' }),
    undo_until: Instant.nullable().meta({ description: 'Until when it can be undone; null when it cannot.' }),
  })
  .meta({ id: 'MemberChange' });
export type MemberChange = z.infer<typeof MemberChange>;

/** One that was begun before; its members are in the change itself. */
export const ListedMemberChange = MemberChange.omit({ rows: true, error: true })
  .extend({
    changed_by: z
      .string()
      .nullable()
      .meta({ description: 'Username of whoever began it; null where the account is gone.', example: 'mina' }),
  })
  .meta({ id: 'ListedMemberChange' });
export type ListedMemberChange = z.infer<typeof ListedMemberChange>;

const who = 'Owners and administrators, and team managers for what they began themselves.';
const read = { access: 'any', scope: 'organizations:read' } as const;
const write = { access: 'any', scope: 'organizations:write' } as const;
const params = z.object({ org_id: Id });
const changeParams = z.object({ org_id: Id, change_id: Id });

export const memberChanges = area('memberChanges', 'Changes of several members', {
  list: endpoint({
    method: 'GET',
    path: '/api/organizations/{org_id}/member-changes',
    summary: 'List changes of several members',
    description: `${who} Newest first.`,
    ...read,
    params,
    query: z.object(pageQuery),
    response: pageOf(ListedMemberChange),
    errors: ['forbidden'],
  }),
  start: endpoint({
    method: 'POST',
    path: '/api/organizations/{org_id}/member-changes',
    summary: 'Change several members',
    description:
      'Whoever may do it to each of them. It goes on afterwards and survives a restart; follow it by its id. Members that somebody changed meanwhile are left as they are, and so is the membership of whoever asks, but for its team.',
    ...write,
    params,
    body: MemberChangeRequest,
    response: MemberChange,
    status: 202,
    errors: ['forbidden', 'last_owner'],
  }),
  get: endpoint({
    method: 'GET',
    path: '/api/organizations/{org_id}/member-changes/{change_id}',
    summary: 'Follow a change of several members',
    description: who,
    ...read,
    params: changeParams,
    response: MemberChange,
    errors: ['forbidden'],
  }),
  undo: endpoint({
    method: 'POST',
    path: '/api/organizations/{org_id}/member-changes/{change_id}/undo',
    summary: 'Undo a change of several members',
    description: `${who} Within 30 minutes; afterwards \`conflict\`. Memberships are as they were, but for those that somebody changed since, or that the caller may not give: their rows say so. API keys that ended, and what was shared, do not come back.`,
    ...write,
    params: changeParams,
    response: MemberChange,
    errors: ['forbidden', 'conflict'],
  }),
});
