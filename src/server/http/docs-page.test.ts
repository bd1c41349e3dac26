import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { docsPage } from './docs-page.ts';

let app: FastifyInstance;
beforeAll(async () => {
  app = Fastify();
  await app.register(docsPage);
});
afterAll(() => app.close());

const get = (url: string) => app.inject({ method: 'GET', url });

test.each(['/api/docs', '/api/docs/'])(
  '%s is a page in English under a policy that allows nothing from elsewhere',
  async (url) => {
    const { statusCode, headers, body } = await get(url);
    expect(statusCode).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(body).toContain('<html lang="en">');
    expect(body).toContain('<title>Xentree API</title>');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
  },
);

test('the page holds no script of its own and names nothing on another host', async () => {
  const { body } = await get('/api/docs');
  const scripts = [...body.matchAll(/<script([^>]*)>([^<]*)<\/script>/g)];
  expect(scripts).toHaveLength(2);
  for (const [, attributes, text] of scripts) {
    expect(attributes).toContain('src="/api/docs/');
    expect(text).toBe('');
  }
  expect(body).not.toMatch(/https?:\/\//);
});

test('everything that the page asks for is there, with its media type and the same policy', async () => {
  const { body } = await get('/api/docs');
  const addresses = [...body.matchAll(/(?:src|href)="(\/api\/docs\/[^"]+)"/g)].map(([, address]) => address ?? '');
  expect(addresses).toHaveLength(4);
  for (const address of addresses) {
    const { statusCode, headers } = await get(address);
    expect(statusCode, address).toBe(200);
    expect(headers['content-type'], address).toMatch(
      /^(?:text\/(?:css|javascript)|application\/javascript|image\/png)/,
    );
    expect(headers['content-security-policy'], address).toContain("default-src 'none'");
    expect(headers['x-content-type-options'], address).toBe('nosniff');
  }
});

test('the page reads our own description and asks no validator', async () => {
  const { body } = await get('/api/docs/init.js');
  expect(body).toContain("url: '/api/openapi.json'");
  expect(body).toContain('validatorUrl: null');
});

test.each([
  'package.json',
  'index.html',
  'swagger-ui-bundle.js.map',
  '../swagger-ui-dist/package.json',
  '..%2fpackage.json',
  '',
])('nothing else of the package is served: %s', async (name) => {
  const { statusCode } = await get(`/api/docs/assets/${name}`);
  expect(statusCode).toBeGreaterThanOrEqual(400);
  expect(statusCode).toBeLessThan(500);
});
