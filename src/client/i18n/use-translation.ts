import { use, useMemo } from 'react';
import { useStore } from 'zustand';
import { loadWords, shown } from './language.ts';
import type { LateArea, Translation } from './locales/en.ts';
import { type Key, translate, type Values } from './translate.ts';
import type { Language } from './words.ts';

type Area = keyof Translation;

export type Translate<A extends Area> = (key: Key<Translation[A]>, values?: Values) => string;

/**
 * The texts of one area in the language on show; changes with it. An area that is not there yet is fetched, and what is
 * around the component waits for it (Suspense): so nothing is ever shown without its words.
 */
export function useTranslation<A extends Area = 'shell'>(area?: A): { t: Translate<A>; language: Language } {
  const { language, words } = useStore(shown);
  const name = area ?? 'shell';
  // A component that waited once is drawn again with the same `use`, though the words have come: React asks for that.
  if (name !== 'auth' && (!words[name] || waitedFor(name))) use(arrival(name));
  const part = words[name] ?? shown.getState().words[name] ?? {};
  return useMemo(
    () => ({ t: (key: string, values?: Values) => translate(language, part, key, values), language }),
    [language, part],
  );
}

const arrivals = new Map<LateArea, Promise<void>>();
const failed = new Set<LateArea>();

/** Not where it failed: words that came in another way since are as good. */
const waitedFor = (area: LateArea) => arrivals.has(area) && !failed.has(area);

/** The same promise each time, as React wants it. */
function arrival(area: LateArea): Promise<void> {
  const known = arrivals.get(area);
  if (known) return known;
  const coming = loadWords(area);
  arrivals.set(area, coming);
  coming.catch(() => failed.add(area));
  return coming;
}
