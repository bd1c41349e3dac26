import type { Range } from '#client/ui/marked-ranges.ts';

/** An operator of the search over everything means nothing within a document. */
const operator = /(?:^|\s)-?(?:type|in|from|before|after):(?:"[^"]*"|\S*)/giu;
const letter = String.raw`[\p{L}\p{M}\p{N}]`;

/** The words that a query looks for: without operators, quotes and words that are left out by a minus. */
export function wordsOf(query: string): string[] {
  const plain = query.replace(operator, ' ').replace(/(?:^|\s)-\S+/gu, ' ');
  const words = plain.match(new RegExp(`${letter}+(?:['’]${letter}+)*`, 'gu')) ?? [];
  return [...new Set(words.map((word) => word.toLocaleLowerCase()))];
}

/** Where words stand in a text, whole or with an English ending, in capitals or not. */
export function rangesOfWords(text: string, words: readonly string[]): Range[] {
  if (words.length === 0) return [];
  const any = [...words].sort((a, b) => b.length - a.length).map(escaped);
  const pattern = new RegExp(`(?<!${letter})(?:${any.join('|')})(?:['’]?s|es|e?d|ing)?(?!${letter})`, 'giu');
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => [index, index + found.length] as const);
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
