import type { PartOfSpeech } from '#content/words/core.ts';
import { coreEntries } from './core-list.ts';
import { spellingsOf } from './family.ts';
import { isName, rankOf } from './frequency.ts';
import { irregularForms } from './irregular-forms.ts';
import { levelNumber, levelOf } from './level-of.ts';
import { indexedParts, isIndexed, lookUp } from './wordnet-index.ts';

export interface Lemma {
  lemma: string;
  /** Known where the form itself tells: `ran` is of a verb. */
  partOfSpeech?: PartOfSpeech;
}

/** Ending, what stands in its place in the lemma, and of which part of speech it is a form. */
export const regularEndings: readonly [string, string, PartOfSpeech][] = [
  ['s', '', 'noun'],
  ['es', '', 'noun'],
  ['ies', 'y', 'noun'],
  ['s', '', 'verb'],
  ['es', '', 'verb'],
  ['ies', 'y', 'verb'],
  ['ed', 'e', 'verb'],
  ['ed', '', 'verb'],
  ['ied', 'y', 'verb'],
  ['ing', 'e', 'verb'],
  ['ing', '', 'verb'],
  ['ying', 'ie', 'verb'],
  ['er', '', 'adjective'],
  ['er', 'e', 'adjective'],
  ['ier', 'y', 'adjective'],
  ['est', '', 'adjective'],
  ['est', 'e', 'adjective'],
  ['iest', 'y', 'adjective'],
];
const doubled = /([bdfgklmnprt])\1$/;

/** Every known word of which this is a form, the word itself among them; what is easiest for a learner first. */
export function lemmasOf(text: string): Lemma[] {
  const form = text.toLowerCase().replaceAll('’', "'");
  const found: Lemma[] = isKnown(form) ? [{ lemma: form }] : [];
  for (const candidate of [...(irregularForms.get(form) ?? []), ...regular(form)]) {
    if (isKnown(candidate.lemma, candidate.partOfSpeech)) found.push(candidate);
  }
  const place = ({ lemma, partOfSpeech }: Lemma) =>
    levelNumber(levelOf(lemma, partOfSpeech)) + (isListed(lemma) ? 0 : 10);
  return found
    .map((lemma) => [place(lemma), lemma] as const)
    .sort(([one], [other]) => one - other)
    .map(([, lemma]) => lemma);
}

/** The word of which this is a form; undefined for what is no English word. */
export const lemmaOf = (text: string): Lemma | undefined => lemmasOf(text)[0];

/** Is it an English word, in whatever form? Names are none. */
export function isWord(text: string): boolean {
  const word = text.replaceAll('’', "'");
  return lemmaOf(word) !== undefined || (contraction.test(word) && isWord(word.replace(contraction, '')));
}

/** `n't`, `'s` and the like behind a word. */
export const contraction = /(?:n't|'(?:s|m|re|ve|ll|d))$|(?<=s)'$/i;

function* regular(form: string): Generator<Required<Lemma>> {
  for (const [ending, instead, partOfSpeech] of regularEndings) {
    const stem = form.slice(0, -ending.length);
    if (!form.endsWith(ending) || (stem + instead).length < 2) continue;
    yield { lemma: stem + instead, partOfSpeech };
    if (instead === '' && ending !== 's' && doubled.test(stem)) yield { lemma: stem.slice(0, -1), partOfSpeech };
  }
}

const isListed = (word: string): boolean => [word, ...spellingsOf(word)].some((spelling) => coreEntries(spelling));

function isKnown(word: string, part?: PartOfSpeech): boolean {
  if (part) return coreEntries(word)?.has(part) === true || (isIndexed(part) && lookUp(word, part) !== undefined);
  if (coreEntries(word)) return true;
  if (word.length < 2 || !/^[a-z][a-z' -]*$/.test(word)) return false;
  return isSaid(word) && indexedParts.some((indexed) => lookUp(word, indexed));
}

/** WordNet holds names and abbreviations as well, in lower case: what is said only with a capital, or short and never said, is left out. */
const isSaid = (word: string): boolean =>
  !isName(word) && (word.length > 4 || /[ -]/.test(word) || rankOf(word) !== undefined);
