import { z } from 'zod';
import { Id, Instant } from './kernel/fields.ts';

export const AuditEntry = z
  .object({
    id: Id,
    at: Instant,
    actor: z
      .object({ user_id: Id, username: z.string().meta({ description: 'Username at the time.', example: 'mina' }) })
      .nullable()
      .meta({ description: 'Who did it; null for the system itself.' }),
    action: z.string().meta({ description: 'What was done.', example: 'member_role_changed' }),
    object: z
      .object({ kind: z.string().meta({ description: 'What kind of thing.', example: 'member' }), id: Id })
      .nullable()
      .meta({ description: 'What it was done to.' }),
    changes: z
      .array(
        z.object({
          field: z.string().meta({ description: 'Which field.', example: 'role' }),
          before: z.string().nullable().meta({ description: 'Its value before.', example: 'member' }),
          after: z.string().nullable().meta({ description: 'Its value after.', example: 'admin' }),
        }),
      )
      .meta({ description: 'What changed; secrets never appear.' }),
    request_id: z
      .string()
      .nullable()
      .meta({ description: 'The request that did it.', example: '01980f44-5e6f-7a8b-9c0d-1e2f3a4b5c6d' }),
  })
  .meta({ id: 'AuditEntry' });
export type AuditEntry = z.infer<typeof AuditEntry>;
