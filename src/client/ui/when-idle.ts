import { afterPaint } from './after-paint.ts';

/** Milliseconds that a task waits for a pause at most. */
const patience = 200;

/** Runs a task once the page has nothing better to do, or after the next painting where the browser cannot tell; the function that is given takes it back. */
export function whenIdle(task: () => void): () => void {
  // Not every browser has it.
  if (typeof requestIdleCallback !== 'function') return afterPaint(task);
  const handle = requestIdleCallback(task, { timeout: patience });
  return () => cancelIdleCallback(handle);
}
