import { cleanText } from './clean-text.ts';

/** How far before the wanted place a boundary is looked for, in letters. */
const reach = 4_000;

/**
 * A place near the end of a long text, `letters` before it or a little earlier, from which the text can be read by itself, as if nothing
 * stood before: a plain line after a blank one, outside of fences and formulas. 0 where there is none.
 */
export function tailStart(text: string, letters: number): number {
  const wanted = text.length - letters;
  // Notes are numbered in the order of the whole.
  if (wanted <= 0 || text.includes('[^')) return 0;
  const from = Math.max(0, wanted - reach);
  const boundaries = [...text.slice(from, wanted).matchAll(/\n[ \t]*\n(?=\p{L})/gu)];
  for (const { index, 0: blank } of boundaries.toReversed()) {
    const start = from + index + blank.length;
    if (isOutside(text.slice(0, start))) return start;
  }
  return 0;
}

/** So many letters are left of the text before `start` once it is cleaned. */
export const cleanedLength = (text: string, start: number): number => cleanText(text.slice(0, start)).length;

/** Is nothing open at the end of this text that a blank line does not end? */
function isOutside(before: string): boolean {
  const fences = before.match(/^[ \t>]*(?:`{3,}|~{3,})/gm)?.length ?? 0;
  const formulas = before.match(/\$\$|\\\[|\\\]/g)?.length ?? 0;
  return fences % 2 === 0 && formulas % 2 === 0;
}
