import type { QueryClient } from '@tanstack/react-query';
import { keyOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import type { Message } from '#contract/chat.ts';
import { conversations } from '#contract/conversations.ts';
import { addConversation, mapConversations, messagesKey } from '../chat-queries.ts';
import { followAnswer } from './follow-answer.ts';
import { keepAnswer } from './keep-answer.ts';
import { beginningAnswer, type LiveAnswer, takeEvent } from './live-answer.ts';
import { dropLive, flush, putLive, readLive } from './live-store.ts';
import { pauseOrOnline } from './pause.ts';

/** A message to send, and who shall answer it. */
export interface NewTurn {
  conversationId: string;
  /** The conversation may not exist on the server yet. */
  begins: boolean;
  clientMessageId: string;
  text: string;
  provider: string;
  model: string | null;
  /** Language to answer in where the message does not tell. */
  language: string;
  /** The server has the message. */
  onAcknowledged: () => void;
}

/** Thrown when somebody stopped before the server had the message. */
export class Withdrawn extends Error {
  override readonly name = 'Withdrawn';
}

const running = new Map<string, AbortController>();
/** Generations that could not be followed; asking for them again would be in vain. */
const lost = new Set<string>();

session.onReset(() => {
  for (const controller of running.values()) controller.abort(new Withdrawn());
});

/** Sends a message and shows its answer as it is written; resolves at its end. Throws what refused the message. */
export async function sendTurn(queries: QueryClient, turn: NewTurn): Promise<void> {
  const { conversationId, clientMessageId, text, provider, model, language } = turn;
  const question = { clientMessageId, text, askedAt: new Date().toISOString() };
  let acknowledged = false;
  await run(queries, beginningAnswer(conversationId, { question }), async (signal) => {
    if (turn.begins) {
      const begun = await session.api.call(
        conversations.create,
        { body: { id: conversationId } },
        { idempotencyKey: conversationId, signal },
      );
      addConversation(queries, begun);
    }
    mapConversations(queries, (one) =>
      one.id === conversationId ? { ...one, updated_at: question.askedAt, last_message: text.slice(0, 120) } : one,
    );
    return follow(conversationId, signal, {
      message: text,
      provider,
      ...(model && { model }),
      user_language: language,
      conversation_id: conversationId,
      client_message_id: clientMessageId,
    });
  });

  function follow(id: string, signal: AbortSignal, request: Parameters<typeof followAnswer>[0]['request']) {
    return followLive(id, signal, request, () => {
      if (acknowledged) return;
      acknowledged = true;
      turn.onAcknowledged();
      // With its first message a conversation has got its title.
      void queries.invalidateQueries({ queryKey: keyOf(conversations.list) });
    });
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

/** Keeps the live answer while `work` goes on, and until the stored message can take its place. */
async function run(
  queries: QueryClient,
  begun: LiveAnswer,
  work: (signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const { conversationId } = begun;
  const controller = new AbortController();
  running.set(conversationId, controller);
  putLive(begun);
  flush();
  try {
    await work(controller.signal);
    const ended = readLive(conversationId);
    if (ended) putLive({ ...ended, link: 'closing' });
    flush();
    void queries.invalidateQueries({ queryKey: keyOf(conversations.list) });
    void queries.invalidateQueries({ queryKey: ['xp'] });
    await queries.refetchQueries({ queryKey: messagesKey(conversationId) });
    if (ended) keepAnswer(queries, ended);
  } finally {
    running.delete(conversationId);
    dropLive(conversationId);
  }
}

function followLive(
  conversationId: string,
  signal: AbortSignal,
  request: Parameters<typeof followAnswer>[0]['request'],
  onHeard?: () => void,
): Promise<void> {
  const change = (next: (answer: LiveAnswer) => LiveAnswer) => {
    const answer = readLive(conversationId);
    if (answer) putLive(next(answer));
  };
  return followAnswer({
    api: session.api,
    request,
    generationId: readLive(conversationId)?.generationId ?? null,
    signal,
    take: (event) => {
      onHeard?.();
      change((answer) => takeEvent(answer, event));
    },
    onLink: (link) => change((answer) => (answer.link === link ? answer : { ...answer, link })),
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
