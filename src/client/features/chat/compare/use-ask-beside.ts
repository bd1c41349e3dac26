import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { ApiError } from '#client/session/api-error.ts';
import type { Message } from '#contract/chat.ts';
import { keyOfQuestion, questionAbove } from '../branches/question-above.ts';
import { messagesKey, type Pages } from '../chat-queries.ts';
import { writeAnswer } from '../live/turns.ts';
import { Withdrawn } from '../live/withdrawn.ts';
import type { ModelChoice } from '../model-choice.ts';
import { newId } from '../new-id.ts';
import { useAsking } from '../use-asking.ts';
import { openComparison, refuse } from './open-comparisons.ts';

/** Asks somebody for an answer to the question of a message, beside those that it has, and shows them side by side. */
export function useAskBeside(conversationId: string): (messageId: string, choice: ModelChoice) => void {
  const queries = useQueryClient();
  const { user_language } = useAsking(conversationId);
  return useCallback(
    (messageId, choice) => {
      const question = questionIn(queries, conversationId, messageId);
      if (!question) return;
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

function questionIn(queries: QueryClient, conversationId: string, messageId: string): Message | undefined {
  const all = queries.getQueryData<Pages<Message>>(messagesKey(conversationId))?.pages.flatMap((page) => page.items);
  const message = all?.find(({ id }) => id === messageId);
  return all && message && questionAbove(all, message);
}
