import type { ChatRequest } from '#contract/chat.ts';
import type { ChatTurn } from '#server/ai/generate.ts';
import type { Db } from '#server/db/database.ts';
import { AppError, notFound } from '#server/platform/app-error.ts';
import { newId } from '#server/platform/ids.ts';
import { lockConversation, lockUser, updateConversation } from './conversations.repository.ts';
import type { Job } from './generation-runner.ts';
import { countRunning, insertGeneration, runningIn } from './generations.repository.ts';
import { chooseHistory } from './history.ts';
import { tutorInstruction } from './instruction.ts';
import { findMessage, findTurn, insertMessages, newestMessages, readTurns } from './messages.repository.ts';
import { storable } from './storable-text.ts';
import { titleFrom } from './title.ts';

/** Answers that may be written for one user at a time. */
export const runningLimit = 4;

/** What is needed to begin; the request belongs to a conversation. */
export interface NewTurn {
  userId: string;
  conversationId: string;
  request: ChatRequest;
  /** The process that will write the answer. */
  owner: string;
  now: Date;
  /** Answers of this user that are written without being stored. */
  unstoredRunning: number;
}

/** Either a turn that is stored now, with the job to start after it, or one that the same `client_message_id` began before. */
export type BegunTurn = { generationId: string; job: Job } | { generationId: string; job: null };

/**
 * Stores the learner's message, an empty answer and its generation, all or nothing. Errors: `not_found`,
 * `conflict` with the `generation_id` that is running in the conversation, `rate_limited`.
 */
export async function beginTurn(db: Db, turn: NewTurn): Promise<BegunTurn> {
  const { userId, conversationId, request, owner, now } = turn;
  return db.transaction(async (tx) => {
    await lockUser(tx, userId);
    const conversation = await lockConversation(tx, userId, conversationId);
    if (!conversation) throw notFound('conversation');
    const clientMessageId = request.client_message_id ?? null;
    const begun = clientMessageId && (await findTurn(tx, userId, conversationId, clientMessageId));
    if (begun) return { generationId: begun, job: null };
    await refuseTooMuch(tx, turn);
    await refuseForeignParent(tx, userId, conversationId, request.parent_message_id);

    const earlier = await newestMessages(tx, userId, conversationId);
    const parentId = request.parent_message_id ?? earlier[0]?.id ?? null;
    const turns = await readTurns(tx, userId, chooseHistory(earlier, parentId));
    const text = storable(request.message);
    const question = { id: newId(), text };
    const messageId = newId();
    const generationId = newId();
    const askedAt = after(now, earlier[0]?.createdAt);
    const place = { tenantId: userId, conversationId };

    await insertMessages(tx, [
      {
        ...place,
        id: question.id,
        role: 'user',
        content: text,
        status: 'complete',
        parentMessageId: parentId,
        clientMessageId,
        createdAt: askedAt,
      },
      {
        ...place,
        id: messageId,
        role: 'assistant',
        content: '',
        status: 'streaming',
        parentMessageId: question.id,
        createdAt: after(askedAt, askedAt),
      },
    ]);
    await insertGeneration(tx, {
      ...place,
      id: generationId,
      messageId,
      status: 'streaming',
      owner,
      heartbeatAt: now,
      startedAt: now,
    });
    const named = earlier.length === 0 && conversation.titleSource === 'auto';
    await updateConversation(tx, userId, conversationId, { updatedAt: now, ...(named && { title: titleFrom(text) }) });

    return {
      generationId,
      job: { userId, generationId, conversationId, messageId, question, request: asked(request, turns, text) },
    };
  });
}

/** What a provider is asked: instruction, history, and the new message last. */
export function asked(request: ChatRequest, history: readonly ChatTurn[], message: string): Job['request'] {
  return {
    provider: request.provider,
    ...(request.model !== undefined && { model: request.model }),
    ...(request.user_language !== undefined && { userLanguage: request.user_language }),
    turns: [{ role: 'system', content: tutorInstruction }, ...history, { role: 'user', content: message }],
  };
}

/** Refuses one answer more than a user may have in the making. */
export function refuseBeyondLimit(running: number): void {
  if (running < runningLimit) return;
  throw new AppError(
    'rate_limited',
    `${runningLimit} answers are being written for you already. Wait for one, or stop it.`,
    { retryAfter: 5 },
  );
}

async function refuseTooMuch(tx: Db, { userId, conversationId, unstoredRunning }: NewTurn): Promise<void> {
  const running = await runningIn(tx, userId, conversationId);
  if (running !== undefined) {
    const message = 'An answer is being written in this conversation. Wait for it, or stop it.';
    throw new AppError('conflict', message, { generation_id: running });
  }
  refuseBeyondLimit(unstoredRunning + (await countRunning(tx, userId)));
}

async function refuseForeignParent(
  tx: Db,
  userId: string,
  conversationId: string,
  parentId: string | undefined,
): Promise<void> {
  if (parentId === undefined) return;
  const parent = await findMessage(tx, userId, parentId);
  if (parent?.conversationId !== conversationId) throw notFound('message in this conversation');
}

/** `now`, but later than what came before it: the order of messages is the order of their times. */
function after(now: Date, before: Date | undefined): Date {
  return before === undefined || now > before ? now : new Date(before.getTime() + 1);
}
