import { useEffect, useRef, useState } from 'react';
import type { Talk } from './talk.ts';

/** Seconds since the talk began, and until it must end; counted on between what the server says. Stands still once it is over. */
export function useTime(talk: Talk): { elapsed: number; remaining: number } {
  const said = useRef({ remaining: talk.remainingSeconds, at: Date.now() });
  if (said.current.remaining !== talk.remainingSeconds)
    said.current = { remaining: talk.remainingSeconds, at: Date.now() };
  const over = talk.link === 'over';
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (over) return;
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, [over]);
  const began = Date.parse(talk.session.started_at) - talk.skewMs;
  return {
    elapsed: Math.max(0, (now - began) / 1_000),
    remaining: Math.max(0, said.current.remaining - Math.max(0, now - said.current.at) / 1_000),
  };
}
