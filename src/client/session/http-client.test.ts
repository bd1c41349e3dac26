// @vitest-environment node
import { QueryClient } from '@tanstack/react-query';
import { describe, expect, test } from 'vitest';
import { auth } from '#contract/auth.ts';
import { conversations } from '#contract/conversations.ts';
import { type Callable, urlOf } from './endpoint-request.ts';
import { createHttpClient } from './http-client.ts';
import { keyOf, queryOf } from './queries.ts';
import { foreignServer } from './server-profile.ts';
import { FakeClock, settle } from './testing/fake-clock.ts';
import { aClient, answering, home, json, listening, nobody } from './testing/http.ts';
import { createTransport } from './transport.ts';

const upload: Callable = {
  operation: 'test.upload',
  method: 'POST',
  path: '/api/upload/{name}',
  bodyType: 'multipart',
};

describe('a request', () => {
  test('carries path, query and JSON body as the contract says', async () => {
    const { fetch, requests } = answering(json({}));
    const { client } = aClient(home, fetch);
    await client.call(conversations.update, {
      params: { conversation_id: 'a/b?c' },
      body: { title: 'Über', pinned: true },
    });
    expect(requests[0]?.url).toBe('https://home.example/api/core/conversations/a%2Fb%3Fc');
    expect(requests[0]?.init).toMatchObject({ method: 'PATCH', body: '{"title":"Über","pinned":true}' });
    expect(new Headers(requests[0]?.init.headers).get('content-type')).toBe('application/json');
    await client.call(conversations.list, { query: { q: 'a&b', archived: 'true', cursor: undefined } });
    expect(requests[1]?.url).toBe('https://home.example/api/core/conversations?q=a%26b&archived=true');
  });

  test('carries forms and files as their endpoint wants them', async () => {
    const { fetch, requests } = answering(json({}));
    const { client } = aClient(home, fetch);
    await client.call(auth.login, { body: { username: 'm&n', password: 'p=1' } });
    expect(requests[0]?.init.body).toBe('username=m%26n&password=p%3D1');
    const file = new File(['hello'], 'a.txt');
    await client.call(
      upload as Callable & { response: null },
      { params: { name: 'x' }, body: { file, tags: ['a', 'b'], none: undefined } } as never,
    );
    const form = requests[1]?.init.body as FormData;
    expect(form.get('file')).toBeInstanceOf(File);
    expect([form.getAll('tags'), form.has('none')]).toEqual([['a', 'b'], false]);
    expect(new Headers(requests[1]?.init.headers).has('content-type')).toBe(false);
  });

  test.each(['', '.', '..', undefined])('with %s as a path parameter is never sent', (name) => {
    expect(() => urlOf(home.baseUrl, upload, { params: { name } })).toThrow(TypeError);
  });

  test('never follows a redirect, so a token cannot reach another server', async () => {
    const reached: string[] = [];
    const elsewhere = await listening((request, response) => {
      reached.push(request.url ?? '');
      response.end('{}');
    });
    const origin = await listening((_, response) => response.writeHead(307, { location: `${elsewhere}/steal` }).end());
    const { client } = aClient(foreignServer(origin));
    await expect(client.call(conversations.create, { body: {} })).rejects.toMatchObject({ code: 'network_error' });
    expect(reached).toEqual([]);
  });
});

