import type { Range } from '#client/ui/marked-ranges.ts';

export interface Excerpt {
  text: string;
  ranges: Range[];
}

/** What stands before the first find, so that it is read in its sentence. Characters. */
const lead = 90;

/** The part of a passage that begins a little before the first find, where that is far from its beginning. */
export function excerptFrom(text: string, ranges: readonly Range[]): Excerpt {
  const first = Math.min(...ranges.map(([start]) => start));
  if (!Number.isFinite(first) || first <= lead * 2) return { text, ranges: [...ranges] };
  const from = Math.max(0, first - lead);
  const before = text.slice(from, first);
  // From the beginning of the sentence, else from that of a word.
  const sentence = before.search(/(?<=[.!?؟。\n]\s+)\S/u);
  const word = before.search(/(?<=\s)\S/u);
  const at = from + Math.max(0, sentence >= 0 ? sentence : word);
  return { text: `… ${text.slice(at)}`, ranges: ranges.map(([start, end]) => [start - at + 2, end - at + 2] as const) };
}
