import { formRequest, membersOf } from '#tokens/dialects/dialect.ts';
import { we360 } from '#tokens/dialects/we360.ts';
import { jwtClaims } from '#tokens/token-set.ts';
import { accountOf, given, text, type Vendor, within } from './vendor.ts';

const homeApi = 'https://api.in.we360.ai';
const home = 'https://auth.in.we360.ai/realms/ind-prod/protocol/openid-connect/token';

/** We360.ai (Keycloak beside its token address: `userinfo`, `logout`; the Dynamic Report API). */
export const we360Vendor = {
  kind: 'we360',
  name: 'We360.ai',
  entry: {
    description: 'The working time that We360.ai tracks.',
    flow: 'credentials',
    for: 'both',
    legacy_password_grant: true,
    available: true,
    fields: [
      { name: 'client_id', label: 'Customer ID', secret: false, required: true },
      { name: 'username', label: 'E-mail address', secret: false, required: true },
      { name: 'password', label: 'Password', secret: true, required: true },
      { name: 'token_url', label: 'Token address', secret: false, required: false, default: home },
      { name: 'api_url', label: 'API address', secret: false, required: false, default: homeApi },
    ],
  },
  ownHost: (host) => within(host, 'auth.in.we360.ai') || within(host, 'api.in.we360.ai'),
  restore(kept) {
    const { client_id: clientId = '', username = '', password, keep_password, token_url: tokenUrl = home } = kept;
    // A token of somewhere else is for nobody but whom was named with it.
    const api = kept['api_url'] ?? (within(new URL(tokenUrl).host, 'auth.in.we360.ai') ? homeApi : undefined);
    const beside = (name: string) => new URL(name, tokenUrl).href;
    return accountOf({
      kind: 'we360',
      dialect: we360,
      credentials: { tokenUrl, clientId, username, ...(password !== undefined && { password }) },
      kept: given({
        client_id: clientId,
        username,
        token_url: tokenUrl,
        api_url: kept['api_url'],
        ...(keep_password === 'true' && { password, keep_password }),
      }),
      tokenUrl: new URL(tokenUrl),
      api: api === undefined ? null : new URL(api),
      probe: () => ({ method: 'GET', url: beside('userinfo') }),
      label: (set, answer) => text(membersOf(answer)['email']) ?? text(jwtClaims(set.access)?.['email']) ?? username,
      revoke: ({ refresh }) =>
        refresh === undefined
          ? undefined
          : formRequest(beside('logout'), { client_id: clientId, refresh_token: refresh }),
    });
  },
} as const satisfies Vendor;
