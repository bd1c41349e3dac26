import { useEffect, useLayoutEffect, useState } from 'react';
import { useUser } from '#client/session/use-session.ts';
import { useLive } from '../live/live-store.ts';
import { firstUnread, lastRead, markRead } from './last-read.ts';
import type { ListPlaceStore } from './list/list-place.ts';
import { beginningKey, type Entry } from './turns-of.ts';

/**
 * The first message that came while nobody was looking: elsewhere, in a hidden tab, or below where one reads. The line stays
 * until the reader writes, so that it can be found again; what is in view counts as read.
 */
export function useNewLine(
  conversationId: string | null,
  entries: readonly Entry[],
  place: ListPlaceStore,
): string | null {
  const { id: userId } = useUser();
  const asked = useLive(conversationId, (live) => live?.question?.clientMessageId ?? null);
  const [line, setLine] = useState<{ of: string | null; key: string | null }>({ of: null, key: null });

  useLayoutEffect(() => {
    if (conversationId === null || entries.length === 0) return;
    const looking = document.visibilityState === 'visible' && place.getState().atEnd;
    // Read now: by the time that React asks for the new state, what is in view may be marked as read below.
    const key = firstUnread(entries, lastRead({ userId, conversationId }));
    setLine((before) => {
      const opened = before.of !== conversationId;
      const kept = !opened && entries.some(({ key }) => key === before.key);
      if (kept || (looking && !opened)) return before;
      return !opened && key === before.key ? before : { of: conversationId, key };
    });
  }, [conversationId, entries, place, userId]);

  useEffect(() => {
    if (asked) setLine((before) => ({ ...before, key: null }));
  }, [asked]);

  useEffect(() => {
    if (conversationId === null) return;
    const newest = entries.findLast(({ key }) => key !== beginningKey);
    const look = () => {
      if (!newest || document.visibilityState !== 'visible' || !place.getState().atEnd) return;
      markRead({ userId, conversationId }, newest.key);
    };
    look();
    const forget = place.subscribe(look);
    document.addEventListener('visibilitychange', look);
    return () => {
      forget();
      document.removeEventListener('visibilitychange', look);
    };
  }, [conversationId, entries, place, userId]);

  return line.of === conversationId ? line.key : null;
}
