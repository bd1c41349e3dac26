import { useEffect, useRef } from 'react';
import type { Rating, ReviewSession } from './use-review-session.ts';

const ratings: Record<string, Rating> = { '1': 1, '2': 2, '3': 3, '4': 4 };

/** Space shows the answer, 1 to 4 rate, Z undoes; not while somebody writes, or has another use for the key. */
export function useReviewKeys(session: ReviewSession): void {
  const now = useRef(session);
  now.current = session;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { key, target } = event;
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (target instanceof Element && target.closest('input, textarea, select, [contenteditable], [role="dialog"]'))
        return;
      const rating = ratings[key];
      if (key === ' ') {
        // On a button the key presses it.
        if (now.current.shown || (target instanceof Element && target.closest('button, a, summary'))) return;
        event.preventDefault();
        now.current.show();
      } else if (rating) now.current.rate(rating);
      else if (key.toLowerCase() === 'z') now.current.undo();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
