import { type Word, wordsOf } from './words.ts';

/** The words of a passage in the form that PostgreSQL stores. */
export interface TextVector {
  /** `'term':1,5 'other':2`, the text form of a `tsvector`. */
  vector: string;
  wordCount: number;
  /** Words as they are written (folded), each once, sorted. */
  vocabulary: string[];
}

/** PostgreSQL keeps places up to here, and 256 of a term. */
const lastPlace = 16_383;
const mostPlaces = 256;
/** Words of the title stand so far behind the text that no phrase runs from one into the other. */
const gap = 8;

/** Indexes a text; the words of `above` (title, heading) count as if the text named them once more at its end. */
export function textVector(text: string, above: readonly string[] = []): TextVector {
  const all = wordsOf(text, { signs: true });
  const wordCount = new Set(all.map(({ at }) => at)).size;
  for (const one of above) {
    const from = (all.at(-1)?.at ?? 0) + gap;
    all.push(...wordsOf(one, { signs: true }).map((word) => ({ ...word, at: from + word.at })));
  }
  const places = new Map<string, Set<number>>();
  const vocabulary = new Set<string>();
  for (const { term, word, at } of all) {
    const known = places.get(term) ?? new Set();
    places.set(term, known);
    if (known.size < mostPlaces) known.add(Math.min(at + 1, lastPlace));
    if (isWordy(word)) vocabulary.add(word);
  }
  const vector = [...places].map(([term, at]) => `${termQuery(term)}:${[...at].join(',')}`).join(' ');
  return { vector, wordCount: Math.max(wordCount, 1), vocabulary: [...vocabulary].sort() };
}

/** Is this worth suggesting to somebody who mistyped? */
const isWordy = (word: string): boolean => word.length >= 3 && word.length <= 32 && /^\p{L}+$/u.test(word);

/** A term as `tsvector` and `tsquery` write it. It is made of letters, marks and digits; nothing else would end its quotation either. */
export const termQuery = (term: string): string => `'${term.replaceAll(/['\\]/g, '$&$&')}'`;

/** The `tsquery` of words that follow one another just so. */
export function phraseQuery(words: readonly Word[]): string {
  const ordered = words.toSorted((one, other) => one.at - other.at);
  let query = '';
  let last: number | null = null;
  for (const { term, at } of ordered) {
    // Of terms at one place the first is enough.
    if (at === last) continue;
    query += last === null ? termQuery(term) : ` <${at - last}> ${termQuery(term)}`;
    last = at;
  }
  return query;
}
