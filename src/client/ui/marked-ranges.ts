/** `[start, end]` in UTF-16 code units, the end exclusive. */
export type Range = readonly [number, number];

export interface Segment {
  text: string;
  marked: boolean;
}

/** Cuts a text at ranges, in any order and however they overlap; joined, the segments are the text. Ranges outside of it count for nothing. */
export function segmentsOf(text: string, ranges: readonly Range[]): Segment[] {
  const segments: Segment[] = [];
  const push = (from: number, to: number, marked: boolean) => {
    if (to > from) segments.push({ text: text.slice(from, to), marked });
  };
  let at = 0;
  for (const [start, end] of joined(text, ranges)) {
    push(at, start, false);
    push(start, end, true);
    at = end;
  }
  push(at, text.length, false);
  return segments;
}

/** In order, and those that touch or overlap as one. */
function joined(text: string, ranges: readonly Range[]): Range[] {
  const result: [number, number][] = [];
  const sorted = ranges
    .map(([start, end]): [number, number] => [Math.max(0, start), Math.min(text.length, end)])
    .filter(([start, end]) => start < end)
    .sort(([a], [b]) => a - b);
  for (const [start, end] of sorted) {
    const last = result.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
}
