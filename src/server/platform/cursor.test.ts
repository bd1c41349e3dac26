import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { AppError } from './app-error.ts';
import { decodeCursor, encodeCursor, pageFrom } from './cursor.ts';

const Shape = z.tuple([z.iso.datetime(), z.string()]);

test('a cursor gives back what it was made of, and is safe in a query string', () => {
  fc.assert(
    fc.property(
      fc.date({ noInvalidDate: true, min: new Date('0001-01-01'), max: new Date('9999-01-01') }),
      fc.string(),
      (at, id) => {
        const cursor = encodeCursor([at.toISOString(), id]);
        expect(cursor).toMatch(/^[A-Za-z0-9_-]+$/);
        expect(decodeCursor(cursor, Shape)).toEqual([at.toISOString(), id]);
      },
    ),
  );
});

test('no cursor means the first page', () => {
  expect(decodeCursor(undefined, Shape)).toBeUndefined();
});

test('anything that is not a cursor of this list is a validation error on query.cursor', () => {
  const other = encodeCursor({ page: 2 });
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.constant(other)), (cursor) => {
      expect(() => decodeCursor(cursor, Shape)).toThrow(
        expect.objectContaining({
          code: 'validation_error',
          extra: { issues: [expect.objectContaining({ path: 'query.cursor' })] },
        }),
      );
    }),
  );
  expect(() => decodeCursor(other, Shape)).toThrow(AppError);
});

test('walking all pages gives every row once, and the last page has no next one', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { maxLength: 40 }), fc.integer({ min: 1, max: 9 }), (values, limit) => {
      const rows = values.map((value, at) => ({ value, at }));
      const seen: number[] = [];
      let from = -1;
      for (;;) {
        const page = pageFrom(
          rows.filter((row) => row.at > from).slice(0, limit + 1),
          limit,
          (row) => row.at,
          (row) => row.value,
        );
        seen.push(...page.items);
        if (page.next_cursor === null) break;
        from = decodeCursor(page.next_cursor, z.int()) ?? Number.NaN;
      }
      expect(seen).toEqual(values);
    }),
  );
});
