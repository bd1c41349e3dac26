import { z } from 'zod';

/** The answer of every list: items and where the next page starts (`null` at the end). */
export function pageOf<const S extends z.ZodType>(item: S) {
  return z.object({
    items: z.array(item),
    next_cursor: z.string().nullable().meta({ description: 'Pass it as `cursor` for the next page; null at the end.' }),
  });
}

/** A whole number in a query string: digits alone, so that `1e3` and ` 5` are refused. */
export const QueryInt = z
  .string()
  .regex(/^\d{1,9}$/, 'Give a whole number.')
  .transform(Number)
  .meta({ override: { type: 'integer' } });

/** A yes or no in a query string. */
export const QueryBool = z
  .enum(['true', 'false'])
  .transform((value) => value === 'true')
  .meta({ override: { type: 'boolean' } });

/** The query of every list. */
export const pageQuery = {
  limit: QueryInt.pipe(z.int().min(1, 'Ask for at least 1.').max(200, 'Ask for at most 200.'))
    .default(50)
    .meta({
      description: 'Items a page, 1 to 200.',
      override: { type: 'integer', minimum: 1, maximum: 200, default: 50 },
    }),
  cursor: z.string().max(500).optional().meta({ description: 'Opaque, from `next_cursor`.' }),
};

/** The direction of a sorted list. */
export const SortOrder = z.enum(['asc', 'desc']).meta({ description: 'Rising or falling.', example: 'asc' });
