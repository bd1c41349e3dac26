import { mina } from '#client/session/testing/mina.ts';
import { auth } from '#contract/auth.ts';
import { conversations } from '#contract/conversations.ts';
import type { Endpoint, Placed } from '#contract/kernel/endpoint.ts';
import { organizations } from '#contract/organizations.ts';
import type { SearchFacets, SearchHit } from '#contract/search.ts';
import { type SearchAnswer, searchGaps } from '#contract/search-gaps.ts';
import { someFacets } from './facts.ts';

interface Request {
  name: string;
  query: URLSearchParams;
  body: Record<string, unknown>;
}

const every = [auth, searchGaps, conversations, organizations].flatMap((area) =>
  Object.values(area),
) as Placed<Endpoint>[];

/** The search of a server, as the contract has it: answers are checked against the endpoints' schemas. */
export class SearchServer {
  readonly requests: Request[] = [];
  /** Found for every query. */
  hits: SearchHit[] = [];
  facets: SearchFacets = someFacets;
  meant: string | null = null;
  hints: string[] = [];
  /** Null: this server knows nothing of articles and of what is missing. */
  answers: SearchAnswer[] | null = [];
  /** Does the learner belong to a school? */
  inSchool = true;
  /** What refuses the next calls of an endpoint. */
  readonly refusals = new Map<Endpoint, number>();
  /** Resolves before the next searches are answered. */
  hold: Promise<unknown> = Promise.resolve();

  calls(endpoint: Placed<Endpoint>): Request[] {
    return this.requests.filter(({ name }) => name === endpoint.operation);
  }

  fetch = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const url = new URL(String(input));
    const method = init.method ?? 'GET';
    const endpoint = every.find(
      (one) => one.method === method && new RegExp(`^${one.path.replace(/\{\w+\}/g, '[^/]+')}$`).test(url.pathname),
    );
    if (!endpoint) return refused(404);
    const given = typeof init.body === 'string' ? JSON.parse(init.body) : {};
    const body = (endpoint.body?.parse(given) ?? given) as Request['body'];
    this.requests.push({ name: endpoint.operation, query: url.searchParams, body });
    const status = this.refusals.get(endpoint);
    if (endpoint.operation === conversations.search.operation) await this.hold;
    return status ? refused(status) : this.#carryOut(endpoint, url);
  };

  #carryOut(endpoint: Endpoint, url: URL): Response {
    const json = (data: unknown) => Response.json(endpoint.response?.parse(data));
    const nothing = () => (this.answers ? new Response(null, { status: 204 }) : refused(405));
    switch (endpoint) {
      case auth.refresh as Endpoint:
        return json({ access_token: 'a.b.c', token_type: 'bearer', refresh_token: '', expires_in: 600 });
      case auth.me as Endpoint:
        return json(mina);
      case conversations.search as Endpoint:
        return json(this.#page(url.searchParams));
      case conversations.list as Endpoint:
        return json({ items: [], next_cursor: null });
      case organizations.list as Endpoint:
        return Response.json({
          items: this.inSchool ? [{ id: 'o-1', name: 'Harbour School' }] : [],
          next_cursor: null,
        });
      case searchGaps.answers as Endpoint:
        return this.answers ? json({ items: this.answers, next_cursor: null }) : refused(501);
      case searchGaps.dismiss as Endpoint:
        this.answers = this.answers?.filter(({ id }) => !url.pathname.endsWith(id)) ?? null;
        return nothing();
      case searchGaps.feedback as Endpoint:
        return nothing();
      default:
        return refused(404);
    }
  }

  #page(query: URLSearchParams) {
    const begin = Number(query.get('cursor') ?? 0);
    const end = begin + Number(query.get('limit') ?? 20);
    const first = begin === 0;
    return {
      items: this.hits.slice(begin, end),
      next_cursor: end < this.hits.length ? String(end) : null,
      facets: first ? this.facets : null,
      did_you_mean: first ? this.meant : null,
      hints: first ? this.hints : [],
    };
  }
}

function refused(status: number): Response {
  return Response.json({ detail: { error: 'refused', message: 'That was refused.' } }, { status });
}
