import { createStore } from 'zustand/vanilla';
import type { Translation } from './locales/en.ts';
import type { ServerWords } from './server-words.ts';

/** Languages of the interface, each named in itself. */
export const languages = { en: 'English', fa: 'فارسی' } as const;
export type Language = keyof typeof languages;

interface Interface {
  language: Language;
  words: Translation;
  /** What the server says; null where its own sentences are the right ones. */
  server?: ServerWords | null;
}

const key = 'xt.language';

/** The language on show. Empty until `startLanguage` has been awaited, before the first render. */
export const shown = createStore<Interface>(() => ({ language: 'en', words: {} as Translation }));

const isLanguage = (tag: string | undefined): tag is Language => tag !== undefined && Object.hasOwn(languages, tag);

const short = (tag: string | undefined): string | undefined => tag?.split('-')[0]?.toLowerCase();

async function wordsOf(language: Language): Promise<Pick<Interface, 'words' | 'server'>> {
  if (language === 'en') return { words: (await import('./locales/en.ts')).en, server: null };
  const { fa, faServer } = await import('./locales/fa.ts');
  return { words: fa, server: faServer };
}

async function show(language: Language): Promise<void> {
  shown.setState({ language, ...(await wordsOf(language)) });
  document.documentElement.lang = language;
  document.documentElement.dir = language === 'fa' ? 'rtl' : 'ltr';
}

/** Shows the chosen language, else the first of the browser's that there is, else English. */
export async function startLanguage(): Promise<void> {
  const wanted = [stored(), ...navigator.languages].map(short);
  await show(wanted.find(isLanguage) ?? 'en');
}

/** Switches the whole interface, and remembers it for this browser. */
export async function setLanguage(language: Language): Promise<void> {
  await show(language);
  try {
    localStorage.setItem(key, language);
  } catch {
    // Storage is blocked: the choice holds until the page is left.
  }
}

/** The account's language counts where this browser has not chosen one. */
export async function adoptLanguage(tag: string): Promise<void> {
  const language = short(tag);
  if (stored() === undefined && isLanguage(language) && language !== shown.getState().language) await show(language);
}

function stored(): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}
