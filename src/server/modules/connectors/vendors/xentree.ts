import { formRequest, membersOf } from '#tokens/dialects/dialect.ts';
import { xentree } from '#tokens/dialects/xentree.ts';
import { accountOf, given, text, type Vendor, withoutSlash } from './vendor.ts';

const home = 'https://my.xentree.com';

/** Another Xentree server: its public API (`/api/auth/me`, `/api/auth/logout`). */
export const xentreeVendor = {
  kind: 'xentree',
  name: 'Xentree',
  entry: {
    description: 'Your account on another Xentree server.',
    flow: 'credentials',
    for: 'both',
    legacy_password_grant: false,
    available: true,
    fields: [
      { name: 'base_url', label: 'Address of the server', secret: false, required: false, default: home },
      { name: 'username', label: 'Username or e-mail address', secret: false, required: true },
      { name: 'password', label: 'Password', secret: true, required: true },
    ],
  },
  ownHost: (host) => host === new URL(home).host,
  restore(kept) {
    const { base_url = home, username = '', password } = kept;
    const baseUrl = withoutSlash(base_url);
    return accountOf({
      kind: 'xentree',
      dialect: xentree,
      credentials: { baseUrl, username, ...(password !== undefined && { password }) },
      // The password has done its work with the first token.
      kept: given({ base_url: baseUrl, username }),
      tokenUrl: new URL(`${baseUrl}/api/auth/token`),
      api: new URL(baseUrl),
      probe: () => ({ method: 'GET', url: `${baseUrl}/api/auth/me` }),
      label: (_set, answer) => text(membersOf(answer)['email']) ?? text(membersOf(answer)['username']) ?? username,
      endsByAccess: true,
      revoke: ({ access }) => formRequest(`${baseUrl}/api/auth/logout`, {}, { authorization: `Bearer ${access}` }),
    });
  },
} as const satisfies Vendor;
