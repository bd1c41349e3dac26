import { useEffect } from 'react';

const apple = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** How the command key is written here. */
export const commandKey = apple ? '⌘' : 'Ctrl ';

/**
 * Calls the action of a key press: `mod+k` for ⌘K or Ctrl K, a bare key only outside of text fields. On a keyboard of
 * another script the key counts by its place.
 */
export function useKeys(bindings: Readonly<Record<string, () => void>>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey) return;
      const mod = apple ? event.metaKey : event.ctrlKey;
      const key = latinKey(event);
      const action = bindings[mod ? `mod+${key.toLowerCase()}` : key];
      if (!action || (!mod && writes(event.target))) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [bindings]);
}

/** What the key is in Latin script; the place of a key has the name that it has on an American keyboard. */
function latinKey({ key, code }: KeyboardEvent): string {
  if (key.length !== 1 || key <= '\x7f') return key;
  if (code === 'BracketLeft') return '[';
  return /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? key;
}

function writes(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
