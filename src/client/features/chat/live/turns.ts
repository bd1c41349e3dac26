import type { QueryClient } from '@tanstack/react-query';
import { keyOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import type { ChatRequest, Message } from '#contract/chat.ts';
import { conversations } from '#contract/conversations.ts';
import { addConversation, mapConversations, messagesKey } from '../chat-queries.ts';
import { attention } from './attention.ts';
import { type FollowRequest, followAnswer } from './follow-answer.ts';
import { keepAnswer } from './keep-answer.ts';
import { beginningAnswer, type LiveAnswer, takeEvent } from './live-answer.ts';
import { dropLive, flush, putLive, readLive } from './live-store.ts';
import { pauseOrOnline } from './pause.ts';
import { Withdrawn } from './withdrawn.ts';

/** A message to send. Its request has a `client_message_id`, so that it may be sent more than once. */
export interface NewTurn {
  conversationId: string;
  /** The conversation may not exist on the server yet. */
  begins: boolean;
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

const running = new Map<string, AbortController>();
/** Generations that could not be followed; asking for them again would be in vain. */
const lost = new Set<string>();

const endings = new Set<(conversationId: string) => void>();

/** Calls back after each answer that was followed here, however it ended. */
export function onAnswerEnd(hear: (conversationId: string) => void): void {
  endings.add(hear);
}

/** Is an answer being written, or a question being asked, in this conversation from here? */
export const isAnswering = (conversationId: string): boolean => running.has(conversationId);

session.onReset(() => {
  for (const controller of running.values()) controller.abort(new Withdrawn());
});

/** Sends a message once and shows its answer as it is written; resolves at its end. Throws what refused the message. */
export async function sendTurn(queries: QueryClient, turn: NewTurn): Promise<void> {
  const { conversationId, clientMessageId, request, askedAt } = turn;
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
        { body: { id: conversationId } },
        { idempotencyKey: conversationId, signal },
      );
      addConversation(queries, created);
    }
    mapConversations(queries, (one) =>
      one.id === conversationId ? { ...one, updated_at: askedAt, last_message: text.slice(0, 120) } : one,
    );
    return followLive(conversationId, signal, request, () => {
      if (acknowledged) return;
      acknowledged = true;
      if (turn.quiet) putLive(begun);
      turn.onAcknowledged();
      // With its first message a conversation has got its title.
      void queries.invalidateQueries({ queryKey: keyOf(conversations.list) });
    });
  };
  try {
    await run(queries, turn.quiet ? conversationId : begun, work);
  } finally {
    if (acknowledged) tellEnd(conversationId);
  }
}

/** An answer for which the learner says nothing new: another one to the same question, or the rest of one that broke off. */
export interface NewAnswer {
  conversationId: string;
  /** With a `client_message_id` of its own, so that it may be sent more than once. */
  request: FollowRequest;
  /** The message that it follows. */
  after: string | null;
  /** Its text goes on where that of `after` ends. */
  continues: boolean;
}

/** Asks for an answer and shows it as it is written; resolves at its end. Throws what refused it. */
export async function writeAnswer(
  queries: QueryClient,
  { conversationId, request, ...place }: NewAnswer,
): Promise<void> {
  if (running.has(conversationId)) return;
  try {
    await run(queries, beginningAnswer(conversationId, place), (signal) => followLive(conversationId, signal, request));
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
  if (!generationId || lost.has(generationId) || running.has(conversationId)) return;
  try {
    await run(queries, beginningAnswer(conversationId, { generationId, messageId, provider, model }), (signal) =>
      followLive(conversationId, signal, null),
    );
  } catch {
    lost.add(generationId);
    await queries.invalidateQueries({ queryKey: messagesKey(conversationId) });
  } finally {
    tellEnd(conversationId);
  }
}

/** Stops the answer and keeps what was written; before the server has the question, takes the question back. */
export async function stopAnswer(conversationId: string): Promise<void> {
  const live = readLive(conversationId);
  if (!live || live.stopping) return;
  putLive({ ...live, stopping: true });
  flush();
  try {
    const generationId = live.generationId ?? (await findRunning(conversationId));
    if (!generationId) {
      running.get(conversationId)?.abort(new Withdrawn());
      return;
    }
    const input = { params: { generation_id: generationId } };
    await session.api.call(conversations.stopGeneration, input, { idempotencyKey: `stop-${generationId}` });
  } catch (error) {
    const now = readLive(conversationId);
    if (now) putLive({ ...now, stopping: false });
    throw error;
  }
}

/** Keeps the live answer (shown at once, or what `work` shows) while `work` goes on, and until the stored message can take its place. */
async function run(
  queries: QueryClient,
  begun: LiveAnswer | string,
  work: (signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const shown = typeof begun === 'object';
  const conversationId = shown ? begun.conversationId : begun;
  const controller = new AbortController();
  running.set(conversationId, controller);
  if (shown) {
    putLive(begun);
    flush();
  }
  try {
    await work(controller.signal);
    const ended = readLive(conversationId);
    if (ended) putLive({ ...ended, link: 'closing' });
    flush();
    void queries.invalidateQueries({ queryKey: keyOf(conversations.list) });
    void queries.invalidateQueries({ queryKey: keyOf(conversations.get) });
    void queries.invalidateQueries({ queryKey: ['xp'] });
    await queries.refetchQueries({ queryKey: messagesKey(conversationId) });
    if (ended) keepAnswer(queries, ended);
  } finally {
    running.delete(conversationId);
    dropLive(conversationId);
  }
}

function tellEnd(conversationId: string): void {
  for (const hear of endings) hear(conversationId);
}

function followLive(
  conversationId: string,
  signal: AbortSignal,
  request: FollowRequest | null,
  onHeard?: () => void,
): Promise<void> {
  const change = (next: (answer: LiveAnswer) => LiveAnswer) => {
    const answer = readLive(conversationId);
    if (answer) putLive(next(answer));
  };
  return followAnswer({
    api: session.api,
    request,
    // A question that nobody has heard goes back to the outbox at once.
    ...(onHeard && { sends: 1 }),
    generationId: readLive(conversationId)?.generationId ?? null,
    signal,
    take: (event) => {
      onHeard?.();
      change((answer) => takeEvent(answer, event));
    },
    onLink: (link) => change((answer) => (answer.link === link ? answer : { ...answer, link })),
    attention,
    pause: pauseOrOnline,
  });
}

async function findRunning(conversationId: string): Promise<string | null> {
  const { items } = await session.api.call(conversations.messages, {
    params: { conversation_id: conversationId },
    query: { order: 'desc', limit: '1' },
  });
  const newest = items[0];
  return newest?.status === 'streaming' ? (newest.generation_id ?? null) : null;
}
