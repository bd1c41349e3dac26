import type { BarTone } from '#client/ui/progress-bar.tsx';
import type { Activity } from '#contract/xp.ts';

/** The colour of each activity, the same wherever time is drawn; always beside its name. */
export const activityTones: Record<Activity, BarTone> = {
  segments: 'knowledge',
  quizzes: 'reviews',
  conversations: 'chat',
  english: 'english',
  live: 'live',
};
