import { sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { codeWords } from './vector.ts';

/** A vector that may be near, by its number, with how many of its bits differ. */
export interface Near {
  no: number;
  distance: number;
}

export interface CodeCache {
  /** Has any text of these readers a meaning of this model? */
  has(readers: readonly string[], model: string): Promise<boolean>;
  /** The `most` codes of these readers and this model that differ least from `code`, nearest first. */
  nearest(readers: readonly string[], model: string, code: Buffer, most: number): Promise<Near[]>;
}

interface Codes {
  numbers: Float64Array;
  words: Uint32Array;
  /** Words of one code; 0 while there is none. */
  width: number;
  count: number;
  loadedAt: number;
}

/** Rows are numbered when they are written, and seen when that is committed: so many are looked at once more each time. */
const overlap = 400;
/** Deleted ones leave with the next whole load; until then they are found missing when they are fetched. Milliseconds. */
const freshMs = 600_000;
/** Codes that are kept in memory, over all readers: 72 bytes each, of the shipped model. */
const mostCodes = 1_000_000;
const page = 20_000;

/**
 * Keeps the codes of those who search in memory: comparing 300,000 takes some 10 ms here, and ten times that where they have to be read
 * from rows. What is in the database counts: new codes are read before each search, and whatever is found is fetched from there.
 */
export function createCodeCache(db: Db, now: () => number = Date.now): CodeCache {
  const known = new Map<string, Codes>();
  const loading = new Map<string, Promise<Codes>>();

  async function upToDate(reader: string, model: string): Promise<Codes> {
    const key = keyOf(reader, model);
    const codes = known.get(key);
    const fresh = codes && now() - codes.loadedAt < freshMs ? codes : empty(now());
    await append(reader, model, fresh);
    known.delete(key);
    known.set(key, fresh);
    forgetOldest();
    return fresh;
  }

  /** Two searches at the same time load once. */
  function codesOf(reader: string, model: string): Promise<Codes> {
    const key = keyOf(reader, model);
    const running = loading.get(key) ?? upToDate(reader, model).finally(() => loading.delete(key));
    loading.set(key, running);
    return running;
  }

  async function append(reader: string, model: string, codes: Codes): Promise<void> {
    const recent = codes.numbers.subarray(Math.max(0, codes.count - 2 * overlap), codes.count);
    let after = recent.at(-Math.min(overlap, recent.length)) ?? 0;
    for (;;) {
      const { rows } = await db.execute<{ no: string; code: Buffer }>(sql`
        select no, code from search_vectors where reader_id = ${reader} and model = ${model} and no >= ${after}
        order by no limit ${page}`);
      for (const { no, code } of rows) {
        const number = Number(no);
        if (!recent.includes(number)) push(codes, number, code);
      }
      const last = rows.at(-1);
      if (!last || rows.length < page) return;
      after = Number(last.no) + 1;
    }
  }

  function forgetOldest(): void {
    let total = 0;
    for (const codes of known.values()) total += sizeOf(codes);
    for (const [key, codes] of known) {
      if (total <= mostCodes || known.size === 1) return;
      known.delete(key);
      total -= sizeOf(codes);
    }
  }

  const all = (readers: readonly string[], model: string) =>
    Promise.all(readers.map((reader) => codesOf(reader, model)));

  return {
    has: async (readers, model) => (await all(readers, model)).some(({ count }) => count > 0),
    async nearest(readers, model, code, most) {
      return scan(await all(readers, model), codeWords(code), most);
    },
  };
}

function empty(at: number): Codes {
  return { numbers: new Float64Array(64), words: new Uint32Array(0), width: 0, count: 0, loadedAt: at };
}

const keyOf = (reader: string, model: string) => JSON.stringify([reader, model]);
/** In codes of 16 words, which the shipped model has. */
const sizeOf = ({ count, width }: Codes) => (count * width) / 16;

function push(codes: Codes, number: number, code: Buffer): void {
  if (codes.width === 0) {
    codes.width = code.length / 4;
    codes.words = new Uint32Array(codes.numbers.length * codes.width);
  }
  if (codes.count === codes.numbers.length) {
    const numbers = new Float64Array(codes.count * 2);
    numbers.set(codes.numbers);
    const words = new Uint32Array(codes.count * 2 * codes.width);
    words.set(codes.words);
    codes.numbers = numbers;
    codes.words = words;
  }
  codes.numbers[codes.count] = number;
  codes.words.set(codeWords(code), codes.count * codes.width);
  codes.count += 1;
}

/** Sorts by counting: a distance is at most the number of bits. */
function scan(all: readonly Codes[], code: Uint32Array, most: number): Near[] {
  let limit = code.length * 32;
  const byDistance: number[][] = Array.from({ length: limit + 1 }, () => []);
  let kept = 0;
  for (const { numbers, words, width, count } of all) {
    for (let at = 0; at < count; at += 1) {
      const distance = differing(words, at * width, code);
      if (distance > limit) continue;
      byDistance[distance]?.push(numbers[at] ?? 0);
      kept += 1;
      // Whatever is farther than the farthest that is still wanted need not be kept.
      while (kept - (byDistance[limit]?.length ?? 0) >= most) {
        kept -= byDistance[limit]?.length ?? 0;
        byDistance[limit] = [];
        limit -= 1;
      }
    }
  }
  const nearest = byDistance.flatMap((numbers, distance) => numbers.map((no) => ({ no, distance })));
  const seen = new Set<number>();
  return nearest.filter(({ no }) => !seen.has(no) && seen.add(no)).slice(0, most);
}

/** How many bits differ between the words from `from` on and `code`. */
function differing(words: Uint32Array, from: number, code: Uint32Array): number {
  let sum = 0;
  for (let at = 0; at < code.length; at += 1) {
    let bits = (words[from + at] ?? 0) ^ (code[at] ?? 0);
    bits -= (bits >>> 1) & 0x55555555;
    bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
    sum += (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
  }
  return sum;
}
