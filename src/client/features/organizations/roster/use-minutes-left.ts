import { useEffect, useState } from 'react';

/** “12:05” until an instant, counted down by the second; null once it has passed or where there is none. */
export function useMinutesLeft(until: string | null): string | null {
  const [now, setNow] = useState(() => Date.now());
  const left = until === null ? 0 : Math.ceil((Date.parse(until) - now) / 1_000);
  const counting = left > 0;
  useEffect(() => {
    if (!counting) return;
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, [counting]);
  return counting ? `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}` : null;
}
