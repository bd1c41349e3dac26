import type { FastifyRequest } from 'fastify';
import type { Db } from '#server/db/database.ts';
import type { Principal } from '#server/http/handler.ts';
import { AppError } from '#server/platform/app-error.ts';
import type { Clock } from '#server/platform/clock.ts';
import type { Keyring } from '#server/platform/master-key.ts';
import { effectiveScopes } from '#server/tenancy/role-scopes.ts';
import { allows } from './allowed-addresses.ts';
import { findByHash, replaceHash } from './api-keys.repository.ts';
import { badKeysPerMinute, createBadKeyLimit } from './bad-key-limit.ts';
import { hashOf, isWellFormed } from './key-format.ts';
import type { UsageCounter } from './usage-counter.ts';

/** One sentence for every way in which a key can be wrong: whoever found or stole one learns nothing about it. */
const refused = () =>
  new AppError(
    'invalid_token',
    'This API key is not valid here. It may be mistyped, expired, deleted, or not allowed from this address.',
  );

/**
 * Whose request this is, by its API key. Each request reads the key and its creator's membership anew, so that a deletion, a demotion or a
 * new address acts on the next one, whichever process made the change.
 */
export function createKeyAuthenticator(deps: {
  db: Db;
  clock: Clock;
  keyring: Keyring;
  usage: UsageCounter;
  rateLimitScale: number;
}) {
  const { db, clock, keyring, usage } = deps;
  // By the time of the machine, as every other limit.
  const limit = createBadKeyLimit({ max: Math.ceil(badKeysPerMinute * deps.rateLimitScale), now: Date.now });

  return async (key: string, request: FastifyRequest): Promise<Principal> => {
    const wellFormed = isWellFormed(key);
    const newest = wellFormed ? hashOf(keyring, key) : null;
    const print = newest?.toString('base64') ?? '';
    limit.check(request.ip, print);

    const now = clock();
    const found = newest && (await findByHash(db, hashesOf(key, newest), now));
    if (!found) {
      limit.forget(print);
      limit.noteWrong(request.ip);
      throw refused();
    }
    usage.begin(request, found.key.id);
    if (found.key.expiresAt <= now || !allows(found.key.allowedIps, request.ip)) {
      limit.forget(print);
      limit.noteWrong(request.ip);
      throw refused();
    }
    limit.noteGood(print);
    if (!found.key.keyHash.equals(newest)) await replaceHash(db, found.key, newest);
    const scopes = effectiveScopes(found.key.scopes, found.role);
    return {
      userId: found.key.userId,
      // Who administers the server does so through a key only where the key says it.
      role: scopes.includes('api:admin') ? found.platformRole : 'user',
      sessionId: null,
      scopes,
      apiKey: { id: found.key.id, organizationId: found.key.tenantId },
    };
  };

  /** Under every master key that there is: what was made under an older one still counts. */
  function hashesOf(key: string, newest: Buffer): Buffer[] {
    const older = keyring.keyIds.filter((id) => id !== keyring.activeKeyId);
    return [newest, ...older.map((id) => hashOf(keyring, key, id))];
  }
}
