import { auth, type UserProfile } from '#contract/auth.ts';
import type { Input } from '#contract/kernel/endpoint.ts';
import type { Clock } from '#tokens/clock.ts';
import { readXentreeTokens } from '#tokens/dialects/xentree.ts';
import { hasLapsed, type TokenSet, UnusableTokenAnswer } from '#tokens/token-set.ts';
import { ApiError } from './api-error.ts';
import { isEnded, refreshOutcome } from './refresh-outcome.ts';
import type { RefreshBearer, ServerProfile } from './server-profile.ts';
import { timeLimit } from './time-limit.ts';
import { type Outgoing, readBody, type Transport } from './transport.ts';

export type Registration = Input<typeof auth.register>['body'];

/** The calls that make, renew and end a session. They bypass the client's own handling of 401 by using the transport alone. */
export interface AuthCalls {
  login(username: string, password: string): Promise<TokenSet>;
  register(body: Registration): Promise<UserProfile>;
  me(access: string, signal?: AbortSignal): Promise<UserProfile>;
  /** A newer token set. Throws RefreshRefused when the session is over, any other ApiError when it may go on. */
  refresh(held: TokenSet | null, signal?: AbortSignal): Promise<TokenSet>;
  /** Ends the session on the server. An answer that it has ended already is as good. */
  logout(held: TokenSet | null): Promise<void>;
  /** Ends the one session that this token is of and leaves cookies alone. Never throws. */
  discard(held: TokenSet): Promise<void>;
}

/** Shorter than the server's 60 s in which a renewal may be repeated. */
const refreshLimitMs = 15_000;
const loginLimitMs = 30_000;
/** Somebody waits to leave; what takes longer is made up for later. */
const logoutLimitMs = 5_000;

/** `learned` is told which token a foreign server accepted for refreshing. */
export function createAuthCalls(
  server: ServerProfile,
  transport: Transport,
  clock: Clock,
  learned: (bearer: RefreshBearer) => void = () => {},
): AuthCalls {
  const isHome = server.kind === 'home';
  const web = isHome ? { 'X-Xentree-Client': 'web' } : undefined;
  let known = server.refreshBearer;

  async function ask(outgoing: Outgoing, limitMs: number): Promise<unknown> {
    const limit = timeLimit(clock, limitMs, outgoing.signal);
    try {
      return await readBody(await transport.send(server, { ...outgoing, signal: limit.signal }), limit.signal);
    } finally {
      limit.lift();
    }
  }

  async function tokens(outgoing: Outgoing, limitMs: number): Promise<TokenSet> {
    // Counted from before the request, so that a slow answer makes a token look older, never younger.
    const asked = clock.now();
    try {
      return readXentreeTokens(await ask({ ...outgoing, headers: web }, limitMs), asked);
    } catch (error) {
      if (!(error instanceof UnusableTokenAnswer)) throw error;
      throw new ApiError({ status: 200, code: 'invalid_answer', message: error.message, cause: error });
    }
  }

  const refreshWith = (bearer: string | null, signal?: AbortSignal) =>
    tokens({ endpoint: auth.refresh, bearer, signal }, refreshLimitMs);

  /** One after the other, never both at once: the refresh token, then the access token while it is good. */
  async function refreshForeign(held: TokenSet | null, signal?: AbortSignal): Promise<TokenSet> {
    const choices: ['refresh' | 'access', string | undefined][] = [
      ['refresh', known === 'access' ? undefined : held?.refresh],
      [
        'access',
        !held || (known === 'refresh' && held.refresh) || hasLapsed(held, clock.now()) ? undefined : held.access,
      ],
    ];
    let refusal: unknown = new ApiError({
      status: 401,
      code: 'token_expired',
      message: 'Your session has ended. Sign in again.',
    });
    for (const [kind, token] of choices) {
      if (!token) continue;
      try {
        const set = await refreshWith(token, signal);
        if (known !== kind && held?.refresh) {
          known = kind;
          learned(kind);
        }
        return set.refresh || !held?.refresh ? set : { ...set, refresh: held.refresh };
      } catch (error) {
        if (!(error instanceof ApiError) || error.status !== 401) throw error;
        refusal = error;
      }
    }
    throw refusal;
  }

  async function end(bearer: string | null): Promise<void> {
    await ask({ endpoint: auth.logout, bearer, headers: bearer ? undefined : web, keepalive: true }, logoutLimitMs);
  }

  return {
    login: (username, password) =>
      tokens({ endpoint: auth.login, input: { body: { username, password } } }, loginLimitMs),

    register: (body) => ask({ endpoint: auth.register, input: { body } }, loginLimitMs) as Promise<UserProfile>,

    me: (access, signal) => ask({ endpoint: auth.me, bearer: access, signal }, refreshLimitMs) as Promise<UserProfile>,

    async refresh(held, signal) {
      try {
        return await (isHome ? refreshWith(null, signal) : refreshForeign(held, signal));
      } catch (error) {
        throw refreshOutcome(error, server.kind);
      }
    },

    async logout(held) {
      try {
        if (isHome) return await end(null);
        if (held && !hasLapsed(held, clock.now())) return await end(held.access);
        // An expired access token may not end the session, and its refresh token would live on.
        if (held?.refresh) await end((await refreshForeign(held)).access);
      } catch (error) {
        if (!isEnded(error, server.kind)) throw error;
      }
    },

    discard: (held) => end(held.access).catch(() => {}),
  };
}
