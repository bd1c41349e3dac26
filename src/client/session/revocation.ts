import { backoffMs, renewalBackoff } from '#tokens/backoff.ts';
import type { Clock } from '#tokens/clock.ts';
import type { TokenSet } from '#tokens/token-set.ts';
import type { SessionRecords } from './session-record.ts';

export interface Revocation {
  /** Ends the session of `held` on the server; true once that is certain. What fails is tried again until it succeeds. */
  end(held: TokenSet | null): Promise<boolean>;
  /** Makes up at once for what failed; false while the server stays out of reach. */
  flush(): Promise<boolean>;
  dispose(): void;
}

interface Options {
  /** Ends a session on the server; throws while that is not certain. */
  logout(held: TokenSet | null): Promise<void>;
  isHome: boolean;
  records: SessionRecords;
  clock: Clock;
  random(): number;
}

/**
 * Ends sessions on the server, also later when it is out of reach now. At home the cookie is all it takes, so a mark in the
 * record is enough and survives a reload; tokens of a foreign server are kept in this page's memory alone.
 */
export function createRevocation({ logout, isHome, records, clock, random }: Options): Revocation {
  let owed: (TokenSet | null)[] = [];
  let failures = 0;
  let cancelRetry = () => {};
  let disposed = false;
  /** One after the other, and a sign-in waits for them: a late answer would clear the cookie of the next session. */
  let last: Promise<unknown> = Promise.resolve();

  const inTurn = (work: () => Promise<boolean>): Promise<boolean> => {
    const turn = last.then(work, work);
    last = turn;
    return turn;
  };

  async function attempt(held: TokenSet | null): Promise<boolean> {
    try {
      await logout(held);
      return true;
    } catch {
      owed.push(held);
      retryLater();
      return false;
    }
  }

  function retryLater(): void {
    cancelRetry();
    if (disposed) return;
    failures += 1;
    cancelRetry = clock.later(backoffMs(renewalBackoff, failures, random()), () => void inTurn(flush));
  }

  async function flush(): Promise<boolean> {
    cancelRetry();
    const record = isHome ? await records.read() : undefined;
    const debts = owed;
    owed = [];
    // Signed in again since: the cookie is a new session's.
    if (isHome && (record?.userId || (debts.length === 0 && !record?.revokeLater))) return true;
    const paid = await Promise.all((isHome ? [null] : debts).map(attempt));
    if (!paid.every(Boolean)) return false;
    failures = 0;
    if (isHome) await records.revoked();
    return true;
  }

  return {
    end: (held) => inTurn(() => attempt(held)),
    flush: () => inTurn(flush),
    dispose() {
      disposed = true;
      cancelRetry();
    },
  };
}
