import type { QueryClient } from '@tanstack/react-query';
import { type XPProfile, xp } from '#contract/xp.ts';
import { keyOf } from './queries.ts';
import { session } from './session.ts';

/**
 * `changed`: the server knows something new about points, time or days. `turn`: it has taken a message, and counts it when
 * the answer is done.
 */
type Change = 'changed' | 'turn';

interface Told {
  change: Change;
  server: string;
  user: string;
}

/** Everything that is made of points and time. */
const areas = [['xp'], ['progress']] as const;

let channel: BroadcastChannel | null = null;

/** Without BroadcastChannel a tab is on its own. */
function tabs(): BroadcastChannel | null {
  if (typeof BroadcastChannel === 'undefined') return null;
  channel ??= new BroadcastChannel('xentree-progress');
  return channel;
}

/** Says in every tab of this browser that progress has changed: what shows it asks again. */
export function progressChanged(queries: QueryClient): void {
  tell('changed');
  take(queries, 'changed');
}

/** Shows what a message will earn, in every tab, before its answer is done; the next `progressChanged` confirms or corrects it. */
export function turnAccepted(queries: QueryClient): void {
  tell('turn');
  take(queries, 'turn');
}

/** Hears what other tabs say of the same person. Returns how to stop. */
export function followProgress(queries: QueryClient): () => void {
  const heard = ({ data }: MessageEvent<Told>) => {
    const { user, serverId } = session.store.getState();
    if (user && data.user === user.id && data.server === serverId) take(queries, data.change);
  };
  const from = tabs();
  from?.addEventListener('message', heard);
  return () => from?.removeEventListener('message', heard);
}

function tell(change: Change): void {
  const { user, serverId } = session.store.getState();
  if (user) tabs()?.postMessage({ change, server: serverId, user: user.id } satisfies Told);
}

function take(queries: QueryClient, change: Change): void {
  if (change === 'changed') {
    for (const area of areas) void queries.invalidateQueries({ queryKey: area });
    return;
  }
  const key = keyOf(xp.profile);
  const profile = queries.getQueryState<XPProfile>(key);
  // As old as it was: what is shown ahead was not said by the server.
  if (profile?.data) queries.setQueryData(key, withTurn(profile.data), { updatedAt: profile.dataUpdatedAt });
}

/** A profile with the next turn counted: level n needs 50·n·(n−1) XP in all. One that says nothing of the next turn stays. */
export function withTurn(profile: XPProfile): XPProfile {
  const earned = profile.next_turn_xp ?? 0;
  if (earned === 0) return profile;
  const next = { ...profile, total_xp: profile.total_xp + earned, today_xp: profile.today_xp + earned };
  next.today = { ...profile.today, conversations: profile.today.conversations + earned };
  next.xp_into_level += earned;
  next.xp_to_next_level -= earned;
  while (next.xp_to_next_level <= 0) {
    next.xp_into_level = -next.xp_to_next_level;
    next.level += 1;
    next.xp_to_next_level += 100 * next.level;
  }
  return next;
}
