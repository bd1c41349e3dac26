import { create } from 'zustand';
import type { Document } from '#contract/knowledge.ts';

/** What is asked about a document, over the page. */
export interface DocumentDialog {
  kind: 'rename' | 'share';
  document: Document;
}

export const useDocumentDialog = create<{ dialog: DocumentDialog | null }>(() => ({ dialog: null }));

export const openDocumentDialog = (dialog: DocumentDialog): void => useDocumentDialog.setState({ dialog });
export const closeDocumentDialog = (): void => useDocumentDialog.setState({ dialog: null });
