import { sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { containing } from '#server/platform/like-pattern.ts';
import { textArray } from './scope.ts';
import { stem } from './stem.ts';

/** A word of the collection that a word of a query may stand for. */
export interface Relative {
  word: string;
  term: string;
  /** How far it is trusted, 0 to 1. */
  share: number;
  /** `correction` may be offered as what was meant; a `part` of a word was meant as it is. */
  kind: 'correction' | 'part';
}

/** Shorter words have too many neighbours. */
const shortest = 4;
const mostRelatives = 6;

/**
 * Words that occur and look like `word`, which does not: with few letters changed, or with `word` as a part of them. Best first.
 */
export async function relativesOf(db: Db, readers: readonly string[], word: string): Promise<Relative[]> {
  if ([...word].length < shortest) return [];
  const pattern = containing(word);
  const { rows } = await db.execute<{ word: string; similarity: number }>(sql`
    (select word, similarity(word, ${word})::float8 as similarity from search_words
      where reader_id = any(${textArray(readers)}) and word % ${word} order by similarity desc, word limit 40)
    union
    (select word, 0::float8 from search_words
      where reader_id = any(${textArray(readers)}) and word like ${pattern} order by length(word), word limit 20)`);
  const found = new Map<string, Relative>();
  for (const row of rows) {
    const relative = relate(word, row.word);
    const known = found.get(row.word);
    if (relative && (!known || known.share < relative.share)) found.set(row.word, relative);
  }
  return [...found.values()]
    .sort((one, other) => other.share - one.share || (one.word < other.word ? -1 : 1))
    .slice(0, mostRelatives);
}

/** How `typed` may stand for `known`; null where it hardly does. */
export function relate(typed: string, known: string): Relative | null {
  const relative = (share: number, kind: Relative['kind']) => ({ word: known, term: stem(known), share, kind });
  if (known.includes(typed)) return relative(0.5 + 0.4 * (typed.length / known.length), 'part');
  const allowed = typed.length >= 8 ? 2 : 1;
  const distance = edits(typed, known, allowed);
  return distance <= allowed ? relative(distance === 1 ? 0.8 : 0.6, 'correction') : null;
}

/**
 * How many letters must be changed, added, left out or swapped with their neighbour (optimal string alignment); anything above
 * `most` is `most + 1`.
 */
export function edits(one: string, other: string, most: number): number {
  const [a, b] = [[...one], [...other]];
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const now = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (now[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      now.push(cost);
    }
    if (Math.min(...now) > most) return most + 1;
    before = last;
    last = now;
  }
  return Math.min(last[b.length] ?? 0, most + 1);
}
