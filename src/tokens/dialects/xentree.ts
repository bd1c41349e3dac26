import type { Moment } from '../clock.ts';
import { hasLapsed, isTokenText, jwtLifeMs, saneLifeMs, type TokenSet, UnusableTokenAnswer } from '../token-set.ts';
import { type Dialect, formRequest, type TokenRequest, usualStanding } from './dialect.ts';

/** A Xentree server and who signs in there. The password is needed for the first token alone. */
export interface XentreeCredentials {
  /** Without a slash at its end. */
  baseUrl: string;
  username: string;
  password?: string;
}

/**
 * Reads the TokenResponse of a Xentree server, ours or a foreign one, which may leave out `expires_in` (then the JWT's own
 * duration counts) and may send an empty or no `refresh_token`. Throws UnusableTokenAnswer.
 */
export function readXentreeTokens(body: unknown, obtainedAt: Moment): TokenSet {
  if (typeof body !== 'object' || body === null) throw new UnusableTokenAnswer('The token answer is no JSON object.');
  const { access_token, refresh_token, token_type, expires_in } = body as Record<string, unknown>;
  if (!isTokenText(access_token)) throw new UnusableTokenAnswer('The token answer has no access token.');
  if (token_type !== undefined && String(token_type).toLowerCase() !== 'bearer') {
    throw new UnusableTokenAnswer('The token answer is not a bearer token.');
  }
  const lifetimeMs = saneLifeMs(expires_in) ?? jwtLifeMs(access_token);
  return {
    access: access_token,
    obtainedAt,
    ...(lifetimeMs !== undefined && { lifetimeMs }),
    ...(isTokenText(refresh_token) && { refresh: refresh_token }),
  };
}

/** Xentree (security §1.1): no body at the refresh, and its Bearer is the refresh token, or on some servers the access token. */
export const xentree: Dialect<XentreeCredentials> = {
  obtain: ({ baseUrl, username, password }) => formRequest(`${baseUrl}/api/auth/token`, { username, password }),

  renewals({ baseUrl }, set, now) {
    const refreshing = (bearer: string): TokenRequest => ({
      url: `${baseUrl}/api/auth/refresh`,
      headers: { accept: 'application/json', authorization: `Bearer ${bearer}` },
      body: '',
    });
    const bearers = [set.refresh, hasLapsed(set, now) ? undefined : set.access];
    return bearers.filter(isTokenText).map(refreshing);
  },

  read: readXentreeTokens,

  classify(answer, purpose) {
    const usual = usualStanding(answer);
    if (usual) return usual;
    const { status } = answer;
    if (status < 300) return 'ok';
    if (status === 401) return purpose === 'call' ? 'expired' : 'reauth';
    if (status === 403 && purpose === 'call') return 'scope';
    return 'bug';
  },

  renewAfterMs: (lifetimeMs) => (lifetimeMs === undefined ? null : 0.8 * lifetimeMs),
};
