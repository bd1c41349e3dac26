import { type RefObject, useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

/** What a person does to go somewhere else on the page. */
const ownMoves = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/**
 * Goes to this place when the address names it, once it has something to show, and takes the focus there. What still loads
 * above may push it away, so it is held until the person moves.
 */
export function useArrival(name: string, ready: boolean): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  const { hash } = useLocation();
  useEffect(() => {
    const element = place.current;
    if (!ready || hash !== `#${name}` || !element) return;
    const stop = new AbortController();
    const go = () => element.scrollIntoView({ block: 'start' });
    const growth = new ResizeObserver(go);
    // After the shell has put the focus on the new page.
    const frame = requestAnimationFrame(() => {
      go();
      element.focus({ preventScroll: true });
      growth.observe(document.body);
    });
    stop.signal.addEventListener('abort', () => {
      cancelAnimationFrame(frame);
      growth.disconnect();
    });
    for (const move of ownMoves) addEventListener(move, () => stop.abort(), { signal: stop.signal, passive: true });
    return () => stop.abort();
  }, [hash, name, ready]);
  return place;
}
