export interface Span {
  start: number;
  /** The place after its last letter. */
  end: number;
}

/** Words as English writes them: `well-known` and `don’t` are one. */
const word = /[A-Za-z\u00c0-\u024f]+(?:[-'’][A-Za-z\u00c0-\u024f]+)*/g;

/** Where the words of a text stand, in their order. */
export const wordsOf = (text: string): Span[] =>
  [...text.matchAll(word)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }));

/** The word at a place, also when the place is just behind it; null between words. */
export const wordAt = (text: string, offset: number): Span | null =>
  wordsOf(text).find(({ start, end }) => start <= offset && offset <= end) ?? null;

/** What is kept of a sentence, as the contract has it. Characters. */
const longest = 500;

/** The sentence around a place, on one line; empty where it would be too long to be kept. */
export function sentenceAt(text: string, offset: number): string {
  // The end of a line ends no sentence.
  const flowing = text.replace(/\s/g, ' ');
  const { segment } = new Intl.Segmenter('en', { granularity: 'sentence' }).segment(flowing).containing(offset) ?? {};
  const line = (segment ?? '').replace(/ +/g, ' ').trim();
  return line.length > longest ? '' : line;
}
