/** Where a selection is that lies within the text of one answer. */
export interface SelectionWithin {
  /** Null while the answer has no id yet. */
  messageId: string | null;
  /** From the edges of the window, in pixels. */
  box: DOMRect;
}

/** Null where nothing is selected, or more than a part of one answer. The marks are those that a thread puts on its rows. */
export function selectionWithin(selection: Selection): SelectionWithin | null {
  if (selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const { commonAncestorContainer: around } = range;
  const element = around instanceof Element ? around : around.parentElement;
  const text = element?.closest('[data-row] [data-model-text]');
  if (!text || selection.toString().trim() === '') return null;
  const row = text.closest<HTMLElement>('[data-row]')?.dataset['row'];
  return { messageId: row === undefined || row === 'beginning' ? null : row, box: range.getBoundingClientRect() };
}
