import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { everyEndpoint } from '#contract/index.ts';
import { documentedErrors, type Endpoint, type Placed, successStatus } from '#contract/kernel/endpoint.ts';
import { ErrorBody, errorStatus } from '#contract/kernel/errors.ts';
import { type TestServer, type TestUser, testServer } from './server.ts';

/** Walks every endpoint of the contract on the real server: what each must refuse, and how. */

let server: TestServer;
let user: TestUser;
beforeAll(async () => {
  server = await testServer();
  // The first account is the platform's administrator; these walks are an ordinary learner's.
  await server.aUser();
  user = await server.aUser();
});
afterAll(() => server.close());

const endpoints = [...everyEndpoint()];
const named = (list: Placed<Endpoint>[]) => list.map((endpoint) => [endpoint.operation, endpoint] as const);
const protectedOnes = endpoints.filter(({ access }) => access !== 'public');

/** The address with ids that nobody has. */
const usual: Readonly<Record<string, string>> = { offset_ms: '0', date: '2030-01-01', kind: 'xee' };

/** The path with an id that nobody has, or with `value` wherever it takes one. */
function addressOf(endpoint: Endpoint, value?: string): string {
  return endpoint.path.replaceAll(
    /\{(\w+)\}/g,
    (_match, name: string) => value ?? usual[name] ?? '01980f2e-7c1a-7d3b-9a52-4f0e6a1b2c3d',
  );
}

const contentType = {
  json: 'application/json',
  form: 'application/x-www-form-urlencoded',
  multipart: 'multipart/form-data; boundary=x',
  csv: 'text/csv',
};

function send(
  endpoint: Placed<Endpoint>,
  options: { token?: string; body?: string; url?: string; type?: string } = {},
) {
  const headers: Record<string, string> = {};
  if (options.token !== undefined) headers['authorization'] = `Bearer ${options.token}`;
  if (options.body !== undefined) headers['content-type'] = options.type ?? contentType[endpoint.bodyType ?? 'json'];
  return server.app.inject({
    method: endpoint.method,
    url: options.url ?? addressOf(endpoint),
    headers,
    ...(options.body === undefined ? {} : { payload: options.body }),
  });
}

/** Every answer is one that the contract names, in the one shape of errors. */
function expectDocumented(
  endpoint: Placed<Endpoint>,
  answer: { statusCode: number; body: string; headers: Record<string, unknown> },
) {
  expect(answer.headers['x-request-id']).toBeTruthy();
  if (answer.statusCode < 400) return expect(answer.statusCode).toBe(successStatus(endpoint));
  const { detail } = ErrorBody.parse(JSON.parse(answer.body));
  const allowed: string[] = documentedErrors(endpoint);
  expect(allowed).toContain(detail.error);
  expect(errorStatus[detail.error as keyof typeof errorStatus]).toBe(answer.statusCode);
  return undefined;
}

describe('without a session', () => {
  test.each(named(protectedOnes))('%s answers 401', async (_name, endpoint) => {
    for (const token of [undefined, 'nonsense', 'a.b.c']) {
      const answer = await send(endpoint, token === undefined ? {} : { token });
      expect(answer.statusCode).toBe(401);
      expect(answer.headers['www-authenticate']).toMatch(
        token === undefined ? /^Bearer$/ : /^Bearer error="invalid_token"$/,
      );
      expectDocumented(endpoint, answer);
    }
  });
});

describe('what only an administrator may do', () => {
  test.each(named(endpoints.filter(({ admin }) => admin)))(
    '%s answers 403 to anybody else',
    async (_name, endpoint) => {
      const answer = await send(endpoint, { token: user.accessToken });
      expect(answer.statusCode).toBe(403);
      expectDocumented(endpoint, answer);
    },
  );
});

const junk: [string, string][] = [
  ['not JSON', '{"a":'],
  ['an array', '[]'],
  ['a number', '17'],
  [
    'wrong types',
    '{"username":{"$ne":1},"message":[1],"title":{"a":1},"name":7,"date":false,"query":[],"type":9,"mode":0,"rating":"x","role":{},"emails":3,"content":5,"active_seconds":"many","response":null,"token":1,"integrationToken":2,"origin":3,"session_type":4,"nickname":5,"overlap_hours":"x","pinned":"perhaps","full_name":5,"current_password":1,"user_id":1}',
  ],
  ['__proto__', '{"__proto__":{"role":"admin"}}'],
  ['a key twice', '{"title":"a","title":"b"}'],
  [
    'a text of one megabyte',
    JSON.stringify({
      title: 'x'.repeat(1_000_000),
      message: 'x'.repeat(1_000_000 - 60),
      username: 'x'.repeat(10),
      name: 7,
      date: 1,
      query: 1,
      type: 1,
      mode: 1,
      rating: 99,
      role: 1,
      emails: 1,
      content: 'x',
      active_seconds: -1,
      full_name: 'x'.repeat(500),
      current_password: 1,
      nickname: 1,
    }),
  ],
  ['NUL', '{"title":"a\\u0000b","message":"\\u0000"}'],
];

