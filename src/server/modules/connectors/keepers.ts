import type { FastifyBaseLogger } from 'fastify';
import type { Clock } from '#server/platform/clock.ts';
import { LockedSecretError } from '#server/platform/vault.ts';
import { elapsedMs, longestDelayMs, type Clock as TokenClock } from '#tokens/clock.ts';
import type { Answer, Standing } from '#tokens/dialects/dialect.ts';
import { type Live, TokenGone, TokenRefused } from '#tokens/held.ts';
import { TokenKeeper } from '#tokens/token-keeper.ts';
import { hasLapsed, type TokenSet } from '#tokens/token-set.ts';
import type { ConnectorRow, Key } from './connectors.repository.ts';
import { type Exchange, NoAnswer } from './exchange.ts';
import type { Renewal } from './renewal.ts';
import type { Secrets } from './secrets.ts';
import { ConnectorTrouble, type Trouble } from './trouble.ts';
import type { Vendors } from './vendors/index.ts';
import type { Account, ApiRequest } from './vendors/vendor.ts';

/** Connections that are kept in memory; the others are renewed when the sweep comes to them. */
const most = 1_000;
const epoch = 1;

/** The clock of the server, for keepers. Their timers keep no process alive. */
export function keeperClock(clock: Clock): TokenClock {
  return {
    now: () => ({ wall: clock().getTime(), mono: performance.now() }),
    later(ms, task) {
      const handle = setTimeout(task, Math.min(Math.max(ms, 0), longestDelayMs));
      handle.unref();
      return () => clearTimeout(handle);
    },
  };
}

interface Entry {
  keeper: TokenKeeper;
  account: Account;
  version: number;
  renewing: boolean;
  failed: boolean;
  /** Who asks for the next renewal by hand. */
  askedBy: string | null;
}

interface Options {
  vendors: Vendors;
  secrets: Secrets;
  renewal: Renewal;
  exchange: Exchange;
  /** For requests for data. */
  dataExchange: Exchange;
  clock: TokenClock;
  log: FastifyBaseLogger;
}

/** What came of a call: the answer, and what it means. */
export interface Called {
  standing: Standing;
  answer: Answer;
  retryAfterMs?: number;
}

/** What is asked of a service; what depends on the account is made of it once its secrets have opened. */
type Asked = ApiRequest | ((account: Account) => ApiRequest);

