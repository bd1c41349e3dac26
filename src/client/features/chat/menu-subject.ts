import { createContext } from 'react';
import type { Conversation } from '#contract/conversations.ts';

export interface MenuSubjectValue {
  conversation: Conversation;
  /** Shows a field in place of the title. */
  onRename: () => void;
  /** What has no room in the head of a narrow thread: the search in it and its questions, where there are some, and its settings. */
  head?: { onFind: (() => void) | undefined; onOutline: (() => void) | undefined };
}

/** What the items of a conversation's menu act on; their code comes with the first use. */
export const MenuSubject = createContext<MenuSubjectValue | null>(null);
