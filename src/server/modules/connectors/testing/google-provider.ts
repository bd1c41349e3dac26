import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import type { GoogleAddresses } from '#server/connectors-parts.ts';
import { CalendarStore } from './calendar-store.ts';

interface GoogleProvider {
  addresses: GoogleAddresses;
  host: string;
  client: { clientId: string; clientSecret: string };
  calendar: CalendarStore;
  /** How often tokens were ended. */
  counts: { ended: number };
  close(): Promise<void>;
}

/** An OpenID provider that signs everybody in at once as Mina, with a calendar behind its tokens: what Google is, on this machine. */
export async function googleProvider(): Promise<GoogleProvider> {
  const calendar = new CalendarStore();
  const client = { clientId: 'dashboard', clientSecret: 'c4n4ry-of-the-dashboard-client-secret' };
  const server: Server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const issuer = `http://${host}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        // A native application may come back to any port of this machine.
        application_type: 'native',
        redirect_uris: ['http://127.0.0.1/api/integrations/google-calendar/callback'],
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    scopes: [
      'openid',
      'offline_access',
      'email',
      'https://www.googleapis.com/auth/calendar.events.owned',
      'https://www.googleapis.com/auth/calendar.freebusy',
    ],
    claims: { openid: ['sub'], email: ['email'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    // Google gives a refresh token for `access_type=offline`, without a scope.
    issueRefreshToken: async () => true,
    rotateRefreshToken: false,
    features: { devInteractions: { enabled: false }, revocation: { enabled: true } },
    cookies: { keys: ['of this test'] },
    ttl: { AccessToken: 3_600, RefreshToken: 86_400, IdToken: 3_600, Grant: 86_400, Session: 86_400, Interaction: 600 },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: async (_context, id) => ({
      accountId: id,
      claims: async () => ({ sub: id, email: 'mina@example.org' }),
    }),
  });
  const callback = provider.callback();
  const granted = new Set<string>();
  const counts = { ended: 0 };

  /** Google ends all that an account has granted to the client, whichever of its tokens it is shown, and asks for no client. */
  async function end(token: string): Promise<void> {
    const found = (await provider.RefreshToken.find(token)) ?? (await provider.AccessToken.find(token));
    if (!found) return;
    counts.ended += 1;
    for (const id of granted) {
      await provider.RefreshToken.revokeByGrantId(id);
      await provider.AccessToken.revokeByGrantId(id);
    }
    granted.clear();
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', issuer);
    if (url.pathname.startsWith('/interaction/')) return agree(request, response);
    if (url.pathname === '/token/revocation') {
      await end(new URLSearchParams(await textOf(request)).get('token') ?? '');
      response.writeHead(200).end();
      return;
    }
    if (url.pathname.startsWith('/calendar/v3')) {
      const [, token = ''] = /^Bearer (.+)$/.exec(request.headers.authorization ?? '') ?? [];
      const found = await provider.AccessToken.find(token);
      const text = await textOf(request);
      const { status, body } = found ? calendar.answer(request.method ?? 'GET', url, text) : { status: 401, body: {} };
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      return;
    }
    await callback(request, response);
  }

  /** Signs in and allows everything that is asked for. */
  async function agree(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { params, prompt } = await provider.interactionDetails(request, response);
    if (prompt.name === 'login') {
      return provider.interactionFinished(request, response, { login: { accountId: 'mina' } });
    }
    const grant = new provider.Grant({ accountId: 'mina', clientId: String(params['client_id']) });
    grant.addOIDCScope(String(params['scope']));
    const grantId = await grant.save();
    granted.add(grantId);
    return provider.interactionFinished(request, response, { consent: { grantId } }, { mergeWithLastSubmission: true });
  }

  return {
    ...{ host, client, calendar, counts },
    addresses: {
      ...{ issuer, authorize: `${issuer}/auth`, token: `${issuer}/token`, revoke: `${issuer}/token/revocation` },
      api: `${issuer}/calendar/v3`,
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
