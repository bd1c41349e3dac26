import type { LateArea, Locale, Translation } from './locales/en.ts';
import { en } from './locales/en.ts';
import type { Refusals, ServerWords } from './server-words.ts';

/** Languages of the interface, each named in itself. */
export const languages = { en: 'English', fa: 'فارسی' } as const;
export type Language = keyof typeof languages;

export interface Spoken {
  words: Pick<Translation, 'auth'> & Partial<Translation>;
  /** Refusals of the server; null where its own sentences are the right ones. */
  refusals?: Refusals | null;
  /** All that the server says, once somebody is behind the door. */
  server?: ServerWords | null;
}

/** English, which gives the others their shape, is in the entry; the page asks for another one's list as early as for its words. */
const locales: Record<Language, () => Locale | Promise<Locale>> = {
  en: () => en,
  fa: async () => (await import('./locales/fa.ts')).fa,
};

export const lateAreas = Object.keys(en.areas) as LateArea[];

/** Fetches what is said at the door and in these areas, all at once. Rejects when some of it cannot be had. */
export async function fetchWords(language: Language, areas: readonly LateArea[]): Promise<Spoken> {
  const locale = await locales[language]();
  const [door, server, ...late] = await Promise.all([
    locale.door(),
    areas.length > 0 ? locale.server() : null,
    ...areas.map((area) => locale.areas[area]()),
  ]);
  // Each module exports its area by its name, and nothing else.
  return { words: Object.assign({}, door.words, ...late), refusals: door.refusals, server };
}
