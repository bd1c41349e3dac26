import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSafeFetch } from '#server/platform/safe-fetch/safe-fetch.ts';
import { createExchange, exchangeLimits, NoAnswer } from './exchange.ts';

const json = { 'content-type': 'application/json' };
const reset = Promise.withResolvers<void>();

/** Answers of a service that means harm, or is broken. */
const answers: Record<string, (response: ServerResponse) => void> = {
  'a bomb of gzip': (response) => {
    response.writeHead(200, { ...json, 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(10_000_000)));
  },
  'a body that never ends': (response) => {
    response.writeHead(200, json);
    const drip = setInterval(() => response.write(' '), 50);
    response.once('close', () => clearInterval(drip));
  },
  'a body that is too long': (response) => void response.writeHead(200, json).end(' '.repeat(64 * 1024 + 1)),
  'a body that is longer than it says': (response) => {
    response.writeHead(200, { ...json, 'content-length': '1000000' }).end('{}');
  },
  'a header that is too long': (response) =>
    void response.writeHead(200, { ...json, 'x-long': 'x'.repeat(300_000) }).end('{}'),
  'no answer at all': (response) => void reset.promise.then(() => response.destroy()),
  'a line that is cut': (response) => void response.destroy(),
  'a redirect to the metadata of a cloud': (response) => {
    response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data' }).end();
  },
  'a redirect to another port of this machine': (response) => {
    response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end();
  },
  'a redirect to itself': (response) => void response.writeHead(302, { location: '/a redirect to itself' }).end(),
};

const server = createServer((request, response) => {
  answers[decodeURIComponent(request.url ?? '').slice(1)]?.(response);
});
let url: string;
let exchange: ReturnType<typeof createExchange>;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  url = `http://${host}`;
  const limits = { ...exchangeLimits, headersMs: 700, totalMs: 1_400 };
  exchange = createExchange(createSafeFetch({ allow: [host], limits }));
});
afterAll(() => {
  reset.resolve();
  server.closeAllConnections();
  server.close();
});

test.each(Object.keys(answers))('%s is no answer, and never a refusal of the person', async (name) => {
  const asked = exchange.token({ url: `${url}/${encodeURIComponent(name)}`, headers: {}, body: 'secret=c4n4ry' });
  const error = await asked.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(NoAnswer);
  expect((error as NoAnswer).standing).toBe(name.startsWith('a redirect') ? 'config' : 'transient');
  expect(String(error)).not.toContain('c4n4ry');
});
