import { mina } from '#client/session/testing/mina.ts';
import { assignments } from '#contract/assignments.ts';
import { auth } from '#contract/auth.ts';
import { domains } from '#contract/domains.ts';
import { holidays } from '#contract/holidays.ts';
import type { Endpoint, Placed, Result } from '#contract/kernel/endpoint.ts';
import { memberChanges } from '#contract/member-changes.ts';
import { memberPrivacy } from '#contract/member-privacy.ts';
import { memberships } from '#contract/memberships.ts';
import { organizations } from '#contract/organizations.ts';
import { rosters } from '#contract/rosters.ts';
import { evening, riverside, three } from './facts.ts';

interface Asked {
  name: string;
  url: URL;
  body: unknown;
}

type Refusal = { status: number; error: string; message: string; issues?: { path: string; message: string }[] };

const every = [
  auth,
  organizations,
  memberships,
  rosters,
  memberChanges,
  memberPrivacy,
  domains,
  holidays,
  assignments,
].flatMap((area) => Object.values(area)) as Placed<Endpoint>[];
// A path without parameters goes before one with them, as in the server.
every.sort((one, other) => one.path.split('{').length - other.path.split('{').length);

/** The organization of a test, in the contract's own shapes: what is asked and answered is checked against the endpoints' schemas. */
export class OrganizationServer {
  readonly asked: Asked[] = [];
  readonly #answers = new Map<Endpoint, (asked: Asked) => unknown>();

  constructor() {
    this.give(auth.me, () => mina);
    this.give(auth.refresh, () => ({
      ...{ access_token: 'a.b.c', token_type: 'bearer' as const, refresh_token: '', expires_in: 600 },
    }));
    this.give(organizations.list, () => ({ items: [riverside], next_cursor: null }));
    this.give(organizations.get, () => riverside);
    this.give(organizations.members, () => ({ items: three, next_cursor: null }));
    const chosen = { progress: 'totals', conversations: 'totals', english: 'totals' } as const;
    this.give(memberPrivacy.sharing, () => ({ organization_id: 'o-river', ...chosen, changed_at: null }));
    this.give(memberPrivacy.receipts, () => ({ items: [], next_cursor: null }));
    this.give(domains.list, () => ({ items: [], next_cursor: null }));
    this.give(holidays.list, () => ({ items: [], next_cursor: null }));
    this.give(memberChanges.list, () => ({ items: [], next_cursor: null }));
    this.give(rosters.list, () => ({ items: [], next_cursor: null }));
    this.give(memberships.teams, () => ({ items: [evening], next_cursor: null }));
    this.give(memberships.invitations, () => ({ items: [], next_cursor: null }));
    this.give(assignments.list, () => ({ items: [], next_cursor: null }));
    this.give(memberships.joinCodes, () => ({ items: [], next_cursor: null }));
  }

  /** What an endpoint answers from now on; a refusal is thrown. */
  give<E extends Endpoint>(endpoint: E, answer: (asked: Asked) => Result<E>): void {
    this.#answers.set(endpoint, answer);
  }

  refuse(endpoint: Endpoint, refusal: Refusal): void {
    this.#answers.set(endpoint, () => {
      throw refusal;
    });
  }

  calls(endpoint: Placed<Endpoint>): Asked[] {
    return this.asked.filter(({ name }) => name === endpoint.operation);
  }

  fetch = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const url = new URL(String(input));
    const method = init.method ?? 'GET';
    const endpoint = every.find(
      (one) => one.method === method && new RegExp(`^${one.path.replace(/\{\w+\}/g, '[^/]+')}$`).test(url.pathname),
    );
    const answer = endpoint && this.#answers.get(endpoint);
    if (!answer) return refused({ status: 404, error: 'not_found', message: 'There is nothing here.' });
    const text = typeof init.body === 'string' ? init.body : undefined;
    const given = endpoint.bodyType === 'csv' || text === undefined ? text : JSON.parse(text);
    const asked = { name: endpoint.operation, url, body: endpoint.body?.parse(given) ?? given };
    this.asked.push(asked);
    try {
      const result = await answer(asked);
      if (endpoint.response === null) return new Response(null, { status: 204 });
      return Response.json(endpoint.response.parse(result));
    } catch (error) {
      if (error instanceof Error) throw error;
      return refused(error as Refusal);
    }
  };
}

function refused({ status, ...detail }: Refusal): Response {
  return Response.json({ detail }, { status });
}
