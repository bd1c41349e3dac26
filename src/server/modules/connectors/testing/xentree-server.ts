import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Body = Readonly<Record<string, unknown>> | readonly unknown[] | string;

/**
 * Another Xentree server that knows the published API alone (contract §§2, 3, 6, 8): no export, no ledger. Its rows are what a test puts
 * there, also such as no server should send.
 */
export class XentreeServer {
  readonly password = 'c4n4ry-password';
  account: Body = { id: 'u-77', username: 'mina', email: 'mina@example.org' };
  conversations: unknown[] = [];
  /** By the id of the conversation. */
  readonly messages = new Map<string, unknown[]>();
  transcripts: unknown[] = [];
  readonly transcript = new Map<string, unknown>();
  pulse: unknown[] | null = null;
  /** Lists come as bare arrays. */
  bare = false;
  /** Items of a page, where lists have pages. */
  perPage = 2;
  /** Answers in the place of the usual one; null leaves it to that. */
  instead: (path: string, response: ServerResponse) => boolean = () => false;
  /** What is asked for waits for it. */
  gate: (path: string) => Promise<void> = async () => {};
  readonly asked: string[] = [];
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

  get form() {
    return { base_url: `http://${this.host}`, username: 'mina', password: this.password };
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', `http://${this.host}`);
    request.resume();
    this.asked.push(url.pathname);
    await this.gate(url.pathname);
    if (this.instead(url.pathname, response)) return;
    const body = this.#body(url);
    const known = body !== undefined;
    response.writeHead(known ? 200 : 404, { 'content-type': 'application/json' });
    response.end(typeof body === 'string' ? body : JSON.stringify(known ? body : { detail: 'Not Found' }));
  }

  #body({ pathname, searchParams }: URL): Body | undefined {
    if (pathname === '/api/auth/token')
      return { access_token: 'c4n4ry-access', token_type: 'bearer', refresh_token: 'c4n4ry-refresh', expires_in: 3600 };
    if (pathname === '/api/auth/me') return this.account;
    if (pathname === '/api/auth/logout') return {};
    if (pathname === '/api/core/conversations') return this.#page(this.conversations, searchParams);
    if (pathname === '/api/live/transcripts') return this.#page(this.transcripts, searchParams);
    if (pathname === '/api/xp/learning-pulse' && this.pulse) return { entries: this.pulse, timezone: 'UTC' };
    const [, conversation = ''] = /^\/api\/core\/conversations\/([^/]+)\/messages$/.exec(pathname) ?? [];
    const messages = this.messages.get(decodeURIComponent(conversation));
    if (messages) return this.#page(messages, searchParams);
    const [, transcript = ''] = /^\/api\/live\/transcripts\/([^/]+)$/.exec(pathname) ?? [];
    return this.transcript.get(decodeURIComponent(transcript)) as Body | undefined;
  }

  #page(items: unknown[], query: URLSearchParams): Body {
    if (this.bare) return items;
    const from = Number(query.get('cursor') ?? 0);
    const next = from + this.perPage;
    return { items: items.slice(from, next), next_cursor: next < items.length ? String(next) : null };
  }
}
