import fc from 'fast-check';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { everyEndpoint } from '#contract/index.ts';
import { documentedErrors, type Endpoint, type Placed, successStatus } from '#contract/kernel/endpoint.ts';
import { ErrorBody, errorStatus } from '#contract/kernel/errors.ts';
import type { ChatProviders } from '#server/ai/generate.ts';
import { encodeCursor } from '#server/platform/cursor.ts';
import { type TestServer, type TestUser, testServer } from './server.ts';

/**
 * Sends what no honest client would to every endpoint: values at and beyond the bounds of its schema, wrong
 * types, text that databases and parsers choke on. Nothing may break the server or be answered otherwise than promised.
 */

const seed = 20_261_121;
const runs = 100;

/** Answers at once, so that a run is not a wait for a provider's pace. */
const providers: ChatProviders = {
  list: async () => ({
    items: [{ id: 'auto', name: 'Automatic', kind: 'auto', available: true, models: [], default_model: null }],
    default: 'auto',
  }),
  async *generate() {
    yield { type: 'start', provider: 'quick', model: 'quick-1' };
    yield { type: 'delta', text: 'An answer.' };
    yield { type: 'finish', usage: null, model: 'quick-1' };
  },
};

let server: TestServer;
let user: TestUser;
let known: string[] = [];
let organizations = 0;
beforeAll(async () => {
  server = await testServer({ providers });
  user = await server.aUser();
});
// Anew for each test: an endpoint that deletes takes them away.
beforeEach(async () => {
  const conversation = await user.call('POST', '/api/core/conversations', { title: 'Mine' });
  const note = await user.call('POST', '/api/core/notes', { title: 'Mine', content: 'Text' });
  const conversationId = conversation.json<{ id: string }>().id;
  await user.call('POST', '/api/core/chat', { message: 'Hello', conversation_id: conversationId });
  const messages = await user.call('GET', `/api/core/conversations/${conversationId}/messages`);
  const [, answer] = messages.json<{ items: { id: string; generation_id: string }[] }>().items;
  known = [conversationId, note.json<{ id: string }>().id, answer?.id ?? '', answer?.generation_id ?? ''];
  organizations += 1;
  const organization = { name: 'Mine', slug: `mine-${organizations}` };
  known.push((await user.call('POST', '/api/organizations', organization)).json<{ id: string }>().id, user.id);
});
afterAll(() => server.close());

const built = [...everyEndpoint()];
const named = (list: Placed<Endpoint>[]) => list.map((endpoint) => [endpoint.operation, endpoint] as const);

const dates = ['0000-01-01', '0001-01-01', '1970-01-01', '2024-02-29', '2026-02-30', '9999-12-31', '+275760-09-13'];
const hostileText = fc.constantFrom(
  ...[
    '',
    ' ',
    '\0',
    'a\0b',
    '\ud800',
    'x\udfff',
    '\u202e',
    '🌳',
    '\ufeff',
    '\u2028',
    '\r\nX: y',
    '%00',
    '%',
    '\\',
    '"',
  ],
  ...[
    "'; drop table users; --",
    '../../etc/passwd',
    '__proto__',
    'constructor',
    'toString',
    'null',
    'NaN',
    '-1',
    '1e309',
  ],
  ...dates,
  ...['00:00', '06:01', 'UTC', 'Etc/GMT+12', 'https://x', 'a@b.co', 'İ', 'ﷺ', 'x'.repeat(64), 'x'.repeat(65)],
  ...['x'.repeat(201), 'x'.repeat(100_001), '🌳'.repeat(200)],
);
const junk = fc.oneof(
  hostileText,
  fc.constantFrom(null, true, 0, -1, 1.5, 1e308, Number.MAX_SAFE_INTEGER + 2, [], [[]], {}, { $ne: 1 }),
  fc.constant({ constructor: { prototype: { role: 'admin' } } }),
);

/** What a client may have made of `next_cursor`: places that no row has, and values that no column holds. */
const aCursor = fc
  .tuple(
    fc.constantFrom([], [true], [false], [null]),
    fc.constantFrom('2026-01-01T00:00:00.000Z', '0000-01-01T00:00:00Z', '9999-12-31T23:59:59.9999999999Z', 'x', 5),
    fc.constantFrom<unknown>('a', '', '\0', '\ud800', 'x'.repeat(200), 5, null),
  )
  .map(([before, at, id]) => encodeCursor([...before, at, id]));

