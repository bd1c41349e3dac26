import './find.css';
import { type RefObject, useEffect } from 'react';
import type { ListHandle } from '../list/list-place.ts';
import type { Hit } from './find-hits.ts';
import { hideMarks, rangesIn, showMarks } from './mark-hits.ts';

interface MarkOptions {
  frame: RefObject<HTMLDivElement | null>;
  list: RefObject<ListHandle | null>;
  words: string;
  current: Hit | null;
}

/** A place is in view when it is so far from the edges of the frame, in pixels; the search covers the uppermost part. */
const margin = 96;
/** Rows change their height as they are drawn: so often the view follows a place before it is let be. */
const mostMoves = 12;

/** Goes to the current place, and marks all that are in the page, also those that come into it later. */
export function useMarks({ frame, list, words, current }: MarkOptions): void {
  useEffect(() => {
    const box = frame.current;
    if (!box) return;
    let moves = current ? mostMoves : 0;
    let drawn = 0;
    const mark = () => {
      drawn = 0;
      const rows = [...box.querySelectorAll<HTMLElement>('[data-row]')];
      const byRow = new Map(rows.map((row) => [row.dataset.row, words === '' ? [] : rangesIn(row, words)]));
      const inRow = current ? (byRow.get(current.key) ?? []) : [];
      // Words that stand in the source and not on the page, as in an address: the nearest place in the same message.
      const range = inRow[Math.min(current?.nth ?? 0, inRow.length - 1)] ?? null;
      showMarks([...byRow.values()].flat(), range);
      for (const row of rows) row.toggleAttribute('data-found', row.dataset.row === current?.key);
      if (moves > 0) come(range);
    };
    const come = (range: Range | null) => {
      const row = current ? list.current?.element(current.key) : null;
      if (!row) return;
      moves -= 1;
      const view = box.getBoundingClientRect();
      const { top, bottom } = (range ?? row).getBoundingClientRect();
      if (top >= view.top + margin && bottom <= view.bottom - margin) moves = 0;
      else list.current?.move(top - view.top - view.height / 3);
    };
    const again = () => {
      drawn ||= requestAnimationFrame(mark);
    };
    const changes = new MutationObserver(again);
    changes.observe(box, { childList: true, characterData: true, subtree: true });
    const letGo = () => {
      moves = 0;
    };
    for (const type of ['wheel', 'touchmove'] as const) box.addEventListener(type, letGo, { passive: true });
    if (current && !list.current?.element(current.key)) list.current?.show(current.key);
    again();
    return () => {
      changes.disconnect();
      cancelAnimationFrame(drawn);
      for (const type of ['wheel', 'touchmove'] as const) box.removeEventListener(type, letGo);
      for (const row of box.querySelectorAll('[data-found]')) row.removeAttribute('data-found');
      hideMarks();
    };
  }, [frame, list, words, current]);
}
