import type { Translation } from '../locales/en.ts';
import { fetchWords, type Language, lateAreas } from '../words.ts';

const all = async (language: Language) => (await fetchWords(language, lateAreas)).words as Translation;

/** Every text of a language, for tests that read or compare them. */
export const english = await all('en');
export const persian = await all('fa');
