import { z } from 'zod';
import { ChatRequest, ChatResponse, ClientId, chatStream, Message, Provider } from './chat.ts';
import {
  Conversation,
  ConversationDetail,
  ConversationPatch,
  ConversationSettings,
  Tag,
  Title,
} from './conversation-shapes.ts';
import { conversationTools } from './conversation-tools.ts';
import { conversationTransfer } from './conversation-transfer.ts';
import { area, endpoint } from './kernel/endpoint.ts';
import { Id, Instant, Seconds } from './kernel/fields.ts';
import { pageOf, pageQuery, QueryBool } from './kernel/page.ts';
import { noteEndpoints } from './notes.ts';
import { SearchPage, SearchStatus } from './search.ts';
import { embeddingsEndpoints } from './search-embeddings.ts';

export type { Conversation, ConversationDetail } from './conversation-shapes.ts';
export type { Note } from './notes.ts';

export const LearningSession = z
  .object({
    session_id: Id,
    conversation_id: Id,
    is_active: z.boolean(),
    started_at: Instant,
    last_activity_at: Instant,
    ended_at: Instant.nullable(),
    duration_seconds: Seconds,
  })
  .meta({ id: 'LearningSession' });
export type LearningSession = z.infer<typeof LearningSession>;

const conversationParams = z.object({ conversation_id: Id });
const read = { access: 'any', scope: 'conversations:read' } as const;
const write = { access: 'any', scope: 'conversations:write' } as const;