interface Schema {
  type?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  format?: string;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  minimum?: number;
  maximum?: number;
  maxLength?: number;
}

/** Mostly what the schema allows, its bounds first. */
function fitting(schema: Schema, name = ''): fc.Arbitrary<unknown> {
  if (name === 'cursor') return aCursor;
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((one) => fitting(one, name)));
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.const !== undefined) return fc.constant(schema.const);
  const { type, minimum = 0, maximum = 300, maxLength = 100 } = schema;
  if (type === 'null') return fc.constant(null);
  if (type === 'boolean') return fc.boolean();
  if (type === 'integer' || type === 'number') return fc.constantFrom(minimum, minimum + 1, maximum, maximum + 1);
  if (type === 'array') return fc.array(fitting(schema.items ?? {}), { maxLength: 3 });
  if (type === 'object') {
    const fields = Object.entries(schema.properties ?? {}).map(([key, value]) => {
      const needed = schema.required?.includes(key);
      return [key, needed ? fitting(value, key) : fc.option(fitting(value, key), { nil: undefined })];
    });
    return fc.record<Record<string, unknown>>(Object.fromEntries(fields));
  }
  if (schema.format === 'date') return fc.constantFrom(...dates);
  if (name.endsWith('_id')) return fc.nat().map((n) => known[n % known.length] ?? 'none');
  return fc.oneof(
    fc.constantFrom('auto', 'Europe/Berlin', 'en', 'mina', 'x'.repeat(maxLength), 'x'.repeat(maxLength + 1)),
    fc.uuid().map((id) => `u${id.slice(0, 8)}`),
    fc.uuid().map((id) => `${id.slice(0, 8)}@example.org`),
  );
}

/** A fitting value, or one with a field that is junk, or junk altogether. */
function spoiled(schema: Schema): fc.Arbitrary<unknown> {
  const keys = Object.keys(schema.properties ?? {});
  const oneWrong = fc
    .tuple(fitting(schema), fc.constantFrom(...(keys.length > 0 ? keys : ['x'])), junk)
    .map(([value, key, wrong]) => ({ ...(value as object), [key]: wrong }));
  return fc.oneof(fitting(schema), oneWrong, oneWrong, junk);
}

const schemaOf = (schema: z.ZodType | undefined): Schema | undefined =>
  schema && (z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema);

/** Percent-encoded; half of a surrogate pair as the three bytes that some encoders write. */
const encoded = (value: unknown) =>
  encodeURIComponent(String(value).toWellFormed()).replaceAll('%EF%BF%BD', '%ED%A0%80').slice(0, 600);

const pairs = (value: unknown) =>
  Object.entries(Object(value))
    .filter(([, one]) => one !== undefined)
    .map(([key, one]) => `${encoded(key)}=${encoded(one)}`);

const bodyText = (endpoint: Endpoint, value: unknown) =>
  endpoint.bodyType === 'form' ? pairs(value).join('&') : (JSON.stringify(value) ?? '');

