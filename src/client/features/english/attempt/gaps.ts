/** A stretch of a text, or a gap of it with the letters of its word that are there. */
export type Part = { text: string } | { gap: string; letters: string };

/** Cuts a text at its gaps, each written as the id of its item in double braces. Joined, the parts are the text. */
export function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const found of text.matchAll(/\{\{([^{}]+)\}\}/g)) {
    const before = text.slice(from, found.index);
    if (before) parts.push({ text: before });
    parts.push({ gap: found[1] ?? '', letters: /[\p{L}\p{M}'’-]+$/u.exec(before)?.[0] ?? '' });
    from = found.index + found[0].length;
  }
  if (from < text.length) parts.push({ text: text.slice(from) });
  return parts;
}

/** A sentence around its gap `___`: what stands before it and after it; null where it has none. */
export function aroundGap(sentence: string): [before: string, after: string] | null {
  const at = sentence.indexOf('___');
  return at < 0 ? null : [sentence.slice(0, at), sentence.slice(at).replace(/^_+/, '')];
}

/** How many words there are, as the limits of a task count them. */
export const countWords = (text: string): number => text.match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
