import type { Message } from '#contract/chat.ts';
import { isSettled, type Loadable } from './loadable.ts';
import { type Known, type NextStep, newestFirst, nextStep } from './next-step.ts';
import {
  useAssigned,
  useConversations,
  useEnglishDashboard,
  useLastMessages,
  useQuests,
  useStreakStatus,
  useXpProfile,
} from './progress-queries.ts';

export interface StepFacts {
  step: NextStep;
  /** The newest message that the learner wrote in the newest conversation. */
  own: Message | undefined;
  /** The streak that a first step today would make. */
  streakAfter: number | undefined;
}

/** What to do next. Waits until all that it is chosen from has been answered; a part that failed is left out. */
export function useNextStep(today: string): Loadable<StepFacts> {
  const list = useConversations();
  const newest = newestFirst(list.data?.items ?? [])[0];
  const messages = useLastMessages(newest?.id);
  const quests = useQuests();
  const profile = useXpProfile();
  const streak = useStreakStatus();
  const english = useEnglishDashboard();
  const assigned = useAssigned();
  const parts: Loadable<unknown>[] = [list, quests, profile, streak, english, assigned, ...(newest ? [messages] : [])];
  const doneToday = (profile.data?.today_xp ?? 0) > 0 || streak.data?.last_activity === today;

  const known: Known = {
    conversations: list.data?.items,
    messages: messages.data?.items,
    quests: quests.data?.quests,
    doneToday,
    totalXp: profile.data?.total_xp,
    assigned: assigned.data?.items,
    dueReviews: english.data?.due_reviews,
    atRisk: !doneToday && streak.data?.streak_at_risk,
  };
  const ready = parts.every(isSettled) && list.data !== undefined;
  return {
    data: ready
      ? {
          step: nextStep(known),
          own: messages.data?.items.find((message) => message.role === 'user'),
          streakAfter: streak.data && !doneToday ? streak.data.current_streak + 1 : undefined,
        }
      : undefined,
    // Without the conversations there is no telling what waits there, so nothing is guessed.
    error: list.data === undefined ? list.error : null,
    isFetching: parts.some((part) => part.isFetching),
    dataUpdatedAt: Math.max(...parts.map((part) => part.dataUpdatedAt)),
    refetch: () => parts.filter((part) => part.error).map((part) => part.refetch()),
  };
}
