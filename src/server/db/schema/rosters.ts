import { sql } from 'drizzle-orm';
import { boolean, foreignKey, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { type memberships, organizations, users } from './identity.ts';

const tenantId = () =>
  text('tenant_id')
    .notNull()
    .references(() => organizations.id, { onDelete: 'cascade' });

type Role = (typeof memberships.$inferSelect)['role'];

/** What is done to each of several members; `teamId` null is no team. */
export type MemberAction =
  | { kind: 'role'; role: Exclude<Role, 'owner'> }
  | { kind: 'team'; teamId: string | null }
  | { kind: 'remove' };

/** What a line of a roster did, so that it can be taken back exactly; in a dry run what it would do. */
export type RosterEffect =
  /** `joinedAt` as ISO text: whoever left and came back since is not taken out. */
  | { kind: 'added'; userId: string; role: Role; teamId: string | null; joinedAt: string }
  | {
      kind: 'updated';
      userId: string;
      before: { role: Role; teamId: string | null };
      after: { role: Role; teamId: string | null };
    }
  | { kind: 'invited'; invitationId: string; replaced: string | null }
  /** Of a change of several members; instants as ISO text, `at` is when. */
  | {
      kind: 'removed';
      userId: string;
      role: Role;
      teamId: string | null;
      joinedAt: string;
      expiresAt: string | null;
      at: string;
    }
  /** Of a dry run alone: somebody would be added or invited. */
  | { kind: 'joins'; role: Role };

/** A roster that is imported, or with an `action` a change of several members: the row is its job. */
export const rosterImports = pgTable(
  'roster_imports',
  {
    tenantId: tenantId(),
    id: text('id').notNull(),
    status: text('status', { enum: ['queued', 'running', 'done', 'failed', 'undone'] }).notNull(),
    dryRun: boolean('dry_run').notNull(),
    total: integer('total').notNull(),
    /** Whoever brought it; what they may no longer do stops it. */
    createdBy: text('created_by').references(() => users.id, { onDelete: 'set null' }),
    requestId: text('request_id'),
    /** Which process works on it, and until when it is believed to be alive. */
    leaseId: text('lease_id'),
    leaseUntil: instant('lease_until'),
    createdAt: instant('created_at').notNull(),
    finishedAt: instant('finished_at'),
    undoneAt: instant('undone_at'),
    /** Why it failed. */
    error: text('error'),
    /** What is done to the members that its rows name; null for a roster. */
    action: jsonb('action').$type<MemberAction>(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index('roster_imports_work_idx').on(t.status, t.createdAt).where(sql`status in ('queued', 'running')`),
  ],
);

/** A line of it, or a member, with role and id of the team as they were chosen. What it did is stored in the transaction that did it, so no line is done twice. */
export const rosterRows = pgTable(
  'roster_rows',
  {
    tenantId: tenantId(),
    importId: text('import_id').notNull(),
    /** The header is line 1. */
    line: integer('line').notNull(),
    email: text('email').notNull(),
    fullName: text('full_name'),
    role: text('role'),
    team: text('team'),
    /** Null while it waits. */
    outcome: text('outcome', { enum: ['added', 'invited', 'updated', 'unchanged', 'duplicate', 'invalid', 'removed'] }),
    message: text('message'),
    effect: jsonb('effect').$type<RosterEffect>(),
    /** Of a change of several members; null for a roster. */
    userId: text('user_id').references(() => users.id, { onDelete: 'cascade' }),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.importId, t.line] }),
    foreignKey({
      columns: [t.tenantId, t.importId],
      foreignColumns: [rosterImports.tenantId, rosterImports.id],
      name: 'roster_rows_import_fk',
    }).onDelete('cascade'),
    index('roster_rows_user_idx').on(t.userId).where(sql`user_id is not null`),
    index('roster_rows_waiting_idx').on(t.tenantId, t.importId, t.line).where(sql`outcome is null`),
  ],
);
