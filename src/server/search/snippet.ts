import { wordsOf } from './words.ts';

export interface Snippet {
  text: string;
  /** `[start, end]` of each matching word in `text`. */
  highlights: [number, number][];
  /** The matching words as they stand there, each once. */
  terms: string[];
}

/** Characters of a snippet, about three lines. */
const length = 260;

/** Marks the words of a text that are among `terms`, neighbouring ones as one. */
export function highlight(text: string, terms: ReadonlySet<string>): Omit<Snippet, 'text'> {
  const ranges: [number, number][] = [];
  const found = new Map<string, string>();
  for (const { term, start, end } of wordsOf(text, { signs: true })) {
    if (!terms.has(term)) continue;
    const word = text.slice(start, end);
    if (!found.has(word.toLowerCase())) found.set(word.toLowerCase(), word);
    const last = ranges.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else ranges.push([start, end]);
  }
  return { highlights: ranges, terms: [...found.values()].slice(0, 12) };
}

/** The words that found a passage: those of its text, or else of what stands above it, which is indexed with it. */
export function termsFound(
  inText: readonly string[],
  { title, heading }: { title: string | null; heading: string | null },
  terms: ReadonlySet<string>,
): string[] {
  return inText.length > 0 ? [...inText] : highlight([title ?? '', heading ?? ''].join('\n'), terms).terms;
}

/** The part of a passage that matches best: with the most different words, cut at spaces. */
export function snippetOf(text: string, terms: ReadonlySet<string>): Snippet {
  const all = highlight(text, terms);
  if (text.length <= length) return { text, ...all };
  const start = wordStart(text, bestStart(text, all.highlights));
  const end = wordEnd(text, start + length);
  const before = start > 0 ? '… ' : '';
  const shown = text.slice(start, end).trimEnd();
  const shift = before.length - start;
  const highlights = all.highlights
    .filter(([from, to]) => from >= start && to <= start + shown.length)
    .map(([from, to]): [number, number] => [from + shift, to + shift]);
  return { text: `${before}${shown}${end < text.length ? ' …' : ''}`, highlights, terms: all.terms };
}

/** Where a window of `length` characters holds the most different words. */
function bestStart(text: string, ranges: readonly [number, number][]): number {
  let best = { start: 0, words: 0 };
  for (const [index, [from]] of ranges.entries()) {
    const start = Math.max(0, from - 60);
    const words = new Set<string>();
    for (const [one, end] of ranges.slice(index)) {
      if (end > start + length) break;
      words.add(text.slice(one, end).toLowerCase());
    }
    if (words.size > best.words) best = { start, words: words.size };
  }
  return best.start;
}

function wordStart(text: string, at: number): number {
  if (at === 0) return 0;
  const space = text.slice(at, at + 30).search(/\s/);
  const moved = space === -1 ? at : at + space + 1;
  // Never between the halves of one sign.
  return /[\uDC00-\uDFFF]/.test(text[moved] ?? '') ? moved + 1 : moved;
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.slice(Math.max(at - 30, 0), at).search(/\s\S*$/);
  const moved = space === -1 ? at : at - 30 + space;
  return /[\uDC00-\uDFFF]/.test(text[moved] ?? '') ? moved - 1 : moved;
}
