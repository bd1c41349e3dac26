import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, lt, lte, ne, or, sql } from 'drizzle-orm';
import type { ConnectorKind, ConnectorUse } from '#contract/connector-shapes.ts';
import type { Db } from '#server/db/database.ts';
import { connectorIntents, connectors, connectorUses } from '#server/db/schema/connectors.ts';
import { memberships, organizations, users } from '#server/db/schema/identity.ts';
import { holdsAt } from '#server/tenancy/current-memberships.ts';

export type ConnectorRow = typeof connectors.$inferSelect;
export type IntentRow = typeof connectorIntents.$inferSelect;
export type Key = Pick<ConnectorRow, 'tenantId' | 'id'>;

/** Nobody is renewing, or whoever was has not come back. */
const leaseIsFree = or(isNull(connectors.leaseUntil), lt(connectors.leaseUntil, sql`now()`));

const at = ({ tenantId, id }: Key) => and(eq(connectors.tenantId, tenantId), eq(connectors.id, id));

/** The organizations that somebody belongs to now, with the role there. */
export function organizationsOf(db: Db, userId: string, now: Date) {
  return db
    .select({ id: organizations.id, name: organizations.name, role: memberships.role })
    .from(memberships)
    .innerJoin(organizations, eq(organizations.id, memberships.tenantId))
    .where(and(eq(memberships.userId, userId), holdsAt(now)));
}

export function listConnectors(db: Db, tenantIds: readonly string[], after: string | undefined, limit: number) {
  return db
    .select()
    .from(connectors)
    .where(
      and(inArray(connectors.tenantId, [...tenantIds]), after === undefined ? undefined : gt(connectors.id, after)),
    )
    .orderBy(asc(connectors.id))
    .limit(limit);
}

export async function findConnector(
  db: Db,
  tenantIds: readonly string[],
  which: { id: string } | { kind: ConnectorKind },
): Promise<ConnectorRow | undefined> {
  const wanted = 'id' in which ? eq(connectors.id, which.id) : eq(connectors.kind, which.kind);
  const [row] = await db
    .select()
    .from(connectors)
    .where(and(inArray(connectors.tenantId, [...tenantIds]), wanted));
  return row;
}

/** All of one kind, in the order in which they were connected. */
export function connectorsOfKind(db: Db, tenantIds: readonly string[], kind: ConnectorKind): Promise<ConnectorRow[]> {
  return db
    .select()
    .from(connectors)
    .where(and(inArray(connectors.tenantId, [...tenantIds]), eq(connectors.kind, kind)))
    .orderBy(asc(connectors.id));
}

export async function readConnector(db: Db, key: Key): Promise<ConnectorRow | undefined> {
  const [row] = await db.select().from(connectors).where(at(key));
  return row;
}

/** Takes the one of this kind, so that two who connect it at the same time take turns. */
export async function lockKind(tx: Db, tenantId: string, kind: ConnectorKind): Promise<ConnectorRow | undefined> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`connectors/${tenantId}/${kind}`}, 0))`);
  const [row] = await tx
    .select()
    .from(connectors)
    .where(and(eq(connectors.tenantId, tenantId), eq(connectors.kind, kind)))
    .for('update');
  return row;
}

export async function insertConnector(tx: Db, row: ConnectorRow): Promise<void> {
  await tx.insert(connectors).values(row);
}

export async function replaceConnector(tx: Db, row: ConnectorRow): Promise<void> {
  await tx.update(connectors).set(row).where(at(row));
}

/**
 * Has somebody else a connection to the same account there? Who asks in a transaction that deletes one is alone with that until its end: of
 * two that go at the same time one sees that it is the last.
 */
export async function sharesAccount(tx: Db, { kind, host, subject, id }: ConnectorRow): Promise<boolean> {
  if (subject === null) return false;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`connectors/${kind}/${host}/${subject}`}, 0))`);
  const same = and(eq(connectors.kind, kind), eq(connectors.host, host), eq(connectors.subject, subject));
  const [other] = await tx
    .select({ id: connectors.id })
    .from(connectors)
    .where(and(same, ne(connectors.id, id)))
    .limit(1);
  return other !== undefined;
}

/** Gives what was there last. */
export async function deleteConnector(tx: Db, key: Key): Promise<ConnectorRow | undefined> {
  const [row] = await tx.delete(connectors).where(at(key)).returning();
  return row;
}

export function deleteConnectorsOf(tx: Db, tenantId: string): Promise<ConnectorRow[]> {
  return tx.delete(connectors).where(eq(connectors.tenantId, tenantId)).returning();
}

/**
 * Takes the right to renew, for `seconds` by the clock of the database: nobody else may meanwhile, and whoever had it before and comes
 * back late is known by an older `fence`. A lease that nobody ended was cut off, which the row says from now on. Undefined where
 * somebody else holds it, `version` is not the newest token, or the service wants to be left alone beyond `now`.
 */
export async function takeLease(
  db: Db,
  key: Key,
  version: number,
  { seconds, now }: { seconds: number; now: Date },
): Promise<ConnectorRow | undefined> {
  const [row] = await db
    .update(connectors)
    .set({
      fence: sql`${connectors.fence} + 1`,
      leaseUntil: sql`now() + make_interval(secs => ${seconds})`,
      interrupted: sql`${connectors.interrupted} or ${connectors.leaseUntil} is not null`,
    })
    .where(
      and(
        at(key),
        eq(connectors.version, version),
        ne(connectors.status, 'expired'),
        leaseIsFree,
        or(isNull(connectors.trouble), ne(connectors.trouble, 'throttled'), lte(connectors.renewsAt, now)),
      ),
    )
    .returning();
  return row;
}

