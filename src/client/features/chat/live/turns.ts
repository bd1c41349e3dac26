import type { QueryClient } from '@tanstack/react-query';
import { turnAccepted } from '#client/session/points-ahead.ts';
import { keyOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import type { ChatRequest, Message } from '#contract/chat.ts';
import type { ConversationSettings } from '#contract/conversation-shapes.ts';
import { conversations } from '#contract/conversations.ts';
import { addConversation, mapConversations, messagesKey } from '../chat-queries.ts';
import type { FollowRequest } from './follow-answer.ts';
import { LaneTaken } from './lane-taken.ts';
import { beginningAnswer } from './live-answer.ts';
import { flush, lanesOf, putLive, readLive } from './live-store.ts';
import { breakOff, followLive, isRunning, isUnwatched, laneBeside, makeRoom, run, tellEnd } from './run-answer.ts';
import { onSignedInAgain } from './signed-in.ts';
import { Withdrawn } from './withdrawn.ts';

/** A message to send. Its request has a `client_message_id`, so that it may be sent more than once. */
export interface NewTurn {
  conversationId: string;
  /** The conversation may not exist on the server yet. */
  begins: boolean;
  /** What it is set to when it is made. */
  settings?: ConversationSettings;
  clientMessageId: string;
  request: ChatRequest;
  /** When it was written. */
  askedAt: string;
  /** Show nothing before the server has the message: it has been tried in vain before. */
  quiet: boolean;
  /** Aborts when its author has left. */
  signal: AbortSignal;
  /** The server has the message. */
  onAcknowledged: () => void;
}

/** Generations that could not be followed; asking for them again would be in vain. */
const lost = new Set<string>();
session.onReset(() => lost.clear());
onSignedInAgain(() => lost.clear());

/** Sends a message once and shows its answer as it is written; resolves at its end. Throws what refused the message. */
export async function sendTurn(queries: QueryClient, turn: NewTurn): Promise<void> {
  const { conversationId, clientMessageId, request, askedAt, settings } = turn;
  const { message: text } = request;
  const { parent_message_id: after } = request;
  const question = { clientMessageId, text, askedAt };
  const begun = beginningAnswer(conversationId, { question, ...(after !== undefined && { after }) });
  let acknowledged = false;
  const work = async (own: AbortSignal) => {
    const signal = AbortSignal.any([own, turn.signal]);
    if (turn.begins) {
      const created = await session.api.call(
        conversations.create,
        { body: { id: conversationId, ...(settings && { settings }) } },
        // One that was made with the message before stays as that made it.
        { idempotencyKey: clientMessageId, signal },
      );
      addConversation(queries, created);
    }
    mapConversations(queries, (one) =>
      one.id === conversationId ? { ...one, updated_at: askedAt, last_message: text.slice(0, 120) } : one,
    );
    const onHeard = () => {
      if (acknowledged) return;
      acknowledged = true;
      if (turn.quiet) putLive(begun);
      turn.onAcknowledged();
      turnAccepted(queries);
      // With its first message a conversation has got its title.
      void queries.invalidateQueries({ queryKey: keyOf(conversations.list) });
    };
    // A question that nobody has heard goes back to the outbox at once.
    return followLive(conversationId, signal, request, { onHeard, sends: 1 });
  };
  if (isUnwatched(conversationId)) {
    // Its end was not noticed here, so the server is asked.
    if (await findRunning(conversationId, turn.signal)) throw new LaneTaken();
    await makeRoom(conversationId);
  }
  try {
    await run(queries, begun, work, !turn.quiet);
  } finally {
    if (acknowledged) tellEnd(conversationId);
  }
}

/** An answer for which the learner says nothing new: another one to the same question, or the rest of one that broke off. */
export interface NewAnswer {
  conversationId: string;
  /** With a `client_message_id` of its own, so that it may be sent more than once. */
  request: FollowRequest;
  /** The message that it follows, where that is known. */
  after?: string | null;
  /** Its text goes on where that of `after` ends. */
  continues?: boolean;
  /** The key of the question, when it is written beside other answers to it, to be compared. */
  besides?: string;
  /** Told once, when the server has it. */
  onHeard?: () => void;
}

/** Asks for an answer and shows it as it is written; resolves at its end. Throws what refused it. */
export async function writeAnswer(queries: QueryClient, answer: NewAnswer): Promise<void> {
  const { conversationId, request, onHeard, besides = null, ...place } = answer;
  const lane = besides === null ? conversationId : laneBeside(conversationId, request.client_message_id ?? '');
  if (isRunning(lane)) return;
  const { provider, model = null } = request;
  // One that fails before it begins is asked for again as it was.
  const asked = besides !== null && provider && provider !== 'auto' ? { provider, model } : {};
  try {
    await run(queries, beginningAnswer(conversationId, { ...place, ...asked, lane, besides }), (signal) =>
      followLive(lane, signal, request, onHeard && { onHeard }),
    );
  } catch (error) {
    // It may be stored, with what it says, all the same.
    await queries.invalidateQueries({ queryKey: messagesKey(conversationId) });
    throw error;
  } finally {
    tellEnd(conversationId);
  }
}

/** Follows an answer that is being written, begun by another tab or before this page was loaded. */
export async function attachTo(queries: QueryClient, conversationId: string, message: Message): Promise<void> {
  const { generation_id: generationId, id: messageId, provider = null, model = null } = message;
  if (!generationId || lost.has(generationId)) return;
  const lane = isRunning(conversationId) ? laneBeside(conversationId, generationId) : conversationId;
  if (isRunning(lane)) return;
  try {
    await run(queries, beginningAnswer(conversationId, { lane, generationId, messageId, provider, model }), (signal) =>
      followLive(lane, signal, null),
    );
  } catch (error) {
    // Whoever was here has left.
    if (error instanceof Withdrawn) return;
    lost.add(generationId);
    await queries.invalidateQueries({ queryKey: messagesKey(conversationId) });
  } finally {
    tellEnd(conversationId);
  }
}

/** Stops the answer in a lane and keeps what was written; before the server has the question, takes the question back. */
export async function stopAnswer(lane: string): Promise<void> {
  const live = readLive(lane);
  if (!live || live.stopping) return;
  putLive({ ...live, stopping: true });
  flush();
  try {
    const generationId = live.generationId ?? (live.besides === null ? await findRunning(live.conversationId) : null);
    if (!generationId) {
      breakOff(lane);
      return;
    }
    const input = { params: { generation_id: generationId } };
    await session.api.call(conversations.stopGeneration, input, { idempotencyKey: `stop-${generationId}` });
  } catch (error) {
    const now = readLive(lane);
    if (now) putLive({ ...now, stopping: false });
    throw error;
  }
}

/** Stops all that is being written in a conversation. */
export async function stopAnswers(conversationId: string): Promise<void> {
  await Promise.all(lanesOf(conversationId).map(({ lane, ended }) => ended ?? stopAnswer(lane)));
}

async function findRunning(conversationId: string, signal?: AbortSignal): Promise<string | null> {
  const { items } = await session.api.call(
    conversations.messages,
    { params: { conversation_id: conversationId }, query: { order: 'desc', limit: '1' } },
    signal && { signal },
  );
  const newest = items[0];
  return newest?.status === 'streaming' ? (newest.generation_id ?? null) : null;
}
