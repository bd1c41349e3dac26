import { z } from 'zod';
import { ClientId } from './chat.ts';
import { Conversation } from './conversation-shapes.ts';
import { endpoint } from './kernel/endpoint.ts';
import { Count, Id } from './kernel/fields.ts';
import { pageOf, pageQuery, QueryBool } from './kernel/page.ts';

/** Our additions (+): what is done with whole conversations. They belong to the area of conversations. */

const params = z.object({ conversation_id: Id });
const read = { access: 'any', scope: 'conversations:read' } as const;
const write = { access: 'any', scope: 'conversations:write' } as const;

export const BulkAction = z
  .enum(['delete', 'restore', 'archive', 'unarchive', 'pin', 'unpin'])
  .meta({ description: 'What to do with each.', example: 'archive' });
export type BulkAction = z.infer<typeof BulkAction>;

export const BulkOutcome = z
  .object({
    id: Id,
    outcome: z.enum(['done', 'not_found']).meta({ description: 'Done, also where nothing was left to do.' }),
  })
  .meta({ id: 'BulkOutcome' });
export type BulkOutcome = z.infer<typeof BulkOutcome>;

export const conversationTools = {
  tags: endpoint({
    method: 'GET',
    path: '/api/core/conversations/tags',
    summary: 'List the tags of conversations with their counts',
    description: 'In the order of the alphabet. Counts what the list of conversations shows with the same `archived`.',
    ...read,
    query: z.object({
      ...pageQuery,
      archived: QueryBool.optional().meta({ description: 'Only archived ones.', override: { type: 'boolean' } }),
    }),
    response: pageOf(
      z
        .object({ tag: z.string().meta({ description: 'As it was written first.', example: 'Biology' }), count: Count })
        .meta({ id: 'TagCount' }),
    ),
  }),
  bulk: endpoint({
    method: 'POST',
    path: '/api/core/conversations/bulk',
    summary: 'Do the same with many conversations',
    description: 'All that exist, or none when the request fails; sent again it has no further effect.',
    ...write,
    body: z
      .object({
        action: BulkAction,
        ids: z
          .array(Id)
          .min(1, 'Choose at least one conversation.')
          .max(200, 'Choose at most 200 conversations.')
          .meta({ description: 'Conversations.' }),
      })
      .meta({ id: 'ConversationBulkRequest' }),
    response: z
      .object({ items: z.array(BulkOutcome).meta({ description: 'One for each id, in their order.' }) })
      .meta({ id: 'ConversationBulkResult' }),
  }),
  restore: endpoint({
    method: 'POST',
    path: '/api/core/conversations/{conversation_id}/restore',
    summary: 'Take back the deletion of a conversation',
    description: 'For ten minutes after it was deleted. One that is not deleted is answered as it is.',
    ...write,
    params,
    response: Conversation,
  }),
  fork: endpoint({
    method: 'POST',
    path: '/api/core/conversations/{conversation_id}/fork',
    summary: 'Copy a conversation up to one message',
    description:
      'The line of messages that ends there, with tags and settings, as a conversation of its own. With an `id` of your own, repeating the request gives the same copy.',
    ...write,
    params,
    body: z
      .object({ message_id: Id.meta({ description: 'The last message of the copy.' }), id: ClientId.optional() })
      .meta({ id: 'ConversationForkRequest' }),
    response: Conversation,
    status: 201,
  }),
};
