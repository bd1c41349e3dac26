import { is } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';

const schema = import.meta.glob<Record<string, unknown>>('/src/server/db/schema/*.ts', { eager: true });

/** Every table of the schema, also of files that are added to it. */
export function everyTable(): PgTable[] {
  return Object.values(schema)
    .flatMap((file) => Object.values(file))
    .filter((one): one is PgTable => is(one, PgTable));
}
