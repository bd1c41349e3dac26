import { saneLifeMs } from '../token-set.ts';
import {
  basicAuthorization,
  type Dialect,
  formRequest,
  jsonOf,
  membersOf,
  oauthErrorOf,
  usualStanding,
} from './dialect.ts';
import { readOauthTokens } from './oauth-answer.ts';

/** An OAuth client at Xee; the code comes from its redirect and is needed for the first token alone. */
export interface XeeCredentials {
  tokenUrl: string;
  clientId: string;
  clientSecret: string;
  code?: string;
}

const authorization = ({ clientId, clientSecret }: XeeCredentials) => ({
  authorization: basicAuthorization(clientId, clientSecret),
});

/** `type` of the first of the errors that Xee lists, or of the one that it sends alone. */
function errorTypeOf(body: unknown): unknown {
  return membersOf(Array.isArray(body) ? body[0] : body)['type'];
}

/** Xee (security §1.2): a dead refresh token is a 403 with a message, a wrong request a 400 with a list; in front of it, errors of OAuth. */
export const xee: Dialect<XeeCredentials> = {
  obtain: (credentials) =>
    formRequest(
      credentials.tokenUrl,
      { grant_type: 'authorization_code', code: credentials.code },
      authorization(credentials),
    ),

  renewals: (credentials, { refresh }) =>
    refresh === undefined
      ? []
      : [
          formRequest(
            credentials.tokenUrl,
            { grant_type: 'refresh_token', refresh_token: refresh },
            authorization(credentials),
          ),
        ],

  read(body, obtainedAt, before) {
    const set = readOauthTokens(body, obtainedAt, before);
    if (set.lifetimeMs !== undefined) return set;
    // Their clock: only where they tell no duration.
    const { expires_at } = membersOf(body);
    const lifetimeMs = saneLifeMs(Number(expires_at) - obtainedAt.wall / 1_000);
    return { ...set, ...(lifetimeMs !== undefined && { lifetimeMs }) };
  },

  classify(answer, purpose) {
    const usual = usualStanding(answer);
    if (usual) return usual;
    const { status } = answer;
    if (status < 300) return 'ok';
    const body = jsonOf(answer);
    if (purpose === 'call') {
      const type = errorTypeOf(body);
      if (status === 401 || type === 'AUTHENTICATION_ERROR') return 'expired';
      return status === 403 || type === 'AUTHORIZATION_ERROR' ? 'scope' : 'bug';
    }
    if (status === 403 && typeof membersOf(body)['message'] === 'string') return 'reauth';
    if (status !== 400 && status !== 401) return 'bug';
    const error = oauthErrorOf(answer);
    if (error === 'invalid_client' || error === 'unauthorized_client') return 'config';
    // What is wrong with a renewal can only be the refresh token: the rest of it worked before.
    const dead = error === 'invalid_grant' || (purpose === 'renew' && error === 'invalid_request');
    return dead ? 'reauth' : 'bug';
  },

  renewAfterMs: (lifetimeMs) => (lifetimeMs === undefined ? null : 0.8 * lifetimeMs),
};
