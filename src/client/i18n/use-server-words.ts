import { useMemo } from 'react';
import { useStore } from 'zustand';
import { type ErrorWords, errorWords } from './error-words.ts';
import { shown } from './language.ts';
import type { ServerWords } from './server-words.ts';

/** The server's sentences in the language on show; null where its own are the right ones. For what lies behind the door. */
export function useServerWords(): ServerWords | null {
  return useStore(shown, ({ server }) => server ?? null);
}

/** What to say of an error in the language on show. */
export function useErrorWords(): ErrorWords {
  const language = useStore(shown, (now) => now.language);
  const words = useStore(shown, ({ server, refusals }) => server ?? refusals ?? null);
  return useMemo(() => errorWords(words, language), [words, language]);
}
