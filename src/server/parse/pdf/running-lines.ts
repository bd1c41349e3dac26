import type { Line } from './page-lines.ts';

/** A line repeats where it stands at the same height, within this many points, on this many pages. */
const samePlace = 3;
const minPages = 3;
/** Lines at each edge of a page that may be its header or footer, and how far they stand from its text, in sizes of their letters. */
const edgeLines = 2;
const apart = 1.6;
/** A page with less than this is no page of running text: its lines may repeat because they say the same. */
const minLines = 4;

const numeral = String.raw`(?:[\d۰-۹٠-٩]{1,5}|[ivxlc]{1,7})`;
const count = String.raw`${numeral}(?:\s*(?:/|of|von|از)\s*${numeral})?`;
const edge = String.raw`[\s\-–—|[\]()]*`;
const pageNumber = new RegExp(String.raw`^${edge}(?:(?:page|p\.|seite|صفحه|ص)\s*)?${count}${edge}$`, 'i');
const countAtEnd = new RegExp(String.raw`^${count}\s|\s${count}$`, 'gi');

/** What a header says on every page: numbers at its ends count up, the rest stays. */
function keyOf(line: Line): string {
  const words = pageNumber.test(line.text) ? '#' : line.text.replace(countAtEnd, '#');
  return `${Math.round(line.y / samePlace)} ${words}`;
}

/** The first lines from an edge inwards that stand apart from the others; none where text begins at once. */
function setApart(lines: readonly Line[]): Line[] {
  const isApart = (line: Line, next: Line | undefined) => !next || Math.abs(line.y - next.y) > line.size * apart;
  const last = lines.slice(0, edgeLines).findIndex((line, index) => isApart(line, lines[index + 1]));
  return lines.slice(0, last + 1);
}

function edgesOf(lines: readonly Line[]): Line[] {
  if (lines.length < minLines) return lines.filter((line) => lines.length > 1 && pageNumber.test(line.text));
  const fromTop = lines.toSorted((a, b) => b.y - a.y);
  return [...setApart(fromTop), ...setApart(fromTop.toReversed())];
}

/**
 * Takes away what pages repeat at their edges: running headers and footers, and page numbers. Large letters are never taken for
 * them: chapters begin at the same height too.
 */
export function dropRunningLines(pages: readonly (readonly Line[])[], bodySize: number): Line[][] {
  const counts = new Map<string, number>();
  const edges = pages.map((lines) => edgesOf(lines).filter((line) => line.size < bodySize * 1.15));
  for (const lines of edges) {
    for (const key of new Set(lines.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return pages.map((lines, page) => {
    const repeated = new Set(edges[page]?.filter((line) => (counts.get(keyOf(line)) ?? 0) >= minPages));
    return lines.filter((line) => !repeated.has(line));
  });
}
