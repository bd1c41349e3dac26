import { useEffect, useState } from 'react';
import { afterPaint } from './after-paint.ts';

/** Turns true, and stays so, once the browser has painted what was drawn when `ready` was first true. */
export function useAfterPaint(ready: boolean): boolean {
  const [painted, setPainted] = useState(false);
  useEffect(() => {
    if (ready && !painted) return afterPaint(() => setPainted(true));
  }, [ready, painted]);
  return painted;
}
