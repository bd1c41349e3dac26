import { Validator } from '@seriousme/openapi-schema-validator';
import { beforeAll, describe, expect, test } from 'vitest';
import { everyEndpoint } from '#contract/index.ts';
import { documentedErrors, successStatus } from '#contract/kernel/endpoint.ts';
import { errorStatus } from '#contract/kernel/errors.ts';
import { openapiDocument } from './openapi.ts';

interface Operation {
  operationId: string;
  tags: string[];
  security: Record<string, string[]>[];
  parameters?: ({ $ref: string } | { name: string; in: string })[];
  requestBody?: { required: boolean; content: Record<string, unknown> };
  responses: Record<string, { $ref?: string; headers?: object; content?: Record<string, unknown> }>;
}

interface Document {
  paths: Record<string, Record<string, Operation>>;
  tags: { name: string }[];
  components: Record<string, Record<string, unknown>>;
}

const document = openapiDocument({ version: '1.2.3', serverUrl: 'https://xentree.example.org' }) as Document;
const endpoints = [...everyEndpoint()];
const operationOf = (id: string): Operation => {
  const found = Object.values(document.paths)
    .flatMap((methods) => Object.values(methods))
    .find(({ operationId }) => operationId === id);
  if (!found) throw new Error(`${id} is not in the document`);
  return found;
};
const references = (node: unknown): string[] =>
  [...JSON.stringify(node).matchAll(/"\$ref":"([^"]+)"/g)].map(([, target]) => target ?? '');

/** What a caller notices when it changes: addresses, ids and statuses. */
test('the operations are those of the snapshot', async () => {
  const rows = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(
      ([method, { operationId, responses }]) =>
        `${method.toUpperCase()} ${path} ${operationId} ${Object.keys(responses).join(' ')}`,
    ),
  );
  expect(rows).toHaveLength(endpoints.length);
  await expect(`${rows.sort().join('\n')}\n`).toMatchFileSnapshot('./__snapshots__/openapi.txt');
});

describe('the document', () => {
  let report: Awaited<ReturnType<Validator['validate']>>;
  const validator = new Validator();
  beforeAll(async () => {
    report = await validator.validate(structuredClone({ ...document }));
  });

  test('is valid OpenAPI 3.1', () => {
    expect(report.errors ?? []).toEqual([]);
    expect(validator.version).toBe('3.1');
  });

  test('refers only to what it holds', () => {
    for (const target of references(document)) {
      const found = target
        .slice(2)
        .split('/')
        .reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], document);
      expect(found, target).toBeDefined();
    }
  });

  test('carries the version and the address of its server', () => {
    expect(document).toMatchObject({ info: { version: '1.2.3' }, servers: [{ url: 'https://xentree.example.org' }] });
  });

  test('is the same when it is made again', () => {
    expect(openapiDocument({ version: '1.2.3', serverUrl: 'https://xentree.example.org' })).toEqual(document);
  });

  test('holds no schema that the library had to invent a name for', () => {
    expect(Object.keys(document.components.schemas ?? {}).filter((name) => name.startsWith('__'))).toEqual([]);
  });

  test('describes the value and not our parser: no text where a number or a yes is meant', () => {
    const query = JSON.stringify(operationOf('rosters.import').parameters);
    expect(query).toContain('"type":"boolean"');
    expect(query).not.toContain('"enum"');
  });
});

test.each(endpoints.map((endpoint) => [endpoint.operation, endpoint] as const))(
  '%s is described as it is declared',
  (id, endpoint) => {
    const operation = operationOf(id);
    const statuses = new Set<number>([
      successStatus(endpoint),
      ...documentedErrors(endpoint).map((code) => errorStatus[code]),
    ]);

    expect(Object.keys(operation.responses).map(Number).sort()).toEqual([...statuses].sort());
    expect(document.tags.map(({ name }) => name)).toContain(operation.tags[0]);
    expect(operation.requestBody !== undefined).toBe(endpoint.body !== undefined);
    const success = operation.responses[String(successStatus(endpoint))];
    expect(success?.headers).toHaveProperty('X-Request-ID');
    expect(Object.keys(success?.content ?? {}).length > 0).toBe(endpoint.response !== null);
    for (const scheme of operation.security) {
      if (scheme.apiKey) expect(scheme.apiKey).toEqual([endpoint.scope]);
    }
    expect(operation.security.some((scheme) => scheme.apiKey)).toBe(endpoint.access === 'any');
    expect(operation.security.length === 0).toBe(endpoint.access === 'public');
  },
);

describe('what travels otherwise than as JSON', () => {
  const types = (content: Record<string, unknown> | undefined) => Object.keys(content ?? {});

  test('login takes a form, an upload multipart, a roster CSV, an evaluation JSON or multipart', () => {
    expect(types(operationOf('auth.login').requestBody?.content)).toEqual(['application/x-www-form-urlencoded']);
    expect(types(operationOf('knowledge.upload').requestBody?.content)).toEqual(['multipart/form-data']);
    expect(types(operationOf('rosters.import').requestBody?.content)).toEqual(['text/csv']);
    expect(types(operationOf('xel.evaluate').requestBody?.content)).toEqual([
      'application/json',
      'multipart/form-data',
    ]);
  });

  test('chat answers JSON or a stream, resuming a stream alone, statistics JSON or CSV', () => {
    expect(types(operationOf('conversations.chat').responses['200']?.content)).toEqual([
      'application/json',
      'text/event-stream',
    ]);
    expect(types(operationOf('conversations.generationEvents').responses['200']?.content)).toEqual([
      'text/event-stream',
    ]);
    expect(types(operationOf('adminStats.overview').responses['200']?.content)).toEqual([
      'application/json',
      'text/csv',
    ]);
  });

  test('a heartbeat may come without a body', () => {
    expect(operationOf('live.heartbeat').requestBody?.required).toBe(false);
    expect(operationOf('live.start').requestBody?.required).toBe(true);
  });

  test('the end of a redirect flow says where to go on', () => {
    expect(operationOf('connectors.googleCalendarCallback').responses['303']?.headers).toHaveProperty('Location');
  });
});

describe('what is sent and answered in headers', () => {
  test('a POST that creates something for a caller takes an Idempotency-Key, others do not', () => {
    const takes = (id: string) =>
      references(operationOf(id).parameters ?? []).includes('#/components/parameters/Idempotency-Key');
    expect(takes('conversations.create')).toBe(true);
    expect(takes('knowledge.upload')).toBe(true);
    expect(takes('auth.register')).toBe(false);
    expect(takes('conversations.chat')).toBe(false);
    expect(takes('conversations.list')).toBe(false);
  });

  test('429 says when to try again and 401 how to sign in', () => {
    const responses = document.components.responses as Record<string, { headers: object }>;
    expect(Object.keys(responses['429.rate_limited']?.headers ?? {})).toEqual([
      'X-Request-ID',
      'Retry-After',
      'RateLimit-Limit',
      'RateLimit-Remaining',
      'RateLimit-Reset',
    ]);
    expect(responses['401.invalid_token.token_expired']?.headers).toHaveProperty('WWW-Authenticate');
  });
});
