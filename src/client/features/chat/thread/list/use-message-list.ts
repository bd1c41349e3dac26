import { observeElementRect, type Range, type Rect, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useImperativeHandle, useLayoutEffect, useMemo, useRef } from 'react';
import type { Entry } from '../turns-of.ts';
import { focusSoon } from './focus-soon.ts';
import type { ListHandle, ListPlaceStore } from './list-place.ts';
import { measureTogether } from './measure-together.ts';
import { mountedRows } from './mounted-rows.ts';
import { expectedHeight, rememberHeights } from './row-heights.ts';
import { usePinnedRows } from './use-pinned-rows.ts';

type List = Virtualizer<HTMLDivElement, HTMLElement>;

/** Nearer to the end than this counts as being there, in pixels. */
const near = 8;
/** Room above the first row, more where older ones can be asked for, and below the last. */
const padding = { plain: 22, older: 64, end: 24 };
const gap = 22;

interface MessageListOptions {
  conversationId: string;
  entries: readonly Entry[];
  frame: RefObject<HTMLDivElement | null>;
  /** There are older messages than these. */
  older: boolean;
  place: ListPlaceStore;
  handle: RefObject<ListHandle | null>;
}

/**
 * A list of which only the rows around the view are in the page. It is held at its end: a reader who is there stays there
 * while rows grow and come; one who has scrolled up keeps the lines that he reads where they are, also when older rows
 * come in above.
 */
export function useMessageList({ conversationId, entries, frame, older, place, handle }: MessageListOptions) {
  const box = useRef<HTMLDivElement | null>(null);
  const lastOffset = useRef(0);
  const pinned = usePinnedRows(box);
  const places = useMemo(() => new Map(entries.map(({ key }, index) => [key, index])), [entries]);
  const width = box.current?.clientWidth ?? 640;
  const height = (index: number) => {
    const entry = entries[index];
    return entry ? expectedHeight(conversationId, entry, width) : 0;
  };
  const report = (list: List) => {
    const offset = list.scrollOffset ?? 0;
    const view = list.scrollRect?.height ?? 0;
    // What grows takes the end away for a moment; only who goes up has left it.
    const left = list.getTotalSize() - view - offset;
    const up = offset < lastOffset.current - 1;
    lastOffset.current = offset;
    const atEnd = left <= near || (!up && place.getState().atEnd);
    const keyAt = (pixels: number) =>
      (list.getVirtualItemForOffset(offset + pixels)?.key as string | undefined) ?? null;
    const before = place.getState();
    const next = { atEnd, middle: keyAt(view / 2), top: keyAt(0) };
    if (before.atEnd !== atEnd || before.middle !== next.middle || before.top !== next.top) place.setState(next);
  };

  const list = useVirtualizer<HTMLDivElement, HTMLElement>({
    count: entries.length,
    getScrollElement: () => frame.current,
    getItemKey: useCallback((index: number) => entries[index]?.key ?? index, [entries]),
    estimateSize: height,
    rangeExtractor: useCallback(
      (range: Range) =>
        mountedRows(
          range,
          pinned().map((key) => places.get(key) ?? -1),
        ),
      [pinned, places],
    ),
    observeElementRect: observeLaidOut,
    measureElement: measureTogether,
    overscan: 4,
    gap,
    paddingStart: older ? padding.older : padding.plain,
    paddingEnd: padding.end,
    anchorTo: 'end',
    followOnAppend: true,
    scrollEndThreshold: near,
    // The first drawing is that of the end already, and not that of the beginning with a leap after it.
    initialOffset: () => entries.reduce((sum, _, index) => sum + height(index) + gap, 0),
    initialRect: { width, height: window.innerHeight },
    directDomUpdates: true,
    directDomUpdatesMode: 'position',
    onChange: report,
  });
  list.shouldAdjustScrollPositionOnItemSizeChange = isAbove;

  useLayoutEffect(() => {
    place.setState({ atEnd: true, middle: null, top: null });
    list.scrollToEnd();
    return () => rememberHeights(conversationId, list.itemSizeCache);
  }, [list, place, conversationId]);

  useImperativeHandle(
    handle,
    () => ({
      toEnd: () => list.scrollToEnd(),
      show: (key) => {
        const index = places.get(key);
        if (index === undefined) return false;
        list.scrollToIndex(index, { align: 'start' });
        return true;
      },
      element: (key) => (list.elementsCache.get(key) as HTMLElement | undefined) ?? null,
      focus: (key) => focusSoon(() => list.elementsCache.get(key)),
      move: (pixels) => list.scrollToOffset((list.scrollOffset ?? 0) + pixels),
    }),
    [list, places],
  );
  const { containerRef } = list;
  const container = useCallback(
    (element: HTMLDivElement | null) => {
      box.current = element;
      containerRef(element);
    },
    [containerRef],
  );
  return { list, container };
}

/** A frame that has no height yet counts as high as the window. */
function observeLaidOut(list: List, tell: (rect: Rect) => void) {
  return observeElementRect(list, ({ width, height }) => tell({ width, height: height || window.innerHeight }));
}

/**
 * What changes its height above the lines that one reads moves the view with it. A row that reaches into the view grows
 * downwards, so the view stays; but one drawn for the first time takes the place of a guess, which counts from its top, and a long text
 * that is drawn from its end grows upwards.
 */
function isAbove({ key, start, size }: { key: unknown; start: number; size: number }, _: number, list: List): boolean {
  const offset = list.scrollOffset ?? 0;
  if (list.elementsCache.get(key as string)?.querySelector('[data-upwards]')) return true;
  const drawn = list.itemSizeCache.has(key as string);
  return drawn ? start + size <= offset : start < offset;
}
