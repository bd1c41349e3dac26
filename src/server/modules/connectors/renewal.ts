import type { FastifyBaseLogger } from 'fastify';
import type { Db } from '#server/db/database.ts';
import { LockedSecretError } from '#server/platform/vault.ts';
import { pause } from '#tokens/abortable.ts';
import { backoffMs } from '#tokens/backoff.ts';
import type { Clock as TokenClock } from '#tokens/clock.ts';
import type { TokenSet } from '#tokens/token-set.ts';
import type { Book } from './booking.ts';
import * as repository from './connectors.repository.ts';
import { type Exchange, NoAnswer } from './exchange.ts';
import type { Revocation } from './revocation.ts';
import type { Secrets } from './secrets.ts';
import { ConnectorTrouble, type Trouble, troubleOf } from './trouble.ts';
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
  revocation: Pick<Revocation, 'endOrphan'>;
  book: Book;
  log: FastifyBaseLogger;
}

/** A token and how many there were before it. */
export interface Renewed {
  set: TokenSet;
  gen: number;
}

/** Who asks for a renewal (null for the server itself), and how long they wait for one that somebody else is at. */
export interface Asked {
  by: string | null;
  signal: AbortSignal;
}

/** What a service has handed out for a lease. */
interface Made {
  lease: repository.ConnectorRow;
  account: Account;
  set: TokenSet;
  by: string | null;
}

export const grantsTooLittle = ({ needs }: Account, scopes: readonly string[] | undefined): boolean =>
  scopes !== undefined && needs.some((scope) => !scopes.includes(scope));

type TokenColumns = Pick<
  repository.ConnectorRow,
  'status' | 'trouble' | 'scopes' | 'issuedAt' | 'expiresAt' | 'refreshEndsAt' | 'renewsAt' | 'failures' | 'interrupted'
>;

/** What a row says of its token. An account that grants less than is needed is of no use, however well its token lives. */
export function columnsOf(account: Account, set: TokenSet): TokenColumns {
  const { wall } = set.obtainedAt;
  const { scopes, lifetimeMs, refreshLifetimeMs } = set;
  const renewAfterMs = account.renewAfterMs(set);
  const incomplete = grantsTooLittle(account, scopes);
  return {
    status: incomplete ? 'error' : 'active',
    trouble: incomplete ? 'scope' : null,
    scopes: [...(scopes ?? [])],
    issuedAt: new Date(wall),
    expiresAt: lifetimeMs === undefined ? null : new Date(wall + lifetimeMs),
    refreshEndsAt: typeof refreshLifetimeMs === 'number' ? new Date(wall + refreshLifetimeMs) : null,
    renewsAt: renewAfterMs === null ? null : new Date(wall + renewAfterMs),
    failures: 0,
    interrupted: false,
  };
}

/**
 * Renews the token of a connection once, however many servers share the database: one takes the lease and asks, the others wait and take
 * what it stored. The service is never asked within a transaction, and nothing cuts off a question that was put: what it hands out may be
 * the only key to the next token. Throws ConnectorTrouble.
 */
