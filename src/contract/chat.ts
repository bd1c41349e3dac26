import { z } from 'zod';
import { ImageRef, MessageImage, maxImages } from './images.ts';
import { Id, Instant } from './kernel/fields.ts';

/** Shapes of a chat: providers, what is asked and answered, messages, and the events of a stream. */

export const ClientId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{8,64}$/, 'Use 8 to 64 letters, digits, dashes or underscores.')
  .meta({
    description: 'Made by the client, so that a repeated request has one effect.',
    example: '01980f2e-7c1a-7d3b-9a52-4f0e6a1b2c3d',
  });

export const Usage = z.object({ input_tokens: z.int().min(0), output_tokens: z.int().min(0) }).meta({ id: 'Usage' });
export type Usage = z.infer<typeof Usage>;

export const Citation = z
  .object({
    n: z.int().positive().meta({ description: 'The number in brackets in the text.' }),
    document_id: Id.optional(),
    chunk_id: Id.optional().meta({ description: 'The passage.' }),
    position: z.int().min(0).optional().meta({ description: 'Which passage of the document, from 0.' }),
    title: z.string(),
    quote: z.string().meta({ description: 'The passage, word for word.' }),
    page: z.int().positive().optional(),
  })
  .meta({ id: 'Citation' });
export type Citation = z.infer<typeof Citation>;

export const Attempt = z
  .object({
    provider: z.string().meta({ example: 'openai' }),
    outcome: z
      .enum([
        'answered',
        'rate_limited',
        'unauthorized',
        'unavailable',
        'timeout',
        'invalid_answer',
        'interrupted',
        'stopped',
        'resting',
      ])
      .meta({
        description: 'How asking this provider ended. `resting`: it failed shortly before, so it was not asked.',
      }),
    ms: z.int().min(0).meta({ description: 'Milliseconds until that was known.' }),
    reason: z.string().optional().meta({ description: 'Why it did not answer, as a sentence for a person.' }),
    status: z.int().optional().meta({ description: 'The HTTP status that the provider answered.', example: 429 }),
  })
  .meta({ id: 'Attempt' });
export type Attempt = z.infer<typeof Attempt>;

export const ProviderModel = z.object({
  id: z.string(),
  name: z.string(),
  context_window: z.int().positive().optional(),
  takes_images: z.boolean().optional().meta({ description: 'May a question have images?', example: true }),
});

export const Provider = z
  .object({
    id: z.string().meta({ example: 'openai' }),
    name: z.string().meta({ example: 'OpenAI' }),
    kind: z.enum(['auto', 'openai', 'anthropic', 'google', 'ollama', 'study-guide', 'xenioo']),
    available: z.boolean(),
    unavailable_reason: z.string().optional().meta({ description: 'A sentence, when it is not available.' }),
    models: z.array(ProviderModel),
    default_model: z.string().nullable(),
    connection: z
      .object({
        connector_id: Id,
        organization: z
          .object({ id: Id, name: z.string().meta({ description: 'Its name.', example: 'Harbour Language School' }) })
          .nullable()
          .meta({ description: 'The organization that it is connected for; null where it is your own.' }),
      })
      .optional()
      .meta({
        description:
          'The connection that it is reached by: your own, or that of an organization of yours. Nobody else sees it, `auto` never asks it, and it takes neither documents nor images.',
      }),
  })
  .meta({ id: 'Provider' });
export type Provider = z.infer<typeof Provider>;

/** How freely a model may choose its words; providers that know a narrower range take its end. */
export const Temperature = z
  .number()
  .min(0)
  .max(2)
  .meta({ description: '0 (always alike) to 2 (most varied).', example: 0.7 });

