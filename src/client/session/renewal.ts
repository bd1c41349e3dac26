import type { UserProfile } from '#contract/auth.ts';
import { abortable, pause } from '#tokens/abortable.ts';
import type { Clock } from '#tokens/clock.ts';
import { type Held, isNewer } from '#tokens/held.ts';
import { subjectOf, type TokenSet, withRefresh } from '#tokens/token-set.ts';
import { ApiError } from './api-error.ts';
import type { AuthCalls } from './auth-calls.ts';
import type { RefreshLock } from './refresh-lock.ts';
import { RefreshRefused } from './refresh-outcome.ts';
import type { SessionRecord, SessionRecords } from './session-record.ts';

export interface RenewalOptions {
  serverId: string;
  calls: AuthCalls;
  /** Null for a session that lives in this tab alone. */
  records(): SessionRecords | null;
  lock: RefreshLock;
  clock: Clock;
  user(): UserProfile | null;
  /** A renewal at the start of the page that the server was asked for before anything was read here; null where there is none. */
  ahead(): Promise<Answered> | null;
  /** A record of another epoch turned up: a sign-in or sign-out elsewhere that this tab has missed. */
  missed(record: SessionRecord): void;
}

/** What the server has answered: a token and, where it was asked for as well, whose it is. */
export interface Answered {
  set: TokenSet;
  owner?: UserProfile;
}

export interface Renewed {
  set: TokenSet;
  gen: number;
  user: UserProfile;
}

/** How long the token of another tab may be on its way after the record announced it. */
const deliveryMs = 500;

export const refreshLockName = (serverId: string) => `xentree-refresh:${serverId}`;

/**
 * One renewal across all tabs: take turns, look whether another tab has been here, ask the server, write the record, all
 * under one guard. An adopted token or a sign-out meanwhile aborts `signal`, and nothing of this is kept.
 */
export function createRenewal(options: RenewalOptions): (held: Held, signal: AbortSignal) => Promise<Renewed> {
  const { serverId, calls, records, lock, clock, user, ahead, missed } = options;

  async function renew(held: Held, signal: AbortSignal): Promise<Renewed> {
    const shared = records();
    const record = await shared?.read();
    signal.throwIfAborted();
    let from: Pick<Held, 'epoch' | 'gen'> = held;
    if (record && isNewer(record, held)) {
      await pause(clock, deliveryMs, signal);
      if (record.epoch !== held.epoch) {
        missed(record);
        throw overtaken();
      }
      from = record;
    }
    const refresh = (await shared?.refreshToken(record)) ?? held.set?.refresh;
    const answered = await ask(withRefresh(held.set, refresh, clock.now()), from, shared, signal);
    const { set } = answered;
    const known = user();
    const same = known && !(held.set && isOtherSubject(held.set, set));
    const owner = answered.owner ?? (same ? known : await calls.me(set.access, signal));
    signal.throwIfAborted();
    const gen = from.gen + 1;
    const credentials = { userId: owner.id, expInMs: set.lifetimeMs ?? null, refresh: set.refresh };
    if (shared && !(await shared.commit(from, gen, credentials))) {
      await pause(clock, deliveryMs, signal);
      throw overtaken();
    }
    return { set, gen, user: owner };
  }

  async function ask(
    held: TokenSet | null,
    from: Pick<Held, 'epoch' | 'gen'>,
    shared: SessionRecords | null,
    signal: AbortSignal,
  ): Promise<Answered> {
    try {
      const asked = ahead();
      return asked ? await abortable(asked, signal) : { set: await calls.refresh(held, signal) };
    } catch (error) {
      if (!(error instanceof RefreshRefused)) throw error;
      // Refused because another tab has moved on meanwhile? Then its token counts, not this answer.
      const record = await shared?.read();
      if (record && isNewer(record, from)) throw overtaken();
      throw error;
    }
  }

  return (held, signal) => lock(refreshLockName(serverId), signal, () => renew(held, signal));
}

/** The cookie is another account's now: somebody signed in elsewhere and this tab has not heard of it. */
function isOtherSubject(before: TokenSet, after: TokenSet): boolean {
  const [old, now] = [subjectOf(before.access), subjectOf(after.access)];
  return old !== null && now !== null && old !== now;
}

function overtaken(): ApiError {
  return new ApiError({ status: 0, code: 'overtaken', message: 'Another tab has renewed the session.' });
}
