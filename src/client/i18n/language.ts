import { createStore } from 'zustand/vanilla';
import type { LateArea } from './locales/en.ts';
import { fetchWords, type Language, languages, type Spoken } from './words.ts';

interface Interface extends Spoken {
  language: Language;
}

const key = 'xt.language';

/** The language on show. Empty until `startLanguage` has been awaited, before the first render. */
export const shown = createStore<Interface>(() => ({ language: 'en', words: {} as Spoken['words'] }));

/** The language that was asked for last, which may still be on its way. */
let wish: Language = 'en';

/** Areas that were asked for: a change of language brings them all, so that nothing on the page stays behind. */
const wanted = new Set<LateArea>();

const isLanguage = (tag: string | undefined): tag is Language => tag !== undefined && Object.hasOwn(languages, tag);

const short = (tag: string | undefined): string | undefined => tag?.split('-')[0]?.toLowerCase();

/** Shows the language that is wished with the areas that are wanted by the time that they have come. */
async function show(): Promise<void> {
  const language = wish;
  const areas = [...wanted];
  const spoken = await fetchWords(language, areas);
  if (language !== wish || [...wanted].some((area) => !areas.includes(area))) return show();
  shown.setState({ language, ...spoken });
  document.documentElement.lang = language;
  document.documentElement.dir = language === 'fa' ? 'rtl' : 'ltr';
}

async function change(language: Language): Promise<void> {
  wish = language;
  try {
    await show();
  } catch (error) {
    if (wish === language) wish = shown.getState().language;
    throw error;
  }
}

/** Brings the texts of areas, in the language on show and from now on in each that is chosen. Rejects when they cannot be had. */
export async function loadWords(...areas: LateArea[]): Promise<void> {
  const missing = () => areas.filter((area) => !shown.getState().words[area]);
  for (const area of areas) wanted.add(area);
  if (missing().length === 0) return;
  try {
    await show();
  } catch (error) {
    for (const area of missing()) wanted.delete(area);
    throw error;
  }
}

/** Shows the chosen language, else the first of the browser's that there is, else English. */
export async function startLanguage(): Promise<void> {
  const choices = [stored(), ...navigator.languages].map(short);
  await change(choices.find(isLanguage) ?? 'en');
}

/** Switches the whole interface, and remembers it for this browser: at once, for the page may be left before the words have come. */
export async function setLanguage(language: Language): Promise<void> {
  const before = stored();
  store(language);
  try {
    await change(language);
  } catch (error) {
    if (stored() === language) store(before);
    throw error;
  }
}

/** The account's language counts where this browser has not chosen one. */
export async function adoptLanguage(tag: string): Promise<void> {
  const language = short(tag);
  if (stored() === undefined && isLanguage(language) && language !== wish) await change(language);
}

function store(language: string | undefined): void {
  try {
    if (language === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, language);
  } catch {
    // Storage is blocked: the choice holds until the page is left.
  }
}

function stored(): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}
