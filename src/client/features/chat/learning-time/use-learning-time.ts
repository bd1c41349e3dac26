import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { watchPage } from '#client/session/learning-time/watch-page.ts';
import { session } from '#client/session/session.ts';
import { conversations } from '#contract/conversations.ts';
import { lanesOf } from '../live/live-store.ts';

/** Reports the learning time of the conversation that is open; null: there is none that the server knows. */
export function useLearningTime(conversationId: string | null): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (conversationId === null) return;
    const params = { conversation_id: conversationId };
    const { api } = session;
    return watchPage(queries, {
      answering: () => lanesOf(conversationId).some(({ ended }) => ended === null),
      calls: {
        start: () => api.call(conversations.startSession, { params }),
        activity: ({ low, counted, high }, keepalive) =>
          api.call(
            conversations.sessionActivity,
            { params, body: { active_seconds: counted, low_seconds: low, high_seconds: high } },
            { keepalive },
          ),
        end: () => api.call(conversations.endSession, { params }, { keepalive: true }),
      },
    });
  }, [conversationId, queries]);
}
