import { index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { Bands } from '#contract/calibration.ts';
import { instant } from './columns.ts';
import { organizations } from './identity.ts';

const tenantId = () =>
  text('tenant_id')
    .notNull()
    .references(() => organizations.id, { onDelete: 'cascade' });

/** Anchor essays that an organization brought itself; those of the catalogue are content. */
export const calibrationEssays = pgTable(
  'calibration_essays',
  {
    tenantId: tenantId(),
    id: text('id').notNull(),
    title: text('title').notNull(),
    text: text('text').notNull(),
    words: integer('words').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] })],
);

/** What people gave anchor essays, before they knew the evaluator's bands: never changed. */
export const calibrationRatings = pgTable(
  'calibration_ratings',
  {
    tenantId: tenantId(),
    /** Of the catalogue, or of the organization. */
    essayId: text('essay_id').notNull(),
    raterId: text('rater_id').notNull(),
    /** Username of then. */
    rater: text('rater').notNull(),
    bands: jsonb('bands').$type<Bands>().notNull(),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.essayId, t.raterId] })],
);

/** What each version of the evaluator gives an anchor essay that was rated. */
export const calibrationVerdicts = pgTable(
  'calibration_verdicts',
  {
    tenantId: tenantId(),
    essayId: text('essay_id').notNull(),
    evaluator: text('evaluator').notNull(),
    version: text('version').notNull(),
    /** Null where it does not score the text. */
    bands: jsonb('bands').$type<Bands>(),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.essayId, t.evaluator, t.version] }),
    index('calibration_verdicts_newest_idx').on(t.tenantId, t.at),
  ],
);
