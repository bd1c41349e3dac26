import { sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { codeWords } from './vector.ts';

/** A vector that may be near, by its number, with how many of its 512 bits differ. */
export interface Near {
  no: number;
  distance: number;
}

export interface CodeCache {
  /** Has any text of these readers a meaning to compare? */
  has(readers: readonly string[]): Promise<boolean>;
  /** The `most` codes of these readers that differ least from `code`, nearest first. */
  nearest(readers: readonly string[], code: Buffer, most: number): Promise<Near[]>;
}

interface Codes {
  numbers: Float64Array;
  words: Uint32Array;
  count: number;
  loadedAt: number;
}

/** Rows are numbered when they are written, and seen when that is committed: so many are looked at once more each time. */
const overlap = 400;
/** Deleted ones leave with the next whole load; until then they are found missing when they are fetched. Milliseconds. */
const freshMs = 600_000;
/** Codes that are kept in memory, over all readers: 72 bytes each. */
const mostCodes = 1_000_000;
const page = 20_000;

/**
 * Keeps the codes of those who search in memory: comparing 300,000 takes some 10 ms here, and ten times that where they have to be read
 * from rows. What is in the database counts: new codes are read before each search, and whatever is found is fetched from there.
 */
export function createCodeCache(db: Db, now: () => number = Date.now): CodeCache {
  const known = new Map<string, Codes>();
  const loading = new Map<string, Promise<Codes>>();

  async function upToDate(reader: string): Promise<Codes> {
    const codes = known.get(reader);
    const fresh = codes && now() - codes.loadedAt < freshMs ? codes : empty(now());
    await append(reader, fresh);
    known.delete(reader);
    known.set(reader, fresh);
    forgetOldest();
    return fresh;
  }

  /** Two searches at the same time load once. */
  function codesOf(reader: string): Promise<Codes> {
    const running = loading.get(reader) ?? upToDate(reader).finally(() => loading.delete(reader));
    loading.set(reader, running);
    return running;
  }

  async function append(reader: string, codes: Codes): Promise<void> {
    const recent = codes.numbers.subarray(Math.max(0, codes.count - 2 * overlap), codes.count);
    let after = recent.at(-Math.min(overlap, recent.length)) ?? 0;
    for (;;) {
      const { rows } = await db.execute<{ no: string; code: Buffer }>(sql`
        select no, code from search_vectors where reader_id = ${reader} and no >= ${after}
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
    for (const { count } of known.values()) total += count;
    for (const [reader, { count }] of known) {
      if (total <= mostCodes || known.size === 1) return;
      known.delete(reader);
      total -= count;
    }
  }

  return {
    has: async (readers) => (await Promise.all(readers.map(codesOf))).some(({ count }) => count > 0),
    async nearest(readers, code, most) {
      return scan(await Promise.all(readers.map(codesOf)), codeWords(code), most);
    },
  };
}

function empty(at: number): Codes {
  return { numbers: new Float64Array(64), words: new Uint32Array(64 * 16), count: 0, loadedAt: at };
}

function push(codes: Codes, number: number, code: Buffer): void {
  if (codes.count === codes.numbers.length) {
    const numbers = new Float64Array(codes.count * 2);
    numbers.set(codes.numbers);
    const words = new Uint32Array(codes.count * 32);
    words.set(codes.words);
    codes.numbers = numbers;
    codes.words = words;
  }
  codes.numbers[codes.count] = number;
  codes.words.set(codeWords(code), codes.count * 16);
  codes.count += 1;
}

/** Sorts by counting: a distance is one of 513. */
function scan(all: readonly Codes[], code: Uint32Array, most: number): Near[] {
  const byDistance: number[][] = Array.from({ length: 513 }, () => []);
  let limit = 512;
  let kept = 0;
  for (const { numbers, words, count } of all) {
    for (let at = 0; at < count; at += 1) {
      const distance = differing(words, at * 16, code);
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

/** How many bits differ between 16 words from `from` on and `code`. */
function differing(words: Uint32Array, from: number, code: Uint32Array): number {
  let sum = 0;
  for (let at = 0; at < 16; at += 1) {
    let bits = (words[from + at] ?? 0) ^ (code[at] ?? 0);
    bits -= (bits >>> 1) & 0x55555555;
    bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
    sum += (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
  }
  return sum;
}
