import { createServer } from 'node:http';
import { type AddressInfo, Socket } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { closedRanges, hostsOf, urlsOf } from '#server/platform/safe-fetch/testing/spellings.ts';
import type { TestServer, TestUser } from '#testing/server.ts';
import { connectedServer } from './testing/connected.ts';
import { VendorServer } from './testing/vendor-server.ts';

/** Where each kind takes an address. */
const fields = { xentree: 'base_url', xee: 'token_url', xenioo: 'service_endpoint', we360: 'token_url' } as const;
type Kind = keyof typeof fields;
const kinds = Object.keys(fields) as Kind[];

/** Listens on this machine; nothing may ever come. */
let knocks = 0;
const trap = createServer((_request, response) => response.end('in'));
trap.on('connection', () => {
  knocks += 1;
});
let port: number;
let vendor: VendorServer;
let server: TestServer;
let operator: TestUser;
let stranger: TestUser;
beforeAll(async () => {
  await new Promise<void>((resolve) => trap.listen(0, '127.0.0.1', resolve));
  ({ port } = trap.address() as AddressInfo);
  vendor = await new VendorServer().start();
  server = await connectedServer(vendor);
  operator = await server.aUser('operator');
  stranger = await server.aUser('stranger');
});
afterAll(async () => {
  await server.close();
  await vendor.close();
  await new Promise((resolve) => trap.close(resolve));
});
beforeEach(() => {
  knocks = 0;
  vendor.instead = null;
  vendor.resetCounts();
});

const connectAt = (person: TestUser, kind: Kind, address: string) =>
  person.call('POST', `/api/integrations/${kind}/connect`, { ...vendor.bodies()[kind], [fields[kind]]: address });

/** Ports that a socket was opened to, the database's aside. */
function dialled(): unknown[] {
  const connect = vi.spyOn(Socket.prototype, 'connect').mock.calls as unknown[][];
  const portOf = (argument: unknown): unknown => {
    if (Array.isArray(argument)) return portOf(argument[0]);
    return typeof argument === 'object' && argument !== null && 'port' in argument ? Number(argument.port) : argument;
  };
  return connect.map(([first]) => portOf(first)).filter((one) => one === port || one === 80 || one === 443);
}

/** Of names, only those that this machine knows by itself: the others of the corpus need a resolver of their own. */
const hosts = (address: string) =>
  hostsOf(address)
    .filter((host) => !/\.test|。test/.test(host))
    .concat(
      address === '127.0.0.1' ? ['localhost', 'LOCALHOST', 'localhost.', 'l%6fcalhost', 'ｌｏｃａｌｈｏｓｔ'] : [],
    );

test.each(Object.entries(closedRanges))(
  'an administrator connects nothing at %s (%s), however it is written',
  async (_name, address) => {
    vi.spyOn(Socket.prototype, 'connect');
    const everyShape = address === '127.0.0.1' || address === '169.254.169.254';
    let turn = 0;
    let lookedAt = 0;
    for (const host of hosts(address)) {
      const shapes = urlsOf(host, port);
      for (const url of everyShape ? shapes : [shapes[turn % shapes.length] ?? '', shapes[(turn + 1) % 2] ?? '']) {
        const kind = kinds[turn % kinds.length] ?? 'xentree';
        turn += 1;
        const answer = await connectAt(operator, kind, url);
        const { error, issues } = answer.json().detail;
        expect([url, answer.statusCode, error]).toEqual([url, 400, 'validation_error']);
        // Either it was looked at, or the text is no web address to begin with.
        const [{ path }] = issues;
        expect(['body', `body.${fields[kind]}`]).toContain(path);
        if (path !== 'body') lookedAt += 1;
      }
    }
    expect(turn).toBeGreaterThanOrEqual(everyShape ? 300 : 10);
    expect(lookedAt).toBeGreaterThan(turn / 2);
    expect(dialled()).toEqual([]);
    expect(knocks).toBe(0);
  },
);

