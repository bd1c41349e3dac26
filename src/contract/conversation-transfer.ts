import { z } from 'zod';
import { AttachedDocument, Attempt, Citation, MessageStatus, Usage } from './chat.ts';
import { ConversationSettings } from './conversation-shapes.ts';
import { imageMediaTypes, MessageImage, maxImageBytes, maxImages } from './images.ts';
import { endpoint } from './kernel/endpoint.ts';
import { Count, Id, Instant } from './kernel/fields.ts';

/** Our additions (+): conversations as files, out and in. They belong to the area of conversations. */

/** The largest body that an import takes, in bytes. */
export const importLimit = 50 * 1024 * 1024;

export const exportSchema = 'xentree-conversations';

const ExportedImage = z
  .object({
    alt: MessageImage.shape.alt,
    media_type: z.enum(imageMediaTypes),
    data: z
      .base64()
      .max(Math.ceil(maxImageBytes / 3) * 4, 'Leave out images of over 1 MB.')
      .meta({ description: 'The bytes of the image.' }),
  })
  .meta({ id: 'ExportedImage' });
export type ExportedImage = z.infer<typeof ExportedImage>;

export const ExportedMessage = z
  .object({
    id: Id,
    parent_message_id: Id.nullable(),
    role: z.enum(['user', 'assistant', 'system']),
    content: z.string(),
    status: MessageStatus.exclude(['streaming']),
    created_at: Instant,
    continues_parent: z.boolean().meta({ description: 'Does its text go on where that of its parent ends?' }),
    provider: z.string().nullable(),
    model: z.string().nullable(),
    usage: Usage.nullable(),
    citations: z.array(Citation).nullable(),
    attempts: z.array(Attempt).nullable(),
    error: z.string().nullable(),
    attachments: z
      .array(AttachedDocument)
      .max(20)
      .optional()
      .meta({ description: 'Documents that went with the question: their titles, not what is in them.' }),
    use_knowledge: z.boolean().optional().meta({ description: 'Was it to be answered from all documents?' }),
    images: z.array(ExportedImage).max(maxImages).optional().meta({ description: 'What was shown with the question.' }),
  })
  .meta({ id: 'ExportedMessage' });
export type ExportedMessage = z.infer<typeof ExportedMessage>;

export const ExportedConversation = z
  .object({
    id: Id,
    title: z.string().max(200),
    pinned: z.boolean(),
    archived: z.boolean(),
    tags: z.array(z.string().max(40)).max(10).meta({ description: 'Subjects that it belongs to.' }),
    settings: ConversationSettings,
    current_leaf_id: Id.nullable(),
    created_at: Instant,
    updated_at: Instant,
    messages: z.array(ExportedMessage).meta({ description: 'All branches; a message comes after its parent.' }),
  })
  .meta({ id: 'ExportedConversation' });
export type ExportedConversation = z.infer<typeof ExportedConversation>;

export const ConversationExport = z
  .object({
    schema: z.literal(exportSchema).meta({ description: 'What the file is.' }),
    version: z.literal(1),
    exported_at: Instant,
    conversations: z.array(ExportedConversation).meta({ description: 'One or more.' }),
  })
  .meta({ id: 'ConversationExport' });
export type ConversationExport = z.infer<typeof ConversationExport>;

/** A file as it comes: each conversation in it is read, and answered for, by itself. */
export const ImportFile = z
  .union([
    z.array(z.looseObject({})).min(1, 'The file has no conversations in it.'),
    z.looseObject({
      schema: z.literal(exportSchema),
      version: z.literal(1),
      conversations: z
        .array(z.unknown())
        .min(1, 'The file has no conversations in it.')
        .meta({ description: 'As the export wrote them.' }),
    }),
  ])
  .meta({
    id: 'ConversationImportRequest',
    description: '`conversations.json` of ChatGPT or Claude (a list), or a JSON export of this server.',
  });
export type ImportFile = z.infer<typeof ImportFile>;

export const ImportOutcome = z
  .object({
    title: z.string(),
    outcome: z.enum(['imported', 'duplicate', 'failed']).meta({ description: 'What became of it.' }),
    reason: z.string().optional().meta({ description: 'A sentence, where it was not imported.' }),
    conversation_id: Id.optional().meta({ description: 'Where it is now.' }),
  })
  .meta({ id: 'ImportOutcome' });
export type ImportOutcome = z.infer<typeof ImportOutcome>;

export const ImportResult = z
  .object({
    items: z.array(ImportOutcome).meta({ description: 'One for each conversation of the file, in its order.' }),
    imported: Count,
    duplicates: Count.meta({ description: 'How many were there already.' }),
    failed: Count.meta({ description: 'How many could not be read.' }),
  })
  .meta({ id: 'ConversationImportResult' });
export type ImportResult = z.infer<typeof ImportResult>;

export const conversationTransfer = {
  export: endpoint({
    method: 'GET',
    path: '/api/core/conversations/{conversation_id}/export',
    summary: 'Download a conversation',
    description: 'As JSON with every branch, to be imported again; or as Markdown, the branch that was shown last.',
    access: 'any',
    scope: 'conversations:read',
    params: z.object({ conversation_id: Id }),
    query: z.object({
      format: z.enum(['json', 'markdown']).default('json').meta({ description: 'Kind of file.', example: 'json' }),
    }),
    response: ConversationExport,
    produces: ['text/markdown'],
  }),
  import: endpoint({
    method: 'POST',
    path: '/api/core/conversations/import',
    summary: 'Import conversations from a file',
    description:
      'Up to 50 MB. The same conversation is imported once, however often its file is sent. Where none could be read, the answer is 400 with the reason of each.',
    access: 'any',
    scope: 'conversations:write',
    body: ImportFile,
    maxBytes: importLimit,
    response: ImportResult,
  }),
};