describe('repeating', () => {
  const bad = json({}, 503);

  test('a safe call is sent up to 4 times, then its error counts', async () => {
    const { fetch, requests } = answering(bad);
    const { client, clock } = aClient(home, fetch);
    const call = client.call(auth.me).catch((error: unknown) => error);
    await clock.advance(29_000);
    expect(await call).toMatchObject({ status: 503 });
    expect(requests).toHaveLength(4);
    expect(clock.timers).toBe(0);
  });

  test('succeeds as soon as the server does', async () => {
    const { fetch } = answering(bad, new TypeError('fetch failed'), json({ username: 'mina' }));
    const { client, clock } = aClient(home, fetch);
    const call = client.call(auth.me);
    await clock.advance(5_000);
    expect(await call).toMatchObject({ username: 'mina' });
  });

  test('a write without a key is sent once, with one it is repeated under that key', async () => {
    const { fetch, requests } = answering(bad);
    const { client, clock } = aClient(home, fetch);
    await expect(client.call(conversations.create, { body: {} })).rejects.toMatchObject({ status: 503 });
    expect(requests).toHaveLength(1);
    const call = client.call(conversations.create, { body: {} }, { idempotencyKey: 'k' }).catch(() => {});
    await clock.advance(29_000);
    await call;
    expect(requests.slice(1).map(({ init }) => new Headers(init.headers).get('idempotency-key'))).toEqual([
      'k',
      'k',
      'k',
      'k',
    ]);
  });

  test.each([400, 401, 403, 404, 409, 500, 501])('status %i is not repeated', async (status) => {
    const { fetch, requests } = answering(json({}, status));
    const { client } = aClient(home, fetch, null);
    await expect(client.call(auth.me)).rejects.toMatchObject({ status });
    expect(requests).toHaveLength(1);
  });

  test('waits as long as the server asks, or not at all when that is too long', async () => {
    const short = answering(json({}, 429, { 'retry-after': '8' }), json({ username: 'mina' }));
    const { client, clock } = aClient(home, short.fetch);
    const call = client.call(auth.me);
    await clock.advance(7_900);
    expect(short.requests).toHaveLength(1);
    await clock.advance(200);
    await call;
    const long = answering(json({}, 429, { 'retry-after': '60' }));
    await expect(aClient(home, long.fetch).client.call(auth.me)).rejects.toMatchObject({
      code: 'rate_limited',
      retryAfter: 60,
    });
  });

  test('ends after 30 s in all, also while the server keeps silent', async () => {
    const hanging = ((_: unknown, { signal }: RequestInit) =>
      new Promise((__, reject) =>
        signal?.addEventListener('abort', () => reject(signal.reason)),
      )) as typeof globalThis.fetch;
    const { client, clock } = aClient(home, hanging);
    const call = client.call(auth.me).catch((error: unknown) => error);
    await clock.advance(29_999);
    expect(client.pending()).toBe(1);
    await clock.advance(1);
    expect(await call).toMatchObject({ status: 0, code: 'timeout' });
    expect([client.pending(), clock.timers]).toEqual([0, 0]);
  });

  test('ends at once with the reason of the caller who gives up', async () => {
    const { fetch } = answering(bad);
    const { client, clock } = aClient(home, fetch);
    const stop = new AbortController();
    const call = client.call(auth.me, undefined, { signal: stop.signal }).catch((error: unknown) => error);
    await settle();
    const reason = new DOMException('Cancelled', 'AbortError');
    stop.abort(reason);
    expect(await call).toBe(reason);
    await settle();
    expect(clock.timers).toBe(0);
  });
});

describe('an answer', () => {
  test('without a body is undefined', async () => {
    const { fetch } = answering(new Response(null, { status: 204 }));
    expect(await aClient(home, fetch).client.call(auth.logout)).toBeUndefined();
  });

  test.each([
    ['a web page', new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } })],
    ['cut-off JSON', new Response('{"a":', { headers: { 'content-type': 'application/json' } })],
  ])('that is %s is an error, not data', async (_, response) => {
    const { fetch } = answering(response);
    await expect(aClient(home, fetch).client.call(auth.me)).rejects.toMatchObject({ code: 'invalid_answer' });
  });

  test('of 401 brings one new token and one more try, whatever the server says to that', async () => {
    const clock = new FakeClock();
    const { fetch, requests } = answering(json({}, 401));
    let gen = 1;
    const held = () => ({ epoch: 1, gen, set: { access: `token-${gen}`, obtainedAt: clock.now() } });
    const client = createHttpClient({
      transport: createTransport(fetch, clock),
      clock,
      random: () => 0.5,
      newId: () => 'id',
      authority: async () => ({
        server: home,
        signal: nobody,
        live: async () => held(),
        renewed: async () => {
          gen += 1;
          return held();
        },
      }),
    });
    await expect(client.call(auth.me)).rejects.toMatchObject({ status: 401 });
    expect(requests.map(({ init }) => new Headers(init.headers).get('authorization'))).toEqual([
      'Bearer token-1',
      'Bearer token-2',
    ]);
  });

  test('can be taken raw, in another media type', async () => {
    const { fetch, requests } = answering(new Response('a,b', { headers: { 'content-type': 'text/csv' } }));
    const response = await aClient(home, fetch).client.fetch(auth.me, undefined, { accept: 'text/csv' });
    expect(await response.text()).toBe('a,b');
    expect(new Headers(requests[0]?.init.headers).get('accept')).toBe('text/csv');
  });
});

test('a query has the key of its endpoint and input, and passes on the signal', async () => {
  const { fetch, requests } = answering(json({ username: 'mina' }));
  const { client } = aClient(home, fetch);
  const query = queryOf(client, conversations.messages, { params: { conversation_id: 'c1' } });
  expect(query.queryKey).toEqual(['conversations', 'messages', { params: { conversation_id: 'c1' } }]);
  expect(keyOf(conversations.messages)).toEqual(['conversations', 'messages']);
  expect(query.retry).toBe(false);
  expect(await new QueryClient().fetchQuery(queryOf(client, auth.me))).toMatchObject({ username: 'mina' });
  expect(requests).toHaveLength(1);
});
