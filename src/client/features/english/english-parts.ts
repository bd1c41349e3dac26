import { createContext, type ReactNode } from 'react';

/** What the pages bring to English from other features. */
export interface EnglishParts {
  /** A text of the catalogue in Markdown. */
  renderMarkdown: (text: string) => ReactNode;
}

export const EnglishPartsContext = createContext<EnglishParts>({ renderMarkdown: (text) => text });
