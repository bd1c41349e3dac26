import { formRequest } from '#tokens/dialects/dialect.ts';
import { googleCalendar } from '#tokens/dialects/google-calendar.ts';
import { jwtClaims } from '#tokens/token-set.ts';
import { accountOf, text, type Vendor } from './vendor.ts';

/** Where Google is; a test has its own. */
export interface GoogleAddresses {
  issuer: string;
  authorize: string;
  token: string;
  revoke: string;
  /** Of the Calendar API. */
  api: string;
}

export const googleAddresses: GoogleAddresses = {
  issuer: 'https://accounts.google.com',
  authorize: 'https://accounts.google.com/o/oauth2/v2/auth',
  token: 'https://oauth2.googleapis.com/token',
  revoke: 'https://oauth2.googleapis.com/revoke',
  api: 'https://www.googleapis.com/calendar/v3',
};

/** Events are written, and of the rest only the busy times are read. */
export const googleScopes = [
  'openid',
  'email',
  'https://www.googleapis.com/auth/calendar.events.owned',
  'https://www.googleapis.com/auth/calendar.freebusy',
] as const;

/** What the operator has registered at Google. */
export interface GoogleClient {
  clientId: string;
  clientSecret: string;
}

/** Google Calendar (Calendar API v3: `freeBusy`, `events`). */
export const googleVendor = (client: GoogleClient | null, addresses: GoogleAddresses) =>
  ({
    kind: 'google-calendar',
    name: 'Google Calendar',
    entry: {
      description: 'Puts learning sessions into your calendar where it is free.',
      flow: 'redirect',
      for: 'self',
      legacy_password_grant: false,
      available: client !== null,
      ...(client === null && { unavailable_reason: 'The operator of this server has not set up Google Calendar.' }),
      fields: [],
    },
    ownHost: () => true,
    restore({ code, verifier, redirect_uri: redirectUri }) {
      return accountOf({
        kind: 'google-calendar',
        dialect: googleCalendar,
        credentials: {
          tokenUrl: addresses.token,
          clientId: client?.clientId ?? '',
          clientSecret: client?.clientSecret ?? '',
          ...(code !== undefined && { code }),
          ...(verifier !== undefined && { verifier }),
          ...(redirectUri !== undefined && { redirectUri }),
        },
        kept: {},
        ofOperator: true,
        needs: googleScopes.slice(2),
        tokenUrl: new URL(addresses.token),
        api: new URL(addresses.api),
        probe: () => ({
          method: 'POST',
          url: `${addresses.api}/freeBusy`,
          body: { timeMin: '2000-01-01T00:00:00Z', timeMax: '2000-01-01T00:01:00Z', items: [{ id: 'primary' }] },
        }),
        label: (set) => text(jwtClaims(set.idToken ?? '')?.['email']),
        revoke: ({ access, refresh }) => formRequest(addresses.revoke, { token: refresh ?? access }),
      });
    },
  }) as const satisfies Vendor;
