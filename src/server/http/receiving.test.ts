import { connect, type Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { afterEach, expect, test } from 'vitest';
import { acceptMultipart } from './multipart.ts';
import { createReceiving, type ReceivingLimits } from './receiving.ts';
import { createServer } from './server.ts';

const limits: ReceivingLimits = { most: 3, mostOfOne: 2, windowMs: 60_000, fewestBytes: 1_000 };
let app: FastifyInstance;
const sockets: Socket[] = [];
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await app.close();
});

/** A server that answers how many bytes it received. */
async function serve(changed: Partial<ReceivingLimits> = {}): Promise<number> {
  app = await createServer({ logger: pino({ level: 'silent' }), trustedProxies: [] });
  await acceptMultipart(app);
  const receive = createReceiving({ ...limits, ...changed });
  app.post('/:user', (request) => {
    const { user: userId } = request.params as { user: string };
    return receive(request, { userId, mostBytes: 1_000_000, field: 'file' }, async ({ bytes }) => ({
      bytes: bytes.length,
    }));
  });
  return Number(new URL(await app.listen({ host: '127.0.0.1', port: 0 })).port);
}

/** Sends the beginning of a file; `go` sends the rest. */
function begin(port: number, user: string) {
  const socket = connect(port, '127.0.0.1');
  sockets.push(socket);
  const head = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\n';
  const rest = `${'b'.repeat(5_000)}\r\n--x--\r\n`;
  socket.write(
    `POST /${user} HTTP/1.1\r\nhost: a\r\nconnection: close\r\ncontent-type: multipart/form-data; boundary=x\r\ncontent-length: ${head.length + rest.length}\r\n\r\n${head}`,
  );
  const answer = new Promise<{ status: number; head: string; body: string }>((resolve, reject) => {
    let text = '';
    socket.on('data', (data) => {
      text += data;
      const [start = '', body = ''] = text.split('\r\n\r\n');
      const length = Number(/content-length: (\d+)/i.exec(start)?.[1]);
      if (body.length >= length) resolve({ status: Number(text.slice(9, 12)), head: start, body });
    });
    socket.on('error', reject);
  });
  return { socket, answer, go: () => socket.write(rest) };
}
/** Resolves when so many are being received. */
async function untilHeld(port: number, user: string): Promise<void> {
  for (;;) {
    const probe = begin(port, user);
    // Refused at once where there is no place any more.
    const refused = await Promise.race([probe.answer.then(() => true), afterTurn(probe)]);
    if (refused) return;
  }
  async function afterTurn(probe: ReturnType<typeof begin>): Promise<boolean> {
    probe.go();
    await probe.answer;
    return false;
  }
}

test('a few are received at a time, fewer of one person; then there is room again', async () => {
  const port = await serve();
  const [first, second] = [begin(port, 'mina'), begin(port, 'mina')];
  await untilHeld(port, 'mina');
  const own = await begin(port, 'mina').answer;
  expect([own.status, JSON.parse(own.body).detail.error]).toEqual([429, 'rate_limited']);
  const third = begin(port, 'omid');
  await untilHeld(port, 'sara');
  const other = await begin(port, 'sara').answer;
  expect([other.status, JSON.parse(other.body).detail.error]).toEqual([503, 'service_unavailable']);
  expect(other.head).toMatch(/retry-after: 5/i);
  for (const one of [first, second, third]) one.go();
  for (const one of [first, second, third]) expect(JSON.parse((await one.answer).body)).toEqual({ bytes: 5_000 });
  const later = begin(port, 'sara');
  later.go();
  expect((await later.answer).status).toBe(200);
});

test('whoever sends hardly anything gives up the place', async () => {
  const port = await serve({ most: 1, windowMs: 50 });
  const slow = await begin(port, 'mina').answer;
  expect([slow.status, JSON.parse(slow.body).detail.message]).toEqual([503, expect.stringContaining('too slowly')]);
  const next = begin(port, 'omid');
  next.go();
  expect((await next.answer).status).toBe(200);
});

test('a connection that breaks off gives up the place', async () => {
  const port = await serve({ most: 1 });
  const broken = begin(port, 'mina');
  await untilHeld(port, 'omid');
  broken.socket.destroy();
  for (;;) {
    const next = begin(port, 'omid');
    next.go();
    if ((await next.answer).status === 200) return;
  }
});
