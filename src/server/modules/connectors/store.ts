import type { ConnectorKind } from '#contract/connector-shapes.ts';
import type { Db } from '#server/db/database.ts';
import { newId } from '#server/platform/ids.ts';
import { appendAudit } from '#server/tenancy/audit-log.ts';
import type { TokenSet } from '#tokens/token-set.ts';
import * as repository from './connectors.repository.ts';
import { columnsOf } from './renewal.ts';
import { endsWithIt } from './revocation.ts';
import type { RevocationRow } from './revocations.repository.ts';
import type { Secrets } from './secrets.ts';
import type { Account } from './vendors/vendor.ts';

/** A connection that a service has agreed to. */
export interface Made {
  id: string;
  tenantId: string;
  userId: string;
  /** Who administers the organization that it is for; null where it is the person's own. */
  actor: { userId: string; username: string } | null;
  account: Account;
  set: TokenSet;
  label: string | undefined;
  requestId: string;
  now: Date;
}

/** Stores what ends the tokens of a connection that goes, in the transaction in which it does; null where there is nothing to end. */
export type LetGo = (tx: Db, gone: repository.ConnectorRow) => Promise<RevocationRow | null>;

/**
 * Stores a connection in the place of the one of its kind that there may be: that one keeps its id, and its tokens are let go unless the
 * new ones would end with them.
 */
export function storeConnector(
  db: Db,
  secrets: Secrets,
  letGo: LetGo,
  made: Made,
): Promise<{ row: repository.ConnectorRow; revocation: RevocationRow | null }> {
  const { tenantId, account, set, now } = made;
  return db.transaction(async (tx) => {
    const before = await repository.lockKind(tx, tenantId, account.kind);
    const key = { tenantId, id: before?.id ?? made.id };
    const row: repository.ConnectorRow = {
      ...key,
      kind: account.kind,
      account: made.label ?? null,
      subject: account.subject(set),
      host: account.tokenUrl.host,
      ...columnsOf(account, set),
      sealedCredentials: secrets.sealKept(key, account.kept),
      sealedTokens: secrets.sealTokens(key, set),
      keepsPassword: 'password' in account.kept,
      lastRefreshedAt: null,
      rotationLosses: before?.rotationLosses ?? 0,
      version: (before?.version ?? 0) + 1,
      // Whoever renews what was there before comes too late.
      fence: (before?.fence ?? 0) + 1,
      leaseUntil: null,
      connectedAt: now,
    };
    await (before ? repository.replaceConnector(tx, row) : repository.insertConnector(tx, row));
    const use = { tenantId, connectorId: key.id, id: newId(), at: now };
    await repository.insertUse(tx, { ...use, use: 'connected', ok: true, userId: made.userId });
    await audit(tx, { ...made, kind: account.kind, id: key.id, action: 'connector_connected', host: row.host });
    return { row, revocation: before && !endsWithIt(before, row) ? await letGo(tx, before) : null };
  });
}

/** Deletes a connection, its secrets with it, and lets its last tokens go, which may be newer than those of `key`. */
export function removeConnector(
  db: Db,
  key: repository.Key,
  letGo: LetGo,
  by: Pick<Made, 'actor' | 'requestId' | 'now'>,
): Promise<RevocationRow | null> {
  return db.transaction(async (tx) => {
    const last = await repository.deleteConnector(tx, key);
    if (!last) return null;
    const revocation = await letGo(tx, last);
    await audit(tx, { ...last, ...by, action: 'connector_disconnected' });
    return revocation;
  });
}

interface Audited extends Pick<Made, 'actor' | 'requestId' | 'now'> {
  tenantId: string;
  id: string;
  kind: ConnectorKind;
  host: string;
  action: 'connector_connected' | 'connector_disconnected';
}

/** Organizations have a log of what is changed in them. */
async function audit(tx: Db, { tenantId, id, kind, host, action, actor, requestId, now }: Audited): Promise<void> {
  if (actor === null) return;
  const changes = Object.entries({ kind, host }).map(([field, value]) => ({ field, before: null, after: value }));
  await appendAudit(tx, { tenantId, actor, action, object: { kind: 'connector', id }, changes, requestId, at: now });
}
