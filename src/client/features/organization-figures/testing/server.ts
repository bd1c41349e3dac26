import { adminStats } from '#contract/admin-stats.ts';
import { auth } from '#contract/auth.ts';
import type { Endpoint, Result } from '#contract/kernel/endpoint.ts';
import { memberships } from '#contract/memberships.ts';
import { aMember, anOverview, mina } from './facts.ts';

interface Asked {
  method: string;
  path: string;
  query: string;
  body: unknown;
}

type Answer = unknown | ((asked: Asked) => unknown);

/** A server of the contract's own shapes: what it takes and answers is checked against the endpoint's schemas. */
export class FiguresServer {
  readonly asked: Asked[] = [];
  readonly #answers = new Map<Endpoint, Answer>();

  constructor() {
    this.give(auth.me, mina);
    this.give(auth.refresh, { access_token: 'a.b.c', token_type: 'bearer', refresh_token: '', expires_in: 600 });
    this.give(memberships.teams, { items: [], next_cursor: null });
    this.give(adminStats.overview, anOverview());
    this.give(adminStats.memberProgress, { items: [aMember()], total: 1, page: 1, limit: 25 });
  }

  /** What an endpoint answers from now on; a text is a file. */
  give<E extends Endpoint>(endpoint: E, answer: Result<E> | ((asked: Asked) => Result<E> | string)): void {
    this.#answers.set(endpoint, answer);
  }

  /** What an endpoint was asked, in order. */
  queries(endpoint: Endpoint): Record<string, string>[] {
    const asked = this.asked.filter(({ method, path }) => fits(endpoint, method, path));
    return asked.map(({ query }) => Object.fromEntries(new URLSearchParams(query)));
  }

  fetch = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const { pathname: path, search: query } = new URL(String(input));
    const method = init.method ?? 'GET';
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
    const asked = { method, path, query, body };
    this.asked.push(asked);
    const endpoint = [...this.#answers.keys()].find((one) => fits(one, method, path));
    if (!endpoint)
      return Response.json({ detail: { error: 'not_found', message: 'There is nothing here.' } }, { status: 404 });
    endpoint.body?.parse(body);
    const answer = this.#answers.get(endpoint);
    const result: unknown = typeof answer === 'function' ? answer(asked) : answer;
    if (typeof result === 'string') return new Response(result, { headers: { 'content-type': 'text/csv' } });
    if (endpoint.response === null) return new Response(null, { status: 204 });
    return Response.json(endpoint.response.parse(result));
  };
}

function fits({ method, path }: Endpoint, asked: string, pathname: string): boolean {
  return method === asked && new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`).test(pathname);
}
