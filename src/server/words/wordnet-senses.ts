import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { wordNetFolder } from './wordnet-folder.ts';
import type { Indexed } from './wordnet-index.ts';

const files = { noun: 'data.noun', verb: 'data.verb', adjective: 'data.adj', adverb: 'data.adv' } as const;
/** Bytes that hold nearly every sense; the longest line of WordNet is read in several steps. */
const step = 2_048;

export interface Sense {
  /** Words of this meaning, as written: `ice cream`. */
  words: string[];
  definition: string;
  examples: string[];
}

/** The senses at these places of a data file. The file is read there and nowhere else, and never kept. */
export function sensesAt(part: Indexed, offsets: readonly number[]): Sense[] {
  if (offsets.length === 0) return [];
  const file = openSync(join(wordNetFolder, files[part]), 'r');
  try {
    return offsets.map((offset) => senseOf(lineAt(file, offset)));
  } finally {
    closeSync(file);
  }
}

function lineAt(file: number, offset: number): string {
  const pieces: Buffer[] = [];
  for (let at = offset; ; at += step) {
    const piece = Buffer.alloc(step);
    const length = readSync(file, piece, 0, step, at);
    const end = piece.subarray(0, length).indexOf(10);
    pieces.push(piece.subarray(0, end === -1 ? length : end));
    if (end !== -1 || length < step) return Buffer.concat(pieces).toString('latin1');
  }
}

/** `offset file type count word id [word id …] pointers … | definition; "example"; "example"` */
function senseOf(line: string): Sense {
  const bar = line.indexOf(' | ');
  const [, , , count, ...rest] = line.slice(0, bar).split(' ');
  const words = Array.from({ length: Number.parseInt(count ?? '0', 16) }, (_, place) => rest[2 * place] ?? '');
  const gloss = line.slice(bar + 3).trim();
  const quoted = gloss.search(/[;:]? *"/);
  return {
    words: words.map((word) => word.replace(/\((?:a|p|ip)\)$/, '').replaceAll('_', ' ')),
    definition: (quoted === -1 ? gloss : gloss.slice(0, quoted)).trim(),
    examples: [...gloss.matchAll(/"([^"]+)"/g)].map(([, example]) => (example ?? '').trim()),
  };
}
