import { useEffect } from 'react';
import { spansOf } from '#client/session/learning-time/active-time.ts';
import { mediaRuns } from '#client/session/learning-time/media.ts';

/** How often the page is looked at, in milliseconds. */
const look = 1_000;

/** Tells each second of learning: the page is in view, and somebody has used it within the last minute, or listens, or is recorded. */
export function useActiveSeconds(running: boolean, onSecond: () => void): void {
  useEffect(() => {
    if (!running) return;
    let usedAt = performance.now();
    let from = performance.now();
    let counted = 0;
    const used = () => {
      usedAt = performance.now();
    };
    const timer = setInterval(() => {
      const to = performance.now();
      if (document.visibilityState === 'visible') {
        counted += spansOf({ from, to, usedAt, answering: false, playing: mediaRuns() }).counted;
      }
      from = to;
      for (; counted >= look; counted -= look) onSecond();
    }, look);
    const events = ['keydown', 'pointerdown', 'scroll'] as const;
    for (const event of events) addEventListener(event, used, { passive: true });
    return () => {
      clearInterval(timer);
      for (const event of events) removeEventListener(event, used);
    };
  }, [running, onSecond]);
}
