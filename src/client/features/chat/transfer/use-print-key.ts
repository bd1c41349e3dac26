import { useEffect } from 'react';
import { openChatDialog, useChatDialog } from '../chat-dialog.ts';

const apple = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** ⌘P or Ctrl P opens the page to be printed, since of a long conversation only a part is drawn; there it prints. */
export function usePrintKey(conversationId: string | null): void {
  useEffect(() => {
    if (conversationId === null) return;
    const press = (event: KeyboardEvent) => {
      const mod = apple ? event.metaKey : event.ctrlKey;
      if (!mod || event.shiftKey || event.altKey || event.key.toLowerCase() !== 'p' || event.defaultPrevented) return;
      if (useChatDialog.getState().dialog !== null) return;
      event.preventDefault();
      openChatDialog({ kind: 'print', conversationId });
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [conversationId]);
}
