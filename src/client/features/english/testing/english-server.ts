import { mina } from '#client/session/testing/mina.ts';
import { auth } from '#contract/auth.ts';
import type { Task } from '#contract/catalogue.ts';
import type { Endpoint, Result } from '#contract/kernel/endpoint.ts';
import { xel } from '#contract/xel.ts';
import { aModule, aResult } from './facts.ts';

interface Asked {
  method: string;
  path: string;
  query: string;
  body: unknown;
  key: string | null;
}

type Answer = unknown | ((asked: Asked) => unknown);

/** A server of the contract's own shapes: what it takes and answers is checked against the endpoint's schemas. */
export class EnglishServer {
  readonly asked: Asked[] = [];
  /** Requests fail as without a network. */
  down = false;
  readonly #answers = new Map<Endpoint, Answer>();

  constructor(...tasks: Task[]) {
    this.give(auth.me, mina);
    this.give(auth.refresh, { access_token: 'a.b.c', token_type: 'bearer', refresh_token: '', expires_in: 600 });
    this.give(xel.module, aModule(tasks.length > 0 ? tasks : undefined));
    this.give(xel.modules, { items: [], next_cursor: null });
    this.give(xel.assignments, { items: [], next_cursor: null });
    this.give(xel.submit, aResult());
  }

  /** What an endpoint answers from now on; a number is a refusal. */
  give<E extends Endpoint>(endpoint: E, answer: Result<E> | number | ((asked: Asked) => Result<E>)): void {
    this.#answers.set(endpoint, answer);
  }

  /** What an endpoint was asked, in order. */
  calls(endpoint: Endpoint): Asked[] {
    return this.asked.filter(({ method, path }) => fits(endpoint, method, path));
  }

  fetch = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    if (this.down) throw new TypeError('Failed to fetch');
    const { pathname: path, search: query } = new URL(String(input));
    const method = init.method ?? 'GET';
    const form = init.body instanceof FormData ? Object.fromEntries(init.body) : undefined;
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : form;
    const asked = { method, path, query, body, key: new Headers(init.headers).get('Idempotency-Key') };
    this.asked.push(asked);
    const endpoint = [...this.#answers.keys()].find((one) => fits(one, method, path));
    if (!endpoint) return refused(404);
    endpoint.body?.parse(body);
    const answer = this.#answers.get(endpoint);
    if (typeof answer === 'number') return refused(answer);
    const result: unknown = typeof answer === 'function' ? answer(asked) : answer;
    return endpoint.response === null
      ? new Response(null, { status: 204 })
      : Response.json(endpoint.response.parse(result));
  };
}

const refused = (status: number): Response =>
  Response.json(
    { detail: { error: status === 404 ? 'not_found' : 'forbidden', message: 'That was refused.' } },
    { status },
  );

function fits({ method, path }: Endpoint, asked: string, pathname: string): boolean {
  return method === asked && new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`).test(pathname);
}
