import { lemmasOf } from '#server/words/lemma.ts';
import { readingsOf, wordsIn } from './normalise.ts';

const kept = new Map<string, ReadonlySet<string>>();
const mostKept = 20_000;

/** A word and every word that it can be a form of. */
function formsOf(word: string): ReadonlySet<string> {
  const known = kept.get(word);
  if (known) return known;
  const lemmas = lemmasOf(word).map(({ lemma }) => lemma);
  // Of words of three letters few are plurals: “his” is none of “hi”.
  const forms = new Set([word, ...lemmas.filter((lemma) => lemma.length > 2 || word !== `${lemma}s`)]);
  if (kept.size >= mostKept) kept.clear();
  kept.set(word, forms);
  return forms;
}

const alike = (one: string, other: string): boolean =>
  one === other || [...formsOf(one)].some((form) => formsOf(other).has(form));

/** The words of a text, contractions written out, in each way that this can be done. */
export const wordings = (text: string): string[][] => readingsOf(text).map(wordsIn);

/** Stands the phrase in the text, in whatever form of its words? Words are taken whole: "hi" does not stand in "his". */
export function says(texts: readonly (readonly string[])[], phrase: string): boolean {
  const wanted = wordings(phrase);
  return texts.some((words) => wanted.some((run) => stands(words, run)));
}

function stands(words: readonly string[], run: readonly string[]): boolean {
  if (run.length === 0) return false;
  return words.some((_word, at) => run.every((one, more) => alike(words[at + more] ?? '', one)));
}
