import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '#server/db/open.ts';
import { conversations, messages } from '#server/db/schema/conversations.ts';
import { answerText, questionText } from './bench/chat/long-text.ts';
import { bearerOf, type Person, somebody } from './people.ts';
import { type RunningServer, startServer } from './start-server.ts';

/** A server with one person, who has talked for long. */
export interface LongTalk {
  server: RunningServer;
  person: Person;
  conversationId: string;
  /** Ends the server and removes its data. */
  stop(): Promise<void>;
}

/** Starts a server whose database holds a conversation of `count` messages, questions and answers in turn. */
export async function startLongTalk(count: number, env: Record<string, string>): Promise<LongTalk> {
  const dataDir = await mkdtemp(join(tmpdir(), 'xentree-'));
  const person = somebody();
  const first = await startServer({ dataDir, env });
  const userId = await account(first.url, person);
  await first.stop();
  const conversationId = 'long-talk';
  await fill(dataDir, userId, conversationId, count);
  const server = await startServer({ dataDir, env });
  return {
    server,
    person,
    conversationId,
    stop: async () => {
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function account(url: string, person: Person): Promise<string> {
  const { username, password } = person;
  const body = JSON.stringify({ username, password, email: `${username}@harbour.example` });
  const headers = { 'content-type': 'application/json' };
  const made = await fetch(`${url}/api/auth/register`, { method: 'POST', headers, body });
  if (!made.ok) throw new Error(`The account was not made: ${await made.text()}`);
  const authorization = `Bearer ${await bearerOf(url, person)}`;
  const me = (await (await fetch(`${url}/api/auth/me`, { headers: { authorization } })).json()) as { id: string };
  return me.id;
}

const messageId = (n: number) => `message-${String(n).padStart(6, '0')}`;

async function fill(dataDir: string, tenantId: string, conversationId: string, count: number): Promise<void> {
  const database = await openDatabase({ dataDir, durable: false });
  // One message a minute, the last one an hour ago.
  const at = (n: number) => new Date(Date.now() - 3_600_000 - (count - n) * 60_000);
  try {
    await database.db.insert(conversations).values({
      tenantId,
      id: conversationId,
      title: 'A long talk',
      titleSource: 'person',
      createdAt: at(0),
      updatedAt: at(count),
    });
    const rows = Array.from({ length: count }, (_, n): typeof messages.$inferInsert => {
      const asks = n % 2 === 0;
      return {
        tenantId,
        conversationId,
        id: messageId(n),
        parentMessageId: n === 0 ? null : messageId(n - 1),
        role: asks ? 'user' : 'assistant',
        content: asks ? questionText(n / 2) : answerText((n - 1) / 2),
        status: 'complete',
        provider: asks ? null : 'openai',
        model: asks ? null : 'wire-large',
        createdAt: at(n),
      };
    });
    for (let from = 0; from < rows.length; from += 500) {
      await database.db.insert(messages).values(rows.slice(from, from + 500));
    }
  } finally {
    await database.close();
  }
}
