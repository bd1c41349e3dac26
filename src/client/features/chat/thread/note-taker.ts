import { createContext } from 'react';

/** A message, or a part of one, that somebody wants to keep. */
export interface TakenNote {
  text: string;
  conversationId: string;
  messageId: string;
}

/** Keeps a message as a note; null where the page around has no notes. */
export const NoteTaker = createContext<((taken: TakenNote) => void) | null>(null);
