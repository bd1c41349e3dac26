import type { QueryClient } from '@tanstack/react-query';
import { ApiError } from '#client/session/api-error.ts';
import { session } from '#client/session/session.ts';
import { conversations } from '#contract/conversations.ts';
import { readLive } from '../live/live-store.ts';
import { writeAnswer } from '../live/turns.ts';
import { Withdrawn } from '../live/withdrawn.ts';
import type { NewRow, OutboxRow } from '../outbox/outbox-row.ts';
import { verdictOf } from '../outbox/verdict.ts';
import { refuse } from './open-comparisons.ts';

/**
 * Asks for the second answer to a question that the server has. Resolves when the server has that wish too, or will never fulfil
 * it, which its column then says. Throws what may pass: the question is sent again with the same ids, and nothing is asked twice.
 */
export async function askSecond(
  queries: QueryClient,
  row: OutboxRow,
  { id, ...choice }: NonNullable<NewRow['second']>,
): Promise<void> {
  const { conversationId, body } = row;
  try {
    const target = await answerTo(row);
    await new Promise<void>((resolve, reject) => {
      writeAnswer(queries, {
        conversationId,
        besides: row.id,
        request: {
          message: '',
          conversation_id: conversationId,
          client_message_id: id,
          regenerate_message_id: target,
          provider: choice.provider,
          ...(choice.model && { model: choice.model }),
          ...(body.user_language && { user_language: body.user_language }),
        },
        onHeard: resolve,
      }).then(resolve, reject);
    });
  } catch (error) {
    if (error instanceof Withdrawn || (error instanceof ApiError && typeof error.extra.message_id === 'string')) return;
    if (verdictOf(error, row.attempts).kind !== 'refused') throw error;
    refuse(row.id, { choice, error });
  }
}

/** The answer that is being written to it or, where its id has not come yet, the question itself. */
async function answerTo({ id, conversationId }: OutboxRow): Promise<string> {
  // The event that told of the question is taken after this call.
  await Promise.resolve();
  const live = readLive(conversationId);
  if (live?.messageId && live.question?.clientMessageId === id) return live.messageId;
  const { items } = await session.api.call(conversations.messages, {
    params: { conversation_id: conversationId },
    query: { order: 'desc', limit: '10' },
  });
  const question = items.find((one) => one.client_message_id === id);
  if (!question)
    throw new ApiError({ status: 503, code: 'not_stored_yet', message: 'The question is not listed yet.' });
  return question.id;
}
