import { type Dialect, formRequest, jsonOf, membersOf, oauthErrorOf, usualStanding } from './dialect.ts';
import { readOauthTokens } from './oauth-answer.ts';

/** An OAuth client at Google; code and verifier are needed for the first token alone. */
export interface GoogleCredentials {
  tokenUrl: string;
  clientId: string;
  clientSecret: string;
  code?: string;
  /** Of PKCE (RFC 7636). */
  verifier?: string;
  redirectUri?: string;
}

const fiveMinutes = 300_000;
const throttling = new Set(['rateLimitExceeded', 'userRateLimitExceeded', 'quotaExceeded', 'dailyLimitExceeded']);

/** Does Google's error say that it was asked too often? Its reasons stand in a list within the error. */
function isThrottled(body: unknown): boolean {
  const { errors } = membersOf(membersOf(body)['error']);
  return Array.isArray(errors) && errors.some((one) => throttling.has(String(membersOf(one)['reason'])));
}

/** Google (security §1.5): answers to a refresh leave the refresh token out; it stays. */
export const googleCalendar: Dialect<GoogleCredentials> = {
  obtain: ({ tokenUrl, clientId, clientSecret, code, verifier, redirectUri }) =>
    formRequest(tokenUrl, {
      grant_type: 'authorization_code',
      client_id: clientId,
      client_secret: clientSecret,
      code,
      code_verifier: verifier,
      redirect_uri: redirectUri,
    }),

  renewals: ({ tokenUrl, clientId, clientSecret }, { refresh }) =>
    refresh === undefined
      ? []
      : [
          formRequest(tokenUrl, {
            grant_type: 'refresh_token',
            client_id: clientId,
            client_secret: clientSecret,
            refresh_token: refresh,
          }),
        ],

  read: readOauthTokens,

  classify(answer, purpose) {
    const usual = usualStanding(answer);
    if (usual) return usual;
    const { status } = answer;
    if (status < 300) return 'ok';
    if (status === 403 && isThrottled(jsonOf(answer))) return 'throttled';
    if (purpose === 'call') return status === 401 ? 'expired' : status === 403 ? 'scope' : 'bug';
    const error = oauthErrorOf(answer);
    if (status === 400 && error === 'invalid_grant') return 'reauth';
    return error === 'invalid_client' || error === 'unauthorized_client' ? 'config' : 'bug';
  },

  renewAfterMs: (lifetimeMs) =>
    lifetimeMs === undefined ? null : Math.max(lifetimeMs - fiveMinutes, 0.6 * lifetimeMs),
};
