import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createSafeFetch, type SafeFetchOptions } from './safe-fetch.ts';
import { type Address, RefusedAddressError } from './vet.ts';

interface Host {
  port: number;
  /** What came, oldest first. */
  requests: { path: string; method: string; headers: IncomingMessage['headers']; body: string }[];
}
const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
  vi.unstubAllEnvs();
});

async function aHost(answer: (response: ServerResponse, path: string) => void): Promise<Host> {
  const requests: Host['requests'] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => {
      body += chunk.toString();
    });
    request.on('end', () => {
      const path = request.url ?? '';
      requests.push({ path, method: request.method ?? '', headers: request.headers, body });
      answer(response, path);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    server.close();
    server.closeAllConnections();
  });
  return { port: (server.address() as AddressInfo).port, requests };
}

const loopback: Address[] = [{ address: '127.0.0.1', family: 4 }];
const publicly: Address[] = [{ address: '8.8.8.8', family: 4 }];
/** Hosts of these tests: `*.test` are all on loopback; only those that are listed may be reached. */
const opened = (allow: string[], options: Partial<SafeFetchOptions> = {}) =>
  createSafeFetch({ allow, resolve: async () => loopback, ...options });
const refusal = async (asked: Promise<unknown>) => {
  const error = await asked.then(
    () => undefined,
    (thrown: Error) => thrown,
  );
  expect(error).toBeInstanceOf(TypeError);
  return error?.cause as Error & { code?: string };
};
const redirect =
  (to: string, status = 302) =>
  (response: ServerResponse) =>
    void response.writeHead(status, { location: to }).end();

describe('a name', () => {
  test('is resolved once, and the connection goes to what was looked at', async () => {
    const host = await aHost((response) => response.end('here'));
    const resolve = vi.fn(async () => loopback);
    const response = await opened([`models.test:${host.port}`], { resolve })(`http://models.test:${host.port}/v1`);
    expect(await response.text()).toBe('here');
    expect(resolve).toHaveBeenCalledTimes(1);
    expect(host.requests[0]?.headers.host).toBe(`models.test:${host.port}`);
  });

  test('that means something else a moment later leads only where it led when it was looked at', async () => {
    let asked = 0;
    const resolve = async () => (asked++ % 2 === 0 ? publicly : loopback);
    const dialled: string[] = [];
    vi.spyOn(Socket.prototype, 'connect').mockImplementation(function (this: Socket, ...args: unknown[]) {
      const [options] = args[0] as [{ host: string; lookup: (...of: unknown[]) => void }];
      options.lookup(options.host, { all: true }, (_error: unknown, found: Address[]) =>
        dialled.push(...found.map(({ address }) => address)),
      );
      process.nextTick(() => this.destroy(new Error('Not in a test.')));
      return this;
    });
    const fetch = createSafeFetch({ allow: [], resolve, plainHttp: true });
    for (let n = 0; n < 50; n += 1) {
      const cause = await refusal(fetch('http://rebind.test/'));
      if (n % 2 === 0) expect(cause.message).toBe('Not in a test.');
      else expect(cause).toBeInstanceOf(RefusedAddressError);
    }
    expect(dialled).toEqual(Array.from({ length: 25 }, () => '8.8.8.8'));
  });

  test('with one private address among public ones is refused as a whole', async () => {
    const connect = vi.spyOn(Socket.prototype, 'connect');
    const fetch = opened([], { resolve: async () => [...publicly, ...loopback] });
    expect(await refusal(fetch('https://mixed.test/'))).toBeInstanceOf(RefusedAddressError);
    expect(connect).not.toHaveBeenCalled();
  });

  test('that nobody knows fails as it does elsewhere', async () => {
    const resolve = async () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' }));
    expect((await refusal(opened([], { resolve })('https://nowhere.test/'))).code).toBe('ENOTFOUND');
  });
});

test('the refusal names what the operator can list, and the list is by host and port', async () => {
  const host = await aHost((response) => response.end('in'));
  const cause = await refusal(opened([`127.0.0.1:${host.port + 1}`])(`https://127.0.0.1:${host.port}/`));
  expect(cause).toBeInstanceOf(RefusedAddressError);
  expect(cause.message).toContain(`127.0.0.1:${host.port}`);
  expect(cause.message).toContain('SAFE_FETCH_ALLOW');
  expect(host.requests).toEqual([]);
});

