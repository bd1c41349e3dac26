import type { QueryClient } from '@tanstack/react-query';
import { systemClock } from '#tokens/clock.ts';
import { progressChanged } from '../progress-changes.ts';
import { session } from '../session.ts';
import { watchLearningTime } from './learning-time.ts';
import { mediaRuns } from './media.ts';
import { tabClaim } from './tab-claim.ts';
import { createTimeReport, type SessionCalls } from './time-report.ts';

/** What a person does. Not `scroll`: the page itself follows an answer to its end. */
const uses = ['input', 'keydown', 'pointerdown', 'wheel', 'touchmove'];
const freshenEveryMs = 60_000;

const claim = tabClaim(navigator.locks ?? null);
const freshenedAt = new WeakMap<QueryClient, number>();

export interface WatchedPage {
  calls: SessionCalls;
  /** Is an answer being written here? */
  answering?: () => boolean;
}

/** Measures the time on this page and has it reported, until the returned function is called, which reports the rest. */
export function watchPage(queries: QueryClient, { calls, answering = () => false }: WatchedPage): () => void {
  const time = watchLearningTime({
    clock: systemClock,
    visible: () => document.visibilityState === 'visible',
    answering,
    playing: mediaRuns,
    claim,
    report: createTimeReport(systemClock, calls, () => freshenProgress(queries)),
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
}

/** Learning time changes streak, week and quests: asks for them again, at most once a minute. */
function freshenProgress(queries: QueryClient): void {
  const now = systemClock.now().mono;
  if (now - (freshenedAt.get(queries) ?? Number.NEGATIVE_INFINITY) < freshenEveryMs) return;
  freshenedAt.set(queries, now);
  progressChanged(queries);
}
