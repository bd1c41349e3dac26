import { createContext, type ReactNode, use } from 'react';
import type { KnowledgeHit } from '#contract/knowledge.ts';

/** What the page lends to this feature from others. */
export interface KnowledgeParts {
  /** A Markdown text in which `[n]` opens the n-th source. */
  renderAnswer: (text: string, sources: readonly KnowledgeHit[]) => ReactNode;
  /** Why a passage stands where it stands. */
  renderWhy: (hit: KnowledgeHit) => ReactNode;
}

export const KnowledgePartsContext = createContext<KnowledgeParts>({
  renderAnswer: (text) => text,
  renderWhy: () => null,
});

export const useParts = (): KnowledgeParts => use(KnowledgePartsContext);
