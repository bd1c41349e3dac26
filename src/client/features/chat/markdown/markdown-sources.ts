import { createContext, useContext } from 'react';
import type { Citation } from '#contract/chat.ts';

interface Sources {
  citations: readonly Citation[];
  /** The id of the element that shows source `n`. */
  sourceId: (n: number) => string;
}

/** What `[1]` in a text points at. */
export const MarkdownSources = createContext<Sources>({ citations: [], sourceId: (n) => `source-${n}` });

export const useMarkdownSources = (): Sources => useContext(MarkdownSources);
