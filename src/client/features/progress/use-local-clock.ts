import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useUser } from '#client/session/use-session.ts';
import { type LocalClock, localClock } from './local-clock.ts';

/** The learner's clock, kept right. When a new learning day begins, all that depends on the day is asked for again. */
export function useLocalClock(): LocalClock & { now: Date } {
  const { timezone, day_starts_at: dayStartsAt } = useUser();
  const queries = useQueryClient();
  const [now, setNow] = useState(() => new Date());
  const clock = localClock(now, timezone, dayStartsAt);
  const { today } = clock;
  const changesAt = now.getTime() + clock.changesInMs;

  useEffect(() => {
    const tick = () => setNow(new Date());
    // A second later, so that the timer never fires before the clock has turned.
    const timer = setTimeout(tick, changesAt - Date.now() + 1_000);
    // A machine that slept through the change wakes up here.
    const look = () => document.visibilityState === 'visible' && tick();
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [changesAt]);

  const shown = useRef(today);
  useEffect(() => {
    if (shown.current === today) return;
    shown.current = today;
    void queries.invalidateQueries({ queryKey: ['xp'] });
    void queries.invalidateQueries({ queryKey: ['progress'] });
  }, [today, queries]);

  return { ...clock, now };
}
