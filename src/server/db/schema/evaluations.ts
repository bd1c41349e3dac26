import { sql } from 'drizzle-orm';
import { index, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { Evaluation } from '#contract/evaluation.ts';
import { instant } from './columns.ts';
import { tenants } from './identity.ts';

/** What was judged of a learner's writing and speaking: append-only, judging again is another row. */
export const evaluations = pgTable(
  'evaluations',
  {
    tenantId: text('tenant_id')
      .notNull()
      .references(() => tenants.id, { onDelete: 'cascade' }),
    id: text('id').notNull(),
    type: text('type', { enum: ['writing', 'speaking'] }).notNull(),
    /** Of the catalogue; null where no task was given. */
    taskId: text('task_id'),
    /** As it was judged: the places in the result are places in it. */
    text: text('text').notNull(),
    /** Everything but the id. */
    result: jsonb('result').$type<Omit<Evaluation, 'id'>>().notNull(),
    evaluator: text('evaluator').notNull(),
    evaluatorVersion: text('evaluator_version').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index('evaluations_newest_idx').on(t.tenantId, sql`${t.createdAt} desc`, sql`${t.id} desc`),
  ],
);
