const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/** Beyond this many characters more words make no difference to any rule. */
export const readCharacters = 4_000;

/** The words of a text in lower case, also in scripts without spaces. Reads its first 4,000 characters. */
export function wordsOf(text: string): string[] {
  return [...segmenter.segment(text.slice(0, readCharacters).normalize('NFKC').toLowerCase())]
    .filter((part) => part.isWordLike)
    .map((part) => part.segment);
}

/** Do two texts say the same, apart from case, spaces and punctuation? */
export function sameWords(a: string, b: string): boolean {
  return wordsOf(a).join(' ') === wordsOf(b).join(' ');
}
