import { mina } from '#client/session/testing/mina.ts';
import { auth } from '#contract/auth.ts';
import type { CatalogEntry, Connector } from '#contract/connector-shapes.ts';
import { connectors } from '#contract/connectors.ts';
import type { Endpoint } from '#contract/kernel/endpoint.ts';
import { organizations } from '#contract/organizations.ts';

export function aConnector(part: Partial<Connector> = {}): Connector {
  return {
    id: 'c-xee',
    kind: 'xee',
    name: 'Xee',
    status: 'active',
    account: 'mina-h',
    expires_at: '2026-10-14T19:08:00Z',
    last_refreshed_at: '2026-10-14T18:08:00Z',
    next_step: null,
    issued_at: '2026-10-14T18:08:00Z',
    renews_at: '2026-10-14T18:56:00Z',
    connected_at: '2026-04-12T09:00:00Z',
    organization: null,
    can_manage: true,
    host: 'cloud.xee.com',
    scopes: [],
    lost_rotations: 0,
    keeps_password: false,
    ...part,
  };
}

export const ended = aConnector({
  ...{ id: 'c-google', kind: 'google-calendar', name: 'Google Calendar', account: 'mina@example.org' },
  ...{ status: 'expired', next_step: 'sign_in_again', renews_at: null, host: 'oauth2.googleapis.com' },
  last_error: 'Google Calendar does not accept this connection any more. Sign in again.',
});

export const shared = aConnector({
  ...{ id: 'c-xenioo', kind: 'xenioo', name: 'Xenioo', can_manage: false },
  organization: { id: 'o-riverside', name: 'Riverside Language School' },
});

const entry = (part: Partial<CatalogEntry> & Pick<CatalogEntry, 'kind' | 'name'>): CatalogEntry => ({
  ...{ description: '', flow: 'credentials', for: 'both', legacy_password_grant: false, available: true, fields: [] },
  ...part,
});

const field = (name: string, secret = false, required = true) => ({ name, label: name, secret, required });

export const catalog: CatalogEntry[] = [
  entry({ kind: 'google-calendar', name: 'Google Calendar', flow: 'redirect', for: 'self' }),
  entry({
    ...{ kind: 'we360', name: 'We360.ai', legacy_password_grant: true },
    fields: [
      { ...field('token_url', false, false), default: 'https://auth.in.we360.ai/token' },
      ...[field('client_id'), field('username'), field('password', true)],
    ],
  }),
];

type Answer = unknown | ((body: unknown) => unknown);

/** A server of the contract's own shapes, for the page of connections. */
export class ConnectorServer {
  readonly asked: { method: string; path: string; body: unknown }[] = [];
  readonly #answers = new Map<Endpoint, Answer>();

  constructor(items: Connector[]) {
    this.give(auth.me, mina);
    this.give(auth.refresh, { access_token: 'a.b.c', token_type: 'bearer', refresh_token: '', expires_in: 600 });
    this.give(organizations.list, { items: [], next_cursor: null });
    this.give(connectors.list, { items, next_cursor: null });
    this.give(connectors.catalog, { items: catalog });
    this.give(connectors.remove, null);
  }

  give(endpoint: Endpoint, answer: Answer): void {
    this.#answers.set(endpoint, answer);
  }

  fetch = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const { pathname: path } = new URL(String(input));
    const method = init.method ?? 'GET';
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
    this.asked.push({ method, path, body });
    const endpoint = [...this.#answers.keys()].find(
      (one) => one.method === method && new RegExp(`^${one.path.replace(/\{\w+\}/g, '[^/]+')}$`).test(path),
    );
    if (!endpoint) return Response.json({ detail: { error: 'not_found', message: 'No.' } }, { status: 404 });
    endpoint.body?.parse(body);
    const answer = this.#answers.get(endpoint);
    const result: unknown = typeof answer === 'function' ? answer(body) : answer;
    if (endpoint.response === null) return new Response(null, { status: 204 });
    return Response.json(endpoint.response.parse(result));
  };
}
