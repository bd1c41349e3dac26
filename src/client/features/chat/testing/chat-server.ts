import { mina } from '#client/session/testing/mina.ts';
import { auth } from '#contract/auth.ts';
import type { CardDraft, CardProposals } from '#contract/card-making.ts';
import type { ChatEvents, Message, Provider } from '#contract/chat.ts';
import type { BulkAction } from '#contract/conversation-tools.ts';
import { type Conversation, type ConversationDetail, conversations } from '#contract/conversations.ts';
import { images } from '#contract/images.ts';
import type { Endpoint, Placed } from '#contract/kernel/endpoint.ts';
import { type Prompt, prompts } from '#contract/prompts.ts';
import type { ReviewCard } from '#contract/review-card.ts';
import { xel } from '#contract/xel.ts';

export const providers: Provider[] = [
  { id: 'auto', name: 'Automatic', kind: 'auto', available: true, models: [], default_model: null },
  {
    id: 'openai',
    name: 'OpenAI',
    kind: 'openai',
    available: false,
    unavailable_reason: 'OpenAI is not connected.',
    models: [],
    default_model: null,
  },
  {
    id: 'ollama',
    name: 'Ollama',
    kind: 'ollama',
    available: true,
    models: [{ id: 'llama', name: 'Llama' }],
    default_model: 'llama',
  },
];

interface Request {
  name: string;
  body: Record<string, unknown>;
}

const at = '2026-10-14T10:00:00.000Z';

const revoked = { status: 401, error: 'session_revoked', message: 'Your session has ended. Sign in again.' };

/** The learning session of somebody who has just begun. */
const learning = { session_id: 's-1', is_active: true, started_at: at, ended_at: null, duration_seconds: 0 };

/** An answer whose words come when a test says so, over as many connections as ask for it. */
export class ScriptedAnswer {
  readonly #events: string[] = [];
  readonly #open = new Set<ReadableStreamDefaultController<Uint8Array>>();

