import { z } from 'zod';
import type { ApiKey, ApiKeyCreate, ApiKeyCreated, ApiKeyUsage } from '#contract/api-keys.ts';
import type { Scope } from '#contract/kernel/scopes.ts';
import type { Db } from '#server/db/database.ts';
import { AppError, notFound } from '#server/platform/app-error.ts';
import type { Clock } from '#server/platform/clock.ts';
import { decodeCursor, pageFrom } from '#server/platform/cursor.ts';
import type { Keyring } from '#server/platform/master-key.ts';
import { type Access, findAccess } from '#server/tenancy/access.ts';
import { appendAudit, changesBetween } from '#server/tenancy/audit-log.ts';
import { scopesOfRole } from '#server/tenancy/role-scopes.ts';
import { addressDays, keyView, usageDays, usageView } from './api-key-view.ts';
import * as repository from './api-keys.repository.ts';
import { beginningOf, hashOf, makeKey } from './key-format.ts';
import { deleteOldUses, usesByAddress, usesByDay } from './usage.repository.ts';
import { daysBefore, type UsageCounter } from './usage-counter.ts';

const dayMs = 86_400_000;
/** A key that says nothing else lives this long. */
const lifeMs = 90 * dayMs;
/** Keys that have ended are shown this long. */
const shownMs = 90 * dayMs;
const mostAddressesShown = 100;
/** A key that was not used for so long is drained: what runs once a day has had its turn. */
const drainedMs = 2 * dayMs;

const Position = z.tuple([z.iso.datetime(), z.string()]);

/** Who manages keys, and the request that is written into the audit log. */
export interface Manager {
  userId: string;
  requestId: string;
}

/** What becomes of a key that is replaced. */
export interface Overlap {
  /** How long it works on. */
  hours: number;
  /** Does it end before, once nothing uses it? */
  endWhenDrained: boolean;
}

const noSuchKey = () => notFound('API key');

