import { isTokenText, saneLifeMs, UnusableTokenAnswer } from '../token-set.ts';
import { type Dialect, membersOf, type TokenRequest, usualStanding } from './dialect.ts';

/** Keys of a Xenioo account, and of one chatbot where the token is to be for that. All of them are kept: they are the renewal. */
export interface XeniooCredentials {
  /** Without a slash at its end. */
  serviceEndpoint: string;
  accountApiKey: string;
  botApiKey?: string;
  botApiSecret?: string;
}

const fiveMinutes = 300_000;

function exchange({ serviceEndpoint, accountApiKey, botApiKey, botApiSecret }: XeniooCredentials): TokenRequest {
  return {
    url: `${serviceEndpoint}/authorization/integration`,
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    body: JSON.stringify({ AccountAPIKey: accountApiKey, BotAPIKey: botApiKey, BotAPISecret: botApiSecret }),
  };
}

/** Xenioo (security §1.3): keys are exchanged for a token again and again; its life is told in minutes. */
export const xenioo: Dialect<XeniooCredentials> = {
  obtain: exchange,
  renewals: (credentials) => [exchange(credentials)],

  read(body, obtainedAt) {
    // An older generation writes `Token` and `Expires`.
    const fields = new Map(Object.entries(membersOf(body)).map(([name, value]) => [name.toLowerCase(), value]));
    const token = fields.get('token');
    if (!isTokenText(token)) throw new UnusableTokenAnswer('The token answer has no token.');
    const minutes = saneLifeMs(fields.get('expires'));
    const lifetimeMs = minutes === undefined ? undefined : saneLifeMs((minutes / 1_000) * 60);
    return { access: token, obtainedAt, ...(lifetimeMs !== undefined && { lifetimeMs }) };
  },

  classify(answer, purpose) {
    const usual = usualStanding(answer);
    if (usual) return usual;
    const { status } = answer;
    if (status < 300) return 'ok';
    if (status === 403) return 'plan';
    if (status === 404) return 'config';
    // A token that is over is a 400 here, and so is one that may not do this: the age of the token tells them apart.
    return purpose === 'call' && (status === 400 || status === 401) ? 'expired' : 'bug';
  },

  renewAfterMs: (lifetimeMs) =>
    lifetimeMs === undefined ? null : Math.min(0.8 * lifetimeMs, Math.max(lifetimeMs - fiveMinutes, 0.6 * lifetimeMs)),
};