  say<Name extends keyof ChatEvents>(event: Name, data: ChatEvents[Name]): void {
    const line = `id: ${this.#events.length + 1}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
    this.#events.push(line);
    for (const stream of this.#open) {
      stream.enqueue(new TextEncoder().encode(line));
      if (event === 'done' || event === 'error') stream.close();
    }
  }

  /** Breaks all connections; what is said from now on waits for the next one. */
  cut(): void {
    for (const stream of this.#open) stream.close();
    this.#open.clear();
  }

  response(): Response {
    let opened: ReadableStreamDefaultController<Uint8Array> | null = null;
    const body = new ReadableStream<Uint8Array>({
      cancel: () => void (opened && this.#open.delete(opened)),
      start: (stream) => {
        opened = stream;
        this.#open.add(stream);
        if (this.#events.length > 0) stream.enqueue(new TextEncoder().encode(this.#events.join('')));
      },
    });
    return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
  }
}

/** The chat's part of a server, as the contract has it: answers are checked against the endpoints' schemas. */
export class ChatServer {
  readonly requests: Request[] = [];
  readonly talks = new Map<string, Conversation>();
  readonly #deleted = new Map<string, Conversation>();
  readonly messages = new Map<string, Message[]>();
  readonly prompts = new Map<string, Prompt>();
  /** The ends of the branches shown last, where it is not the newest message. */
  readonly leaves = new Map<string, string>();
  /** How full the context of each is, where it is not empty and without limits. */
  readonly contexts = new Map<string, ConversationDetail['context']>();
  answer = new ScriptedAnswer();
  /** Answers of their own, by the provider that is asked or the generation that is followed. */
  readonly answers = new Map<string, ScriptedAnswer>();
  providers = providers;
  /** How many images were uploaded. */
  images = 0;
  /** What is proposed for cards. */
  proposals: CardProposals = { items: [], provider: 'study-guide' };
  /** What refuses the next calls of an endpoint. */
  readonly refusals = new Map<Endpoint, { status: number; error: string; message: string }>();
  #signedIn = true;

  /** Ends the session as another device would: every connection breaks, and nobody is answered before the next sign-in. */
  endSession(): void {
    this.#signedIn = false;
    for (const answer of [this.answer, ...this.answers.values()]) answer.cut();
  }

  add(id: string, title: string, messages: Message[] = []): void {
    const last_message = messages[0]?.content ?? null;
    const row = { id, title, pinned: false, archived: false, message_count: messages.length, last_message };
    this.talks.set(id, { ...row, created_at: at, updated_at: at });
    this.messages.set(id, messages);
  }

  #held: Promise<void> = Promise.resolve();

  /** From now on messages are listed only once the function that this gives is called. */
  holdMessages(): () => void {
    let release = () => {};
    this.#held = new Promise((resolve) => {
      release = resolve;
    });
    return release;
  }

  /** The bodies that an endpoint was called with. */
  calls(endpoint: Placed<Endpoint>): Record<string, unknown>[] {
    return this.requests.filter(({ name }) => name === endpoint.operation).map(({ body }) => body);
  }

  fetch = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const url = new URL(String(input));
    const method = init.method ?? 'GET';
    const fits = [
      ...Object.values(auth),
      ...Object.values(conversations),
      ...Object.values(prompts),
      ...Object.values(xel),
      ...Object.values(images),
    ].filter(
      (one) => one.method === method && new RegExp(`^${one.path.replace(/\{\w+\}/g, '[^/]+')}$`).test(url.pathname),
    ) as Placed<Endpoint>[];
    const endpoint = fits.find((one) => one.path === url.pathname) ?? fits[0];
    if (!endpoint) return Response.json({ detail: { error: 'not_found', message: 'Nothing.' } }, { status: 404 });
    const body = typeof init.body === 'string' && /^[[{]/.test(init.body) ? JSON.parse(init.body) : {};
    this.requests.push({ name: endpoint.operation, body });
    if (endpoint.path === conversations.messages.path && method === 'GET') await this.#held;
    this.#signedIn ||= endpoint === (auth.login as Endpoint);
    const refusal = this.#signedIn ? this.refusals.get(endpoint) : revoked;
    if (refusal) {
      const { status, ...detail } = refusal;
      return Response.json({ detail }, { status });
    }
    return this.#carryOut(endpoint, url, body);
  };

  #tidy(action: BulkAction, id: string): 'done' | 'not_found' {
    const known = this.talks.get(id) ?? this.#deleted.get(id);
    if (!known) return 'not_found';
    if (action === 'delete') {
      this.#deleted.set(id, known);
      this.talks.delete(id);
      return 'done';
    }
    const archived = action === 'archive' || (action !== 'unarchive' && known.archived);
    this.talks.set(id, { ...known, archived });
    return 'done';
  }

  #create({ id, settings }: { id: string; settings?: Conversation['settings'] }): Conversation {
    if (!this.talks.has(id)) this.add(id, 'New conversation');
    const { settings: set = settings, ...known } = this.talks.get(id) as Conversation;
    this.talks.set(id, { ...known, ...(set && { settings: set }) });
    return this.talks.get(id) as Conversation;
  }

  #detail(known: Conversation): ConversationDetail {
    return {
      tags: [],
      settings: { system_instruction: null, temperature: null, provider: null, model: null, tutor_mode: false },
      current_leaf_id: this.leaves.get(known.id) ?? this.messages.get(known.id)?.[0]?.id ?? null,
      usage: { input_tokens: 0, output_tokens: 0 },
      context: this.contexts.get(known.id) ?? { used_tokens_estimate: 0, window: null, truncated: false },
      ...known,
    } as ConversationDetail;
  }

  #carryOut(endpoint: Endpoint, url: URL, body: Record<string, string>): Response {
    const id = url.pathname.split('/')[4] ?? '';
    const json = (data: unknown) => Response.json(endpoint.response?.parse(data));
    const missing = Response.json({ detail: { error: 'not_found', message: 'Not here.' } }, { status: 404 });
    switch (endpoint) {
      case auth.login as Endpoint:
      case auth.refresh as Endpoint:
        return json({ access_token: 'a.b.c', token_type: 'bearer', refresh_token: '', expires_in: 600 });
      case auth.me as Endpoint:
        return json(mina);
      case conversations.providers as Endpoint:
        return json({ items: this.providers, default: 'auto' });
      case images.upload as Endpoint:
        this.images += 1;
        return json({ ...aChatImage, id: `i-${this.images}` });
      case images.content as Endpoint:
        return new Response('bytes', { headers: { 'content-type': 'image/png' } });
      case xel.proposeCards as Endpoint:
        return json(this.proposals);
      case xel.makeCards as Endpoint:
        return json({ items: (body['cards'] as unknown as CardDraft[]).map(cardOf) });
      case conversations.list as Endpoint: {
        const archived = url.searchParams.get('archived') === 'true';
        const tag = url.searchParams.get('tag');
        const items = [...this.talks.values()].filter(
          (one) => one.archived === archived && (tag === null || one.tags?.includes(tag)),
        );
        return json({ items, next_cursor: null });
      }
      case conversations.create as Endpoint:
        return json(this.#create(body as unknown as { id: string; settings?: Conversation['settings'] }));
      case conversations.get as Endpoint: {
        const known = this.talks.get(id);
        return known ? json(this.#detail(known)) : missing;
      }
      case conversations.tags as Endpoint: {
        const given = [...this.talks.values()].flatMap((one) => one.tags ?? []);
        const items = [...new Set(given)].map((tag) => ({ tag, count: given.filter((one) => one === tag).length }));
        return json({ items, next_cursor: null });
      }
      case conversations.bulk as Endpoint: {
        const { action, ids } = body as unknown as { action: BulkAction; ids: string[] };
        return json({ items: ids.map((one) => ({ id: one, outcome: this.#tidy(action, one) })) });
      }
      case conversations.import as Endpoint: {
        const items = (body as unknown as { title: string }[]).map(({ title }, n) => {
          this.add(`i-${n}`, title);
          return { title, outcome: 'imported', conversation_id: `i-${n}` };
        });
        return json({ items, imported: items.length, duplicates: 0, failed: 0 });
      }
      case prompts.list as Endpoint:
        return json({ items: [...this.prompts.values()], next_cursor: null });
      case prompts.create as Endpoint: {
        const made = { ...body, id: `p-${this.prompts.size + 1}`, created_at: at, updated_at: at };
        this.prompts.set(made.id, made as unknown as Prompt);
        return json(made);
      }
      case prompts.remove as Endpoint:
        this.prompts.delete(id);
        return new Response(null, { status: 204 });
      case conversations.fork as Endpoint: {
        const copied = this.messages.get(id) ?? [];
        this.add(body.id ?? '', 'A copy', copied.slice(copied.findIndex((one) => one.id === body.message_id)));
        return json(this.talks.get(body.id ?? ''));
      }
      case conversations.update as Endpoint:
        if (body.current_leaf_id) this.leaves.set(id, body.current_leaf_id);
        if (body.settings) {
          const { settings } = this.#detail(this.talks.get(id) as Conversation);
          const set = { ...settings, ...(body.settings as unknown as Partial<ConversationDetail['settings']>) };
          this.talks.set(id, { ...(this.talks.get(id) as Conversation), settings: set });
          return json(this.talks.get(id));
        }
        this.talks.set(id, { ...(this.talks.get(id) as Conversation), ...body });
        return json(this.talks.get(id));
      case conversations.remove as Endpoint:
        this.talks.delete(id);
        return new Response(null, { status: 204 });
      case conversations.messages as Endpoint: {
        const items = this.messages.get(id);
        return items ? json({ items, next_cursor: null }) : missing;
      }
      case conversations.startSession as Endpoint:
      case conversations.sessionActivity as Endpoint:
      case conversations.endSession as Endpoint:
        return json({ ...learning, conversation_id: id, last_activity_at: at });
      case conversations.stopGeneration as Endpoint:
        return new Response(null, { status: 204 });
      case conversations.chat as Endpoint:
      case conversations.generationEvents as Endpoint:
        return (this.answers.get(body.provider ?? id) ?? this.answer).response();
      default:
        return missing;
    }
  }
}

const cardOf = ({ front, back }: CardDraft, place: number): ReviewCard => ({
  ...{ id: `card-${place}`, front, back, state: 'new', due_at: at, interval: null, next: [60, 360, 600, 345_600] },
  ...{ reviews: 0, lapses: 0, leech: false },
});

const aChatImage = { media_type: 'image/png', width: 40, height: 30, byte_count: 5, created_at: at };
