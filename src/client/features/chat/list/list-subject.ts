import { createContext } from 'react';

export interface ListSubjectValue {
  archived: boolean;
  onArchived: (archived: boolean) => void;
  /** Begins to choose several. */
  onSelect: () => void;
}

/** What the items of the list's menu act on; their code comes with the first use. */
export const ListSubject = createContext<ListSubjectValue | null>(null);
