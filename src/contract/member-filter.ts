import { z } from 'zod';

/** Ids of teams, separated by commas; `none` is no team. */
export const TeamIds = z
  .string()
  .min(1)
  .max(8_000)
  .transform((text) => text.split(','))
  .pipe(z.array(z.string().min(1)).max(200, 'Choose at most 200 teams.'))
  .meta({
    description: 'In this team, or in one of several, separated by commas; `none` is no team.',
    override: { type: 'string', maxLength: 8_000 },
    example: '01980f40-1c22-7b0e-9d3f-5a6b7c8d9e0f,none',
  });

export const MemberActivity = z
  .enum(['within_7_days', 'within_30_days', 'within_90_days', 'not_for_30_days', 'not_for_90_days', 'never'])
  .meta({
    description:
      'When they were last active. Only whose `last_active_at` the caller may see is found: nobody who keeps the progress private, and nobody whom the caller knows by name alone.',
    example: 'within_30_days',
  });
export type MemberActivity = z.infer<typeof MemberActivity>;
