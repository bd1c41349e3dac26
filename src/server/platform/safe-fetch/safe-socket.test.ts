import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocketServer } from 'ws';
import { createSafeSocket, SocketRefusedError } from './safe-socket.ts';
import { RefusedAddressError } from './vet.ts';

const server = createServer((_request, response) => void response.writeHead(302, { location: '/else' }).end());
const sockets = new WebSocketServer({ noServer: true });
let port: number;
const asked: string[] = [];

beforeAll(async () => {
  server.on('upgrade', (request, socket, head) => {
    asked.push(`${request.headers.host} ${request.url} ${request.headers.authorization}`);
    if (request.url === '/moved')
      return void socket.end('HTTP/1.1 302 Found\r\nLocation: /here\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
    // The first message comes in the same moment as the answer.
    sockets.handleUpgrade(request, socket, head, (opened) => opened.send('hello'));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  for (const socket of sockets.clients) socket.terminate();
  server.close();
});

const loopback = async () => [{ address: '127.0.0.1', family: 4 }];
const heard: string[] = [];
const open = (url: string, allow: string[] = []) =>
  createSafeSocket({ allow, resolve: loopback })(new URL(url), { authorization: 'Bearer k' }, (socket) =>
    socket.on('message', (data) => heard.push(data.toString())),
  );

test('a listed host is reached, with headers, and what it sends at once is heard', async () => {
  const socket = await open(`http://speech.test:${port}/here`, [`speech.test:${port}`]);
  if (heard.length === 0) await once(socket, 'message');
  expect(heard).toEqual(['hello']);
  expect(asked).toEqual([`speech.test:${port} /here Bearer k`]);
  socket.close();
  await once(socket, 'close');
});

test('a private address, one without encryption, and one at another port are not asked', async () => {
  const before = asked.length;
  for (const url of [`https://speech.test/here`, `http://speech.test/here`, `https://speech.test:${port}/here`])
    await expect(open(url)).rejects.toBeInstanceOf(RefusedAddressError);
  expect(asked).toHaveLength(before);
});

test('a redirect is not followed, and an answer that is no WebSocket tells its status', async () => {
  const before = asked.length;
  const refused = await open(`http://speech.test:${port}/moved`, [`speech.test:${port}`]).catch((error) => error);
  expect(refused).toBeInstanceOf(SocketRefusedError);
  expect(refused.status).toBe(302);
  expect(asked).toHaveLength(before + 1);
});

test('nobody there is an error of the network', async () => {
  await expect(open('http://speech.test:1/here', ['speech.test:1'])).rejects.toMatchObject({ code: 'ECONNREFUSED' });
});