/** Their body is optional and knows none of the fields above, so that an object of those is no junk to them. */
const indifferent: ReadonlySet<string> = new Set(['live.heartbeat', 'live.end']);
const foreignObjects: ReadonlySet<string> = new Set(['wrong types', 'a text of one megabyte']);

/** Junk is refused before anything is looked up; roles come first. */
function statusForJunk({ operation, admin }: Placed<Endpoint>, what: string): number {
  if (admin) return 403;
  if (!indifferent.has(operation) || !foreignObjects.has(what)) return 400;
  return 404;
}

const withBody = endpoints.filter(({ body, bodyType }) => body && (bodyType ?? 'json') === 'json');

describe('junk in the body', () => {
  describe.each(named(withBody))('of %s', (_name, endpoint) => {
    test.each(junk)('is refused with 400 and says where: %s', async (what, body) => {
      const answer = await send(endpoint, { token: user.accessToken, body });
      expect(answer.statusCode).toBe(statusForJunk(endpoint, what));
      expectDocumented(endpoint, answer);
      if (answer.statusCode === 400) expect(JSON.parse(answer.body).detail.issues.length).toBeGreaterThan(0);
    });
  });
});

describe('another content type', () => {
  test.each(named(withBody))('is refused with 415 by %s', async (_name, endpoint) => {
    const answer = await send(endpoint, { token: user.accessToken, body: '<a/>', type: 'application/xml' });
    expect(answer.statusCode).toBe(endpoint.admin ? 403 : 415);
    expectDocumented(endpoint, answer);
  });
});

describe('junk in the address', () => {
  test.each(named(endpoints.filter(({ query }) => query)))('makes %s answer 400', async (_name, endpoint) => {
    for (const query of [
      'limit=0',
      'limit=1e3',
      'limit=-1',
      'limit=x',
      'limit=5&limit=6',
      'cursor=%00',
      'start_date=yesterday',
      'page=x',
      'order=sideways',
    ]) {
      const [name = ''] = query.split('=');
      if (!endpoint.query || !(name in endpoint.query.shape)) continue;
      const answer = await send(endpoint, { token: user.accessToken, url: `${addressOf(endpoint)}?${query}` });
      expectDocumented(endpoint, answer);
      expect([query, answer.statusCode]).toEqual([query, endpoint.admin ? 403 : 400]);
    }
  });

  test.each(named(endpoints.filter(({ params }) => params)))('never breaks %s', async (_name, endpoint) => {
    for (const id of ['%00', '%FF', '..%2f..', 'x'.repeat(400), '%F0%9F%8C%B3', "'; drop table users; --"]) {
      const answer = await send(endpoint, { token: user.accessToken, url: addressOf(endpoint, id) });
      expect([id, answer.statusCode < 500 || answer.statusCode === 501]).toEqual([id, true]);
      expect(() => ErrorBody.parse(JSON.parse(answer.body))).not.toThrow();
    }
  });
});

describe('an id that does not exist', () => {
  const owned = endpoints.filter(
    ({ params, query, body, admin }) => params && !body && !admin && (!query || query.safeParse({}).success),
  );
  // A date and a year are no ids: there is something to say about every one.
  const repeatable = new Set(['xp.removeRestDay', 'progress.day', 'progress.year']);
  test.each(named(owned))('makes %s answer 404', async (_name, endpoint) => {
    const answer = await send(endpoint, { token: user.accessToken });
    expectDocumented(endpoint, answer);
    if (!repeatable.has(endpoint.operation)) expect(answer.statusCode).toBe(404);
  });
});

describe('what is not there', () => {
  test.each([
    ['GET', '/api/nothing'],
    ['POST', '/api/'],
    ['GET', '/api'],
    ['PUT', '/api/auth/me'],
    ['GET', '/api/auth/token'],
  ] as const)('%s %s is a JSON 404', async (method, url) => {
    const answer = await server.app.inject({ method, url });
    expect(answer.statusCode).toBe(404);
    expect(ErrorBody.parse(answer.json()).detail.error).toBe('not_found');
  });

  test('a body over the limit answers 413', async () => {
    const answer = await user.call('POST', '/api/core/notes', { title: 'x', content: 'x'.repeat(3 * 1024 * 1024) });
    expect([answer.statusCode, answer.json().detail.error]).toEqual([413, 'payload_too_large']);
  });

  test('an address that cannot be decoded answers 400', async () => {
    const answer = await server.app.inject({ method: 'GET', url: '/api/core/conversations/%E0%A4%A' });
    expect(answer.statusCode).toBe(400);
    ErrorBody.parse(answer.json());
  });

  test('a caller keeps its own request id when it is sane, and gets one otherwise', async () => {
    const ask = async (id: string) =>
      (await server.app.inject({ url: '/api/health', headers: { 'x-request-id': id } })).headers['x-request-id'];
    expect(await ask('abc-123')).toBe('abc-123');
    expect(await ask('a b<script>')).not.toContain('script');
  });
});
