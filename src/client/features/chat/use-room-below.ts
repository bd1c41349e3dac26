import { type RefObject, useLayoutEffect } from 'react';

/** Tells an element, as `--room-above`, how far from the top of the page it begins; a line about the network may push it down. */
export function useRoomBelow(box: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = box.current;
    const around = element?.closest('main')?.parentElement;
    if (!element || !around) return;
    const measure = () => {
      const above = element.getBoundingClientRect().top + window.scrollY;
      element.style.setProperty('--room-above', `${Math.max(0, Math.round(above))}px`);
    };
    measure();
    // Lines come and go, and the bars differ by the width of the page; neither has to change the size of what is around.
    const lines = new MutationObserver(measure);
    lines.observe(around, { childList: true });
    window.addEventListener('resize', measure);
    return () => {
      lines.disconnect();
      window.removeEventListener('resize', measure);
    };
  }, [box]);
}
