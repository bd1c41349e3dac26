export interface KeyContext {
  /** How many days there are. */
  count: number;
  /** Empty squares before the first day, so that rows are known. */
  offset: number;
  /** Whether the page is written from right to left, where ArrowLeft means later. */
  direction: 'ltr' | 'rtl';
}

export interface Key {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
}

/**
 * Where a key takes the focus, as an index into the days; null for a key that means nothing here. The model of the grid pattern:
 * arrows move by one square and stop at the edges, Home and End go to the ends of a row, with Control to the ends of the year, and
 * Page Up and Page Down go four weeks.
 */
export function moveByKey(index: number, pressed: Key, { count, offset, direction }: KeyContext): number | null {
  const row = (index + offset) % 7;
  const whole = pressed.ctrlKey || pressed.metaKey;
  const later = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const earlier = direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
  const to = (target: number): number => (target >= 0 && target < count ? target : index);

  switch (pressed.key) {
    case later:
      return to(index + 7);
    case earlier:
      return to(index - 7);
    case 'ArrowUp':
      return row === 0 ? index : to(index - 1);
    case 'ArrowDown':
      return row === 6 ? index : to(index + 1);
    case 'Home':
      return whole ? 0 : firstInRow(row, offset);
    case 'End':
      return whole ? count - 1 : lastInRow(row, offset, count);
    case 'PageUp':
      return to(index - 28);
    case 'PageDown':
      return to(index + 28);
    default:
      return null;
  }
}

function firstInRow(row: number, offset: number): number {
  return row >= offset ? row - offset : row - offset + 7;
}

function lastInRow(row: number, offset: number, count: number): number {
  const lastRow = (count - 1 + offset) % 7;
  return count - 1 - ((lastRow - row + 7) % 7);
}
