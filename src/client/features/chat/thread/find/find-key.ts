import { useEffect } from 'react';
import { create } from 'zustand';

const storeKey = 'xt.chat.find-key';
const apple = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** How the key is written here. */
export const findKeyName = apple ? '⌘F' : 'Ctrl F';

function stored(): boolean {
  try {
    return localStorage.getItem(storeKey) === 'on';
  } catch {
    return false;
  }
}

interface FindKey {
  /** The browser's own key for searching a page opens our search: only ever by choice. */
  on: boolean;
  turn(on: boolean): void;
}

export const useFindKeyChoice = create<FindKey>((set) => ({
  on: stored(),
  turn: (on) => {
    set({ on });
    try {
      if (on) localStorage.setItem(storeKey, 'on');
      else localStorage.removeItem(storeKey);
    } catch {
      // Storage is blocked: the choice holds until the page is left.
    }
  },
}));

/** Calls `onFind` for the key while it is chosen; pressed again within the search, it is the browser's. */
export function useFindKey(onFind: () => void): void {
  const on = useFindKeyChoice((state) => state.on);
  useEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent) => {
      const mod = apple ? event.metaKey : event.ctrlKey;
      if (!mod || event.shiftKey || event.altKey || (event.key.toLowerCase() !== 'f' && event.code !== 'KeyF')) return;
      if (event.target instanceof Element && event.target.closest('search')) return;
      event.preventDefault();
      onFind();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [on, onFind]);
}
