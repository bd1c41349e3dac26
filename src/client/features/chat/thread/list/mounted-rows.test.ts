import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mostRows, mountedRows } from './mounted-rows.ts';

const ranges = fc
  .record({ count: fc.integer({ min: 1, max: 5_000 }), at: fc.nat(), seen: fc.nat({ max: 400 }), overscan: fc.nat(12) })
  .map(({ count, at, seen, overscan }) => {
    const startIndex = at % count;
    return { count, startIndex, endIndex: Math.min(count - 1, startIndex + seen), overscan };
  });

describe('the rows in the page', () => {
  test('are rising places of the list, each once, and never more than allowed', () => {
    fc.assert(
      fc.property(ranges, fc.array(fc.nat({ max: 6_000 }), { maxLength: 3 }), (range, pinned) => {
        const rows = mountedRows(range, pinned);
        expect(rows.length).toBeLessThanOrEqual(mostRows);
        expect(rows).toEqual([...new Set(rows)].sort((a, b) => a - b));
        expect(rows.every((row) => row >= 0 && row < range.count)).toBe(true);
      }),
    );
  });

  test('include all that is in view where that fits, and what holds the focus', () => {
    fc.assert(
      fc.property(ranges, fc.nat({ max: 4_999 }), (range, pinned) => {
        const rows = mountedRows(range, [pinned]);
        if (pinned < range.count) expect(rows).toContain(pinned);
        if (range.endIndex - range.startIndex + 1 > mostRows - 1) return;
        for (let index = range.startIndex; index <= range.endIndex; index += 1) expect(rows).toContain(index);
      }),
    );
  });
});