export function createRenewal({ db, exchange, secrets, clock, revocation, book, log }: Options) {
  /** Tokens that a service has handed out and the database did not take. */
  const unsaved = new Map<string, Made>();
  const running = new Set<Promise<unknown>>();
  const closing = new AbortController();
  const now = () => new Date(clock.now().wall);

  function renew(key: repository.Key, account: Account, version: number, asked: Asked): Promise<Renewed> {
    if (closing.signal.aborted) return Promise.reject(closing.signal.reason);
    const work = whoeverIsFirst(key, account, version, asked).finally(() => running.delete(work));
    running.add(work);
    return work;
  }

  async function whoeverIsFirst(key: repository.Key, account: Account, version: number, asked: Asked) {
    const kept = unsaved.get(key.id);
    if (kept?.lease.version === version) return save(kept);
    const waiting = AbortSignal.any([asked.signal, closing.signal]);
    for (;;) {
      const lease = await repository.takeLease(db, key, version, { seconds: leaseSeconds, now: now() });
      if (lease) return renewUnder(lease, account, asked.by);
      const newer = await newerThan(key, version);
      if (newer) return newer;
      await pause(clock, lookAgainMs, waiting);
    }
  }

  /** What somebody else has stored; undefined while they are at it. */
  async function newerThan(key: repository.Key, version: number): Promise<Renewed | undefined> {
    const row = await repository.readConnector(db, key);
    if (!row || row.status === 'expired') throw new ConnectorTrouble('reauth');
    if (row.version > version) return { set: await opened(row), gen: row.version };
    const waitMs = (row.renewsAt?.getTime() ?? 0) - clock.now().wall;
    if (row.trouble === 'throttled' && waitMs > 0) throw new ConnectorTrouble('throttled', waitMs);
    return undefined;
  }

  /** Its tokens. One that does not open is not tried again by itself, and keeps nobody waiting. */
  async function opened(row: repository.ConnectorRow): Promise<TokenSet> {
    try {
      return secrets.openTokens(row, clock.now());
    } catch (error) {
      if (!(error instanceof LockedSecretError)) throw error;
      await lock(row);
      throw new ConnectorTrouble('locked');
    }
  }

  const lock = (row: repository.ConnectorRow) => repository.markLocked(db, row);

  async function renewUnder(lease: repository.ConnectorRow, account: Account, by: string | null): Promise<Renewed> {
    const asking = opened(lease).then(async (before) => ({ before, outcome: await ask(account, before) }));
    const { before, outcome } = await asking.catch(async (error: unknown) => {
      await repository.endLease(db, lease, {}).catch(() => {});
      throw error;
    });
    if ('set' in outcome) {
      const { scopes = before.scopes } = outcome.set;
      return save({ lease, account, by, set: { ...outcome.set, ...(scopes && { scopes }) } });
    }
    const { trouble } = outcome;
    const waitMs = waitAfter(trouble, lease.failures + 1, outcome.retryAfterMs);
    // Whoever was cut off before had been given the next token, and nobody has it.
    const lost = trouble === 'reauth' && lease.interrupted;
    const stored = await repository.endLease(db, lease, {
      status: trouble === 'reauth' ? 'expired' : 'error',
      trouble,
      failures: lease.failures + 1,
      renewsAt: waitMs === null ? null : new Date(clock.now().wall + waitMs),
      ...(lost && { rotationLosses: lease.rotationLosses + 1, interrupted: false }),
    });
    // The lease went to somebody else, who may have done better.
    const newer = stored ? undefined : await newerThan(lease, lease.version);
    if (newer) return newer;
    const about = { connector: lease.id, kind: lease.kind, trouble };
    if (lost) log.warn(about, 'a token was lost where a renewal had been cut off');
    else log.info(about, 'a connection was not renewed');
    if (stored) await book(lease, lost ? 'rotation_lost' : 'renewed', false, by);
    throw new ConnectorTrouble(trouble, waitMs ?? undefined);
  }

  /** Goes the ways to another token, one after the other, as long as the one before was refused. */
  async function ask(
    account: Account,
    before: TokenSet,
  ): Promise<{ set: TokenSet } | { trouble: Trouble; retryAfterMs?: number }> {
    for (const request of account.renewals(before, clock.now())) {
      try {
        const asked = clock.now();
        const reply = await exchange.token(request);
        const outcome = account.outcome(reply, 'renew', asked, before);
        if (outcome.standing === 'ok') return { set: outcome.set };
        if (outcome.standing !== 'reauth') {
          const { retryAfterMs } = reply;
          return { trouble: troubleOf(outcome.standing, account), ...(retryAfterMs !== undefined && { retryAfterMs }) };
        }
      } catch (error) {
        if (!(error instanceof NoAnswer)) throw error;
        return { trouble: troubleOf(error.standing, account) };
      }
    }
    return { trouble: 'reauth' };
  }

  /** Stores before anybody uses it: what was handed out once may be the only key to the next one. */
  async function save(made: Made): Promise<Renewed> {
    const { lease, account, set, by } = made;
    const gen = lease.version + 1;
    unsaved.set(lease.id, made);
    try {
      const stored = await repository.storeRenewed(db, lease, {
        ...columnsOf(account, set),
        sealedTokens: secrets.sealTokens(lease, set),
        version: gen,
        lastRefreshedAt: new Date(set.obtainedAt.wall),
      });
      if (!stored) return await overtaken(made);
    } catch (error) {
      if (error instanceof ConnectorTrouble) throw error;
      log.error({ err: error, connector: lease.id }, 'a renewed token could not be stored and is kept in memory');
      throw new ConnectorTrouble('transient', lookAgainMs);
    }
    unsaved.delete(lease.id);
    await book(lease, 'renewed', true, by);
    return { set, gen };
  }

  /** It was not stored: a newer one is there, or nobody wants it any more, or it is stored a little later. */
  async function overtaken({ lease, account, set }: Made): Promise<Renewed> {
    const row = await repository.readConnector(db, lease);
    // Somebody else is trying the token before, which this one has replaced.
    if (row?.version === lease.version) throw new ConnectorTrouble('transient', lookAgainMs);
    if (!row || row.connectedAt > lease.connectedAt) await revocation.endOrphan(lease, account, set, row);
    unsaved.delete(lease.id);
    if (!row || row.status === 'expired') throw new ConnectorTrouble('reauth');
    return { set: await opened(row), gen: row.version };
  }

  /** Tries again to store what is kept in memory. */
  async function saveKept(): Promise<void> {
    for (const made of [...unsaved.values()]) await save(made).catch(() => {});
  }

  return {
    renew,
    saveKept,
    lock,
    /** Is there a token after that of this row, which could not be stored yet? */
    keeps: ({ id, version }: repository.ConnectorRow): boolean => unsaved.get(id)?.lease.version === version,

    /** Begins nothing more, and waits for what is under way. */
    async close(): Promise<void> {
      closing.abort(new ConnectorTrouble('transient'));
      await Promise.allSettled(running);
      await saveKept();
    },
  };
}

export type Renewal = ReturnType<typeof createRenewal>;

/** Milliseconds until it is tried again; null where only the person can mend it. */
function waitAfter(trouble: Trouble, failures: number, retryAfterMs = 0): number | null {
  if (trouble === 'reauth' || trouble === 'locked') return null;
  if (trouble === 'transient' || trouble === 'throttled')
    return Math.round(backoffMs(betweenTries, failures, Math.random(), retryAfterMs));
  return Math.max(hour, retryAfterMs);
}
