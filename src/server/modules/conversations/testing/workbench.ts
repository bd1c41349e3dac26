import { ChatRequest } from '#contract/chat.ts';
import type { Database, Db } from '#server/db/database.ts';
import { tenants } from '#server/db/schema/identity.ts';
import type { StreamEvent } from '#server/http/sse.ts';
import { newId } from '#server/platform/ids.ts';
import { asPerson } from '#testing/as-person.ts';
import {
  type ConversationsDeps,
  type ConversationsService,
  createConversationsService,
} from '../conversations.service.ts';
import type { Earn, RecordTime } from '../ports.ts';
import { type ScriptedProviders, scriptedProviders } from './scripted-providers.ts';

/** One process with the module in it. */
export interface Bench {
  service: ConversationsService;
  providers: ScriptedProviders;
  earned: Parameters<Earn>[1][];
  recorded: Parameters<RecordTime>[1][];
  errors: unknown[];
}

/** A database for tests of this module, with a clock that they move. */
export interface BenchDatabase {
  db: Db;
  now: () => Date;
  /** Moves the clock on. */
  advance(seconds: number): void;
  /** A new person; gives their id. */
  user(): Promise<string>;
  /** Starts a process on the database. All are closed with it. */
  process(options?: Partial<ConversationsDeps> & { deaf?: boolean }): Bench;
  close(): Promise<void>;
}

/** `opened` is an empty database of the test's own. */
export function benchDatabase(opened: { database: Database; close(): Promise<void> }): BenchDatabase {
  const { db } = opened.database;
  const services: ConversationsService[] = [];
  let now = new Date('2026-10-14T07:48:00.000Z');

  return {
    db,
    now: () => now,
    advance(seconds) {
      now = new Date(now.getTime() + seconds * 1000);
    },
    async user() {
      const id = newId();
      await db.insert(tenants).values({ id, kind: 'user', createdAt: now });
      return id;
    },
    process({ deaf, ...options } = {}) {
      const providers = scriptedProviders({ deaf });
      const earned: Bench['earned'] = [];
      const recorded: Bench['recorded'] = [];
      const errors: unknown[] = [];
      const error = (facts: unknown) => void errors.push(facts);
      const service = createConversationsService({
        db,
        clock: () => now,
        log: { info: () => {}, warn: () => {}, error },
        providers,
        earn: async (_tx, turn) => void earned.push(turn),
        earnNote: async () => {},
        recordTime: async (_tx, time) => void recorded.push(time),
        ...options,
      });
      services.push(service);
      return { service, providers, earned, recorded, errors };
    },
    async close() {
      for (const service of services) await service.close();
      await opened.close();
    },
  };
}

/** Reads on until an event of this name came, and gives it. */
export async function next(events: AsyncIterator<StreamEvent>, name: string): Promise<StreamEvent> {
  for (;;) {
    const { value, done } = await events.next();
    if (done) throw new Error(`The stream ended before ${name}.`);
    if (value.event === name) return value;
  }
}

/** A signal for connections that stay. */
export const connected = new AbortController().signal;

/** A request of the contract, with its defaults. */
export function request(body: Partial<ChatRequest>): ChatRequest {
  return ChatRequest.parse({ message: 'How do plants make sugar?', ...body });
}

export async function collect(events: AsyncIterable<StreamEvent>): Promise<StreamEvent[]> {
  const all: StreamEvent[] = [];
  for await (const event of events) all.push(event);
  return all;
}

/** The text that the deltas of a stream make. */
export function textOf(events: readonly StreamEvent[]): string {
  return events.map((event) => (event.event === 'delta' ? (event.data as { text: string }).text : '')).join('');
}

/** Begins an answer in a new conversation; the stream is at its beginning, the provider was asked. */
export async function beginAnswer({ service, providers }: Bench, userId: string, body: Partial<ChatRequest> = {}) {
  const conversationId = body.conversation_id ?? (await service.list.create(userId, {})).id;
  const stream = await service.chat.stream(
    asPerson(userId),
    request({ ...body, conversation_id: conversationId }),
    connected,
  );
  const call = await providers.nextCall();
  const { items } = await service.list.messages(userId, conversationId, { limit: 2, order: 'desc' });
  const generationId = items[0]?.generation_id ?? '';
  return { conversationId, stream, call, generationId, ref: { userId, generationId } };
}

/** The messages of a conversation as its owner reads them, oldest first. */
export async function storedMessages({ service }: Bench, userId: string, conversationId: string) {
  return (await service.list.messages(userId, conversationId, { limit: 200, order: 'asc' })).items;
}