/** What reads like the vendor's own host, and is none. */
const lookalikes: Record<Kind, string[]> = {
  xentree: [
    'https://my.xentree.com@example.org',
    'https://my.xentree.com:x@example.org',
    'https://my.xentree.com.example.org',
    'https://www.my.xentree.com',
    'https://my.xentree.com:8443',
    'https://my.xentree.com%2eexample.org',
    'https://example.org/my.xentree.com',
    'https://example.org#my.xentree.com',
    'https://example.org?my.xentree.com',
    'https://example.org\\@my.xentree.com',
  ],
  xee: [
    'https://cloud.xee.com.example.org/v3/auth/access_token',
    'https://notcloud.xee.com/v3/auth/access_token',
    'https://xee.com/v3/auth/access_token',
    'https://cloud.xee.com@example.org/v3/auth/access_token',
  ],
  xenioo: ['https://notxenioo.com', 'https://xenioo.com.example.org', 'https://publicapi.xenioo.com:22'],
  we360: [
    'https://auth.in.we360.ai.example.org/token',
    'https://we360.ai/token',
    'https://auth.in.we360.ai:22/token',
    'https://auth-in.we360.ai/token',
  ],
};

describe.each(kinds)('%s', (kind) => {
  test.each([...lookalikes[kind], `http://127.0.0.1:1`, `http://localhost:1`])(
    'whoever administers nothing connects nothing at %s',
    async (address) => {
      vi.spyOn(Socket.prototype, 'connect');
      const answer = await connectAt(stranger, kind, address);
      expect([answer.statusCode, answer.json().detail.error]).toEqual([403, 'forbidden']);
      expect(dialled()).toEqual([]);
    },
  );

  const own = {
    xentree: 'my.xentree.com',
    xee: 'cloud.xee.com/v3/auth/access_token',
    xenioo: 'publicapi.xenioo.com',
    we360: 'auth.in.we360.ai/realms/ind-prod/protocol/openid-connect/token',
  }[kind];
  test.each([`http://${own}`, `https://user@${own}`, `https://user:word@${own}`])(
    'the own host of the service is asked in no other way than its own: %s',
    async (address) => {
      vi.spyOn(Socket.prototype, 'connect');
      for (const person of [operator, stranger]) {
        const answer = await connectAt(person, kind, address);
        const { error, issues } = answer.json().detail;
        expect([answer.statusCode, error]).toEqual([400, 'validation_error']);
        expect(issues[0].path).toBe(`body.${fields[kind]}`);
      }
      expect(dialled()).toEqual([]);
    },
  );

  test.each([301, 302, 303, 307, 308])(
    'a service that is allowed and answers %s leads nowhere that is closed',
    async (status) => {
      const urls = ['127.0.0.1', '::1', '::ffff:7f00:1'].flatMap((host) =>
        urlsOf(host.includes(':') ? `[${host}]` : host, port).filter((url) => URL.canParse(url)),
      );
      for (const location of [...urls, `//localhost:${port}/`, 'http://169.254.169.254/', 'file:///etc/passwd']) {
        const line = location.replaceAll(/\s/g, '');
        vendor.instead = (_request, response) => void response.writeHead(status, { location: line }).end();
        const { [fields[kind]]: address } = vendor.bodies()[kind] as Record<string, string>;
        const answer = await connectAt(operator, kind, address ?? '');
        expect([location, answer.statusCode, answer.json().detail.error]).toEqual([location, 400, 'connector_refused']);
      }
      expect(knocks).toBe(0);
    },
  );
});

test('the trap hears whoever may come: the silence above is not its deafness', async () => {
  vi.spyOn(Socket.prototype, 'connect');
  await fetch(`http://127.0.0.1:${port}/`);
  expect(dialled()).toEqual([port]);
  expect(knocks).toBe(1);
});
