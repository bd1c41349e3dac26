import { customType, timestamp } from 'drizzle-orm/pg-core';

/** Shapes of columns that every table shares. */

/** An instant, UTC, to the millisecond, as a `Date`. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' });

/** Raw bytes. */
export const bytes = customType<{ data: Buffer; driverData: Buffer }>({
  dataType: () => 'bytea',
});
