import { openChatDialog } from '../chat-dialog.ts';
import { mayBeUnborn } from '../outbox/chat-outbox.ts';
import { useDetail } from './use-settings.ts';

interface OpenSettingsUse {
  /** Nothing is said, and nothing waits to be sent. */
  first: boolean;
  /** The server does not have the conversation. */
  missing: boolean;
}

/**
 * Opens the settings of a conversation, or those that one which has not begun shall begin with; undefined while its first message
 * is on its way with them.
 */
export function useOpenSettings(
  conversationId: string | null,
  { first, missing }: OpenSettingsUse,
): (() => void) | undefined {
  const known = useDetail(conversationId) !== undefined;
  if (conversationId !== null && (known || !(missing || mayBeUnborn(conversationId)))) {
    return () => openChatDialog({ kind: 'settings', conversationId });
  }
  return first ? () => openChatDialog({ kind: 'settings', conversationId, begins: true }) : undefined;
}
