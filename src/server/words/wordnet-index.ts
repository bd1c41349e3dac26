import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PartOfSpeech } from '#content/words/core.ts';
import { wordNetFolder } from './wordnet-folder.ts';

/** The four indexes of WordNet: 6.3 MB of sorted lines, read with the first word and kept as bytes outside the heap. */
const files = { noun: 'index.noun', verb: 'index.verb', adjective: 'index.adj', adverb: 'index.adv' } as const;
export type Indexed = keyof typeof files;
export const indexedParts = Object.keys(files) as Indexed[];
/** Are there nouns, verbs, adjectives or adverbs of it in WordNet? The little words are not. */
export const isIndexed = (part: PartOfSpeech): part is Indexed => Object.hasOwn(files, part);

export interface IndexEntry {
  /** Places of its senses in the data file, in bytes, the commonest first. */
  offsets: number[];
  /** How many of them occur in the texts that were tagged with senses. */
  tagged: number;
}

const loaded: Partial<Record<Indexed, Buffer>> = {};

/** What the index says of a lemma; undefined when it is not in it. */
export function lookUp(lemma: string, part: Indexed): IndexEntry | undefined {
  loaded[part] ??= readFileSync(join(wordNetFolder, files[part]));
  const line = lineOf(loaded[part], lemma.toLowerCase().replaceAll(' ', '_'));
  if (line === undefined) return undefined;
  // lemma pos senses pointers [kinds of pointers] senses tagged offset [offset …]
  const [, , , pointers, ...rest] = line.split(' ');
  const [, tagged, ...offsets] = rest.slice(Number(pointers));
  return { tagged: Number(tagged), offsets: offsets.map(Number) };
}

/** The line of a file sorted by bytes that begins with the key and a space. */
function lineOf(file: Buffer, key: string): string | undefined {
  const wanted = Buffer.from(`${key} `);
  let low = 0;
  let high = file.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = file.lastIndexOf(10, middle - 1) + 1;
    const end = file.indexOf(10, middle);
    const stop = end === -1 ? file.length : end;
    const order = Buffer.compare(file.subarray(start, Math.min(start + wanted.length, stop)), wanted);
    if (order === 0) return file.toString('latin1', start, stop).trimEnd();
    if (order < 0) low = stop + 1;
    else high = start;
  }
  return undefined;
}
