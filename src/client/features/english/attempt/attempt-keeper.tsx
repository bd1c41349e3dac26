import { useLocation } from 'react-router';
import { useSendWaiting } from './use-send-waiting.ts';

/** Sends answers that wait, on whatever page. */
export function AttemptKeeper() {
  const { pathname } = useLocation();
  const [, taskId] = /^\/english\/tasks\/([^/]+)/.exec(pathname) ?? [];
  useSendWaiting(taskId && decodeURIComponent(taskId));
  return null;
}
