import { useEffect, useState } from 'react';

/** Turns true, and stays so, once the browser has painted what was drawn when `ready` was first true. */
export function useAfterPaint(ready: boolean): boolean {
  const [painted, setPainted] = useState(false);
  useEffect(() => {
    if (!ready || painted) return;
    let task: ReturnType<typeof setTimeout> | undefined;
    // A frame is painted after its callbacks, so the next task comes when it is on show. A hidden page has no frames.
    const later = () => {
      task = setTimeout(() => setPainted(true));
    };
    const frame = document.hidden ? undefined : requestAnimationFrame(later);
    if (frame === undefined) later();
    return () => {
      if (frame !== undefined) cancelAnimationFrame(frame);
      clearTimeout(task);
    };
  }, [ready, painted]);
  return painted;
}
