import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { LiveSession } from '#contract/live-shapes.ts';
import { type LiveClient, liveClient } from '#testing/live-client.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import { createRealtime } from './realtime.ts';

let server: TestServer;
let url: string;
const clients: LiveClient[] = [];

beforeEach(async () => {
  server = await testServer();
  const address = await server.app.listen({ port: 0, host: '127.0.0.1' });
  url = `${address.replace('http', 'ws')}/api/live/realtime`;
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.drop();
  await server.close();
});
async function connect(to = url): Promise<LiveClient> {
  const client = await liveClient(to);
  clients.push(client);
  return client;
}

test('whoever does not say hello is closed with a code and a sentence', async () => {
  const http = createServer();
  const unused = undefined as never;
  const realtime = createRealtime({
    ...{ sessions: unused, turns: unused, partner: unused, tokens: unused, streams: unused },
    ...{ clock: () => new Date(), steady: () => 0, log: pino({ level: 'silent' }), behindProxy: false, helloMs: 20 },
  });
  realtime.listen(http);
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  const client = await connect(`ws://127.0.0.1:${(http.address() as AddressInfo).port}/api/live/realtime`);
  expect(await client.closed).toEqual({ code: 4408, reason: 'Send hello within five seconds.' });
  expect(client.frames).toMatchObject([{ type: 'error', error: 'invalid_token' }]);
  await realtime.close();
  http.close();
});

test('an address has twenty sockets that say nothing, and those that greet do not count', async () => {
  const mina = await server.aUser('mina');
  const session: LiveSession = (await mina.call('POST', '/api/live/session/start', { session_type: 'voice' })).json();
  const silent: LiveClient[] = [];
  for (let n = 0; n < 20; n += 1) silent.push(await connect());
  const refused = new WebSocket(url);
  const [, answer] = (await once(refused, 'unexpected-response')) as [unknown, { statusCode: number }];
  expect(answer.statusCode).toBe(429);
  refused.on('error', () => {});
  refused.terminate();
  silent[0]?.send({ type: 'hello', token: session.realtime_token ?? '', session_id: session.session_id });
  await silent[0]?.next('ready');
  await connect();
});
