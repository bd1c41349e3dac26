import { createServer } from 'node:http';
import { type AddressInfo, Socket } from 'node:net';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { isPublicAddress } from './addresses.ts';
import { createSafeFetch } from './safe-fetch.ts';
import { closedRanges, hostsOf, urlsOf } from './testing/spellings.ts';
import { RefusedAddressError, refusalOf, vetUrl } from './vet.ts';

/** Listens on loopback; nothing may ever come. */
let knocks = 0;
const canary = createServer((_request, response) => response.end('in'));
canary.on('connection', () => {
  knocks += 1;
});
let port = 0;
beforeAll(async () => {
  await new Promise<void>((resolve) => canary.listen(0, '127.0.0.1', resolve));
  ({ port } = canary.address() as AddressInfo);
});
afterAll(() => new Promise((resolve) => canary.close(resolve)));

const rulesOf = (...allow: string[]) => ({ allow: new Set(allow), plainHttp: false });
const ranges = Object.entries(closedRanges);
const causeOf = (error: unknown) => (error instanceof Error ? (error.cause as Error | undefined) : undefined);

test.each(ranges)('%s (%s) is reached in no spelling, and no connection is even tried', async (_name, address) => {
  const connect = vi.spyOn(Socket.prototype, 'connect');
  const family = address.includes(':') ? 6 : 4;
  const open = createSafeFetch({ allow: [], plainHttp: true, resolve: async () => [{ address, family }] });
  let refusals = 0;
  let inside = 0;
  for (const host of hostsOf(address)) {
    for (const url of [...urlsOf(host, port), ...urlsOf(host, 80)]) {
      const error = await open(url).then(
        (response) => `${url} answered ${response.status}`,
        (thrown: unknown) => thrown,
      );
      // Either the text is no URL at all, or it was looked at and refused.
      expect([url, causeOf(error) instanceof RefusedAddressError || !URL.canParse(url)]).toEqual([url, true]);
      refusals += 1;
      // That it is the address, and not the port alone.
      if (causeOf(error)?.message.includes('private network')) inside += 1;
    }
  }
  expect(refusals).toBeGreaterThanOrEqual(600);
  expect(inside).toBeGreaterThanOrEqual(150);
  expect(connect).not.toHaveBeenCalled();
  expect(knocks).toBe(0);
});

test.each([22, 25, 80, 6379, 8443])('port %s of a public host is refused unless it is listed', async (at) => {
  const connect = vi.spyOn(Socket.prototype, 'connect');
  const resolve = async () => [{ address: '8.8.8.8', family: 4 }];
  const open = createSafeFetch({ allow: [`other.test:${at}`], plainHttp: true, resolve });
  for (const host of ['web.test', '8.8.8.8', '[2606:4700:4700::1111]']) {
    for (const url of [`https://${host}:${at}/`, `HTTPS://${host}:0${at}/v1`]) {
      const error = await open(url).catch((thrown: unknown) => thrown);
      expect([url, causeOf(error)?.message]).toEqual([
        url,
        expect.stringContaining(`${host}:${at} to SAFE_FETCH_ALLOW`),
      ]);
    }
  }
  expect(connect).not.toHaveBeenCalled();
  expect(() => vetUrl(new URL(`https://other.test:${at}/`), rulesOf(`other.test:${at}`))).not.toThrow();
});

test.each(['https://web.test/', 'https://web.test:443/', 'https://8.8.8.8:443/'])('%s may be asked', (url) => {
  expect(() => vetUrl(new URL(url), rulesOf())).not.toThrow();
});

test('of a name nobody learns whether it is known inside: one sentence for both', async () => {
  const url = new URL('https://inner.test/');
  const inside = await refusalOf(url, { allow: [], resolve: async () => [{ address: '10.0.0.7', family: 4 }] });
  const unknown = await refusalOf(url, { allow: [], resolve: async () => Promise.reject(new Error('ENOTFOUND')) });
  expect(inside).toContain('is not known, or leads into a private network');
  expect(unknown).toBe(inside);
  expect(await refusalOf(url, { allow: [], resolve: async () => [] })).toBe(inside);
  expect(await refusalOf(url, { allow: [], resolve: async () => [{ address: '8.8.8.8', family: 4 }] })).toBeUndefined();
});

test('the corpus has 40 ranges, each in 300 spellings or more', () => {
  expect(ranges).toHaveLength(40);
  for (const [, address] of ranges) {
    const shapes = hostsOf(address).flatMap((host) => urlsOf(host, 1));
    expect(new Set(shapes).size).toBeGreaterThanOrEqual(300);
  }
});

test('the canary hears whoever may come: the silence above is not its deafness', async () => {
  const open = createSafeFetch({ allow: [`127.0.0.1:${port}`] });
  for (const url of [`http://127.0.0.1:${port}/`, `http://2130706433:${port}/`, `http://0x7f.1:${port}/`]) {
    expect(await (await open(url)).text()).toBe('in');
  }
  expect(knocks).toBe(3);
});

test.each([
  '8.8.8.8',
  '1.1.1.1',
  '172.15.255.255',
  '172.32.0.0',
  '100.63.255.255',
  '100.128.0.0',
  '126.255.255.255',
  '128.0.0.1',
  '198.17.255.255',
  '198.20.0.0',
  '223.255.255.255',
  '2606:4700:4700::1111',
  '2a00:1450:4001:80b::200e',
  '2001:4860:4860::8888',
])('%s is public', (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

test.each(['fe80::1%eth0', '2606:4700::1%lo', '', 'localhost', '127.1', '1.2.3', '::ffff:8.8.8.8'])(
  '%j is no public address in plain writing',
  (text) => {
    expect(isPublicAddress(text)).toBe(false);
  },
);
