import { z } from 'zod';
import { CardOrigin } from './card-making.ts';
import { Count, Id, Instant, Seconds } from './kernel/fields.ts';

export const ReviewCard = z
  .object({
    id: Id,
    front: z.string().meta({ description: 'What to recall from.', example: 'reluctant' }),
    back: z.string().meta({ description: 'What to recall.', example: 'not willing to do something' }),
    example: z.string().optional().meta({ description: 'In a sentence.', example: 'She was reluctant to leave.' }),
    origin: CardOrigin.optional(),
    state: z
      .enum(['new', 'learning', 'review', 'relearning'])
      .meta({ description: 'State in the FSRS scheduler.', example: 'review' }),
    due_at: Instant,
    interval: Seconds.nullable().meta({
      description: 'Seconds between the last review and the next.',
      example: 345_600,
    }),
    next: z
      .array(Seconds)
      .length(4)
      .meta({
        description: 'After how many seconds each rating would bring it back.',
        example: [60, 360, 600, 345_600],
      }),
    suspended: z.boolean().optional().meta({ description: 'Is it kept without being asked for?', example: false }),
    reviews: Count.meta({ description: 'How often it was reviewed.', example: 6 }),
    lapses: Count.meta({ description: 'How often it was forgotten.', example: 1 }),
    leech: z.boolean().meta({
      description: 'Forgotten eight times or more: better learnt anew, with another example, than shown again.',
      example: false,
    }),
  })
  .meta({ id: 'XELReviewCard' });

/** Which of the cards a list shows. */
export const CardFilter = z.enum(['all', 'leech', 'suspended']).meta({
  description: '`leech`: forgotten eight times or more. `suspended`: kept without being asked for.',
  example: 'leech',
});
export type CardFilter = z.infer<typeof CardFilter>;

export const CardChanges = z
  .object({
    front: z
      .string()
      .trim()
      .min(1, 'Write a front.')
      .max(500, 'Keep the front under 500 characters.')
      .meta({ description: 'What to recall from.', example: 'reluctant' }),
    back: z
      .string()
      .trim()
      .min(1, 'Write a back.')
      .max(1000, 'Keep the back under 1,000 characters.')
      .meta({ description: 'What to recall.', example: 'not willing to do something' }),
    example: z.string().trim().max(500, 'Keep the sentence under 500 characters.').nullable().meta({
      description: 'In a sentence; null for none.',
      example: 'She was reluctant to leave.',
    }),
    suspended: z.boolean().meta({ description: 'Keep it without asking for it.', example: true }),
  })
  .partial()
  .refine((changes) => Object.keys(changes).length > 0, 'Give at least one field to change.')
  .meta({ id: 'XELCardChanges' });

export type ReviewCard = z.infer<typeof ReviewCard>;
