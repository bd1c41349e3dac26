import { z } from 'zod';
import { Id } from './kernel/fields.ts';
import { OrganizationRole, TeamId } from './organizations.ts';

const Permissions = z.array(z.string()).meta({ description: 'Permissions.', example: ['members:write', 'audit:read'] });

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
      .min(1, 'Give at least one change.')
      .max(500, 'Preview at most 500 changes at once.')
      .meta({ description: 'What is about to be saved.' }),
  })
  .meta({ id: 'ChangePreviewRequest' });

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
  })
  .meta({ id: 'ChangePreview' });
export type ChangePreview = z.infer<typeof ChangePreview>;