/** API keys as people manage them. That the password was proven recently is looked at before. */
export function createApiKeysService(deps: { db: Db; clock: Clock; keyring: Keyring; usage: UsageCounter }) {
  const { db, clock, keyring, usage } = deps;

  /** Stores a new key of this member; its text is in the answer, and nowhere else. */
  async function issue(
    tx: Db,
    owner: Access,
    wanted: Pick<repository.ApiKeyRow, 'id' | 'name' | 'scopes' | 'allowedIps' | 'createdAt' | 'expiresAt'>,
  ): Promise<{ row: repository.ApiKeyRow; created: ApiKeyCreated }> {
    const text = makeKey();
    const row: repository.ApiKeyRow = {
      ...wanted,
      tenantId: owner.organizationId,
      userId: owner.userId,
      keyHash: hashOf(keyring, text),
      keyPrefix: beginningOf(text),
      lastUsedAt: null,
      lastAddress: null,
      replacedBy: null,
      endsWhenDrained: false,
    };
    if (!(await repository.insertKey(tx, row))) {
      // The same request ran before, and its server died before it had answered.
      throw new AppError('conflict', 'This key was made before, and its text was lost. Rotate it to get a new one.', {
        id: row.id,
      });
    }
    return { row, created: { ...keyView({ key: row, username: owner.username }, wanted.createdAt), key: text } };
  }

  async function audit(
    tx: Db,
    manager: Manager,
    member: Access,
    key: repository.ApiKeyRow,
    action: string,
    changes: ReturnType<typeof changesBetween>,
  ): Promise<void> {
    await appendAudit(tx, {
      tenantId: key.tenantId,
      actor: { userId: member.userId, username: member.username },
      action,
      object: { kind: 'api_key', id: key.id },
      changes,
      requestId: manager.requestId,
      at: clock(),
    });
  }

  /** The key, locked, and the membership of who asks. */
  async function lock(tx: Db, userId: string, id: string, now: Date) {
    const found = await repository.lockVisible(tx, userId, id, now);
    const member = found && (await findAccess(tx, { userId, keyOrganization: null, now }, found.key.tenantId));
    if (!found || !member) throw noSuchKey();
    return { key: found.key, member };
  }

  return {
    async list(userId: string, { limit, cursor }: { limit: number; cursor?: string | undefined }) {
      const after = decodeCursor(cursor, Position);
      const now = clock();
      await usage.flush();
      const rows = await repository.listKeys(db, userId, now, { limit: limit + 1, after });
      return pageFrom<repository.NamedKey, ApiKey>(
        rows,
        limit,
        ({ key }) => [key.createdAt.toISOString(), key.id],
        (row) => keyView(row, now),
      );
    },

    async create(manager: Manager, id: string, request: ApiKeyCreate): Promise<ApiKeyCreated> {
      const now = clock();
      const expiresAt = request.expires_at === undefined ? later(now, lifeMs) : new Date(request.expires_at);
      if (expiresAt <= now) {
        const message = 'Choose an instant in the future.';
        throw new AppError('validation_error', message, { issues: [{ path: 'body.expires_at', message }] });
      }
      return db.transaction(async (tx) => {
        const asker = { userId: manager.userId, keyOrganization: null, now };
        const member = await findAccess(tx, asker, request.organization_id);
        if (!member) throw notFound('organization');
        const scopes = [...new Set(request.scopes)];
        requireScopes(member, scopes);
        const allowedIps = [...new Set(request.allowed_ips ?? [])];
        const { row, created } = await issue(tx, member, {
          ...{ id, name: request.name, scopes, allowedIps, createdAt: now, expiresAt },
        });
        await audit(tx, manager, member, row, 'api_key_created', changesBetween({}, audited(row)));
        return created;
      });
    },

    async remove(manager: Manager, id: string): Promise<void> {
      await db.transaction(async (tx) => {
        const { key, member } = await lock(tx, manager.userId, id, clock());
        await repository.deleteKey(tx, key);
        await audit(tx, manager, member, key, 'api_key_deleted', changesBetween(audited(key), {}));
      });
    },

    /**
     * A new key with the same name, scopes, addresses and lifetime; the old one ends after `overlapHours`, earlier by itself, or
     * when it is drained where that is wished.
     */
    async rotate(manager: Manager, id: string, overlap: Overlap, newId: string): Promise<ApiKeyCreated> {
      const now = clock();
      return db.transaction(async (tx) => {
        const { key, member } = await lock(tx, manager.userId, id, now);
        if (key.replacedBy !== null) {
          throw new AppError('conflict', 'This API key was replaced before. Rotate the one that follows it.');
        }
        requireScopes(member, key.scopes);
        const life = key.expiresAt.getTime() - key.createdAt.getTime();
        const { row, created } = await issue(tx, member, {
          ...{ id: newId, name: key.name, scopes: key.scopes, allowedIps: key.allowedIps, createdAt: now },
          expiresAt: later(now, life),
        });
        const end = Math.min(key.expiresAt.getTime(), now.getTime() + overlap.hours * 3_600_000);
        const change = { replacedBy: row.id, expiresAt: new Date(end), endsWhenDrained: overlap.endWhenDrained };
        await repository.markReplaced(tx, key, change);
        const changes = changesBetween(
          { replaced_by: null, expires_at: key.expiresAt },
          { replaced_by: row.id, expires_at: change.expiresAt },
        );
        await audit(tx, manager, member, key, 'api_key_rotated', changes);
        return created;
      });
    },

    async usage(userId: string, id: string): Promise<ApiKeyUsage> {
      const now = clock();
      await usage.flush();
      const found = await repository.findVisible(db, userId, id, now);
      if (!found) throw noSuchKey();
      const [byDay, byAddress] = await Promise.all([
        usesByDay(db, found.key, daysBefore(now, usageDays - 1)),
        usesByAddress(db, found.key, daysBefore(now, addressDays - 1), mostAddressesShown),
      ]);
      return usageView(found, byDay, byAddress, now);
    },

    liveAmong: (ids: string[]) => repository.liveAmong(db, ids, clock()),

    /** Ends what is drained, and forgets keys that ended long ago, and how keys were used then. */
    async sweep(): Promise<void> {
      await usage.flush();
      await db.transaction(async (tx) => {
        const now = clock();
        const ended = await repository.endDrained(tx, later(now, -drainedMs), now);
        const events = ended.map(({ tenantId, id, expiresAt }) => ({
          ...{ tenantId, actor: null, action: 'api_key_drained', object: { kind: 'api_key', id } },
          ...{ changes: changesBetween({ expires_at: expiresAt }, { expires_at: now }), requestId: null, at: now },
        }));
        await appendAudit(tx, ...events);
      });
      await repository.deleteEnded(db, later(clock(), -shownMs));
      await deleteOldUses(db, daysBefore(clock(), 3 * usageDays));
    },
  };
}

export type ApiKeysService = ReturnType<typeof createApiKeysService>;

const later = (now: Date, ms: number) => new Date(now.getTime() + ms);

/** Nobody gives away what the own role does not permit. */
function requireScopes(member: Access, wanted: readonly Scope[]): void {
  const given = scopesOfRole(member.role);
  const beyond = wanted.filter((scope) => !given.includes(scope));
  if (beyond.length > 0) {
    throw new AppError('forbidden', `Your role in this organization does not permit ${beyond.join(', ')}.`);
  }
}

/** What the audit log tells of a key. */
function audited(row: repository.ApiKeyRow) {
  return {
    name: row.name,
    key_prefix: row.keyPrefix,
    scopes: row.scopes.join(' '),
    allowed_ips: row.allowedIps.join(' ') || null,
    expires_at: row.expiresAt,
    created_by: row.userId,
  };
}
