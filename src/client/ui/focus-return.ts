import { useCallback, useInsertionEffect, useRef } from 'react';

/**
 * Gives focus back to what had it before a dialog opened. Radix only knows a trigger that it drew itself, and our dialogs are opened
 * from anywhere. What had the focus is read before the dialog's own fields can take it; an item of a menu, which goes away with the
 * menu, stands for the menu's button.
 */
export function useFocusReturn(open: boolean): (event: Event) => void {
  const before = useRef<HTMLElement | null>(null);
  useInsertionEffect(() => {
    if (open) before.current = lastingOwner(document.activeElement);
  }, [open]);
  return useCallback((event: Event) => {
    event.preventDefault();
    if (before.current?.isConnected) before.current.focus();
  }, []);
}

function lastingOwner(element: Element | null): HTMLElement | null {
  const menuButton = element?.closest('[role="menu"]')?.getAttribute('aria-labelledby');
  const owner = menuButton ? document.getElementById(menuButton) : element;
  return owner instanceof HTMLElement && owner !== document.body ? owner : null;
}