export const conversations = area('conversations', 'Conversations', {
  providers: endpoint({
    method: 'GET',
    path: '/api/core/providers',
    summary: 'List available AI providers',
    ...read,
    response: z.object({ items: z.array(Provider), default: z.string() }).meta({ id: 'Providers' }),
  }),
  chat: endpoint({
    method: 'POST',
    path: '/api/core/chat',
    summary: 'Generate an AI response',
    description:
      'With `conversation_id` both turns are stored. With `Accept: text/event-stream` the answer is a stream whose generation goes on when the connection ends.',
    ...write,
    body: ChatRequest,
    response: ChatResponse,
    stream: chatStream,
    errors: ['not_found', 'conflict', 'token_budget_exceeded', 'provider_unavailable'],
  }),
  generationEvents: endpoint({
    method: 'GET',
    path: '/api/core/generations/{generation_id}/events',
    summary: 'Follow or resume a generation',
    description: 'Sends every event after `Last-Event-ID`, then goes on live until the generation ends.',
    ...read,
    params: z.object({ generation_id: Id }),
    response: z.string().meta({ description: 'The stream; see `text/event-stream`.' }),
    stream: chatStream,
  }),
  stopGeneration: endpoint({
    method: 'POST',
    path: '/api/core/generations/{generation_id}/stop',
    summary: 'Stop a generation and keep what it produced',
    ...write,
    params: z.object({ generation_id: Id }),
    response: null,
  }),
  list: endpoint({
    method: 'GET',
    path: '/api/core/conversations',
    summary: 'List conversations for the current user',
    description: 'Pinned first, then newest activity.',
    ...read,
    query: z.object({
      ...pageQuery,
      q: z.string().max(200).optional().meta({ description: 'Words of the title.' }),
      archived: QueryBool.optional().meta({
        description: 'Only archived ones; without it only the others.',
        override: { type: 'boolean' },
      }),
      tag: Tag.optional().meta({ description: 'Only those with this tag, in whatever case.' }),
    }),
    response: pageOf(Conversation),
  }),
  create: endpoint({
    method: 'POST',
    path: '/api/core/conversations',
    summary: 'Create a conversation',
    description: 'With an `id` of your own, repeating the request gives the same conversation.',
    ...write,
    body: z
      .object({
        title: Title.optional(),
        id: ClientId.optional(),
        settings: ConversationSettings.partial().optional().meta({
          description: 'They count from the first message on. Fields that are left out are those of any conversation.',
        }),
      })
      .meta({ id: 'ConversationCreateRequest' }),
    response: Conversation,
    status: 201,
  }),
  get: endpoint({
    method: 'GET',
    path: '/api/core/conversations/{conversation_id}',
    summary: 'Get a conversation with its settings and use of tokens',
    ...read,
    params: conversationParams,
    response: ConversationDetail,
  }),
  update: endpoint({
    method: 'PATCH',
    path: '/api/core/conversations/{conversation_id}',
    summary: 'Rename, pin, archive, tag or set up a conversation',
    description: 'The answer has `settings` and `current_leaf_id`, too.',
    ...write,
    params: conversationParams,
    body: ConversationPatch,
    response: Conversation,
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/api/core/conversations/{conversation_id}',
    summary: 'Delete a conversation and its messages',
    description: 'It is gone at once, and can be restored for ten minutes.',
    ...write,
    params: conversationParams,
    response: null,
  }),
  messages: endpoint({
    method: 'GET',
    path: '/api/core/conversations/{conversation_id}/messages',
    summary: 'Get messages for a conversation',
    description:
      'All branches, in the order of time: a message comes after its parent. Messages with the same parent are versions of each other.',
    ...read,
    params: conversationParams,
    query: z.object({ ...pageQuery, order: z.enum(['asc', 'desc']).default('asc') }),
    response: pageOf(Message),
  }),
  startSession: endpoint({
    method: 'POST',
    path: '/api/core/conversations/{conversation_id}/session/start',
    summary: 'Start a learning session',
    description: 'An active session of the conversation is answered again.',
    ...write,
    params: conversationParams,
    response: LearningSession,
    status: 201,
  }),
  sessionActivity: endpoint({
    method: 'POST',
    path: '/api/core/conversations/{conversation_id}/session/activity',
    summary: 'Report active learning time',
    description: 'Only time that the page was visible and used. Five minutes without activity end the session.',
    ...write,
    params: conversationParams,
    body: z
      .object({
        active_seconds: z.int().min(0).max(300),
        low_seconds: z.int().min(0).max(300).optional().meta({ description: 'Of them the certain ones.' }),
        high_seconds: z.int().min(0).max(900).optional().meta({ description: 'With the possible ones.' }),
      })
      .meta({ id: 'SessionActivity' }),
    response: LearningSession,
    errors: ['conflict'],
  }),
  endSession: endpoint({
    method: 'POST',
    path: '/api/core/conversations/{conversation_id}/session/end',
    summary: 'End a learning session',
    ...write,
    params: conversationParams,
    response: LearningSession,
  }),
  sessionStatus: endpoint({
    method: 'GET',
    path: '/api/core/conversations/{conversation_id}/session/status',
    summary: 'Get the state of the newest learning session',
    ...read,
    params: conversationParams,
    response: LearningSession,
  }),
  search: endpoint({
    method: 'GET',
    path: '/api/core/search',
    summary: 'Search indexed user content',
    description:
      'Messages, notes, documents, transcripts and submissions of the caller, and documents that their organizations share, best first. Operators: `type:note`, `in:"title"`, `from:me` or `from:"organization"`, `before:2026-05-01`, `after:2026-05`, `"exact phrase"`, `-word`.',
    ...read,
    query: z.object({
      ...pageQuery,
      q: z.string().trim().min(1, 'Write what to look for.').max(400),
      types: z
        .string()
        .max(100)
        .optional()
        .meta({ description: 'Comma-separated: message, note, document, transcript, submission.' }),
    }),
    response: SearchPage,
  }),
  searchStatus: endpoint({
    method: 'GET',
    path: '/api/core/search/status',
    summary: 'Get the state of the search index',
    ...read,
    admin: true,
    response: SearchStatus,
  }),
  reindex: endpoint({
    method: 'POST',
    path: '/api/core/search/reindex',
    summary: 'Rebuild the search index',
    description: 'Answers with the rebuild that runs, where one does; follow it by `search/status`.',
    ...write,
    admin: true,
    response: z.object({ job_id: Id }).meta({ id: 'ReindexJob' }),
    status: 202,
  }),
  ...embeddingsEndpoints,
  ...noteEndpoints,
  ...conversationTools,
  ...conversationTransfer,
});
