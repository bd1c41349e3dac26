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
  /** By the clock of the services. */
  endsAt: number;
  /** Of Xenioo: a token of one bot. */
  bot?: boolean;
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
 * tokens of its family. Access tokens end by themselves where `clock` is set; else their life is what the answer says, by the clock of
 * whoever asks.
 */
export class VendorServer {
  readonly password = `${canary}-password`;
  readonly key = `${canary}-account-key`;
  readonly secret = `${canary}-client-secret`;
  readonly code = `${canary}-code`;
  /** Seconds that access tokens live. */
  lifetime = 3_600;
  /** A Keycloak that tells nobody who they are without the scope of OpenID. */
  strict = false;
  /** Answers every request with a token, where it is set. */
  calls: ((response: ServerResponse) => void) | null = null;
  /** Seconds that refresh tokens of We360 live, where it says so. */
  refreshLifetime: number | null = null;
  /** Of Google: whom an id token is about, where there is to be one. */
  subject: string | null = null;
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
  /** Of We360: what its access tokens say; null where they say nothing. */
  claims: object | null = null;
  /** Answers what is asked with a token that lives, where it gives something. */
  data: (url: URL, text: string) => { status: number; body?: unknown } | null = () => null;
  /** The clock of the services, in milliseconds since 1970. */
  clock: (() => number) | null = null;
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
    if (!token && !endings.includes(path) && this.calls) return this.calls(response);
    if (endings.includes(path) && this.ending) return this.ending(request, response);
    if (token && this.gate) await this.gate;
    const reply = token?.() ?? this.#api(request, path, text);
    if (token && this.outlet) await this.outlet;
    const { status, body, headers } = reply;
    const date = this.clock && { date: new Date(this.clock()).toUTCString() };
    response.writeHead(status, { 'content-type': 'application/json', ...date, ...headers });
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
          const { AccountAPIKey, BotAPIKey } = JSON.parse(text) as { AccountAPIKey?: string; BotAPIKey?: string };
          if (AccountAPIKey !== this.key) return { status: 404, body: { message: 'not found' } };
          const before = this.#families.find(({ kind, revoked }) => kind === 'xenioo' && !revoked);
          if (before) {
            this.counts.renewed += 1;
            before.access = this.#made('access');
            before.bot = BotAPIKey !== undefined;
            before.endsAt = this.#end();
            return this.#tokens(before);
          }
          return this.#obtain('xenioo', BotAPIKey !== undefined);
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
    const isOver = this.clock !== null && family !== undefined && family.endsAt <= this.clock();
    if (!family || family.revoked || family.access !== bearer || isOver)
      return path === '/bots'
        ? { status: 400, body: { message: 'The supplied token is invalid' } }
        : { status: 401, body: {} };
    const answered = this.data(new URL(request.url ?? '', this.url), text);
    if (answered) return answered;
    if (path.startsWith('/calendar/v3'))
      return this.calendar.answer(request.method ?? 'GET', new URL(request.url ?? '', this.url), text);
    if (path === '/bots' && family.bot) return { status: 400, body: { message: 'The supplied token is invalid' } };
    if (path.endsWith('/userinfo') && this.strict)
      return { status: 403, body: { error: 'insufficient_scope', error_description: 'Missing openid scope' } };
    if (path === '/bots') return { status: 200, body: { Result: [{ APIKey: this.key, APISecret: this.secret }] } };
    return { status: 200, body: { email: 'mina@example.org', username: 'mina', firstName: 'Mina', name: 'H' } };
  }

  #obtain(kind: Kind, bot = false): Reply {
    this.counts.obtained += 1;
    const said = Buffer.from(JSON.stringify(this.claims)).toString('base64url');
    const access = kind === 'we360' && this.claims ? `h.${said}.${this.#made('access')}` : this.#made('access');
    const family = { kind, access, refresh: this.#made('refresh'), revoked: false, endsAt: this.#end(), bot };
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
    family.endsAt = this.#end();
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
        ...(kind === 'google' && this.subject !== null && { id_token: idToken({ sub: this.subject }) }),
        ...(kind === 'we360' && this.refreshLifetime !== null && { refresh_expires_in: this.refreshLifetime }),
      },
    };
  }

  #end(): number {
    return (this.clock?.() ?? 0) + this.lifetime * 1_000;
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

const idToken = (claims: object): string =>
  ['{"alg":"none"}', JSON.stringify(claims), ''].map((part) => Buffer.from(part).toString('base64url')).join('.');

const bearerOf = ({ headers }: IncomingMessage): string | undefined =>
  /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1];

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