export const ChatRequest = z
  .object({
    message: z.string().max(100_000, 'Keep a message under 100,000 characters.').default('').meta({
      description: 'What the learner says; not needed with `regenerate_message_id` or `continue_message_id`.',
    }),
    provider: z.string().min(1).max(64).optional().meta({
      description: '`auto` or a provider id; without it that of the conversation, else `auto`.',
      example: 'auto',
    }),
    model: z.string().min(1).max(200).optional(),
    temperature: Temperature.optional(),
    conversation_history: z
      .array(z.object({ role: z.enum(['user', 'assistant', 'system']), content: z.string().max(100_000) }))
      .max(200)
      .optional()
      .meta({ description: 'Earlier turns, for a chat that is not stored.' }),
    user_language: z.string().max(35).optional().meta({ description: 'Language to answer in.', example: 'en' }),
    conversation_id: Id.optional().meta({ description: 'Store both turns in this conversation.' }),
    client_message_id: ClientId.optional(),
    parent_message_id: Id.nullable().optional().meta({
      description: 'What the message follows; null begins the conversation anew, absent means what was shown last.',
    }),
    regenerate_message_id: Id.optional().meta({
      description: 'An answer, or a question: another answer to the same question, beside those that it has.',
    }),
    continue_message_id: Id.optional().meta({
      description: 'An answer that was stopped or broke off: a new message goes on where its text ends.',
    }),
    use_knowledge: z.boolean().optional(),
    attachments: z.array(Id).max(20).optional().meta({ description: 'Document ids.' }),
    images: z.array(ImageRef).max(maxImages, `Send at most ${maxImages} images with a question.`).optional().meta({
      description: 'Images that the question is about; only in a conversation that is stored.',
    }),
  })
  .superRefine((request, context) => {
    const refuse = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    const again = (['regenerate_message_id', 'continue_message_id'] as const).filter((name) => request[name]);
    const [field] = again;
    if (request.images?.length && request.conversation_id === undefined)
      refuse('images', 'Images go with a question of a conversation that is stored.');
    if (field === undefined) {
      if (request.message === '') refuse('message', 'Write a message.');
      return;
    }
    if (again.length > 1) refuse('continue_message_id', 'Either regenerate or continue an answer.');
    if (request.conversation_id === undefined) refuse('conversation_id', 'Say in which conversation.');
    if (request.message !== '') refuse('message', 'Leave the message out: the question is there already.');
    if (request.parent_message_id !== undefined) refuse('parent_message_id', `Leave it out beside ${field}.`);
  })
  .meta({ id: 'ChatRequest' });
export type ChatRequest = z.infer<typeof ChatRequest>;

export const ChatResponse = z
  .object({
    content: z.string(),
    provider: z.string(),
    model: z.string(),
    usage: Usage.nullable(),
    message_id: Id.optional(),
    conversation_id: Id.optional(),
    citations: z.array(Citation).optional(),
    attempts: z.array(Attempt).optional(),
  })
  .meta({ id: 'ChatResponse' });
export type ChatResponse = z.infer<typeof ChatResponse>;

export const MessageStatus = z.enum(['complete', 'streaming', 'stopped', 'failed']);
export type MessageStatus = z.infer<typeof MessageStatus>;

/** A document that went with a question, under the title that it had then. */
export const AttachedDocument = z.object({ document_id: Id, title: z.string() });

export const Message = z
  .object({
    id: Id,
    role: z.enum(['user', 'assistant', 'system']),
    content: z.string(),
    created_at: Instant,
    provider: z.string().optional(),
    model: z.string().optional(),
    usage: Usage.nullable().optional(),
    citations: z.array(Citation).optional(),
    attempts: z.array(Attempt).optional(),
    attachments: z
      .array(AttachedDocument)
      .optional()
      .meta({ description: 'Documents that the learner attached; answers further down may rest on them too.' }),
    images: z.array(MessageImage).optional().meta({ description: 'Images that the question is about.' }),
    parent_message_id: Id.nullable().optional(),
    continues_message_id: Id.optional().meta({
      description: 'The answer whose text goes on here: show both as one, with nothing between them.',
    }),
    client_message_id: z.string().optional(),
    generation_id: Id.optional().meta({ description: 'The generation that wrote it: resume or stop it by this id.' }),
    error: z.string().optional().meta({ description: 'Why it failed, as a sentence.' }),
    status: MessageStatus,
  })
  .meta({ id: 'Message' });
export type Message = z.infer<typeof Message>;

/** The events of a chat stream (contract §3.1): `data` by event name. */
export const chatStream = {
  start: z.object({
    generation_id: Id,
    message_id: Id,
    conversation_id: Id.nullable(),
    provider: z.string(),
    model: z.string(),
  }),
  delta: z.object({ text: z.string() }),
  citations: z.object({ items: z.array(Citation) }),
  attempt: Attempt,
  done: z.object({ usage: Usage.nullable(), status: MessageStatus }),
  error: z.object({ error: z.string(), message: z.string() }),
};
export type ChatEvents = { [Name in keyof typeof chatStream]: z.infer<(typeof chatStream)[Name]> };
