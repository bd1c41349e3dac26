import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

interface StickToEnd {
  /** What scrolls. */
  frame: RefObject<HTMLDivElement | null>;
  /** What grows inside it. */
  content: RefObject<HTMLDivElement | null>;
  atEnd: boolean;
  toEnd: () => void;
}

/** Nearer to the end than this counts as being there, in pixels. */
const near = 8;

/**
 * Keeps a reader who is at the end there while the text grows; one who has scrolled up is not moved, also when older text
 * comes in above. `place` changes with the conversation, `oldest` with its first message on show.
 */
export function useStickToEnd(place: string | null, oldest: string | undefined): StickToEnd {
  const frame = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const seen = useRef({ following: true, top: 0, height: 0, oldest, place });
  const [atEnd, setAtEnd] = useState(true);

  const toEnd = useCallback(() => {
    const box = frame.current;
    if (!box) return;
    box.scrollTop = box.scrollHeight;
    Object.assign(seen.current, { following: true, top: box.scrollTop, height: box.scrollHeight });
    setAtEnd(true);
  }, []);

  useLayoutEffect(() => {
    const box = frame.current;
    const before = seen.current;
    if (!box) return;
    if (before.place !== place) Object.assign(before, { following: true, place });
    else if (before.oldest !== oldest && before.oldest !== undefined && !before.following) {
      box.scrollTop += box.scrollHeight - before.height;
      Object.assign(before, { top: box.scrollTop, height: box.scrollHeight });
    }
    before.oldest = oldest;
    if (before.following) toEnd();
  }, [place, oldest, toEnd]);

  useEffect(() => {
    const box = frame.current;
    const inner = content.current;
    if (!box || !inner) return;
    const settle = () => {
      seen.current.height = box.scrollHeight;
      if (seen.current.following) toEnd();
    };
    const look = () => {
      const { top } = seen.current;
      const left = box.scrollHeight - box.clientHeight - box.scrollTop;
      if (left <= near) seen.current.following = true;
      else if (box.scrollTop < top - 1) seen.current.following = false;
      seen.current.top = box.scrollTop;
      setAtEnd(seen.current.following);
    };
    const sizes = new ResizeObserver(settle);
    sizes.observe(inner);
    sizes.observe(box);
    box.addEventListener('scroll', look, { passive: true });
    return () => {
      sizes.disconnect();
      box.removeEventListener('scroll', look);
    };
  }, [toEnd]);

  return { frame, content, atEnd, toEnd };
}
