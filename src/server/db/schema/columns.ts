import { customType, timestamp } from 'drizzle-orm/pg-core';

/** Shapes of columns that every table shares. */

/** An instant, UTC, to the millisecond, as a `Date`. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' });

/** Raw bytes. */
export const bytes = customType<{ data: Buffer; driverData: Buffer }>({
  dataType: () => 'bytea',
});

/** Words of a text with their places, for full text search; written as PostgreSQL's text form of a `tsvector`. */
export const words = customType<{ data: string; driverData: string }>({
  dataType: () => 'tsvector',
});
