import type { Moment } from '../clock.ts';
import { isTokenText, saneLifeMs, type TokenSet, UnusableTokenAnswer } from '../token-set.ts';
import { membersOf } from './dialect.ts';

/**
 * Reads a token answer of RFC 6749 §5.1. A refresh token or a scope that it leaves out is that of the set before.
 * @throws UnusableTokenAnswer
 */
export function readOauthTokens(body: unknown, obtainedAt: Moment, before?: TokenSet): TokenSet {
  const { access_token, refresh_token, token_type, expires_in, scope, id_token } = membersOf(body);
  if (!isTokenText(access_token)) throw new UnusableTokenAnswer('The token answer has no access token.');
  if (token_type !== undefined && String(token_type).toLowerCase() !== 'bearer') {
    throw new UnusableTokenAnswer('The token answer is not a bearer token.');
  }
  const lifetimeMs = saneLifeMs(expires_in);
  const refresh = isTokenText(refresh_token) ? refresh_token : before?.refresh;
  const scopes = typeof scope === 'string' && scope.trim() !== '' ? scope.trim().split(/\s+/) : before?.scopes;
  return {
    access: access_token,
    obtainedAt,
    ...(lifetimeMs !== undefined && { lifetimeMs }),
    ...(refresh !== undefined && { refresh }),
    ...(scopes !== undefined && { scopes }),
    ...(isTokenText(id_token) && { idToken: id_token }),
  };
}
