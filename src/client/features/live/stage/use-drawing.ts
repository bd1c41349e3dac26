import { useEffect, useRef } from 'react';

const calm = '(prefers-reduced-motion: reduce)';

/**
 * Draws again and again while the page is seen; where movement is not wanted, only what is a measure and no ornament.
 * @param draw gets the time of the drawing, in milliseconds
 */
export function useDrawing(draw: (now: number) => void, { measure = false } = {}): void {
  const latest = useRef(draw);
  latest.current = draw;
  useEffect(() => {
    const wish = matchMedia(calm);
    let frame = 0;
    const run = (now: number) => {
      latest.current(now);
      frame = requestAnimationFrame(run);
    };
    const follow = () => {
      cancelAnimationFrame(frame);
      frame = wish.matches && !measure ? 0 : requestAnimationFrame(run);
    };
    follow();
    wish.addEventListener('change', follow);
    return () => {
      cancelAnimationFrame(frame);
      wish.removeEventListener('change', follow);
    };
  }, [measure]);
}
