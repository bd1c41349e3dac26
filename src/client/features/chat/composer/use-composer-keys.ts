import { type RefObject, useEffect } from 'react';
import { useNavigate } from 'react-router';

const apple = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** `/` goes to the composer from anywhere but a field; ⌘⇧O or Ctrl ⇧ O begins a new conversation. */
export function useComposerKeys(box: RefObject<HTMLTextAreaElement | null>): void {
  const navigate = useNavigate();
  useEffect(() => {
    const press = (event: globalThis.KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey) return;
      const mod = apple ? event.metaKey : event.ctrlKey;
      if (mod && event.shiftKey && event.key.toLowerCase() === 'o') {
        event.preventDefault();
        void navigate('/chat');
        box.current?.focus();
      }
      if (event.key === '/' && !mod && !isBusy(event.target)) {
        event.preventDefault();
        box.current?.focus();
      }
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [box, navigate]);
}

/** Somebody writes there, or chooses from a menu or in a dialog. */
function isBusy(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName) ||
    target.closest('[role="menu"],[role="dialog"],[role="alertdialog"]') !== null
  );
}
