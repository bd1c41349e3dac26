/** The positions with hits, in the order of the text. */
export const inOrder = (positions: readonly number[]): number[] => [...new Set(positions)].sort((a, b) => a - b);

/** The hit after a position, or before it; around the end it begins again. Null where there is none. */
export function step(hits: readonly number[], from: number | null, by: 1 | -1): number | null {
  const at = from ?? (by === 1 ? -1 : Number.POSITIVE_INFINITY);
  if (by === 1) return hits.find((hit) => hit > at) ?? hits[0] ?? null;
  return hits.findLast((hit) => hit < at) ?? hits.at(-1) ?? null;
}
