import type { ChatRequest, ChatResponse } from '#contract/chat.ts';
import type { ErrorCode } from '#contract/kernel/errors.ts';
import type { ChatProviders } from '#server/ai/generate.ts';
import type { Db } from '#server/db/database.ts';
import type { Attachment } from '#server/db/schema/conversations.ts';
import type { StreamEvent } from '#server/http/sse.ts';
import { AppError, notFound } from '#server/platform/app-error.ts';
import type { Clock } from '#server/platform/clock.ts';
import type { Asker } from '#server/tenancy/access.ts';
import { answerView } from './answer-view.ts';
import { beginTurn, refuseBeyondLimit } from './begin-turn.ts';
import { findChoice } from './conversations.repository.ts';
import { endable } from './endable.ts';
import { follow } from './generation-follower.ts';
import type { GenerationHub } from './generation-hub.ts';
import type { GenerationRecovery } from './generation-recovery.ts';
import type { GenerationRunner } from './generation-runner.ts';
import { countRunning, findGeneration, type GenerationRef, requestStop } from './generations.repository.ts';
import { invalidField } from './invalid-field.ts';
import { refuseUnknownProvider } from './known-provider.ts';
import { findMessage, findTurn } from './messages.repository.ts';
import type { Book, Knowledge, Log } from './ports.ts';
import { chosenFor, noSettings } from './settings.ts';
import { createUnstoredChat } from './unstored-chat.ts';

/** `signal` is aborted when the caller's connection ends. */
export interface Chat {
  /** Waits for the whole answer. A stored one is written to its end even when nobody waits any more. */
  answer(asker: Asker, request: ChatRequest, signal: AbortSignal): Promise<ChatResponse>;
  /** The events of contract §3.1. What refuses the request is thrown here or before the first event. */
  stream(asker: Asker, request: ChatRequest, signal: AbortSignal): Promise<AsyncIterable<StreamEvent>>;
  /** Every event after the one numbered `after`, then live. */
  resume(ref: GenerationRef, after: number, signal: AbortSignal): Promise<AsyncIterable<StreamEvent>>;
  /** Stops it and keeps its text; again is the same as once. */
  stop(ref: GenerationRef): Promise<void>;
}

interface Deps {
  db: Db;
  clock: Clock;
  log: Log;
  providers: ChatProviders;
  book?: Book;
  knowledge?: Knowledge;
  hub: GenerationHub;
  recovery: GenerationRecovery;
  runner: GenerationRunner;
}

const never = new AbortController().signal;

/** `owner` names this start of this process. */
export function createChat(deps: Deps, owner: string): Chat {
  const { db, clock, providers, hub, recovery, runner } = deps;
  const unstored = createUnstoredChat(providers, bookAlone, clock, deps.knowledge);

  async function bookAlone(used: Parameters<Book>[1]): Promise<void> {
    await deps
      .book?.(db, used)
      .catch((error: unknown) => deps.log.error({ err: error }, 'could not book what an answer used'));
  }

  /** Stores the turn and starts its answer, or finds the one that was begun before. */
  async function begin(
    asker: Asker,
    conversationId: string,
    request: ChatRequest,
    attachments: readonly Attachment[],
  ): Promise<GenerationRef> {
    const { userId } = asker;
    await recovery.recoverAll();
    const unstoredRunning = unstored.running(userId);
    const turn = { ...asker, conversationId, request, attachments, owner, now: clock(), unstoredRunning };
    const begun = await beginTurn(db, turn);
    if (begun.job) runner.start(begun.job);
    return { userId, generationId: begun.generationId };
  }

  async function wholeAnswer(ref: GenerationRef, conversationId: string, request: ChatRequest): Promise<ChatResponse> {
    let failure: { error: string; message: string } | undefined;
    for await (const { event, data } of follow({ db, hub, recovery }, ref, 0, never))
      if (event === 'error') failure = data;
    const generation = await findGeneration(db, ref);
    const message = generation && (await findMessage(db, ref.userId, generation.messageId));
    if (!message) throw notFound('conversation');
    const ids = { message_id: message.id, conversation_id: conversationId };
    if (failure)
      throw new AppError(failure.error as ErrorCode, failure.message, { ...ids, generation_id: ref.generationId });
    return { ...answerView({ ...message, text: message.content }, request), ...ids };
  }

  return {
    async answer(asker, request, signal) {
      const attachments = await check(asker, request);
      if (request.conversation_id !== undefined) {
        const ref = await begin(asker, request.conversation_id, request, attachments);
        return wholeAnswer(ref, request.conversation_id, request);
      }
      refuseBeyondLimit(unstored.running(asker.userId) + (await countRunning(db, asker.userId)));
      return unstored.answer(asker, request, signal);
    },

    async stream(asker, request, signal) {
      const attachments = await check(asker, request);
      if (request.conversation_id !== undefined) {
        const ref = await begin(asker, request.conversation_id, request, attachments);
        return endable((left) => follow({ db, hub, recovery }, ref, 0, left), signal);
      }
      refuseBeyondLimit(unstored.running(asker.userId) + (await countRunning(db, asker.userId)));
      return endable((left) => unstored.stream(asker, request, left), signal);
    },

    async resume(ref, after, signal) {
      if (!(await findGeneration(db, ref))) throw notFound('generation');
      return endable((left) => follow({ db, hub, recovery }, ref, after, left), signal);
    },

    async stop(ref) {
      if (!(await requestStop(db, ref, clock()))) throw notFound('generation');
      runner.stop(ref);
    },
  };

  /** Whom a request will ask: itself says so, or its conversation. */
  async function choiceOf(userId: string, request: ChatRequest): Promise<{ provider: string; model?: string }> {
    const id = request.conversation_id;
    const own = id === undefined || !providers.admit ? undefined : await findChoice(db, userId, id);
    return chosenFor(request, { ...noSettings, ...own });
  }

  /** What must be refused before anything is stored. */
  async function check(asker: Asker, request: ChatRequest): Promise<Attachment[]> {
    const { userId } = asker;
    const attachments = await attachable(asker, request);
    await refuseUnknownProvider(providers, asker, request.provider, 'provider');
    const { provider, model } = await choiceOf(userId, request);
    try {
      const documents = attachments.length > 0 || request.use_knowledge === true;
      await providers.admit?.(asker, provider, { model, documents, images: (request.images?.length ?? 0) > 0 });
    } catch (error) {
      // What was begun before costs nothing more: a repetition gets the answer that is there.
      if (!(await isBegun(userId, request))) throw error;
    }
    return attachments;
  }

  /** A repetition needs no look: what was begun is answered as it is, also where a document is gone since. */
  async function attachable(asker: Asker, request: ChatRequest): Promise<Attachment[]> {
    const ids = [...new Set(request.attachments ?? [])];
    if (ids.length === 0 || (await isBegun(asker.userId, request))) return [];
    if (!deps.knowledge) throw invalidField('attachments', 'This server keeps no documents. Send it without them.');
    return deps.knowledge.attachable(asker, ids);
  }

  async function isBegun(userId: string, request: ChatRequest): Promise<boolean> {
    const { conversation_id: conversationId, client_message_id: clientMessageId } = request;
    if (conversationId === undefined || clientMessageId === undefined) return false;
    return (await findTurn(db, userId, conversationId, clientMessageId)) !== undefined;
  }
}
