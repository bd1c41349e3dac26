import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { ApiError } from '#client/session/api-error.ts';
import { newId } from '#client/session/new-id.ts';
import type { Message } from '#contract/chat.ts';
import { keyOfQuestion, questionAbove } from '../branches/question-above.ts';
import { messagesKey, type Pages } from '../chat-queries.ts';
import { writeAnswer } from '../live/turns.ts';
import { Withdrawn } from '../live/withdrawn.ts';
import type { ModelChoice } from '../model-choice.ts';
import { useAsking } from '../use-asking.ts';
import { openComparison, refuse } from './open-comparisons.ts';

/** A question: by its key, or by the id of it or of an answer to it. */
type Which = { key: string } | { messageId: string };

/** Asks somebody for an answer to a question, beside those that it has, and shows them side by side. */
export function useAskBeside(conversationId: string): (which: Which, choice: ModelChoice) => void {
  const queries = useQueryClient();
  const { user_language } = useAsking(conversationId);
  return useCallback(
    async (which, choice) => {
      const question = await findQuestion(queries, conversationId, which);
      if (!question) {
        if ('key' in which) refuse(which.key, { choice, error: undefined });
        return;
      }
      const key = keyOfQuestion(question);
      openComparison(key);
      writeAnswer(queries, {
        conversationId,
        besides: key,
        after: question.id,
        request: {
          message: '',
          conversation_id: conversationId,
          client_message_id: newId(),
          regenerate_message_id: question.id,
          provider: choice.provider,
          ...(choice.model && { model: choice.model }),
          ...(user_language && { user_language }),
        },
      }).catch((error: unknown) => {
        // An answer that is stored says itself why it failed.
        if (error instanceof ApiError && typeof error.extra.message_id === 'string') return;
        if (!(error instanceof Withdrawn)) refuse(key, { choice, error });
      });
    },
    [queries, conversationId, user_language],
  );
}

/** An answer that has just failed may be on show before the messages are listed that it belongs to: then they are asked for. */
async function findQuestion(queries: QueryClient, conversationId: string, which: Which): Promise<Message | undefined> {
  const known = questionIn(queries, conversationId, which);
  if (known) return known;
  await queries.refetchQueries({ queryKey: messagesKey(conversationId) });
  return questionIn(queries, conversationId, which);
}

function questionIn(queries: QueryClient, conversationId: string, which: Which): Message | undefined {
  const pages = queries.getQueryData<Pages<Message>>(messagesKey(conversationId))?.pages;
  const all = pages?.flatMap((page) => page.items) ?? [];
  if ('key' in which) return all.find((message) => message.role === 'user' && keyOfQuestion(message) === which.key);
  const message = all.find(({ id }) => id === which.messageId);
  return message && questionAbove(all, message);
}
