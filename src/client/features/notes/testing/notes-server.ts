import { mina } from '#client/session/testing/mina.ts';
import { auth } from '#contract/auth.ts';
import { type Conversation, conversations } from '#contract/conversations.ts';
import type { Endpoint, Placed } from '#contract/kernel/endpoint.ts';
import type { Note } from '#contract/notes.ts';

interface Request {
  name: string;
  url: URL;
  body: Record<string, string>;
}

/** The notes of a server, as the contract has them: what is asked and answered is checked against the endpoints' schemas. */
export class NotesServer {
  readonly requests: Request[] = [];
  readonly notes = new Map<string, Note>();
  readonly talks: Conversation[] = [];
  /** No answer comes while this is true. */
  away = false;
  /** What refuses the next calls of an endpoint. */
  readonly refusals = new Map<Endpoint, number>();
  #changes = 0;

  add(part: Partial<Note> & { id: string }): Note {
    const at = this.#now();
    const rest = { title: 'Note', content: '', conversation_id: null, message_id: null };
    const note = { ...rest, created_at: at, updated_at: at, ...part };
    this.notes.set(note.id, note);
    return note;
  }

  talk(id: string, title: string): void {
    const at = '2026-10-14T10:00:00.000Z';
    const state = { pinned: false, archived: false, message_count: 2, last_message: null };
    this.talks.push({ id, title, ...state, created_at: at, updated_at: at });
  }

  calls(endpoint: Placed<Endpoint>): Request[] {
    return this.requests.filter(({ name }) => name === endpoint.operation);
  }

  fetch = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const url = new URL(String(input));
    const method = init.method ?? 'GET';
    const endpoint = [...Object.values(auth), ...Object.values(conversations)].find(
      (one) => one.method === method && new RegExp(`^${one.path.replace(/\{\w+\}/g, '[^/]+')}$`).test(url.pathname),
    ) as Placed<Endpoint> | undefined;
    if (!endpoint) return refused(404, 'not_found');
    const isNotes = url.pathname.startsWith('/api/core/notes');
    if (this.away && isNotes) throw new TypeError('Failed to fetch');
    const given = typeof init.body === 'string' ? JSON.parse(init.body) : {};
    const body = isNotes && endpoint.body ? endpoint.body.parse(given) : given;
    this.requests.push({ name: endpoint.operation, url, body });
    const status = this.refusals.get(endpoint);
    if (status) return refused(status, 'forbidden');
    return this.#carryOut(endpoint, url, body);
  };

  #now(): string {
    this.#changes += 1;
    return new Date(Date.UTC(2026, 9, 14, 10, 0, this.#changes)).toISOString();
  }

  #carryOut(endpoint: Endpoint, url: URL, body: Record<string, string>): Response {
    const json = (data: unknown, status = 200) => Response.json(endpoint.response?.parse(data), { status });
    const id = url.pathname.split('/')[4] ?? '';
    const known = this.notes.get(id);
    const { title = '', content = '', conversation_id = null, message_id = null } = body;
    switch (endpoint) {
      case auth.refresh as Endpoint:
        return json({ access_token: 'a.b.c', token_type: 'bearer', refresh_token: '', expires_in: 600 });
      case auth.me as Endpoint:
        return json(mina);
      case conversations.list as Endpoint:
        return json({ items: this.talks, next_cursor: null });
      case conversations.notes as Endpoint:
        return json(this.#page(url.searchParams));
      case conversations.note as Endpoint:
        return known ? json(known) : refused(404, 'not_found');
      case conversations.createNote as Endpoint: {
        const there = this.notes.get(body['id'] ?? '');
        const source = { conversation_id, message_id };
        return json(there ?? this.add({ id: body['id'] ?? 'made', title, content, ...source }), 201);
      }
      case conversations.updateNote as Endpoint: {
        if (!known) return refused(404, 'not_found');
        const next = { ...known, title, content, conversation_id, message_id };
        if (body['updated_at'] !== undefined && body['updated_at'] !== known.updated_at)
          return refused(409, 'conflict', { note: known });
        return json(this.add({ ...next, updated_at: this.#now() }));
      }
      case conversations.removeNote as Endpoint:
        this.notes.delete(id);
        return new Response(null, { status: 204 });
      default:
        return refused(404, 'not_found');
    }
  }

  #page(query: URLSearchParams) {
    const q = (query.get('q') ?? '').toLowerCase();
    const from = query.get('conversation_id');
    const all = [...this.notes.values()]
      .filter(({ title, content }) => `${title}\n${content}`.toLowerCase().includes(q))
      .filter(({ conversation_id }) => from === null || conversation_id === from)
      .sort((a, b) => b.updated_at.localeCompare(a.updated_at));
    const begin = Number(query.get('cursor') ?? 0);
    const end = begin + Number(query.get('limit') ?? 30);
    return { items: all.slice(begin, end), next_cursor: end < all.length ? String(end) : null };
  }
}

function refused(status: number, error: string, extra: object = {}): Response {
  return Response.json({ detail: { error, message: 'That was refused.', ...extra } }, { status });
}
