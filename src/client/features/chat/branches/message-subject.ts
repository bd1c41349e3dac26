import { createContext } from 'react';
import type { Message } from '#contract/chat.ts';

export interface MessageSubjectValue {
  message: Message;
  /** Shows a field in its place; only for questions. */
  onEdit?: (() => void) | undefined;
}

/** What the items of a message's menu act on; their code comes with the first use. */
export const MessageSubject = createContext<MessageSubjectValue | null>(null);