test.each([
  'http://example.org/',
  'ftp://example.org/',
  'file:///etc/passwd',
  'data:text/plain,x',
  'gopher://example.org/',
])('%s is refused for how it would be reached', async (url) => {
  const connect = vi.spyOn(Socket.prototype, 'connect');
  expect(await refusal(opened([], { resolve: async () => publicly })(url))).toBeInstanceOf(RefusedAddressError);
  expect(connect).not.toHaveBeenCalled();
});

describe('a redirect', () => {
  test.each([
    (port: number) => `http://127.0.0.1:${port}/`,
    (port: number) => `//127.0.0.1:${port}/`,
    (port: number) => `http://2130706433:${port}/`,
    (port: number) => `http://[::ffff:127.0.0.1]:${port}/`,
    (port: number) => `http://inner.test:${port}/`,
    (port: number) => `https://user:secret@inner.test:${port}/`,
    () => 'http://169.254.169.254/latest/meta-data/',
    () => 'file:///etc/passwd',
  ])('into a private network is refused, whatever it says: %s', async (to) => {
    const canary = await aHost((response) => response.end('in'));
    const first = await aHost(redirect(to(canary.port)));
    const cause = await refusal(opened([`start.test:${first.port}`])(`http://start.test:${first.port}/`));
    expect(cause).toBeInstanceOf(RefusedAddressError);
    expect(canary.requests).toEqual([]);
    expect(first.requests).toHaveLength(1);
  });

  test('is followed three times, and not a fourth', async () => {
    const chain = await aHost((response, path) => {
      const left = Number(path.slice(1));
      if (left === 0) response.end('arrived');
      else redirect(`/${left - 1}`)(response);
    });
    const fetch = opened([`start.test:${chain.port}`]);
    expect(await (await fetch(`http://start.test:${chain.port}/3`)).text()).toBe('arrived');
    expect((await refusal(fetch(`http://start.test:${chain.port}/4`))).message).toContain('too often');
    expect(chain.requests).toHaveLength(8);
  });

  test('to another origin carries no credentials, whatever their header is called', async () => {
    const second = await aHost((response) => response.end('done'));
    const first = await aHost((response) => redirect(`http://other.test:${second.port}/`)(response));
    const fetch = opened([`start.test:${first.port}`, `other.test:${second.port}`]);
    const secrets = { authorization: 'Bearer a', cookie: 'b', 'x-api-key': 'c', 'x-goog-api-key': 'd', 'x-own': 'e' };
    await fetch(`http://start.test:${first.port}/`, { headers: { accept: 'text/plain', ...secrets } });
    expect(first.requests[0]?.headers).toMatchObject(secrets);
    expect(second.requests[0]?.headers.accept).toBe('text/plain');
    for (const name of Object.keys(secrets)) expect(second.requests[0]?.headers[name]).toBeUndefined();
  });

  test('keeps a body within its origin and never takes one to another', async () => {
    const second = await aHost((response) => response.end('done'));
    const first = await aHost((response, path) =>
      path === '/same'
        ? redirect('/here', 307)(response)
        : path === '/here'
          ? response.end('done')
          : redirect(`http://other.test:${second.port}/`, 307)(response),
    );
    const fetch = opened([`start.test:${first.port}`, `other.test:${second.port}`]);
    const post = { method: 'POST', body: '{"password":"x"}', headers: { authorization: 'Bearer a' } };
    await fetch(`http://start.test:${first.port}/same`, post);
    expect(first.requests[1]).toMatchObject({ path: '/here', method: 'POST', body: post.body });
    expect(first.requests[1]?.headers.authorization).toBe('Bearer a');
    expect((await refusal(fetch(`http://start.test:${first.port}/away`, post))).message).toContain('another host');
    expect(second.requests).toEqual([]);
  });

  test('after a form becomes a GET without it', async () => {
    const host = await aHost((response, path) =>
      path === '/form' ? redirect('/seen', 303)(response) : response.end(),
    );
    await opened([`start.test:${host.port}`])(`http://start.test:${host.port}/form`, { method: 'POST', body: 'a=1' });
    expect(host.requests[1]).toMatchObject({ path: '/seen', method: 'GET', body: '' });
  });
});

