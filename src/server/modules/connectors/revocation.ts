import type { FastifyBaseLogger } from 'fastify';
import { z } from 'zod';
import type { Db } from '#server/db/database.ts';
import type { Clock } from '#server/platform/clock.ts';
import { newId } from '#server/platform/ids.ts';
import { LockedSecretError, type Place, type Vault } from '#server/platform/vault.ts';
import { backoffMs } from '#tokens/backoff.ts';
import { usualStanding } from '#tokens/dialects/dialect.ts';
import type { TokenSet } from '#tokens/token-set.ts';
import { type ConnectorRow, sharesAccount } from './connectors.repository.ts';
import { type Exchange, NoAnswer, type Reply } from './exchange.ts';
import * as repository from './revocations.repository.ts';
import type { Account } from './vendors/vendor.ts';

/** The shortest is longer than a request may take (`exchangeLimits`), so that no two are under way. */
const betweenTries = { floorMs: 60_000, baseMs: 120_000, capMs: 4 * 3_600_000 };
/** A secret is not kept longer than this for a service that does not answer. */
const givenUpAfterMs = 86_400_000;
const together = 50;

const Request = z.object({ url: z.string(), headers: z.record(z.string(), z.string()), body: z.string() });

const placeOf = ({ sealTenant, id }: Pick<repository.RevocationRow, 'sealTenant' | 'id'>): Place => ({
  table: 'connector_revocations',
  tenant: sealTenant ?? 'platform',
  row: id,
  field: 'request',
});

interface Options {
  db: Db;
  clock: Clock;
  vault: Vault;
  exchange: Exchange;
  log: FastifyBaseLogger;
}

/** Would the newer tokens end with the older ones? Google ends all that an account has granted. */
export const endsWithIt = (before: ConnectorRow, next: Pick<ConnectorRow, 'subject'>): boolean =>
  before.kind === 'google-calendar' &&
  (before.subject === null || next.subject === null || before.subject === next.subject);

/** Ends tokens at their service after the connection is gone: at once, and where that fails again and again for a day. */
export function createRevocation({ db, clock, vault, exchange, log }: Options) {
  /** Tries under way: nobody waits for them but the end of the server. */
  const trying = new Set<Promise<void>>();

  /** What the service says; undefined where it has not decided: it is away, or too busy. */
  async function ask(row: repository.RevocationRow): Promise<Reply | 'unreachable' | undefined> {
    const request = Request.parse(JSON.parse(vault.open(row.sealedRequest, placeOf(row))));
    try {
      return await exchange.token(request);
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      return error.standing === 'config' ? 'unreachable' : undefined;
    }
  }

  async function attempt(row: repository.RevocationRow): Promise<void> {
    try {
      const reply = await ask(row);
      if (reply === undefined) return;
      const standing = reply === 'unreachable' ? 'config' : usualStanding(reply);
      if (reply !== 'unreachable' && (standing === 'transient' || standing === 'throttled')) {
        const earliest = clock().getTime() + (reply.retryAfterMs ?? 0);
        if (earliest > row.nextTryAt.getTime()) await repository.putOff(db, row, new Date(earliest));
        return;
      }
      const status = reply === 'unreachable' ? undefined : reply.status;
      if (status === undefined || status >= 300)
        log.warn({ kind: row.kind, status, standing }, 'a service did not end the tokens that it gave');
      // Whatever else it says, saying it again would change nothing.
      await repository.deleteRevocation(db, row);
    } catch (error) {
      if (!(error instanceof LockedSecretError)) throw error;
      log.info({ err: error, kind: row.kind }, 'a token could not be revoked');
      await repository.deleteRevocation(db, row);
    }
  }

  function follow(row: repository.RevocationRow): Promise<void> {
    const done = attempt(row)
      .catch((error: unknown) => log.warn({ err: error, kind: row.kind }, 'a token is revoked later'))
      .finally(() => trying.delete(done));
    trying.add(done);
    return done;
  }

  const nextTry = (tries: number) => new Date(clock().getTime() + backoffMs(betweenTries, tries, Math.random()));

  /**
   * Stores what ends these tokens, in the transaction in which their connection goes, so that no crash comes between. Null where the
   * service has no way to, or the same account there has another connection, which would end with them.
   */
  async function prepare(
    tx: Db,
    gone: ConnectorRow,
    account: Account,
    set: TokenSet,
  ): Promise<repository.RevocationRow | null> {
    const request = account.revoke(set);
    if (!request || (await sharesAccount(tx, gone))) return null;
    const key = { id: newId(), sealTenant: null };
    const row = {
      ...key,
      kind: gone.kind,
      sealedRequest: vault.seal(JSON.stringify(request), placeOf(key)),
      tries: 1,
      nextTryAt: nextTry(1),
      endsAt: new Date(clock().getTime() + givenUpAfterMs),
    };
    await repository.insertRevocation(tx, row);
    return row;
  }

  /** The first try, which nobody waits for. */
  const begin = (row: repository.RevocationRow | null): void => {
    if (row) void follow(row);
  };

  return {
    prepare,
    begin,

    /** Ends tokens that came for a connection which is gone, or has others by now (`next`). */
    async endOrphan(gone: ConnectorRow, account: Account, set: TokenSet, next?: ConnectorRow): Promise<void> {
      if (next && endsWithIt(gone, next)) return;
      begin(await db.transaction((tx) => prepare(tx, gone, account, set)));
    },

    /** Tries again what is due, and forgets what has been tried for long enough. */
    async work(): Promise<void> {
      for (const kind of await repository.deleteEnded(db, clock()))
        log.warn({ kind }, 'a token could not be revoked for a day and is given up');
      const due = await repository.dueRevocations(db, clock(), together);
      await Promise.all(
        due.map(async (row) => {
          const nextTryAt = nextTry(row.tries + 1);
          if (await repository.takeTry(db, row, nextTryAt)) await follow({ ...row, nextTryAt });
        }),
      );
    },

    async close(): Promise<void> {
      await Promise.all(trying);
    },
  };
}

export type Revocation = ReturnType<typeof createRevocation>;
