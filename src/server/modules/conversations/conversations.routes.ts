import type { FastifyReply, FastifyRequest } from 'fastify';
import type { conversations } from '#contract/conversations.ts';
import type { Handlers, Principal } from '#server/http/handler.ts';
import { EventStream } from '#server/http/sse.ts';
import { AppError } from '#server/platform/app-error.ts';
import type { MeaningModels } from '#server/search/meaning/models.service.ts';
import type { Rebuild } from '#server/search/rebuild.ts';
import type { Search } from '#server/search/search.service.ts';
import { askerOf } from '#server/tenancy/access.ts';
import type { ConversationsService } from './conversations.service.ts';

/** The index over everything, of which conversations are a part. */
interface SearchIndex {
  search: Search;
  rebuild: Rebuild;
  models: MeaningModels;
  /** Computes the meanings that wait. */
  understand(): Promise<void>;
  /** Refuses with `step_up_required` where the password was last proven long ago. */
  recently(principal: Principal): Promise<void>;
}

export function conversationsRoutes(
  { list, get, deletion, fork, exportOne, importAll, chat, notes, sessions, providers }: ConversationsService,
  { search, rebuild, models, understand, recently }: SearchIndex,
): Handlers<typeof conversations> {
  return {
    providers: ({ principal }) => providers(askerOf(principal)),

    chat: async ({ principal, body, reply, wantsStream }) => {
      const signal = whenClosed(reply);
      if (wantsStream) return new EventStream(await chat.stream(askerOf(principal), body, signal));
      return chat.answer(askerOf(principal), body, signal);
    },
    generationEvents: async ({ principal, params, request, reply }) => {
      const ref = { userId: principal.userId, generationId: params.generation_id };
      return new EventStream(await chat.resume(ref, lastEventId(request), whenClosed(reply)));
    },
    stopGeneration: ({ principal, params }) =>
      chat.stop({ userId: principal.userId, generationId: params.generation_id }),

    list: ({ principal, query }) => list.list(principal.userId, query),
    create: ({ principal, body, newId }) => list.create(principal.userId, { ...body, id: body.id ?? newId() }),
    get: ({ principal, params }) => get(principal.userId, params.conversation_id),
    update: ({ principal, params, body }) => list.update(principal.userId, params.conversation_id, body),
    remove: ({ principal, params }) => deletion.remove(principal.userId, params.conversation_id),
    fork: ({ principal, params, body, newId }) =>
      fork(principal.userId, params.conversation_id, { messageId: body.message_id, id: body.id ?? newId() }),
    export: ({ principal, params, query }) => exportOne(principal.userId, params.conversation_id, query.format),
    import: ({ principal, body }) => importAll(principal.userId, body),
    restore: ({ principal, params }) => deletion.restore(principal.userId, params.conversation_id),
    bulk: async ({ principal, body }) => ({ items: await deletion.bulk(principal.userId, body.action, body.ids) }),
    tags: ({ principal, query }) => list.tags(principal.userId, query),
    messages: ({ principal, params, query }) => list.messages(principal.userId, params.conversation_id, query),

    startSession: ({ principal, params }) => sessions.start(principal.userId, params.conversation_id),
    sessionActivity: ({ principal, params, body }) =>
      sessions.activity(principal.userId, params.conversation_id, {
        active: body.active_seconds,
        low: body.low_seconds,
        high: body.high_seconds,
      }),
    endSession: ({ principal, params }) => sessions.end(principal.userId, params.conversation_id),
    sessionStatus: ({ principal, params }) => sessions.status(principal.userId, params.conversation_id),

    notes: ({ principal, query }) => notes.list(principal.userId, query),
    note: ({ principal, params }) => notes.get(principal.userId, params.note_id),
    createNote: ({ principal, body, newId }) => notes.create(principal.userId, body, body.id ?? newId()),
    updateNote: ({ principal, params, body }) => notes.replace(principal.userId, params.note_id, body),
    search: ({ principal, query }) => search(askerOf(principal), query),
    searchStatus: async () => ({ ...(await rebuild.status()), embeddings: await models.status() }),
    reindex: () => rebuild.begin(),
    setEmbeddings: async ({ principal, body }) => {
      await recently(principal);
      const chosen = await models.choose(body);
      void understand();
      return chosen;
    },
    removeEmbeddings: async () => {
      await models.useShipped();
      void understand();
    },

    removeNote: ({ principal, params }) => notes.remove(principal.userId, params.note_id),
  };
}

/** Aborted when the caller goes away, also before the first event of a stream. */
function whenClosed(reply: FastifyReply): AbortSignal {
  const closed = new AbortController();
  reply.raw.once('close', () => closed.abort('stopped'));
  return closed.signal;
}

/** The number of the last event that the caller has; 0 without the header. */
function lastEventId(request: FastifyRequest): number {
  const header = request.headers['last-event-id'] ?? '';
  if (header === '') return 0;
  if (typeof header === 'string' && /^\d{1,9}$/.test(header)) return Number(header);
  const message = 'Give the id of the last event that you have, a whole number.';
  throw new AppError('validation_error', message, { issues: [{ path: 'headers.last-event-id', message }] });
}
