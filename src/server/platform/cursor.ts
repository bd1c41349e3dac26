import type { z } from 'zod';
import { AppError } from './app-error.ts';

/** Packs the sort values of the last row of a page; opaque to callers: base64url of JSON. */
export function encodeCursor(values: unknown): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/**
 * Unpacks `?cursor=`, or gives undefined where none was sent. What does not have the given shape is
 * refused with `validation_error` on `query.cursor`.
 */
export function decodeCursor<S extends z.ZodType>(cursor: string | undefined, shape: S): z.output<S> | undefined {
  if (cursor === undefined) return undefined;
  const parsed = shape.safeParse(parseJson(cursor));
  if (parsed.success) return parsed.data;
  const message = 'Pass the `next_cursor` of the page before, unchanged, or leave the cursor out.';
  throw new AppError('validation_error', message, { issues: [{ path: 'query.cursor', message }] });
}

/** Cuts `limit + 1` rows that were read to one page; the spare row tells that there is a next one. */
export function pageFrom<Row, Item>(
  rows: readonly Row[],
  limit: number,
  sortValues: (row: Row) => unknown,
  view: (row: Row) => Item,
): { items: Item[]; next_cursor: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(view),
    next_cursor: rows.length > limit && last !== undefined ? encodeCursor(sortValues(last)) : null,
  };
}

function parseJson(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'), (_key, value: unknown) => {
      // What the database cannot hold: NUL, half of a surrogate pair, the year 0.
      if (typeof value === 'string' && (/\0|^0000-/.test(value) || !value.isWellFormed())) throw new Error('crafted');
      return value;
    });
  } catch {
    return undefined;
  }
}
