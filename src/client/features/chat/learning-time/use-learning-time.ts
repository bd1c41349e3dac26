import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { session } from '#client/session/session.ts';
import { conversations } from '#contract/conversations.ts';
import { systemClock } from '#tokens/clock.ts';
import { lanesOf } from '../live/live-store.ts';
import { watchLearningTime } from './learning-time.ts';
import { tabClaim } from './tab-claim.ts';
import { createTimeReport } from './time-report.ts';

/** What a person does. Not `scroll`: the page itself follows an answer to its end. */
const uses = ['input', 'keydown', 'pointerdown', 'wheel', 'touchmove'];
const freshenEveryMs = 60_000;

const claim = tabClaim(navigator.locks ?? null);
const freshenedAt = new WeakMap<QueryClient, number>();

/** Reports the learning time of the conversation that is open; null: there is none that the server knows. */
export function useLearningTime(conversationId: string | null): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (conversationId === null) return;
    const params = { conversation_id: conversationId };
    const { api } = session;
    const report = createTimeReport(
      systemClock,
      {
        start: () => api.call(conversations.startSession, { params }),
        activity: (active_seconds, keepalive) =>
          api.call(conversations.sessionActivity, { params, body: { active_seconds } }, { keepalive }),
        end: () => api.call(conversations.endSession, { params }, { keepalive: true }),
      },
      () => freshenProgress(queries),
    );
    const time = watchLearningTime({
      clock: systemClock,
      visible: () => document.visibilityState === 'visible',
      answering: () => lanesOf(conversationId).some(({ ended }) => ended === null),
      claim,
      report,
    });
    const listening = new AbortController();
    const { signal } = listening;
    for (const use of uses) addEventListener(use, time.used, { signal, capture: true, passive: true });
    document.addEventListener('visibilitychange', time.looked, { signal });
    addEventListener('pagehide', time.flush, { signal });
    const forget = session.onReset(() => time.stop('forget'));
    return () => {
      listening.abort();
      forget();
      time.stop('report');
    };
  }, [conversationId, queries]);
}

/** Learning time changes streak, week and quests: asks for them again, at most once a minute. */
function freshenProgress(queries: QueryClient): void {
  const now = systemClock.now().mono;
  if (now - (freshenedAt.get(queries) ?? Number.NEGATIVE_INFINITY) < freshenEveryMs) return;
  freshenedAt.set(queries, now);
  void queries.invalidateQueries({ queryKey: ['xp'] });
}
