import type { ChatRequest } from '#contract/chat.ts';
import type { ChatTurn } from '#server/ai/chat-turn.ts';
import type { Db } from '#server/db/database.ts';
import type { Attachment } from '#server/db/schema/conversations.ts';
import { AppError, notFound } from '#server/platform/app-error.ts';
import { newId } from '#server/platform/ids.ts';
import type { Asker } from '#server/tenancy/access.ts';
import { lockConversation, lockUser, updateConversation } from './conversations.repository.ts';
import type { Job } from './generation-runner.ts';
import { countRunning, insertGeneration, runningIn } from './generations.repository.ts';
import { groundingWish } from './grounding-wish.ts';
import { chooseHistory } from './history.ts';
import { type ImagedTurn, withImages } from './images/message-images.ts';
import { goOnInstruction, instructionsOf } from './instruction.ts';
import { readAttachments, readLine, readTurns } from './message-line.repository.ts';
import { findTurn, insertMessages, newestMessage } from './messages.repository.ts';
import { type Place, placeTurn } from './place-turn.ts';
import { chosenFor, type StoredSettings } from './settings.ts';
import { titleFrom } from './title.ts';

/** Answers that may be written for one user at a time. */
export const runningLimit = 4;

/** What is needed to begin; the request belongs to a conversation. */
export interface NewTurn extends Asker {
  conversationId: string;
  request: ChatRequest;
  /** The process that will write the answer. */
  owner: string;
  now: Date;
  /** Answers of this user that are written without being stored. */
  unstoredRunning: number;
  /** What the request attaches, with its titles. */
  attachments: readonly Attachment[];
}

/** Either a turn that is stored now, with the job to start after it, or one that the same `client_message_id` began before. */
export type BegunTurn = { generationId: string; job: Job } | { generationId: string; job: null };

/**
 * Stores the learner's message where there is a new one, an empty answer and its generation, all or nothing. Errors:
 * `not_found`, `conflict` with the `generation_id` that is running in the conversation, `rate_limited`.
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
    const { currentLeafId } = conversation;
    const place = await placeTurn(tx, { userId, conversationId, currentLeafId, request, now });
    await refuseTooMuch(tx, turn, place);

    const { lineEnd, continues, question } = place;
    const line = await readLine(tx, userId, conversationId, lineEnd);
    const history = await readTurns(tx, userId, chooseHistory(line, lineEnd, undefined, continues));
    const newest = await newestMessage(tx, userId, conversationId);
    const messageId = newId();
    const generationId = newId();
    const askedAt = after(now, newest?.createdAt);
    const common = { tenantId: userId, conversationId };

    if (place.ask && question) {
      const { id, text: content, usesKnowledge, images } = question;
      const { parentId: parentMessageId } = place.ask;
      const attachments = turn.attachments.length > 0 ? [...turn.attachments] : null;
      const row = {
        ...common,
        id,
        content,
        parentMessageId,
        clientMessageId,
        attachments,
        images: images.length > 0 ? [...images] : null,
        usesKnowledge,
        createdAt: askedAt,
      };
      await insertMessages(tx, [{ ...row, role: 'user', status: 'complete' }]);
    }
    await insertMessages(tx, [
      {
        ...common,
        id: messageId,
        role: 'assistant',
        content: '',
        status: 'streaming',
        parentMessageId: place.parentId,
        continuesParent: continues,
        clientMessageId: place.ask ? null : clientMessageId,
        createdAt: after(askedAt, askedAt),
      },
    ]);
    const generation = { ...common, id: generationId, messageId, owner, heartbeatAt: now, startedAt: now };
    await insertGeneration(tx, { ...generation, status: 'streaming' });
    const named = newest === undefined && question !== null && conversation.titleSource === 'auto';
    await updateConversation(tx, userId, conversationId, {
      updatedAt: now,
      currentLeafId: messageId,
      ...(named && { title: titleFrom(question.text) }),
    });

    const last: ImagedTurn =
      continues || question === null
        ? { role: 'user', content: goOnInstruction, images: [] }
        : { role: 'user', content: question.text, images: question.images };
    const turns = await withImages(tx, userId, [...history, last]);
    const above = question ? [question.id, ...line.map(({ id }) => id)] : line.map(({ id }) => id);
    const documents = await readAttachments(tx, userId, above);
    return {
      generationId,
      job: {
        userId,
        keyOrganization: turn.keyOrganization,
        generationId,
        conversationId,
        messageId,
        question,
        grounding: groundingWish(question?.usesKnowledge === true, question?.text ?? '', documents),
        request: { ...asked(request, conversation, turns), lastTurns: continues ? 2 : 1, thread: conversationId },
      },
    };
  });
}

/** What a provider is asked: instructions, then what was said, the new message last. */
export function asked(request: ChatRequest, settings: StoredSettings, said: readonly ChatTurn[]): Job['request'] {
  return {
    ...chosenFor(request, settings),
    ...(request.user_language !== undefined && { userLanguage: request.user_language }),
    turns: [...instructionsOf(settings), ...said],
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

/** One answer a conversation at a time; only further answers to the same question may be written beside it, to be compared. */
async function refuseTooMuch(
  tx: Db,
  { userId, conversationId, unstoredRunning }: NewTurn,
  place: Place,
): Promise<void> {
  const running = await runningIn(tx, userId, conversationId);
  const inTheWay = running.find(({ answers }) => place.ask !== null || place.continues || answers !== place.parentId);
  if (inTheWay !== undefined) {
    const message = 'An answer is being written in this conversation. Wait for it, or stop it.';
    throw new AppError('conflict', message, { generation_id: inTheWay.id });
  }
  refuseBeyondLimit(unstoredRunning + (await countRunning(tx, userId)));
}

/** `now`, but later than what came before it: the order of messages is the order of their times. */
function after(now: Date, before: Date | undefined): Date {
  return before === undefined || now > before ? now : new Date(before.getTime() + 1);
}
