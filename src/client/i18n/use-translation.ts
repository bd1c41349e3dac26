import { useMemo } from 'react';
import { useStore } from 'zustand';
import { type Language, shown } from './language.ts';
import type { Translation } from './locales/en.ts';
import { type Key, translate, type Values } from './translate.ts';

type Area = keyof Translation;

export type Translate<A extends Area> = (key: Key<Translation[A]>, values?: Values) => string;

/** The texts of one area in the language on show; changes with it. */
export function useTranslation<A extends Area = 'shell'>(area?: A): { t: Translate<A>; language: Language } {
  const { language, words } = useStore(shown);
  const part = words[area ?? 'shell'];
  return useMemo(
    () => ({ t: (key: string, values?: Values) => translate(language, part, key, values), language }),
    [language, part],
  );
}
