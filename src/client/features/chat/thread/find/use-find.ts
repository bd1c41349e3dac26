import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { useFindRequests } from '../../find-request.ts';
import { useFindKey } from './find-key.ts';

/** Opens and closes the search; closing it gives the focus back to where it was. */
export function useFind(conversationId: string | null, frame: RefObject<HTMLElement | null>) {
  const [asked, setAsked] = useState<{ of: string | null; times: number }>({ of: null, times: 0 });
  const from = useRef<Element | null>(null);
  const open = conversationId !== null && asked.of === conversationId;
  const show = useCallback(() => {
    if (conversationId === null) return;
    const { activeElement } = document;
    if (!activeElement?.closest('search')) from.current = activeElement;
    setAsked(({ times }) => ({ of: conversationId, times: times + 1 }));
  }, [conversationId]);
  const requested = useFindRequests(({ times }) => times);
  const heard = useRef(requested);
  useEffect(() => {
    if (heard.current !== requested) show();
    heard.current = requested;
  }, [requested, show]);
  const close = useCallback(() => {
    setAsked(({ times }) => ({ of: null, times }));
    const { current } = from;
    const target = current instanceof HTMLElement && current.isConnected && current !== document.body ? current : null;
    (target ?? frame.current)?.focus({ preventScroll: true });
  }, [frame]);
  useFindKey(show);
  return { open, asked: asked.times, show, close };
}
