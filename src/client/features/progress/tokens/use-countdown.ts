import { useEffect, useState } from 'react';

/** Whole seconds until an instant, told once a second; 0 when it has passed or there is none. */
export function useCountdown(until: string | null): number {
  const [now, setNow] = useState(Date.now);
  const [asked, setAsked] = useState(until);
  // What comes later is counted from when it comes.
  if (asked !== until) {
    setAsked(until);
    setNow(Date.now());
  }
  const left = until === null ? 0 : Math.max(0, Math.ceil((Date.parse(until) - now) / 1_000));
  const running = left > 0;
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, [running]);
  return left;
}
