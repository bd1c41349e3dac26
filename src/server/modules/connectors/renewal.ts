import type { FastifyBaseLogger } from 'fastify';
import type { Db } from '#server/db/database.ts';
import { pause } from '#tokens/abortable.ts';
import { backoffMs } from '#tokens/backoff.ts';
import type { Clock as TokenClock } from '#tokens/clock.ts';
import type { TokenSet } from '#tokens/token-set.ts';
import * as repository from './connectors.repository.ts';
import { type Exchange, NoAnswer } from './exchange.ts';
import type { Secrets } from './secrets.ts';
import { ConnectorTrouble, type Trouble } from './trouble.ts';
import type { Account } from './vendors/vendor.ts';

/** Longer than two requests may take (`exchangeLimits`), so that whoever holds it is done or dead. */
const leaseSeconds = 60;
const lookAgainMs = 200;
const hour = 3_600_000;
const betweenTries = { floorMs: 5_000, baseMs: 20_000, capMs: 900_000 };

interface Options {
  db: Db;
  exchange: Exchange;
  secrets: Secrets;
  clock: TokenClock;
  log: FastifyBaseLogger;
}

/** A token and how many there were before it. */
export interface Renewed {
  set: TokenSet;
  gen: number;
}

/** What a row says of its token. */
export function columnsOf(account: Account, set: TokenSet) {
  const { wall } = set.obtainedAt;
  const renewAfterMs = account.renewAfterMs(set.lifetimeMs);
  return {
    scopes: [...(set.scopes ?? [])],
    issuedAt: new Date(wall),
    expiresAt: set.lifetimeMs === undefined ? null : new Date(wall + set.lifetimeMs),
    renewsAt: renewAfterMs === null ? null : new Date(wall + renewAfterMs),
  };
}

/**
 * Renews the token of a connection once, however many servers share the database: one takes the lease and asks, the others wait and take
 * what it stored. The service is never asked within a transaction. Throws ConnectorTrouble.
 */
export function createRenewal({ db, exchange, secrets, clock, log }: Options) {
  /** Tokens that a service has handed out and the database did not take. */
  const unsaved = new Map<string, { lease: repository.ConnectorRow; account: Account; set: TokenSet }>();

  async function renew(key: repository.Key, account: Account, version: number, signal: AbortSignal): Promise<Renewed> {
    const kept = unsaved.get(key.id);
    if (kept && kept.lease.version === version) return save(kept);
    for (;;) {
      const lease = await repository.takeLease(db, key, version, leaseSeconds);
      if (lease) return renewUnder(lease, account, signal);
      const newer = await newerThan(key, version);
      if (newer) return newer;
      await pause(clock, lookAgainMs, signal);
    }
  }

  /** What somebody else has stored; undefined while they are at it. */
  async function newerThan(key: repository.Key, version: number): Promise<Renewed | undefined> {
    const row = await repository.readConnector(db, key);
    if (!row || row.status === 'expired') throw new ConnectorTrouble('reauth');
    if (row.version > version) return { set: secrets.openTokens(row, clock.now()), gen: row.version };
    return undefined;
  }

  async function renewUnder(lease: repository.ConnectorRow, account: Account, signal: AbortSignal): Promise<Renewed> {
    const before = secrets.openTokens(lease, clock.now());
    const outcome = await ask(account, before, signal).catch(async (error: unknown) => {
      await repository.endLease(db, lease, {}).catch(() => {});
      throw error;
    });
    if ('set' in outcome) return save({ lease, account, set: outcome.set });
    const waitMs = waitAfter(outcome.trouble, lease.failures + 1, outcome.retryAfterMs);
    const stored = await repository.endLease(db, lease, {
      status: outcome.trouble === 'reauth' ? 'expired' : 'error',
      trouble: outcome.trouble,
      failures: lease.failures + 1,
      renewsAt: waitMs === null ? null : new Date(clock.now().wall + waitMs),
    });
    // The lease went to somebody else, who may have done better.
    const newer = stored ? undefined : await newerThan(lease, lease.version);
    if (newer) return newer;
    log.info({ connector: lease.id, kind: lease.kind, trouble: outcome.trouble }, 'a connection was not renewed');
    throw new ConnectorTrouble(outcome.trouble, waitMs ?? undefined);
  }

  /** Goes the ways to another token, one after the other, as long as the one before was refused. */
  async function ask(
    account: Account,
    before: TokenSet,
    signal: AbortSignal,
  ): Promise<{ set: TokenSet } | { trouble: Trouble; retryAfterMs?: number }> {
    for (const request of account.renewals(before, clock.now())) {
      try {
        const asked = clock.now();
        const reply = await exchange.token(request, signal);
        const outcome = account.outcome(reply, 'renew', asked, before);
        if (outcome.standing === 'ok') return { set: outcome.set };
        if (outcome.standing !== 'reauth') {
          const { retryAfterMs } = reply;
          return { trouble: outcome.standing, ...(retryAfterMs !== undefined && { retryAfterMs }) };
        }
      } catch (error) {
        if (!(error instanceof NoAnswer)) throw error;
        return { trouble: error.standing };
      }
    }
    return { trouble: 'reauth' };
  }

  /** Stores before anybody uses it: what was handed out once may be the only key to the next one. */
  async function save(made: { lease: repository.ConnectorRow; account: Account; set: TokenSet }): Promise<Renewed> {
    const { lease, account, set } = made;
    const gen = lease.version + 1;
    unsaved.set(lease.id, made);
    const stored = await repository
      .endLease(db, lease, {
        ...columnsOf(account, set),
        sealedTokens: secrets.sealTokens(lease, set),
        ...{
          status: 'active',
          trouble: null,
          failures: 0,
          version: gen,
          lastRefreshedAt: new Date(set.obtainedAt.wall),
        },
      })
      .catch((error: unknown) => {
        log.error({ err: error, connector: lease.id }, 'a renewed token could not be stored and is kept in memory');
        throw new ConnectorTrouble('transient', lookAgainMs);
      });
    unsaved.delete(lease.id);
    if (stored) return { set, gen };
    const newer = await newerThan(lease, lease.version);
    if (newer) return newer;
    // Somebody else is renewing with the token before; what they store is newer than this.
    throw new ConnectorTrouble('transient', lookAgainMs);
  }

  return { renew };
}

export type Renewal = ReturnType<typeof createRenewal>;

/** Milliseconds until it is tried again; null where only the person can mend it. */
function waitAfter(trouble: Trouble, failures: number, retryAfterMs = 0): number | null {
  if (trouble === 'reauth' || trouble === 'locked') return null;
  if (trouble === 'transient' || trouble === 'throttled')
    return Math.round(backoffMs(betweenTries, failures, Math.random(), retryAfterMs));
  return Math.max(hour, retryAfterMs);
}
