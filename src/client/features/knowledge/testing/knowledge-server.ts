import type { Carried } from '#client/session/testing/fake-xhr.ts';
import { mina } from '#client/session/testing/mina.ts';
import { auth } from '#contract/auth.ts';
import { conversations } from '#contract/conversations.ts';
import type { Endpoint, Placed } from '#contract/kernel/endpoint.ts';
import { type Document, type KnowledgeHit, knowledge, type Passage } from '#contract/knowledge.ts';
import { type Organization, organizations } from '#contract/organizations.ts';
import { type SearchAnswer, type SearchGap, searchGaps } from '#contract/search-gaps.ts';
import { aDocument } from './facts.ts';

interface Request {
  name: string;
  url: URL;
  body: Record<string, unknown>;
}

const areas = [auth, knowledge, organizations, searchGaps, conversations];
const every = areas.flatMap((area) => Object.values(area)) as Placed<Endpoint>[];

/** The documents of a server, as the contract has them: what is asked and answered is checked against the endpoints' schemas. */
export class KnowledgeServer {
  readonly requests: Request[] = [];
  /** Newest first. */
  documents: Document[] = [];
  passages: Passage[] = [];
  hits: KnowledgeHit[] = [];
  answer: { answer: string; found: boolean } = { answer: 'It shows what came first [1].', found: true };
  /** Null: this server has no organizations. */
  schools: Organization[] | null = null;
  gaps: SearchGap[] = [];
  answers: SearchAnswer[] | null = null;
  /** Called before each look at the documents: time goes on. */
  onLook: () => void = () => {};
  /** What refuses the next calls of an endpoint. */
  readonly refusals = new Map<Endpoint, number>();
  /** Answers the next uploads in place of taking them. */
  readonly uploads: Carried[] = [];

  calls(endpoint: Placed<Endpoint>): Request[] {
    return this.requests.filter(({ name }) => name === endpoint.operation);
  }

  change(id: string, part: Partial<Document>): void {
    this.documents = this.documents.map((one) => (one.id === id ? { ...one, ...part } : one));
  }

  /** An upload, for `fakeXhr`. */
  carry = ({ body }: { body: FormData }): Carried => {
    const planned = this.uploads.shift();
    if (planned !== undefined) return planned;
    const { name: file_name, size: bytes } = body.get('file') as File;
    const known = this.documents.find((one) => one.file_name === file_name && one.bytes === bytes);
    if (known) return { status: 202, body: known };
    const fresh = { status: 'queued', progress: 0, chunks: 0, pages: undefined } as const;
    const document = aDocument({ ...fresh, id: `d-${file_name}`, title: file_name, file_name, bytes });
    this.documents.unshift(document);
    return { status: 202, body: knowledge.upload.response.parse(document) };
  };

  fetch = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const url = new URL(String(input));
    const method = init.method ?? 'GET';
    const endpoint = every.find(
      (one) => one.method === method && new RegExp(`^${one.path.replace(/\{\w+\}/g, '[^/]+')}$`).test(url.pathname),
    );
    if (!endpoint) return refused(404, 'not_found');
    const given = typeof init.body === 'string' ? JSON.parse(init.body) : {};
    const body = (endpoint.body?.parse(given) ?? given) as Request['body'];
    this.requests.push({ name: endpoint.operation, url, body });
    const status = this.refusals.get(endpoint);
    return status ? refused(status, 'forbidden') : this.#carryOut(endpoint, url, body);
  };

  #carryOut(endpoint: Endpoint, url: URL, body: Request['body']): Response {
    const json = (data: unknown, status = 200) => Response.json(endpoint.response?.parse(data), { status });
    const list = (items: readonly unknown[] | null) =>
      items ? json({ items, next_cursor: null, hidden: 2 }) : refused(501, 'not_implemented');
    const id = url.pathname.split('/')[4] ?? '';
    const known = () => this.documents.find((one) => one.id === id);
    switch (endpoint) {
      case auth.refresh as Endpoint:
        return json({ access_token: 'a.b.c', token_type: 'bearer', refresh_token: '', expires_in: 600 });
      case auth.me as Endpoint:
        return json(mina);
      case organizations.list as Endpoint:
        return list(this.schools);
      case knowledge.documents as Endpoint:
        this.onLook();
        return json(this.#page(url.searchParams));
      case knowledge.document as Endpoint:
        this.onLook();
        return known() ? json(known()) : refused(404, 'not_found');
      case knowledge.updateDocument as Endpoint: {
        const { visibility, organization_id, title } = body as Partial<Document>;
        const school = this.schools?.find((one) => one.id === organization_id);
        this.change(id, {
          ...(title && { title }),
          ...(visibility && { visibility, organization_id: school?.id, organization_name: school?.name }),
        });
        return json(known());
      }
      case knowledge.removeDocument as Endpoint:
        if (url.searchParams.get('unfinished') === 'true' && known()?.progress === 1) return refused(409, 'conflict');
        this.documents = this.documents.filter((one) => one.id !== id);
        return new Response(null, { status: 204 });
      case knowledge.retryDocument as Endpoint:
        this.change(id, { status: 'queued', progress: 0, error: undefined });
        return json(known());
      case knowledge.passages as Endpoint: {
        const from = Number(url.searchParams.get('from') ?? 0);
        const items = this.passages.slice(from, from + Number(url.searchParams.get('limit') ?? 50));
        return json({ items, next_cursor: null });
      }
      case knowledge.search as Endpoint:
        return json({ items: this.hits });
      case knowledge.query as Endpoint: {
        const sources = this.answer.found ? this.hits : [];
        return json({ ...this.answer, provider: 'ollama', model: 'Llama', sources });
      }
      case searchGaps.answers as Endpoint:
        return list(this.answers);
      case searchGaps.list as Endpoint:
        return list(this.gaps);
      case searchGaps.dismiss as Endpoint:
        this.answers = this.answers?.filter((one) => !url.pathname.endsWith(one.id)) ?? null;
        return new Response(null, { status: 204 });
      case searchGaps.writeArticle as Endpoint: {
        const article = aDocument({ id: 'd-article', title: String(body['title']), media_type: 'text/markdown' });
        this.gaps = this.gaps.filter((gap) => !url.pathname.includes(gap.id));
        return json(article, 201);
      }
      default:
        return refused(404, 'not_found');
    }
  }

  #page(query: URLSearchParams) {
    const q = (query.get('q') ?? '').toLowerCase();
    const [status, organization] = [query.get('status'), query.get('organization_id')];
    const all = this.documents
      .filter(({ title }) => title.toLowerCase().includes(q))
      .filter((one) => status === null || one.status === status)
      .filter((one) => organization === null || one.organization_id === organization);
    const begin = Number(query.get('cursor') ?? 0);
    const end = begin + Number(query.get('limit') ?? 50);
    return { items: all.slice(begin, end), next_cursor: end < all.length ? String(end) : null };
  }
}

function refused(status: number, error: string): Response {
  return Response.json({ detail: { error, message: 'That was refused.' } }, { status });
}
