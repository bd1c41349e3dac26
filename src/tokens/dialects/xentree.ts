import type { Moment } from '../clock.ts';
import { isTokenText, jwtLifeMs, saneLifeMs, type TokenSet, UnusableTokenAnswer } from '../token-set.ts';

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
