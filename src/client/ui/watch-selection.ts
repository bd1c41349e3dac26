/**
 * Tells of each selection, and null once there is none or while one is made with the mouse. One that stands is told again when the page
 * scrolls or its window changes; without one, nothing is looked at then, since to look lays the page out.
 * @param own names what belongs to the selection: pressing on it leaves the selection as it is.
 */
export function watchSelection(own: string, tell: (selection: Selection | null) => void): () => void {
  let held = false;
  let stands = false;
  const look = () => {
    const selection = held ? null : document.getSelection();
    stands = selection !== null && selection.rangeCount > 0 && !selection.isCollapsed;
    tell(stands ? selection : null);
  };
  const again = () => {
    if (stands) look();
  };
  const press = (event: PointerEvent) => {
    if (event.target instanceof Element && event.target.closest(own)) return;
    held = event.pointerType === 'mouse';
    if (held) look();
  };
  const release = () => {
    held = false;
    // The browser drops a selection that was pressed upon only after this event.
    requestAnimationFrame(look);
  };
  const over = new AbortController();
  const { signal } = over;
  document.addEventListener('selectionchange', look, { signal });
  document.addEventListener('pointerdown', press, { signal });
  document.addEventListener('pointerup', release, { signal });
  document.addEventListener('pointercancel', release, { signal });
  document.addEventListener('scroll', again, { signal, capture: true, passive: true });
  window.addEventListener('resize', again, { signal });
  return () => over.abort();
}
