import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createServer } from './server.ts';

let app: Awaited<ReturnType<typeof createServer>>;
beforeAll(async () => {
  app = await createServer({ logger: pino({ level: 'silent' }), trustedProxies: [] });
  app.get('/api/thing', async () => ({ ok: true }));
});
afterAll(() => app.close());

const origin = 'https://another.example';

test.each(['/api/thing', '/api/nothing', '/'])(
  '%s may be read from every origin, and never with cookies',
  async (url) => {
    for (const headers of [{ origin }, {}]) {
      const answer = await app.inject({ url, headers });
      expect(answer.headers['access-control-allow-origin']).toBe('*');
      expect(answer.headers).not.toHaveProperty('access-control-allow-credentials');
      // The same for every origin: a cache may keep one answer for all.
      expect(answer.headers).not.toHaveProperty('vary');
    }
    const asked = await app.inject({ url, headers: { origin } });
    expect(asked.headers['access-control-expose-headers']).toContain('ratelimit-remaining');
  },
);

test.each(['/api/thing', '/api/nothing', '/'])('a preflight for %s grants what a Bearer needs', async (url) => {
  const answer = await app.inject({
    method: 'OPTIONS',
    url,
    headers: { origin, 'access-control-request-method': 'PATCH', 'access-control-request-headers': 'authorization' },
  });
  expect([answer.statusCode, answer.body, answer.headers['content-length']]).toEqual([204, '', '0']);
  expect(answer.headers).toMatchObject({
    'access-control-allow-origin': '*',
    'access-control-allow-methods': 'GET, POST, PUT, PATCH, DELETE',
    'access-control-max-age': '86400',
  });
  const granted = String(answer.headers['access-control-allow-headers']).split(', ');
  expect(granted).toEqual(expect.arrayContaining(['authorization', 'content-type', 'idempotency-key', 'x-api-key']));
});

test('a preflight never grants the header that our own web app marks itself with', async () => {
  const answer = await app.inject({
    method: 'OPTIONS',
    url: '/api/thing',
    headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'x-xentree-client' },
  });
  expect(answer.headers['access-control-allow-headers']).not.toContain('x-xentree-client');
  expect(answer.headers).not.toHaveProperty('access-control-allow-credentials');
});

test.each([
  ['without the headers of one', {}, undefined],
  ['with a body that cannot be read', { 'content-type': 'application/json' }, '{'],
  ['with a content type that is none', { 'content-type': ';;' }, 'x'],
])('a preflight %s is answered before anything of it is read', async (_what, headers, payload) => {
  const answer = await app.inject({ method: 'OPTIONS', url: '/api/thing', headers, payload });
  expect(answer.statusCode).toBe(204);
});
