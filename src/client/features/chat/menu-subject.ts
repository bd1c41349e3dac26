import { createContext } from 'react';
import type { Conversation } from '#contract/conversations.ts';

export interface MenuSubjectValue {
  conversation: Conversation;
  /** Shows a field in place of the title. */
  onRename: () => void;
}

/** What the items of a conversation's menu act on; their code comes with the first use. */
export const MenuSubject = createContext<MenuSubjectValue | null>(null);
