import { elapsedMs, type Moment } from '../clock.ts';
import { jwtLifeMs, saneLifeMs, type TokenSet } from '../token-set.ts';
import {
  type Answer,
  type Dialect,
  formRequest,
  jsonOf,
  membersOf,
  oauthErrorOf,
  type TokenRequest,
  usualStanding,
} from './dialect.ts';
import { readOauthTokens } from './oauth-answer.ts';

/** An account at We360.ai. The password is needed for the first token; kept only where the person wants that. */
export interface We360Credentials {
  tokenUrl: string;
  /** The customer id. */
  clientId: string;
  username: string;
  password?: string;
}

const tenHours = 36_000_000;

const login = ({ tokenUrl, clientId, username, password }: We360Credentials): TokenRequest =>
  formRequest(tokenUrl, { client_id: clientId, username, password, grant_type: 'password' });

/** Where Keycloak says that a token has no end of its own: zero. */
function refreshLifeOf(value: unknown): number | 'none' | undefined {
  return value === 0 || value === '0' ? 'none' : saneLifeMs(value);
}

/** What is left of the life of the refresh token before, which goes on. */
function leftOf(before: TokenSet | undefined, now: Moment): number | 'none' | undefined {
  const life = before?.refreshLifetimeMs;
  return before && typeof life === 'number' ? Math.max(life - elapsedMs(before.obtainedAt, now), 0) : life;
}

/** What a newer Keycloak says at `userinfo` to a token that it has found good: it was not asked for with the scope of OpenID. */
const lacksOpenid = (answer: Answer): boolean =>
  membersOf(jsonOf(answer))['error_description'] === 'Missing openid scope';

/** We360.ai (security §1.4): Keycloak with the password grant, which is obsolete and the only one that it offers. */
export const we360: Dialect<We360Credentials> = {
  obtain: login,

  renewals(credentials, { refresh }) {
    const { tokenUrl, clientId, password } = credentials;
    const refreshing =
      refresh === undefined
        ? []
        : [formRequest(tokenUrl, { client_id: clientId, refresh_token: refresh, grant_type: 'refresh_token' })];
    return password === undefined ? refreshing : [...refreshing, login(credentials)];
  },

  read(body, obtainedAt, before) {
    const set = readOauthTokens(body, obtainedAt, before);
    const told = refreshLifeOf(membersOf(body)['refresh_expires_in']);
    const refreshLifetimeMs = told ?? (set.refresh === before?.refresh ? leftOf(before, obtainedAt) : undefined);
    return {
      ...set,
      lifetimeMs: set.lifetimeMs ?? jwtLifeMs(set.access) ?? tenHours,
      ...(refreshLifetimeMs !== undefined && { refreshLifetimeMs }),
    };
  },

  classify(answer, purpose) {
    const usual = usualStanding(answer);
    if (usual) return usual;
    const { status } = answer;
    if (status < 300) return 'ok';
    if (purpose === 'call' && status === 403 && lacksOpenid(answer)) return 'ok';
    if (purpose === 'call') return status === 401 ? 'expired' : status === 403 ? 'scope' : 'bug';
    if (status !== 400 && status !== 401) return 'bug';
    switch (oauthErrorOf(answer)) {
      case 'invalid_grant':
        return 'reauth';
      case 'invalid_client':
      case 'unauthorized_client':
        return 'config';
      default:
        return 'bug';
    }
  },

  renewAfterMs: (lifetimeMs) => (lifetimeMs === undefined ? null : 0.9 * lifetimeMs),
};
