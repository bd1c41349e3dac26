import { createLowlight } from 'lowlight';
import { loadLanguage } from './languages.ts';

const lowlight = createLowlight();

/** A program as a tree of texts and classes. */
export type Highlighted = ReturnType<typeof lowlight.highlight>;

/** The tree of a program in a language by its proper name. Fetches the rules of the language once. */
export async function highlight(code: string, language: string): Promise<Highlighted> {
  if (!lowlight.registered(language)) lowlight.register(await loadLanguage(language));
  return lowlight.highlight(language, code);
}