/**
 * Stores the token that follows `version`, whatever was said of the one before: false where a newer one is there, somebody else is renewing
 * that one at this moment, or the connection is gone.
 */
export async function storeRenewed(
  db: Db,
  { tenantId, id, fence, version }: ConnectorRow,
  change: Partial<ConnectorRow>,
): Promise<boolean> {
  const rows = await db
    .update(connectors)
    .set({ ...change, leaseUntil: null })
    .where(and(at({ tenantId, id }), eq(connectors.version, version), or(eq(connectors.fence, fence), leaseIsFree)))
    .returning({ id: connectors.id });
  return rows.length > 0;
}

/** Nothing can be done with it on this server: it is left alone until its secrets open again. */
export async function markLocked(db: Db, { tenantId, id, version }: ConnectorRow): Promise<void> {
  await db
    .update(connectors)
    .set({ status: 'error', trouble: 'locked', renewsAt: null })
    .where(and(at({ tenantId, id }), eq(connectors.version, version), ne(connectors.status, 'expired')));
}

/** A test has shown what is wrong; a renewal that failed meanwhile says more. */
export async function storeTested(db: Db, row: ConnectorRow, trouble: NonNullable<ConnectorRow['trouble']>) {
  await db
    .update(connectors)
    .set({ status: 'error', trouble })
    .where(and(at(row), eq(connectors.version, row.version), eq(connectors.status, 'active')));
}

/** A test has shown that all is well again; what a renewal has found stays. */
export async function clearTested(db: Db, row: ConnectorRow): Promise<void> {
  await db
    .update(connectors)
    .set({ status: 'active', trouble: null })
    .where(and(at(row), eq(connectors.version, row.version), eq(connectors.failures, 0)));
}

export function lockedConnectors(db: Db): Promise<ConnectorRow[]> {
  return db.select().from(connectors).where(eq(connectors.trouble, 'locked'));
}

/** Its secrets open again: it is renewed next. */
export async function markUnlocked(db: Db, { tenantId, id, version }: ConnectorRow, now: Date): Promise<void> {
  await db
    .update(connectors)
    .set({ status: 'active', trouble: null, renewsAt: now })
    .where(and(at({ tenantId, id }), eq(connectors.version, version), eq(connectors.trouble, 'locked')));
}

/** Ends the lease with what came of it; false where the lease went to somebody else meanwhile, and nothing was stored. */
export async function endLease(
  db: Db,
  { tenantId, id, fence, version }: ConnectorRow,
  change: Partial<ConnectorRow>,
): Promise<boolean> {
  const rows = await db
    .update(connectors)
    .set({ ...change, leaseUntil: null })
    .where(and(at({ tenantId, id }), eq(connectors.fence, fence), eq(connectors.version, version)))
    .returning({ id: connectors.id });
  return rows.length > 0;
}

/** Those whose time to be renewed has come. */
export function dueConnectors(db: Db, now: Date, limit: number): Promise<ConnectorRow[]> {
  return db
    .select()
    .from(connectors)
    .where(and(isNotNull(connectors.renewsAt), lte(connectors.renewsAt, now), ne(connectors.status, 'expired')))
    .orderBy(asc(connectors.renewsAt))
    .limit(limit);
}

export function sealedConnectors(db: Db) {
  const { tenantId, id, sealedCredentials, sealedTokens } = connectors;
  return db.select({ tenantId, id, sealedCredentials, sealedTokens }).from(connectors);
}

/** Puts another sealing of the same secret in the place of `old`; false where that is not there any more. */
export async function replaceSealing(
  db: Db,
  key: Key,
  column: 'sealedCredentials' | 'sealedTokens',
  old: string,
  renewed: string,
): Promise<boolean> {
  const rows = await db
    .update(connectors)
    .set({ [column]: renewed })
    .where(and(at(key), eq(connectors[column], old)))
    .returning({ id: connectors.id });
  return rows.length > 0;
}

export async function insertUse(db: Db, use: typeof connectorUses.$inferInsert): Promise<void> {
  await db.insert(connectorUses).values(use);
}

export function listUses(db: Db, { tenantId, id }: Key, before: string | undefined, limit: number) {
  return db
    .select({
      id: connectorUses.id,
      at: connectorUses.at,
      use: sql<ConnectorUse['use']>`${connectorUses.use}`,
      ok: connectorUses.ok,
      userId: connectorUses.userId,
      username: users.username,
    })
    .from(connectorUses)
    .leftJoin(users, eq(users.id, connectorUses.userId))
    .where(
      and(
        eq(connectorUses.tenantId, tenantId),
        eq(connectorUses.connectorId, id),
        before === undefined ? undefined : lt(connectorUses.id, before),
      ),
    )
    .orderBy(desc(connectorUses.id))
    .limit(limit);
}

export async function insertIntent(db: Db, row: IntentRow): Promise<void> {
  await db.insert(connectorIntents).values(row);
}

/** Takes an intent out: it is good for one callback, whatever comes of it. */
export async function takeIntent(db: Db, stateHash: Buffer): Promise<IntentRow | undefined> {
  const [row] = await db.delete(connectorIntents).where(eq(connectorIntents.stateHash, stateHash)).returning();
  return row;
}

export async function forgetOld(db: Db, now: Date, usesBefore: Date): Promise<void> {
  await db.delete(connectorIntents).where(lte(connectorIntents.expiresAt, now));
  await db.delete(connectorUses).where(lt(connectorUses.at, usesBefore));
}
