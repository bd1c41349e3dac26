import { pgTable, text } from 'drizzle-orm/pg-core';

/** Facts about this installation, one row each. */
export const serverFacts = pgTable('server_facts', {
  name: text('name').primaryKey(),
  value: text('value').notNull(),
});
