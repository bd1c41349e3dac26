import type { QueryClient } from '@tanstack/react-query';
import { type XPProfile, xp } from '#contract/xp.ts';
import { type Ahead, tell } from './progress-changes.ts';
import { keyOf } from './queries.ts';

/**
 * Points are shown before the server's own sum has them, in every tab; the next `progressChanged` confirms or corrects them.
 * A tab counts what comes with the numbers that its own profile has from the server.
 */

/** The server has taken a message, and counts it when its answer is done. */
export function turnAccepted(queries: QueryClient): void {
  say(queries, { change: 'turn' });
}

/** A card was rated that was not rated today. */
export function cardRated(queries: QueryClient): void {
  say(queries, { change: 'review' });
}

/** The server has given these points, and profiles that were read before do not have them yet. */
export function pointsEarned(queries: QueryClient, activity: keyof XPProfile['today'], points: number): void {
  if (points > 0) say(queries, { change: 'earned', activity, points });
}

function say(queries: QueryClient, ahead: Ahead): void {
  tell(ahead);
  showAhead(queries, ahead);
}

/** What another tab said at `heardAt` (milliseconds) is nothing new to a profile that was read since. */
export function showAhead(queries: QueryClient, ahead: Ahead, heardAt = Number.POSITIVE_INFINITY): void {
  const key = keyOf(xp.profile);
  const profile = queries.getQueryState<XPProfile>(key);
  // As old as it was: what is shown ahead was not said by the server.
  if (profile?.data && profile.dataUpdatedAt <= heardAt)
    queries.setQueryData(key, withAhead(profile.data, ahead), { updatedAt: profile.dataUpdatedAt });
}

/** A profile that says nothing of what comes stays as it is. */
export function withAhead(profile: XPProfile, ahead: Ahead): XPProfile {
  switch (ahead.change) {
    case 'turn':
      return withPoints(profile, 'conversations', profile.next_turn_xp ?? 0);
    case 'review':
      return withPoints(profile, 'quizzes', profile.next_review_xp ?? 0);
    case 'earned':
      return withPoints(profile, ahead.activity, ahead.points);
  }
}

/** Level n needs 50·n·(n−1) XP in all. */
function withPoints(profile: XPProfile, activity: keyof XPProfile['today'], points: number): XPProfile {
  if (points === 0) return profile;
  const next = { ...profile, total_xp: profile.total_xp + points, today_xp: profile.today_xp + points };
  next.today = { ...profile.today, [activity]: profile.today[activity] + points };
  next.xp_into_level += points;
  next.xp_to_next_level -= points;
  while (next.xp_to_next_level <= 0) {
    next.xp_into_level = -next.xp_to_next_level;
    next.level += 1;
    next.xp_to_next_level += 100 * next.level;
  }
  return next;
}
