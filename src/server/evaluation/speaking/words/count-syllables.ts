import { spokenWords } from './spoken-words.ts';

/**
 * Syllables of an English word by its letters: groups of vowels, without what is written and not said. A word may be one off;
 * over a sentence such mistakes partly cancel out.
 */
export function syllablesOfWord(word: string): number {
  const letters = word.toLowerCase().replaceAll(/[^a-z]/g, '');
  if (letters === '') return /\d/.test(word) ? word.replaceAll(/\D/g, '').length : 0;
  const silent = letters
    // “named”, “makes”, “hope”; not “wanted”, “boxes”, “table”.
    .replace(/([^aeiouytd])ed$/, '$1d')
    .replace(/([^aeiouysxzgc]|[^cs]h)es$/, '$1s')
    .replace(/([^aeiouyl]|[aeiouy]l)e$/, '$1')
    // “every”, “business”, “interesting” and others of the commonest.
    .replace(/^every/, 'evry')
    .replace(/^business/, 'bisness')
    // “something”, “careful”, “movement”, “nicely”.
    .replace(/([^aeiouy])e(?=(?:ly|ful|less|ment|ness|thing|where|times?|one|body)s?$)/, '$1');
  const groups = silent.match(/[aeiouy]+/g) ?? [];
  // Two vowels that are said one after the other: “idea”, “piano”, “create”, “science”, “being”.
  const apart =
    silent.match(
      /(?:i[ao](?!u)|(?<=[dr])eos?$|(?<=s)eu(?=m)|(?<=cr|th)ea(?=t)|(?<=[dr])eas?$|[uyo]i(?=ng)|ei(?=ng)|ie(?=[nt]ce?|ty)|ua|uou)/g,
    ) ?? [];
  const together = silent.match(/(?:[tcsg]i[aou]|eau|qua|gua|iou|[tcs]ie(?=n)|ie(?=ld|f|ve?$|ce$))/g) ?? [];
  return Math.max(1, groups.length + Math.max(0, apart.length - together.length));
}

/** Syllables of a text. A number counts one for each digit. */
export function countSyllables(text: string): number {
  return spokenWords(text).reduce((sum, word) => sum + syllablesOfWord(word), 0);
}
