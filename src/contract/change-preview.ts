import { z } from 'zod';
import { Count, Id, Instant } from './kernel/fields.ts';
import { scopes } from './kernel/scopes.ts';
import { OrganizationRole, TeamId } from './organizations.ts';

const Permissions = z.array(z.string()).meta({ description: 'Permissions.', example: ['members:write', 'audit:read'] });

const KeyScopes = z.array(z.enum(scopes));

export const ChangePreviewRequest = z
  .object({
    changes: z
      .array(
        z.object({
          target_user_id: Id,
          role: OrganizationRole.optional(),
          team_id: TeamId.nullable().optional(),
          remove: z.boolean().optional().meta({ description: 'The member would be removed.' }),
        }),
      )
      .max(500, 'Preview at most 500 changes at once.')
      .default([])
      .meta({ description: 'What is about to be saved.' }),
    removed_team_id: TeamId.optional().meta({
      description: 'A team that would be deleted: its members stay in the organization without a team.',
    }),
  })
  .refine(({ changes, removed_team_id }) => changes.length > 0 || removed_team_id !== undefined, {
    path: ['changes'],
    message: 'Give at least one change.',
  })
  .meta({ id: 'ChangePreviewRequest' });
export type ChangePreviewRequest = z.output<typeof ChangePreviewRequest>;

export const ChangePreview = z
  .object({
    members: z
      .array(
        z.object({
          user_id: Id,
          username: z.string().meta({ description: 'Username.', example: 'mina' }),
          full_name: z.string().nullable().meta({ description: 'As the member writes it.', example: 'Mina Karimi' }),
          gains: Permissions,
          loses: Permissions,
        }),
      )
      .meta({ description: 'Everybody whose permissions change.' }),
    removes_last_owner: z.boolean().meta({ description: 'Saving would answer `last_owner`.', example: false }),
    affects_caller: z.boolean().meta({ description: 'The caller is among them.', example: false }),
    keys: z
      .array(
        z.object({
          id: Id,
          name: z.string().meta({ description: 'What it is for.', example: 'Nightly export' }),
          key_prefix: z.string().meta({ description: 'How the key begins.', example: 'xntr-Zk3V' }),
          user_id: Id.meta({ description: 'The member in whose name it acts.' }),
          username: z.string().meta({ description: 'Username of this member.', example: 'mina' }),
          last_used_at: Instant.nullable(),
          becomes: z.enum(['ended', 'changed']).meta({
            description: 'It ends with the membership, or permits something else with the role.',
            example: 'ended',
          }),
          loses: KeyScopes.meta({ description: 'Scopes that it permits no more.', example: ['organizations:write'] }),
          gains: KeyScopes.meta({ description: 'Scopes that it permits only then.', example: [] }),
        }),
      )
      .optional()
      .meta({ description: 'API keys of these members that end, or permit less or more.' }),
    token: z.string().optional().meta({
      description:
        'Of all that it says and of how the members are placed: a change of several members is begun with it.',
      example: 'u5pYy3K0m2b0sQwS1yXvNw',
    }),
    ended_tokens: Count.optional().meta({
      description: 'How many integration tokens of these members would work no more.',
      example: 0,
    }),
  })
  .meta({ id: 'ChangePreview' });
export type ChangePreview = z.infer<typeof ChangePreview>;
