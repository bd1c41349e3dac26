import { z } from 'zod';
import { Temperature, Usage } from './chat.ts';
import { Count, Id, Instant } from './kernel/fields.ts';

/** Shapes of a conversation: what lists show, what belongs to one alone, and what can be changed. */

export const Title = z
  .string()
  .trim()
  .min(1, 'Give the conversation a title.')
  .max(200, 'Keep the title under 200 characters.');

export const Tag = z
  .string()
  .normalize('NFC')
  .trim()
  .min(1, 'Write the tag.')
  .max(40, 'Keep a tag under 40 characters.')
  .meta({ description: 'A subject; case does not matter.', example: 'Biology' });

/** The same for two tags that differ in case or width alone. */
export function tagKey(tag: string): string {
  return tag.normalize('NFKC').toLowerCase();
}

export const Tags = z
  .array(Tag)
  .max(10, 'Give at most ten tags.')
  .refine((tags) => new Set(tags.map(tagKey)).size === tags.length, 'Give each tag once.')
  .meta({ description: 'Subjects that it belongs to, in the order given.', example: ['Biology', 'Exam'] });

export const ConversationSettings = z
  .object({
    system_instruction: z.string().max(4_000, 'Keep the instruction under 4,000 characters.').nullable().meta({
      description: 'What every model is told before the conversation.',
      example: 'Answer in short sentences.',
    }),
    temperature: Temperature.nullable().meta({ description: '0 to 2; null leaves it to the provider.', example: 0.7 }),
    provider: z
      .string()
      .min(1)
      .max(64)
      .nullable()
      .meta({ description: '`auto` or a provider id; null is `auto`.', example: 'openai' }),
    model: z.string().min(1).max(200).nullable().meta({ description: 'Null is the default of the provider.' }),
    tutor_mode: z.boolean().meta({ description: 'Ask the learner before telling the answer.' }),
  })
  .meta({ id: 'ConversationSettings', description: 'Used by each chat request that does not say otherwise.' });
export type ConversationSettings = z.infer<typeof ConversationSettings>;

export const Conversation = z
  .object({
    id: Id,
    title: z.string(),
    pinned: z.boolean(),
    archived: z.boolean(),
    message_count: z.int().min(0),
    last_message: z.string().nullable().meta({ description: 'The beginning of the newest message.' }),
    created_at: Instant,
    updated_at: Instant.meta({ description: 'Newest activity.' }),
    tags: z
      .array(z.string())
      .optional()
      .meta({ description: 'Subjects that it belongs to.', example: ['Biology'] }),
    settings: ConversationSettings.optional().meta({ description: 'Left out in lists.' }),
    current_leaf_id: Id.nullable().optional().meta({
      description:
        'The message at the end of the branch that was shown last; null before the first. Left out in lists.',
    }),
  })
  .meta({ id: 'ConversationResponse' });
export type Conversation = z.infer<typeof Conversation>;

export const ConversationDetail = Conversation.required({ tags: true, settings: true, current_leaf_id: true })
  .extend({
    usage: Usage.meta({ description: 'Tokens of all answers, in every branch, as far as providers told them.' }),
    context: z
      .object({
        used_tokens_estimate: Count.meta({
          description: 'What the next message would send before its own text: UTF-8 bytes / 4, and 4 a turn.',
        }),
        window: z.int().positive().nullable().meta({
          description: 'Tokens that the model of the settings takes; null where that is not known.',
        }),
        truncated: z.boolean().meta({ description: 'Are older turns left out, because they no longer fit?' }),
      })
      .meta({ id: 'ContextUse', description: 'How full the context of the model is.' }),
  })
  .meta({ id: 'ConversationDetail' });
export type ConversationDetail = z.infer<typeof ConversationDetail>;

export const ConversationPatch = z
  .object({
    title: Title,
    pinned: z.boolean(),
    archived: z.boolean(),
    tags: Tags,
    settings: ConversationSettings.partial().meta({ description: 'Fields that are left out stay as they are.' }),
    current_leaf_id: Id.meta({ description: 'A message of this conversation: the end of the branch that is shown.' }),
  })
  .partial()
  .refine((patch) => Object.keys(patch).length > 0, 'Give at least one field to change.')
  .meta({ id: 'ConversationPatch' });
export type ConversationPatch = z.infer<typeof ConversationPatch>;