function aRequest(endpoint: Placed<Endpoint>): fc.Arbitrary<InjectOptions> {
  const names = [...endpoint.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const params = schemaOf(endpoint.params)?.properties ?? {};
  const query = schemaOf(endpoint.query);
  const body = schemaOf(endpoint.body);
  return fc
    .record({
      path: fc.tuple(...names.map((name) => fc.oneof(fitting(params[name] ?? {}, name), hostileText))),
      query: query ? spoiled(query) : fc.constant({}),
      body: body ? spoiled(body) : fc.constant(undefined),
    })
    .map((given) => {
      const place = endpoint.path.replaceAll(
        /\{(\w+)\}/g,
        (_match, name) => encoded(given.path[names.indexOf(name)]) || 'x',
      );
      const asked = query ? pairs(given.query) : [];
      const type = endpoint.bodyType === 'form' ? 'application/x-www-form-urlencoded' : 'application/json';
      // The session's own credential would end the session that the other requests need.
      const token = endpoint.access === 'refresh' ? `xr1.k1.${known[0]}.0.${'A'.repeat(43)}` : user.accessToken;
      return {
        method: endpoint.method,
        url: asked.length > 0 ? `${place}?${asked.join('&')}` : place,
        headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': type }) },
        ...(body && { payload: bodyText(endpoint, given.body) }),
      };
    });
}

function expectPromised(endpoint: Placed<Endpoint>, answer: LightMyRequestResponse): void {
  expect(answer.headers['x-request-id']).toBeTruthy();
  if (answer.statusCode < 400) return expect(answer.statusCode).toBe(successStatus(endpoint));
  const { detail } = ErrorBody.parse(JSON.parse(answer.body));
  expect(detail.error).not.toBe('internal_error');
  expect(documentedErrors(endpoint)).toContain(detail.error);
  expect(errorStatus[detail.error as keyof typeof errorStatus]).toBe(answer.statusCode);
  if (detail.error === 'validation_error') expect(detail.issues?.length).toBeGreaterThan(0);
  expect(answer.body).not.toMatch(/node_modules|\.ts:\d|\n {4}at |Failed query|insert into/);
}

describe('hostile input', () => {
  // Some endpoints take megabytes, and get them.
  test.each(named(built))(
    'gets from %s nothing but what the contract promises',
    { timeout: 120_000 },
    async (_name, endpoint) => {
      const property = fc.asyncProperty(aRequest(endpoint), async (request) => {
        expectPromised(endpoint, await server.app.inject(request));
      });
      // Where nothing is sent, every request is the same.
      const { params, query, body } = endpoint;
      await fc.assert(property, { seed, numRuns: params || query || body ? runs : 5 });
    },
  );

  test.each(named(built.filter(({ query }) => query && 'cursor' in query.shape)))(
    'in the cursor of %s is refused or finds nothing',
    async (_name, endpoint) => {
      const url = endpoint.path.replace(/\{\w+\}/, () => known[0] ?? '');
      const property = fc.asyncProperty(fc.oneof(aCursor, hostileText), async (cursor) => {
        const asked = `${url}?cursor=${encoded(cursor)}`;
        expectPromised(endpoint, await user.call('GET', asked));
      });
      await fc.assert(property, { seed, numRuns: runs });
    },
  );

  test.each(['start_date', 'end_date'])('in %s of the analytics is refused or answered', async (name) => {
    const endpoint = built.find(({ operation }) => operation === 'xp.analytics') as Placed<Endpoint>;
    for (const date of dates)
      expectPromised(endpoint, await user.call('GET', `${endpoint.path}?${name}=${encoded(date)}`));
  });

  test('of 10,000 levels or a megabyte is refused', async () => {
    const deep = `${'{"title":'.repeat(10_000)}1${'}'.repeat(10_000)}`;
    const long = JSON.stringify({ title: 'x'.repeat(1_000_000), content: 'y' });
    for (const payload of [deep, long, '['.repeat(10_000)]) {
      const answer = await user.call('POST', '/api/core/notes', payload, { 'content-type': 'application/json' });
      expect([400, 413]).toContain(answer.statusCode);
    }
  });
});

describe('a refusal that depends on what went before', () => {
  const endpointOf = (operation: string) => built.find((one) => one.operation === operation) as Placed<Endpoint>;
  const aConversation = async () => (await user.call('POST', '/api/core/conversations', {})).json<{ id: string }>().id;

  test('is promised by the contract where a learning session has ended', async () => {
    const place = `/api/core/conversations/${await aConversation()}/session`;
    await user.call('POST', `${place}/start`);
    await user.call('POST', `${place}/end`);
    const answer = await user.call('POST', `${place}/activity`, { active_seconds: 5 });
    expect(answer.statusCode).toBe(409);
    expectPromised(endpointOf('conversations.sessionActivity'), answer);
  });

  test('is promised by the contract where an answer is being written already', async () => {
    const conversationId = await aConversation();
    const ask = (message: string) => user.call('POST', '/api/core/chat', { message, conversation_id: conversationId });
    const answers = await Promise.all([ask('One'), ask('Two'), ask('Three'), ask('Four')]);
    expect(answers.map(({ statusCode }) => statusCode)).toContain(409);
    for (const answer of answers) expectPromised(endpointOf('conversations.chat'), answer);
  });

  test('is promised by the contract where another site asks with the cookie of our web app', async () => {
    for (const operation of ['auth.refresh', 'auth.logout']) {
      const endpoint = endpointOf(operation);
      const headers = { 'x-xentree-client': 'web', 'sec-fetch-site': 'cross-site', cookie: 'xt_sid=x' };
      const answer = await server.app.inject({ method: 'POST', url: endpoint.path, headers });
      expect(answer.statusCode).toBe(403);
      expectPromised(endpoint, answer);
    }
  });
});
