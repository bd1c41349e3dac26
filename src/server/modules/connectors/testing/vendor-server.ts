import { createHash, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { GoogleAddresses } from '#server/connectors-parts.ts';
import { CalendarStore } from './calendar-store.ts';

/** What every secret of these servers begins with: a search for it finds any that got out. */
export const canary = 'c4n4ry';

type Kind = 'xentree' | 'xee' | 'xenioo' | 'we360' | 'google';

interface Family {
  kind: Kind;
  access: string;
  refresh: string;
  revoked: boolean;
}

interface Reply {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

const realm = '/realms/ind-prod/protocol/openid-connect';
const endings = ['/api/auth/logout', `${realm}/logout`, '/google/revoke'];

/**
 * The token endpoints of five services, as their documentation has them, with rotation: a refresh token that was used before ends all
 * tokens of its family. Tokens do not end by themselves here; their life is what the answer says, by the clock of whoever asks.
 */
export class VendorServer {
  readonly password = `${canary}-password`;
  readonly key = `${canary}-account-key`;
  readonly secret = `${canary}-client-secret`;
  readonly code = `${canary}-code`;
  /** Seconds that access tokens live. */
  lifetime = 3_600;
  /** Answers every token request, where it is set. */
  instead: ((request: IncomingMessage, response: ServerResponse) => void) | null = null;
  /** Answers every request that ends tokens, where it is set. */
  ending: ((request: IncomingMessage, response: ServerResponse) => void) | null = null;
  /** Token requests wait for it. */
  gate: Promise<void> | null = null;
  /** What token requests have made is sent after it. */
  outlet: Promise<void> | null = null;
  /** Of PKCE: what the authorization request named. */
  challenge: string | null = null;
  /** Of Google: what the person has granted. */
  scope: string | null = null;
  readonly counts = { obtained: 0, renewed: 0, refused: 0, called: 0, revoked: 0 };
  readonly calendar = new CalendarStore();
  readonly #families: Family[] = [];
  readonly #server = createServer((request, response) => void this.#answer(request, response));

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  get host(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get url(): string {
    return `http://${this.host}`;
  }

  get google(): GoogleAddresses {
    const { url } = this;
    return {
      ...{ issuer: url, authorize: `${url}/google/auth`, token: `${url}/google/token` },
      ...{ revoke: `${url}/google/revoke`, api: `${url}/calendar/v3` },
    };
  }

  /** What the forms of a connection are filled in with. */
  bodies() {
    const { url, password, key, secret, code } = this;
    return {
      xentree: { base_url: url, username: 'mina', password },
      xee: { client_id: 'car', client_secret: secret, code, token_url: `${url}/v3/auth/access_token` },
      xenioo: { service_endpoint: url, account_api_key: key },
      we360: { client_id: 'c-10422', username: 'mina@example.org', password, token_url: `${url}${realm}/token` },
    };
  }

  /** The tokens of everybody end: what was withdrawn at the service. */
  revokeAll(): void {
    for (const family of this.#families) family.revoked = true;
  }

  /** How many have tokens that live. */
  get alive(): number {
    return this.#families.filter(({ revoked }) => !revoked).length;
  }

  resetCounts(): void {
    Object.assign(this.counts, { obtained: 0, renewed: 0, refused: 0, called: 0, revoked: 0 });
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', this.url).pathname;
    const text = await bodyOf(request);
    const token = this.#tokenEndpoint(request, path, text);
    if (token && this.instead) return this.instead(request, response);
    if (endings.includes(path) && this.ending) return this.ending(request, response);
    if (token && this.gate) await this.gate;
    const reply = token?.() ?? this.#api(request, path, text);
    if (token && this.outlet) await this.outlet;
    const { status, body, headers } = reply;
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(body === undefined ? '' : JSON.stringify(body));
  }

  #tokenEndpoint(request: IncomingMessage, path: string, text: string): (() => Reply) | undefined {
    const form = Object.fromEntries(new URLSearchParams(text));
    const bearer = bearerOf(request);
    switch (path) {
      case '/api/auth/token':
        return () => (form['password'] === this.password ? this.#obtain('xentree') : refusal('xentree'));
      case '/api/auth/refresh':
        return () => this.#renew('xentree', bearer);
      case '/v3/auth/access_token':
        return () => {
          const basic = `Basic ${Buffer.from(`car:${this.secret}`).toString('base64')}`;
          if (request.headers.authorization !== basic) return refusal('xee');
          if (form['grant_type'] === 'refresh_token') return this.#renew('xee', form['refresh_token']);
          return form['code'] === this.code ? this.#obtain('xee') : refusal('xee');
        };
      case '/authorization/integration':
        return () => {
          const { AccountAPIKey } = JSON.parse(text) as { AccountAPIKey?: string };
          if (AccountAPIKey !== this.key) return { status: 404, body: { message: 'not found' } };
          const before = this.#families.find(({ kind, revoked }) => kind === 'xenioo' && !revoked);
          if (before) {
            this.counts.renewed += 1;
            before.access = this.#made('access');
            return this.#tokens(before);
          }
          return this.#obtain('xenioo');
        };
      case `${realm}/token`:
        return () => {
          if (form['grant_type'] === 'refresh_token') return this.#renew('we360', form['refresh_token']);
          return form['password'] === this.password ? this.#obtain('we360') : refusal('we360', 401);
        };
      case '/google/token':
        return () => {
          if (form['client_secret'] !== this.secret) return { status: 401, body: { error: 'invalid_client' } };
          if (form['grant_type'] === 'refresh_token') return this.#renew('google', form['refresh_token']);
          const proof = createHash('sha256')
            .update(form['code_verifier'] ?? '')
            .digest('base64url');
          return form['code'] === this.code && proof === this.challenge ? this.#obtain('google') : refusal('google');
        };
      default:
        return undefined;
    }
  }

  #api(request: IncomingMessage, path: string, text: string): Reply {
    const ends = endings.includes(path);
    const bearer = ends
      ? (bearerOf(request) ?? Object.values(Object.fromEntries(new URLSearchParams(text))).at(-1))
      : bearerOf(request);
    const family = this.#families.find(({ access, refresh }) => access === bearer || (ends && refresh === bearer));
    if (ends) {
      this.counts.revoked += 1;
      if (family) family.revoked = true;
      return { status: 200, body: {} };
    }
    this.counts.called += 1;
    if (!family || family.revoked || family.access !== bearer)
      return path === '/bots'
        ? { status: 400, body: { message: 'The supplied token is invalid' } }
        : { status: 401, body: {} };
    if (path.startsWith('/calendar/v3'))
      return this.calendar.answer(request.method ?? 'GET', new URL(request.url ?? '', this.url), text);
    if (path === '/bots') return { status: 200, body: { Result: [{ APIKey: this.key, APISecret: this.secret }] } };
    return { status: 200, body: { email: 'mina@example.org', username: 'mina', firstName: 'Mina', name: 'H' } };
  }

  #obtain(kind: Kind): Reply {
    this.counts.obtained += 1;
    const family = { kind, access: this.#made('access'), refresh: this.#made('refresh'), revoked: false };
    this.#families.push(family);
    return this.#tokens(family);
  }

  #renew(kind: Kind, refresh: string | undefined): Reply {
    const family = this.#families.find((one) => one.kind === kind && one.refresh === refresh);
    if (!family || family.revoked) {
      this.counts.refused += 1;
      // Used before, or of nobody: whoever has it may have stolen it.
      for (const one of this.#families) if (one.kind === kind) one.revoked = true;
      return refusal(kind);
    }
    this.counts.renewed += 1;
    family.access = this.#made('access');
    if (kind !== 'google') family.refresh = this.#made('refresh');
    return this.#tokens(family, kind === 'google');
  }

  #tokens({ kind, access, refresh }: Family, again = false): Reply {
    if (kind === 'xenioo') return { status: 200, body: { token: access, expires: this.lifetime / 60 } };
    return {
      status: 200,
      body: {
        ...{ access_token: access, token_type: 'Bearer', expires_in: this.lifetime },
        ...(!again && { refresh_token: refresh }),
        ...(this.scope !== null && { scope: this.scope }),
      },
    };
  }

  #made(what: string): string {
    return `${canary}-${what}-${randomBytes(12).toString('hex')}`;
  }
}

/** As each of them refuses what is no longer good. */
function refusal(kind: Kind, status = 400): Reply {
  if (kind === 'xentree') return { status: 401, body: { detail: { error: 'invalid_credentials', message: 'No.' } } };
  if (kind === 'xee') return { status: 403, body: { message: 'Invalid authentication' } };
  return { status, body: { error: 'invalid_grant', error_description: 'Token is not active' } };
}

const bearerOf = ({ headers }: IncomingMessage): string | undefined =>
  /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1];

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
