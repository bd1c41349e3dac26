import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual';

/** More rows than this are never in the page, however small they are. */
export const mostRows = 80;

/**
 * The places of the rows to keep in the page, rising: those in view, some around them, and those that hold the focus or an
 * end of the selection (`pinned`), which would be lost with their row.
 */
export function mountedRows(range: Range, pinned: readonly number[]): number[] {
  const held = [...new Set(pinned)].filter((index) => index >= 0 && index < range.count);
  const room = mostRows - held.length;
  const endIndex = Math.min(range.endIndex, range.startIndex + room - 1);
  const overscan = Math.min(range.overscan, Math.floor((room - (endIndex - range.startIndex + 1)) / 2));
  const around = defaultRangeExtractor({ ...range, endIndex, overscan });
  return [...new Set([...held, ...around])].sort((a, b) => a - b);
}
