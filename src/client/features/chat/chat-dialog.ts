import { create } from 'zustand';
import { session } from '#client/session/session.ts';

/** A task about the chat that is open over it. */
export type ChatDialog =
  | { kind: 'tags'; conversationId: string }
  /** One that `begins` is not on the server yet: its settings are kept with its draft. */
  | { kind: 'settings'; conversationId: string; begins?: false }
  | { kind: 'settings'; conversationId: string | null; begins: true }
  | { kind: 'print'; conversationId: string }
  /** `messageId` is an answer, or the question; null is the question that is asked next. */
  | { kind: 'compare'; conversationId: string | null; messageId: string | null }
  /** `selection` is the part of the message that counts; null is all of it. */
  | { kind: 'cards'; conversationId: string; messageId: string; selection: string | null }
  | { kind: 'prompts' }
  | { kind: 'values'; conversationId: string | null; title: string; content: string }
  | { kind: 'import' };

/** The one that is open. */
export const useChatDialog = create<{ dialog: ChatDialog | null }>(() => ({ dialog: null }));

export const openChatDialog = (dialog: ChatDialog): void => useChatDialog.setState({ dialog });

export const closeChatDialog = (): void => useChatDialog.setState({ dialog: null });

session.onReset(closeChatDialog);
