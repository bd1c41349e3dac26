import type { Db } from '#server/db/database.ts';
import { type LoggedEvent, readEvents } from './generation-log.ts';
import { findGeneration, type GenerationRef } from './generations.repository.ts';
import { findMessage } from './messages.repository.ts';

/**
 * The events of an answer whose log has been forgotten, told from its message: whoever has heard nothing hears all of it in one
 * piece, anybody else its end. Nothing where the log is there: then its reader had everything.
 */
export async function* retold(db: Db, ref: GenerationRef, after: number): AsyncGenerator<LoggedEvent, void> {
  if ((await readEvents(db, ref, 0)).length > 0) return;
  const generation = await findGeneration(db, ref);
  const message = generation && (await findMessage(db, ref.userId, generation.messageId));
  if (!message) return;
  let id = after;
  const next = () => {
    id += 1;
    return id;
  };
  if (after === 0) {
    const start = {
      generation_id: ref.generationId,
      message_id: message.id,
      conversation_id: message.conversationId,
      provider: message.provider ?? '',
      model: message.model ?? '',
    };
    yield { id: next(), event: 'start', data: start };
    if (message.content !== '') yield { id: next(), event: 'delta', data: { text: message.content } };
    if (message.citations) yield { id: next(), event: 'citations', data: { items: message.citations } };
  }
  if (message.status === 'failed') {
    const sentence = message.error ?? 'The answer broke off.';
    yield { id: next(), event: 'error', data: { error: 'provider_unavailable', message: sentence } };
  } else yield { id: next(), event: 'done', data: { usage: message.usage, status: message.status } };
}
