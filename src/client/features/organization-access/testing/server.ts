import { apiKeys } from '#contract/api-keys.ts';
import { auth } from '#contract/auth.ts';
import type { Endpoint, Result } from '#contract/kernel/endpoint.ts';
import { organizations } from '#contract/organizations.ts';
import { mina, riverside } from './facts.ts';

interface Asked {
  method: string;
  path: string;
  query: string;
  body: unknown;
}

interface Refusal {
  status: number;
  error: string;
  message: string;
  issues?: { path: string; message: string }[];
}

type Answer = unknown | ((asked: Asked) => unknown);

/** A server of the contract's own shapes: what it takes and answers is checked against the endpoint's schemas. */
export class AccessServer {
  readonly asked: Asked[] = [];
  readonly #answers = new Map<Endpoint, Answer>();
  readonly #refusals = new Map<Endpoint, Refusal>();

  constructor() {
    this.give(auth.me, mina);
    this.give(auth.refresh, { access_token: 'a.b.c', token_type: 'bearer', refresh_token: '', expires_in: 600 });
    this.give(organizations.list, { items: [riverside], next_cursor: null });
    this.give(apiKeys.list, { items: [], next_cursor: null });
  }

  /** What an endpoint answers from now on; a file is a response as it is sent. */
  give<E extends Endpoint>(endpoint: E, answer: Result<E> | ((asked: Asked) => Result<E> | Response)): void {
    this.#answers.set(endpoint, answer);
    this.#refusals.delete(endpoint);
  }

  /** An endpoint refuses until it is given an answer again. */
  refuse(endpoint: Endpoint, refusal: Refusal): void {
    this.#refusals.set(endpoint, refusal);
  }

  /** What an endpoint was sent, in order. */
  bodies(endpoint: Endpoint): unknown[] {
    return this.asked.filter(({ method, path }) => fits(endpoint, method, path)).map(({ body }) => body);
  }

  fetch = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const { pathname: path, search: query } = new URL(String(input));
    const method = init.method ?? 'GET';
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
    const asked = { method, path, query, body };
    this.asked.push(asked);
    const endpoint = [...this.#answers.keys(), ...this.#refusals.keys()].find((one) => fits(one, method, path));
    if (!endpoint) return refusal({ status: 404, error: 'not_found', message: 'There is nothing here.' });
    const refused = this.#refusals.get(endpoint);
    if (refused) return refusal(refused);
    endpoint.body?.parse(body);
    const answer = this.#answers.get(endpoint);
    const result: unknown = typeof answer === 'function' ? answer(asked) : answer;
    if (result instanceof Response) return result;
    if (endpoint.response === null) return new Response(null, { status: 204 });
    return Response.json(endpoint.response.parse(result));
  };
}

function fits({ method, path }: Endpoint, asked: string, pathname: string): boolean {
  return method === asked && new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`).test(pathname);
}

function refusal({ status, error, message, issues }: Refusal): Response {
  return Response.json({ detail: { error, message, ...(issues && { issues }) } }, { status });
}
