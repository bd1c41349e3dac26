import { setTimeout as pause } from 'node:timers/promises';
import type { LiveSession } from '#contract/live-shapes.ts';
import { type LiveClient, liveClient } from '#testing/live-client.ts';
import { type ApiUser, anApiUser } from '../api.ts';
import { startServer } from '../start-server.ts';
import { type Figure, percentile } from './figure.ts';
import { residentMegabytes } from './process-cost.ts';

const sockets = 1_000;
const talks = 50;
const beginWithinMs = 1_500;
/** Sockets that are opened at the same time. */
const openedTogether = 10;

/** What a thousand open talks take of memory, and how soon the first words of a provider reach the learner. */
export async function measureLive(): Promise<Figure[]> {
  return [...(await firstWords()), ...(await manySockets())];
}

async function firstWords(): Promise<Figure[]> {
  const provider = await startServer({
    entry: 'e2e/bench/servers/ticking.ts',
    env: { TOKENS: '100', EVERY_MS: '20' },
  });
  const server = await startServer({
    env: {
      NODE_ENV: 'production',
      RATE_LIMIT_SCALE: '1000',
      OPENAI_BASE_URL: `${provider.url}/v1`,
      OPENAI_API_KEY: 'bench',
    },
  });
  try {
    const users = await manyUsers(server.url, talks);
    const delays = await Promise.all(
      users.map(async (user, n) => {
        // Nobody presses in the same instant as all others; from the last one on all of them talk at once.
        await pause((n * beginWithinMs) / talks);
        const client = await talk(user);
        const { text } = await client.next('ai_delta');
        // Each word is the instant at which it left.
        const delay = Date.now() - Number(text.trim().split(' ')[0]);
        await client.next('ai_done');
        client.drop();
        return delay;
      }),
    );
    return [
      {
        name: `${talks} live talks: delay of the first words, p95`,
        value: percentile(delays, 0.95),
        floor: null,
        budget: 150,
        allows: 'most',
        unit: 'ms',
      },
    ];
  } finally {
    await server.stop();
    await provider.stop();
  }
}

async function manySockets(): Promise<Figure[]> {
  const server = await startServer({ env: { NODE_ENV: 'production', RATE_LIMIT_SCALE: '1000' } });
  try {
    const users = await manyUsers(server.url, sockets);
    await pause(15_000);
    const idle = residentMegabytes(server.pid);
    const clients: LiveClient[] = [];
    for (let at = 0; at < users.length; at += openedTogether) {
      clients.push(...(await Promise.all(users.slice(at, at + openedTogether).map(talk))));
    }
    // Two rounds of heartbeats of every socket.
    await pause(30_000);
    const value = residentMegabytes(server.pid) - idle;
    const open = clients.filter(({ frames }) => frames.filter(({ type }) => type === 'quota').length >= 2).length;
    if (open < sockets) throw new Error(`Only ${open} of ${sockets} sockets had their heartbeats.`);
    for (const client of clients) client.drop();
    return [
      {
        name: `${sockets} live sockets: memory over idle`,
        value,
        floor: null,
        budget: 600,
        allows: 'most',
        unit: 'MB',
      },
    ];
  } finally {
    await server.stop();
  }
}

async function manyUsers(url: string, count: number): Promise<ApiUser[]> {
  const users: ApiUser[] = [];
  while (users.length < count) users.push(await anApiUser(url));
  return users;
}

/** Begins a talk and enters it. */
async function talk(user: ApiUser): Promise<LiveClient> {
  const session = await user.call<LiveSession>('POST', '/api/live/session/start', { session_type: 'voice' });
  const client = await liveClient(session.realtime_url);
  client.send({ type: 'hello', token: session.realtime_token ?? '', session_id: session.session_id });
  await client.next('ready');
  return client;
}