describe('an answer', () => {
  const limits = { bytes: 1_000, headersMs: 60, totalMs: 120 };
  const ask = async (answer: (response: ServerResponse) => void, init?: RequestInit) => {
    const host = await aHost(answer);
    return opened([`big.test:${host.port}`], { limits })(`http://big.test:${host.port}/`, init);
  };

  test('that is too large is refused by its word, or cut off where it said nothing', async () => {
    const announced = ask((response) => void response.writeHead(200, { 'content-length': 1_001 }).write('x'));
    expect((await refusal(announced)).message).toContain('too large');
    const flowing = await ask((response) => {
      response.on('error', () => undefined);
      for (let n = 0; n < 50; n += 1) response.write('x'.repeat(100));
    });
    expect((await refusal(flowing.text())).message).toContain('too large');
  });

  test('that was packed is refused: it may be a bomb', async () => {
    const bomb = gzipSync('0'.repeat(10_000));
    const packed = ask((response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb));
    expect((await refusal(packed)).message).toContain('packed');
  });

  test('that does not begin, or does not end, in time is given up', async () => {
    expect((await refusal(ask(() => undefined))).code).toBe('ETIMEDOUT');
    const dripping = await ask((response) => void response.writeHead(200).write('x'));
    expect((await refusal(dripping.text())).code).toBe('ETIMEDOUT');
  });

  test('is given up in time as a whole, however many redirects lead to it, and a slow resolver counts', async () => {
    const host = await aHost((response, path) => {
      if (path === '/end') return void response.write('…');
      setTimeout(() => response.writeHead(302, { location: path === '/' ? '/two' : '/end' }).end(), 150);
    });
    const limits = { headersMs: 250, totalMs: 400 };
    const fetch = opened([`slow.test:${host.port}`], { limits });
    expect((await refusal(fetch(`http://slow.test:${host.port}/`))).code).toBe('ETIMEDOUT');
    expect(host.requests.map(({ path }) => path)).toEqual(['/', '/two']);
    const silent = opened([], { limits, resolve: () => new Promise(() => {}) });
    expect((await refusal(silent('https://silent.test/'))).code).toBe('ETIMEDOUT');
  });

  test('that moves is none where no redirect is to be followed', async () => {
    const host = await aHost(redirect('/there'));
    const fetch = opened([`moved.test:${host.port}`]);
    const asked = fetch(`http://moved.test:${host.port}/`, { method: 'POST', redirect: 'error' });
    expect(await refusal(asked)).toBeInstanceOf(RefusedAddressError);
    expect(host.requests).toHaveLength(1);
  });

  test('ends with its signal, before and after its headers', async () => {
    const stop = new AbortController();
    const waiting = ask(() => stop.abort(), { signal: stop.signal });
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
    const later = new AbortController();
    const response = await ask((open) => void open.writeHead(200).write('x'), { signal: later.signal });
    later.abort();
    await expect(response.text()).rejects.toMatchObject({ name: 'AbortError' });
  });

  test('does not wait for a resolver that says nothing', async () => {
    const stop = new AbortController();
    const resolve = () => {
      stop.abort();
      return new Promise<never>(() => undefined);
    };
    const waiting = createSafeFetch({ allow: [], resolve })('https://a.test/', { signal: stop.signal });
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
  });

  test('without a body has none, and its status and headers arrive', async () => {
    const response = await ask((open) => void open.writeHead(204, { 'x-a': '1' }).end());
    expect([response.status, response.headers.get('x-a'), response.body]).toEqual([204, '1', null]);
  });

  test('that breaks off before anybody reads it gives what came, and then the error', async () => {
    const gone = Promise.withResolvers<void>();
    const { port } = await aHost((response) => {
      response.socket?.once('close', gone.resolve);
      response.write('said', () => response.destroy());
    });
    const { body } = await opened([`127.0.0.1:${port}`])(`http://127.0.0.1:${port}/`);
    await gone.promise;
    for (let turn = 0; turn < 50; turn += 1) await new Promise(setImmediate);
    const reader = body?.getReader();
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('said');
    await expect(reader?.read()).rejects.toThrow(TypeError);
  });

  test('that breaks off is an error, never a shorter answer', async () => {
    const response = await ask((open) => {
      open.writeHead(200, { 'content-length': 10 }).write('half');
      setImmediate(() => open.destroy());
    });
    expect((await refusal(response.text())).code).toBe('ECONNRESET');
  });
});

test('proxies of the environment are not asked', async () => {
  const proxy = await aHost((response) => response.end('proxied'));
  const host = await aHost((response) => response.end('direct'));
  for (const name of ['HTTP_PROXY', 'http_proxy', 'ALL_PROXY']) vi.stubEnv(name, `http://127.0.0.1:${proxy.port}`);
  vi.stubEnv('NODE_USE_ENV_PROXY', '1');
  const response = await opened([`a.test:${host.port}`])(`http://a.test:${host.port}/`);
  expect(await response.text()).toBe('direct');
  expect(proxy.requests).toEqual([]);
});
