import { createContext } from 'react';
import type { Document } from '#contract/knowledge.ts';

/** The document that a menu is about, and what follows its deletion. */
export interface DocumentSubjectValue {
  document: Document;
  onDeleted?: (() => void) | undefined;
  onUndone?: (() => void) | undefined;
}

export const DocumentSubject = createContext<DocumentSubjectValue | null>(null);
