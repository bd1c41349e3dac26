import { type RefObject, useEffect, useRef } from 'react';

const keyOfRow = (node: Node | null): string | undefined => {
  const element = node instanceof Element ? node : node?.parentElement;
  return element?.closest<HTMLElement>('[data-row]')?.dataset.row;
};

/** The keys of the rows that hold the focus or an end of the selection, as they are at the moment. */
export function usePinnedRows(list: RefObject<HTMLElement | null>): () => string[] {
  const pinned = useRef<(string | undefined)[]>([]);
  useEffect(() => {
    const look = ({ target }: Event) => {
      // In a field the selection of the page stays as it is; typing must not have to look for it.
      if (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement) {
        if (!list.current?.contains(target) && pinned.current.length === 0) return;
      }
      const { activeElement } = document;
      const selection = document.getSelection();
      const ends = selection && !selection.isCollapsed ? [selection.anchorNode, selection.focusNode] : [];
      const inside = [activeElement, ...ends].filter((node) => node !== null && list.current?.contains(node));
      pinned.current = inside.map((node) => keyOfRow(node ?? null));
    };
    const over = new AbortController();
    for (const type of ['selectionchange', 'focusin', 'focusout']) {
      document.addEventListener(type, look, { signal: over.signal, passive: true });
    }
    return () => over.abort();
  }, [list]);
  return useRef(() => pinned.current.filter((key) => key !== undefined)).current;
}
