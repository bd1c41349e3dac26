import dictionary from 'dictionary-en';
import nspell from 'nspell';
import { countOf } from './frequencies.ts';

const spell = nspell(dictionary);

/** Words that films say this often are words, whatever the dictionary has: British spellings and names among them. */
const oftenEnough = 20;
const british: readonly (readonly [RegExp, string])[] = [
  [/our/, 'or'],
  [/is(e|es|ed|ing|ation|ations|er|ers)$/, 'iz$1'],
  [/ys(e|es|ed|ing)$/, 'yz$1'],
  [/tre(s?)$/, 'ter$1'],
  [/ll(ed|ing|er|ers)$/, 'l$1'],
  [/ence(s?)$/, 'ense$1'],
  [/ogue(s?)$/, 'og$1'],
  [/programme(s?)$/, 'program$1'],
];

const known = new Map<string, boolean>();
const mostKept = 20_000;

/** Is it a word, in American or British spelling? Asked with the letters as they were written. */
export function isWord(text: string): boolean {
  const kept = known.get(text);
  if (kept !== undefined) return kept;
  const answer = look(text);
  if (known.size >= mostKept) known.clear();
  known.set(text, answer);
  return answer;
}

function look(text: string): boolean {
  const lower = text.toLowerCase();
  if (spell.correct(text) || spell.correct(lower) || countOf(lower) >= oftenEnough) return true;
  return british.some(([from, to]) => from.test(lower) && spell.correct(lower.replace(from, to)));
}

/** Words that nobody is to be shown unasked, by their beginnings: those that the dictionary marks so, and some that it does not. */
const rude = [
  ...Object.keys(spell.data).filter((word) => spell.data[word]?.includes(spell.flags.NOSUGGEST)),
  ...['bitch', 'slut', 'whore'],
];

/** May it be said that somebody meant this word? */
export const isProposable = (word: string): boolean => !rude.some((beginning) => word.startsWith(beginning));

/** The forms of all words of the dictionary. */
export const dictionaryWords = (): string[] => Object.keys(spell.data);
