import { membersOf } from '#tokens/dialects/dialect.ts';
import { xee } from '#tokens/dialects/xee.ts';
import { accountOf, given, text, type Vendor, within } from './vendor.ts';

const home = 'https://cloud.xee.com/v3/auth/access_token';

/** What the operator has registered at Xee. */
export interface XeeClient {
  clientId: string;
  clientSecret: string;
}

export const xeeAuthorizeUrl = 'https://cloud.xee.com/v3/auth/auth';

/** Xee, connected cars (API v3: `/users/me`; it documents no way to revoke a token). */
export const xeeVendor = (client: XeeClient | null) =>
  ({
    kind: 'xee',
    name: 'Xee',
    entry: {
      description: 'Your connected car, its token kept healthy.',
      flow: client ? 'either' : 'credentials',
      for: 'both',
      legacy_password_grant: false,
      available: true,
      fields: [
        { name: 'client_id', label: 'Client ID', secret: false, required: true },
        { name: 'client_secret', label: 'Client secret', secret: true, required: true },
        { name: 'code', label: 'Authorization code', secret: true, required: true },
        { name: 'token_url', label: 'Token address', secret: false, required: false, default: home },
      ],
    },
    ownHost: (host) => within(host, 'cloud.xee.com') || within(host, 'sandbox.xee.com'),
    restore(kept) {
      const { client_id: own, client_secret, code, token_url: tokenUrl = home } = kept;
      // Where the person brought no client, it is that of the operator, as it is now.
      const clientId = own ?? client?.clientId ?? '';
      const clientSecret = client_secret ?? client?.clientSecret ?? '';
      return accountOf({
        kind: 'xee',
        dialect: xee,
        credentials: { tokenUrl, clientId, clientSecret, ...(code !== undefined && { code }) },
        kept: given({ client_id: own, client_secret, token_url: tokenUrl }),
        ofOperator: own === undefined,
        tokenUrl: new URL(tokenUrl),
        api: new URL('../', tokenUrl),
        probe: () => ({ method: 'GET', url: new URL('../users/me', tokenUrl).href }),
        label(_set, answer) {
          const { firstName, name, nickname } = membersOf(answer);
          return text([text(firstName), text(name)].filter(Boolean).join(' ')) ?? text(nickname);
        },
        revoke: () => undefined,
      });
    },
  }) as const satisfies Vendor;
