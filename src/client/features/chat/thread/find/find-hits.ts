import type { Entry } from '../turns-of.ts';
import { foldText } from './fold-text.ts';
import { plainText } from './plain-text.ts';

/** One place where the words stand. */
export interface Hit {
  /** The key of the entry. */
  key: string;
  /** Which one it is within that entry, from 0. */
  nth: number;
}

/** What each stored message is compared by; a message is made comparable once, however often is searched. */
const folded = new WeakMap<object, string>();

function foldedOf(entry: Entry): string {
  if (entry.kind === 'question') return foldText(entry.text);
  const { message } = entry;
  if (!message) return '';
  const known = folded.get(message);
  if (known !== undefined) return known;
  const text = foldText(plainText(message.content));
  folded.set(message, text);
  return text;
}

/** The beginnings of every occurrence of `words` in `text`, both folded; occurrences do not overlap. */
export function occurrences(text: string, words: string): number[] {
  const found: number[] = [];
  if (words === '') return found;
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length)) found.push(at);
  return found;
}

/** How words are compared: folded, and without white space around them. */
export const foldQuery = (query: string): string => foldText(query).trim();

/** Longer work than this is done in pieces, so that typing goes on between them. Milliseconds. */
const piece = 8;

/**
 * Every place where the words stand, oldest first. Gives way to the page between pieces of work.
 * @throws the reason of `signal` when nobody waits any more.
 */
export async function findHits(entries: readonly Entry[], query: string, signal: AbortSignal): Promise<Hit[]> {
  const words = foldQuery(query);
  const hits: Hit[] = [];
  if (words === '') return hits;
  let began = performance.now();
  for (const entry of entries) {
    hits.push(...occurrences(foldedOf(entry), words).map((_, nth) => ({ key: entry.key, nth })));
    if (performance.now() - began < piece) continue;
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
    began = performance.now();
  }
  return hits;
}

/** The first hit at or after an entry, and the first of all where none follows; null without hits. */
export function hitFrom(hits: readonly Hit[], entries: readonly { key: string }[], key: string | null): Hit | null {
  const place = new Map(entries.map((entry, index) => [entry.key, index]));
  const from = key === null ? 0 : (place.get(key) ?? 0);
  return hits.find((hit) => (place.get(hit.key) ?? 0) >= from) ?? hits[0] ?? null;
}

/** The hit `steps` after this one, round and round. */
export function stepFrom(hits: readonly Hit[], hit: Hit | null, steps: number): Hit | null {
  const at = indexOfHit(hits, hit);
  if (at === -1) return hits[0] ?? null;
  return hits[(at + steps + hits.length) % hits.length] ?? null;
}

export const indexOfHit = (hits: readonly Hit[], hit: Hit | null): number =>
  hit === null ? -1 : hits.findIndex(({ key, nth }) => key === hit.key && nth === hit.nth);
