import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type TestServer, testServer } from '#testing/server.ts';

let server: TestServer;
let port: number;
const sockets: Socket[] = [];

beforeAll(async () => {
  server = await testServer();
  port = Number(new URL(await server.app.listen({ port: 0, host: '127.0.0.1' })).port);
});
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
});
afterAll(() => server.close());

/** Asks for a WebSocket at an address, whatever it looks like. */
async function upgrade(target: string): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  sockets.push(socket);
  await once(socket, 'connect');
  socket.write(
    `GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`,
  );
  return socket;
}
async function statusOf(socket: Socket): Promise<string> {
  const [data] = (await once(socket, 'data')) as [Buffer];
  return data.toString().split('\r\n')[0] ?? '';
}
const isUp = async () => (await fetch(`http://127.0.0.1:${port}/api/health`)).status;

test.each(['//', '/api/live/realtime/more', '/elsewhere'])(
  'an upgrade at %s is refused, and the server goes on',
  async (target) => {
    expect(await statusOf(await upgrade(target))).toBe('HTTP/1.1 404 Not Found');
    expect(await isUp()).toBe(200);
  },
);

test('the address may have a query', async () => {
  expect(await statusOf(await upgrade('/api/live/realtime?from=here'))).toBe('HTTP/1.1 101 Switching Protocols');
});

test.each(['/elsewhere', '/api/live/realtime'])(
  'connections at %s that are reset as soon as they are asked for end nothing',
  async (target) => {
    for (let n = 0; n < 30; n += 1) {
      const socket = await upgrade(target);
      if (n % 2 === 0) await once(socket, 'data');
      socket.resetAndDestroy();
      await once(socket, 'close');
    }
    expect(await isUp()).toBe(200);
  },
);
