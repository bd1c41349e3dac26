import type { ChatRequest } from '#contract/chat.ts';
import type { MessageImage } from '#contract/images.ts';
import type { Db } from '#server/db/database.ts';
import { AppError, notFound } from '#server/platform/app-error.ts';
import { newId } from '#server/platform/ids.ts';
import { storable } from '#server/platform/storable-text.ts';
import { attachImages } from './images/message-images.ts';
import { readLine } from './message-line.repository.ts';
import { findMessage, type MessageRow, newestMessage } from './messages.repository.ts';

/** Where an answer goes in the tree of a conversation, and what it answers. */
export interface Place {
  /** A question to store first; null where it is there already. */
  ask: { parentId: string | null } | null;
  /** Whom the answer answers; null where there is nobody above it. */
  question: { id: string; text: string; usesKnowledge: boolean; images: readonly MessageImage[] } | null;
  /** The parent of the answer. */
  parentId: string;
  /** Does the answer go on where the text of its parent ends? */
  continues: boolean;
  /** The end of the line that a provider is told before its turn. */
  lineEnd: string | null;
}

interface Asked {
  userId: string;
  conversationId: string;
  currentLeafId: string | null;
  request: ChatRequest;
  now: Date;
}

/** Works out where the answer to a request goes. Errors: `not_found`, `conflict` where nothing can be answered anew or continued. */
export async function placeTurn(tx: Db, asked: Asked): Promise<Place> {
  const { regenerate_message_id, continue_message_id } = asked.request;
  if (regenerate_message_id !== undefined) return answerAnew(tx, asked, regenerate_message_id);
  if (continue_message_id !== undefined) return goOn(tx, asked, continue_message_id);
  const parentId = await parentOf(tx, asked);
  const usesKnowledge = asked.request.use_knowledge === true;
  const images = await attachImages(tx, asked.userId, asked.request.images ?? [], asked.now);
  const question = { id: newId(), text: storable(asked.request.message), usesKnowledge, images };
  return { ask: { parentId }, question, parentId: question.id, continues: false, lineEnd: parentId };
}

async function parentOf(tx: Db, asked: Asked): Promise<string | null> {
  const { userId, conversationId, currentLeafId, request } = asked;
  const wished = request.parent_message_id;
  if (typeof wished === 'string') return (await needMessage(tx, asked, wished)).id;
  if (wished === null) return null;
  return currentLeafId ?? (await newestMessage(tx, userId, conversationId))?.id ?? null;
}

async function answerAnew(tx: Db, asked: Asked, id: string): Promise<Place> {
  const target = await needMessage(tx, asked, id);
  const question = await questionOf(tx, asked, target);
  if (!question) throw new AppError('conflict', 'There is no question above this answer. Ask it again instead.');
  const { id: questionId, parentMessageId } = question;
  return {
    ask: null,
    question: asIs(question, asked.request),
    parentId: questionId,
    continues: false,
    lineEnd: parentMessageId,
  };
}

async function goOn(tx: Db, asked: Asked, id: string): Promise<Place> {
  const target = await needMessage(tx, asked, id);
  if (target.role !== 'assistant' || target.content === '' || target.status === 'streaming')
    throw new AppError('conflict', 'There is no text that could be continued. Ask for another answer instead.');
  const question = await questionOf(tx, asked, target);
  return {
    ask: null,
    question: question ? asIs(question, asked.request) : null,
    parentId: target.id,
    continues: true,
    lineEnd: target.id,
  };
}

/** A question that was asked before is answered from what it was to be answered from, unless the request says otherwise. */
const asIs = ({ id, content, usesKnowledge, images }: MessageRow, request: ChatRequest) => ({
  id,
  text: content,
  images: images ?? [],
  usesKnowledge: request.use_knowledge ?? usesKnowledge,
});

/** The learner's message that this one is or answers, in however many parts. */
async function questionOf(tx: Db, asked: Asked, target: MessageRow): Promise<MessageRow | undefined> {
  if (target.role === 'user') return target;
  const line = await readLine(tx, asked.userId, asked.conversationId, target.id);
  const above = line[line.findIndex((part) => !part.continuesParent) + 1];
  return above?.role === 'user' ? findMessage(tx, asked.userId, above.id) : undefined;
}

async function needMessage(tx: Db, { userId, conversationId }: Asked, id: string): Promise<MessageRow> {
  const message = await findMessage(tx, userId, id);
  if (message?.conversationId !== conversationId) throw notFound('message in this conversation');
  return message;
}