/** A TokenKeeper for each connection in use: the tokens of this process. Errors: ConnectorTrouble. */
export function createKeepers({ vendors, secrets, renewal, exchange, dataExchange, clock, log }: Options) {
  const entries = new Map<string, Entry>();

  function make(key: Key, account: Account): Entry {
    const keeper = new TokenKeeper({
      clock,
      random: Math.random,
      async renew(held, signal) {
        entry.renewing = true;
        try {
          return await renewal.renew(key, entry.account, held.gen, { by: entry.askedBy, signal });
        } finally {
          entry.renewing = false;
        }
      },
      judge(error) {
        if (!(error instanceof ConnectorTrouble)) return { kind: 'transient' };
        const { trouble, retryAfterMs } = error;
        if (trouble === 'reauth' || trouble === 'locked') return { kind: 'definitive' };
        return { kind: 'transient', ...(retryAfterMs !== undefined && { retryAfterMs }) };
      },
      renewAfterMs(set, random) {
        const after = entry.account.renewAfterMs(set);
        return after && after * (0.95 + 0.05 * random);
      },
      listener(event) {
        entry.failed = event.type === 'failed';
        if (event.type !== 'renewed' && !(event.error instanceof ConnectorTrouble))
          log.warn({ err: event.error, connector: key.id }, 'a connection could not be renewed');
      },
      report: (error) => log.error({ err: error }, 'a listener of connections failed'),
    });
    const entry: Entry = { keeper, account, version: -1, renewing: false, failed: false, askedBy: null };
    return entry;
  }

  /** The keeper of a connection, with what the row says, where that is newer. */
  async function entryOf(row: ConnectorRow): Promise<Entry> {
    try {
      const dead = row.status === 'expired' && !renewal.keeps(row);
      let entry = entries.get(row.id);
      if (!entry) {
        const oldest = entries.size >= most ? [...entries].find(([, one]) => !one.renewing)?.[0] : undefined;
        if (oldest !== undefined) forget(oldest);
        entry = make(row, accountOf(row));
        entries.set(row.id, entry);
      }
      if (row.version > entry.version || dead !== (entry.keeper.held.set === null)) {
        if (row.version > entry.version) entry.account = accountOf(row);
        const set: TokenSet | null = dead ? null : secrets.openTokens(row, clock.now());
        entry.keeper.adopt({ epoch, gen: row.version, set });
        entry.version = row.version;
      }
      return entry;
    } catch (error) {
      if (!(error instanceof LockedSecretError)) throw error;
      await renewal.lock(row);
      throw new ConnectorTrouble('locked');
    }
  }

  const accountOf = (row: ConnectorRow): Account => vendors[row.kind].restore(secrets.openKept(row));

  function forget(id: string): void {
    entries.get(id)?.keeper.dispose();
    entries.delete(id);
  }

  async function liveOf(entry: Entry, signal?: AbortSignal): Promise<Live> {
    const live = await entry.keeper.live({ ...(signal && { signal }) });
    if (!live) throw new ConnectorTrouble('reauth');
    return live;
  }

  async function send(entry: Entry, live: Live, request: ApiRequest, signal?: AbortSignal): Promise<Called> {
    const answer = await (request.data ? dataExchange : exchange).api(request, live.set.access, signal);
    const { retryAfterMs } = answer;
    const standing = request.classify?.(answer) ?? entry.account.classify(answer, 'call');
    return { standing, answer, ...(retryAfterMs !== undefined && { retryAfterMs }) };
  }

  /** A service that says the same of a token that is over and of one that may not do this is believed the first of an old one alone. */
  function isOver({ account }: Entry, { set }: Live, { answer }: Called): boolean {
    if (account.kind !== 'xenioo' || answer.status !== 400) return true;
    return set.lifetimeMs === undefined || elapsedMs(set.obtainedAt, clock.now()) > set.lifetimeMs / 2;
  }

  return {
    forget,
    accountOf,

    /** Renews now, whatever the keeper waits for; `by` is who asks. */
    async refresh(row: ConnectorRow, by: string | null = null): Promise<void> {
      const known = entries.get(row.id);
      // Who asks by hand does not wait for what a failure has put off.
      if (known?.failed && !known.renewing) forget(row.id);
      const entry = await entryOf(row);
      if (entry.keeper.held.set === null) throw new ConnectorTrouble('reauth');
      entry.askedBy = by;
      await entry.keeper
        .refresh()
        .catch(toTrouble)
        .finally(() => {
          entry.askedBy = null;
        });
    },

    /** Renews a token that is over where it takes a living one to end them. That it cannot be is no reason to keep a connection. */
    async revive(row: ConnectorRow): Promise<void> {
      try {
        const { account, keeper } = await entryOf(row);
        const { set } = keeper.held;
        if (account.endsByAccess && set && hasLapsed(set, clock.now())) await keeper.refresh();
      } catch (error) {
        log.debug({ err: error, connector: row.id }, 'a connection that ends could not be renewed');
      }
    },

    /** Renews if it is time: what the sweep asks for. */
    async refreshDue(row: ConnectorRow): Promise<void> {
      const { keeper } = await entryOf(row);
      // Somebody else was quicker.
      if (keeper.held.gen > row.version) return;
      await keeper.refresh().catch(toTrouble);
    },

    /** Asks a service with a token that lives; one that it does not accept is renewed, once. */
    async call(row: ConnectorRow, asked: Asked, signal?: AbortSignal): Promise<Called> {
      const entry = await entryOf(row);
      const request = typeof asked === 'function' ? asked(entry.account) : asked;
      try {
        const live = await liveOf(entry, signal);
        const first = await send(entry, live, request, signal);
        if (first.standing !== 'expired') return first;
        if (!isOver(entry, live, first)) return { ...first, standing: 'scope' };
        const next = await entry.keeper.renewed(live.gen, { ...(signal && { signal }) });
        const second = await send(entry, next, request, signal);
        return second.standing === 'expired' ? { ...second, standing: 'scope' } : second;
      } catch (error) {
        return toTrouble(error);
      }
    },

    close(): void {
      for (const id of [...entries.keys()]) forget(id);
    },
  };
}

export type Keepers = ReturnType<typeof createKeepers>;

function toTrouble(error: unknown): never {
  if (error instanceof NoAnswer) throw new ConnectorTrouble(error.tooLarge ? 'bug' : error.standing);
  if (error instanceof TokenGone) throw new ConnectorTrouble('reauth' satisfies Trouble);
  if (error instanceof TokenRefused) throw new ConnectorTrouble('scope' satisfies Trouble);
  throw error;
}
