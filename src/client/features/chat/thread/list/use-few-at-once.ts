import type { VirtualItem, Virtualizer } from '@tanstack/react-virtual';
import { useEffect, useReducer, useRef } from 'react';

/** So many rows are drawn in one go: more of them, with code and tables, take longer than a frame. */
export const mostAtOnce = 2;
/** Where the first is as high as this, in pixels, it is the only one. */
export const highAlone = 480;

/**
 * The rows of a list to draw now: all that are there already and a few more of those that are to come, the ones in view first,
 * from the last to the first. The others come with the next frames, so that a jump to where every row is new holds up neither
 * typing nor the next scroll.
 */
export function useFewAtOnce(list: Virtualizer<HTMLDivElement, HTMLElement>): VirtualItem[] {
  const [, next] = useReducer((turn: number) => turn + 1, 0);
  const drawn = useRef<ReadonlySet<unknown>>(new Set());
  const before = useRef(0);
  const { count } = list.options;
  // A list that grows has its work in this frame already.
  const most = count === before.current || drawn.current.size === 0 ? mostAtOnce : 0;
  const wanted = list.getVirtualItems();
  const from = list.scrollOffset ?? 0;
  const until = from + (list.scrollRect?.height ?? 0);
  const isInView = ({ start, end }: VirtualItem) => end > from && start < until;
  const fresh = wanted.filter(({ key }) => !drawn.current.has(key)).toReversed();
  const inTurn = [...fresh.filter(isInView), ...fresh.filter((item) => !isInView(item))];
  const [one] = inTurn;
  const isHigh = one !== undefined && one.end - one.start >= highAlone;
  const late = new Set(inTurn.slice(isHigh ? Math.min(1, most) : most).map(({ key }) => key));
  const now = wanted.filter(({ key }) => !late.has(key));
  useEffect(() => {
    drawn.current = new Set(now.map(({ key }) => key));
    before.current = count;
    if (late.size === 0) return;
    const frame = requestAnimationFrame(next);
    return () => cancelAnimationFrame(frame);
  });
  return now;
}
