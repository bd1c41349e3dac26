import type { Line } from './page-lines.ts';

/** Headings are set larger than the text by at least this. */
const headingRatio = 1.15;
/** Larger sizes than this many are all outermost. */
const maxLevels = 4;

const rounded = (size: number) => Math.round(size * 2) / 2;

/** The size of most letters of a document, in points. */
export function bodySizeOf(pages: readonly (readonly Line[])[]): number {
  const letters = new Map<number, number>();
  for (const line of pages.flat()) {
    letters.set(rounded(line.size), (letters.get(rounded(line.size)) ?? 0) + line.text.length);
  }
  return [...letters].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])[0];
}

/** The level of a heading by the size of its letters, the largest outermost; undefined for text. */
export function headingLevels(
  pages: readonly (readonly Line[])[],
  bodySize: number,
): (size: number) => number | undefined {
  const sizes = new Set(pages.flat().map((line) => rounded(line.size)));
  const larger = [...sizes].filter((size) => size >= bodySize * headingRatio).sort((a, b) => b - a);
  return (size) => {
    const index = larger.indexOf(rounded(size));
    return index < 0 ? undefined : Math.max(1, index + 1 - Math.max(0, larger.length - maxLevels));
  };
}
