import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Reply {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

interface XeniooContact {
  user_id: string;
  [field: string]: string;
}

const invalid: Reply = { status: 400, body: { message: 'The supplied token is invalid' } };
const ok = (body: unknown): Reply => ({ status: 200, body });

/**
 * Xenioo with one bot, as its documentation has it: keys are exchanged for tokens of the account or of the bot, the custom channel
 * answers whole and keeps a talk for each user, audiences are read with a cursor that is kept here, and the same conversation is not given
 * twice within a while.
 */
export class XeniooServer {
  readonly accountKey = 'c4n4ry-account-key';
  readonly botKey = 'c4n4ry-bot-key';
  readonly botSecret = 'c4n4ry-bot-secret';
  /** Minutes that tokens live, as it says. */
  minutes = 60;
  name = 'Harbour bot';
  greeting: unknown[] = [];
  /** What the bot says to a message, where it is not an echo. */
  reply: (text: string, nth: number) => { Parts?: unknown; ControlType?: number } = (text, nth) => ({
    Parts: [{ Type: 0, Text: `${nth}: ${text}` }],
  });
  /** Answers in the place of the usual one. */
  instead: (path: string, response: ServerResponse) => boolean = () => false;
  /** What is asked for waits for it. */
  gate: (path: string) => Promise<void> = async () => {};
  audiences: { Id: string; Name: string; Type: string }[] = [];
  readonly contacts = new Map<string, XeniooContact[]>();
  readonly entries = new Map<string, unknown>();
  perPage = 256;
  /** Conversations, and the list of audiences, that were given and are not given again. */
  readonly given = new Set<string>();
  throttles = false;
  readonly asked: string[] = [];
  /** What was said, by user, as it came. */
  readonly talks = new Map<string, string[]>();
  tokens = 0;
  readonly #tokens = new Map<string, 'account' | 'bot'>();
  readonly #cursors = new Map<string, number>();
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

  /** For a token of the whole account. */
  get accountForm() {
    return { service_endpoint: `http://${this.host}`, account_api_key: this.accountKey };
  }

  get form() {
    return { ...this.accountForm, bot_api_key: this.botKey, bot_api_secret: this.botSecret };
  }

  /** Whatever was handed out is over. */
  endTokens(): void {
    this.#tokens.clear();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = decodeURIComponent(new URL(request.url ?? '/', `http://${this.host}`).pathname);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    this.asked.push(path);
    await this.gate(path);
    if (this.instead(path, response)) return;
    const text = Buffer.concat(chunks).toString('utf8');
    const { status, body, headers } = this.#reply(request, path, text === '' ? {} : JSON.parse(text));
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(body === undefined ? '' : JSON.stringify(body));
  }

  #reply(request: IncomingMessage, path: string, body: Readonly<Record<string, string>>): Reply {
    if (path === '/authorization/integration') return this.#authorize(body);
    const kind = this.#tokens.get(/^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '');
    if (path === '/bots') return kind === 'account' ? ok({ Result: [{ APIKey: this.botKey }] }) : invalid;
    if (kind === undefined) return { status: 401 };
    if (kind !== 'bot') return invalid;
    if (path === '/custom/config') return ok({ Name: this.name, EnableTypeSpeed: true, Version: 96 });
    if (path === '/custom/chat') return this.#chat(body);
    const [, what, id = '', fields] = /^\/peoples\/(audiences|conversations)\/([^/]+)(?:\/(.+))?$/.exec(path) ?? [];
    if (what === 'audiences')
      return fields === undefined ? this.#once('audiences', this.audiences) : this.#page(id, fields);
    if (what === 'conversations') return this.#once(id, this.entries.get(id));
    return { status: 404 };
  }

  #authorize({ AccountAPIKey, BotAPIKey, BotAPISecret }: Readonly<Record<string, string>>): Reply {
    if (AccountAPIKey === undefined) return { status: 400 };
    if (AccountAPIKey !== this.accountKey) return { status: 404 };
    if (BotAPIKey !== undefined && (BotAPIKey !== this.botKey || BotAPISecret !== this.botSecret))
      return { status: 404 };
    const token = `c4n4ry-token-${randomBytes(8).toString('hex')}`;
    this.#tokens.set(token, BotAPIKey === undefined ? 'account' : 'bot');
    this.tokens += 1;
    return ok({ token, expires: this.minutes });
  }

  #chat({ UserId = randomBytes(8).toString('hex'), Text }: Readonly<Record<string, string>>): Reply {
    const common = { UserId, Creation: '2026-11-01T10:00:00Z', EnableUserChat: true, ControlType: 0 };
    if (Text === undefined) {
      this.talks.set(UserId, []);
      return ok({ Parts: this.greeting, ...common });
    }
    const said = this.talks.get(UserId) ?? [];
    this.talks.set(UserId, said);
    said.push(Text);
    return ok({ ...common, ...this.reply(Text, said.length) });
  }

  #once(id: string, body: unknown): Reply {
    if (body === undefined || (this.throttles && this.given.has(id))) return { status: 400 };
    this.given.add(id);
    return ok(body);
  }

  #page(audience: string, fields: string): Reply {
    const all = this.contacts.get(audience);
    if (!all) return { status: 404 };
    const from = fields === 'readnext' ? (this.#cursors.get(audience) ?? 0) : 0;
    if (fields === 'readnext' && from >= all.length) return { status: 400 };
    this.#cursors.set(audience, from + this.perPage);
    return ok(all.slice(from, from + this.perPage));
  }
}
