import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { contract, everyEndpoint } from './index.ts';
import { areaTitle, documentedErrors, type Endpoint, type Placed, successStatus } from './kernel/endpoint.ts';
import { scopes } from './kernel/scopes.ts';
import { LiveClientFrame, LiveServerFrame } from './live-frames.ts';
import { promised } from './promised.ts';

const endpoints = [...everyEndpoint()];
const nameOf = (endpoint: Placed<Endpoint>) => `${endpoint.method} ${endpoint.path}`;
const named = endpoints.map((endpoint) => [endpoint.operation, endpoint] as const);

test('the contract serves exactly the methods and paths that are promised', () => {
  expect(endpoints.map(nameOf).sort()).toEqual(promised.map(({ name }) => name).sort());
});

test.each(promised.map((row) => [row.name, row] as const))('%s admits whom the promise admits', (name, row) => {
  const endpoint = endpoints.find((one) => nameOf(one) === name);
  expect(endpoint?.access).toBe(row.access);
  expect(endpoint?.scope).toBe(row.scope);
});

test('operation ids are unique and name the area as the contract does', () => {
  expect(new Set(endpoints.map(({ operation }) => operation)).size).toBe(endpoints.length);
  for (const [name, area] of Object.entries(contract)) {
    for (const [key, endpoint] of Object.entries(area) as [string, Placed<Endpoint>][]) {
      expect(endpoint.operation).toBe(`${name}.${key}`);
    }
  }
});

test('no method and path is declared twice, whatever its parameters are called', () => {
  const shapes = endpoints.map((endpoint) => nameOf(endpoint).replaceAll(/\{\w+\}/g, '{}'));
  expect(new Set(shapes).size).toBe(shapes.length);
});

test('every area has a heading of its own', () => {
  const titles = Object.values(contract).map(areaTitle);
  expect(titles.every((title) => title.length > 0)).toBe(true);
  expect(new Set(titles).size).toBe(titles.length);
});

describe.each(named)('%s', (_operation, endpoint) => {
  test('has a schema for exactly the parameters of its path', () => {
    const inPath = [...endpoint.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect(Object.keys(endpoint.params?.shape ?? {}).sort()).toEqual(inPath.sort());
  });

  test('has a summary of one line without a full stop', () => {
    expect(endpoint.summary).toMatch(/^[A-Z][^\n]{5,79}[^.\s]$/);
  });

  test('asks for a scope exactly where an API key may call', () => {
    expect(endpoint.scope !== undefined).toBe(endpoint.access === 'any');
    if (endpoint.scope) expect(scopes).toContain(endpoint.scope);
  });

  test('lets an API key that may only read change nothing', () => {
    if (!endpoint.scope?.endsWith(':read') || endpoint.method === 'GET') return;
    // These ask a question in a body.
    expect([
      ...['knowledge.search', 'knowledge.query', 'memberships.previewChange', 'holidays.preview'],
      'integrationTokens.verify',
    ]).toContain(endpoint.operation);
  });

  test('has a body only where its method carries one', () => {
    // The password that a deletion of the account needs has no business in an address or header, which are logged.
    if (endpoint.operation === 'auth.removeMe') return;
    if (['GET', 'DELETE'].includes(endpoint.method)) expect(endpoint.body).toBeUndefined();
    if (['PUT', 'PATCH'].includes(endpoint.method)) expect(endpoint.body).toBeDefined();
  });

  test('answers without a body with 204 or a redirect, and only then', () => {
    expect([204, 303].includes(successStatus(endpoint))).toBe(endpoint.response === null);
  });

  test('names its own errors only, each once', () => {
    const own = endpoint.errors ?? [];
    expect(new Set(own).size).toBe(own.length);
    const derived = documentedErrors({ ...endpoint, errors: [] });
    // An area may share its errors among endpoints; only a parameter in the path makes not_found follow from the shape.
    expect(own.filter((code) => derived.includes(code) && code !== 'not_found')).toEqual([]);
  });

  test('describes what comes in and goes out', () => {
    const undescribed = [endpoint.params, endpoint.query, endpoint.body, endpoint.response]
      .filter((schema) => schema !== undefined && schema !== null)
      .flatMap((schema) => undescribedFields(schema));
    expect(undescribed).toEqual([]);
  });
});

test('the frames of the realtime socket are told apart by their type', () => {
  expect(
    LiveClientFrame.safeParse({ type: 'user_text', text: 'Hello', started_at: '2026-10-14T07:48:00.000Z' }).success,
  ).toBe(true);
  expect(LiveClientFrame.safeParse({ type: 'ai_delta', turn: 1, text: 'Hello' }).success).toBe(false);
  expect(LiveServerFrame.safeParse({ type: 'ai_delta', turn: 1, text: 'Hello' }).success).toBe(true);
});

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** Fields whose name says it all. */
const plainNames = new Set(
  `items title name display_name content text message error username email full_name avatar_url language timezone description
  snippet score terms keyword semantic recency quote role provider model pinned archived enabled order position type kind id
  default default_model available context_window hour seconds date day_starts_at public_profile token_type reason
  required_scope granted_scopes token_balance booster multiplier ends_at today quests days
  entries progress target completed completed_count session_count is_active input_tokens output_tokens citations attempts
  models usage status rows indexed types highlights why source by_day by_activity by_hour freezes_available
  freezes_used use_knowledge password current_password page message_count client_message_id active_seconds q level version`.split(
    /\s+/,
  ),
);

/** Paths of the fields that have neither a description nor a shape, a choice or a name that speaks for itself. */
function undescribedFields(schema: z.ZodType): string[] {
  const root = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' }) as JsonSchema;
  const found: string[] = [];
  const visit = (node: JsonSchema, path: string) => {
    for (const [name, child] of Object.entries(node.properties ?? {})) {
      if (typeof child === 'boolean') continue;
      if (!speaks(child) && !plainNames.has(name)) found.push(`${path}.${name}`);
      visit(child, `${path}.${name}`);
    }
    for (const child of [
      node.items,
      ...(node.anyOf ?? []),
      ...(node.oneOf ?? []),
      ...Object.values(node.$defs ?? {}),
    ].flat()) {
      if (child && typeof child === 'object') visit(child, path);
    }
  };
  visit(root, root.id ?? '');
  return [...new Set(found)];
}

function speaks(node: JsonSchema): boolean {
  if (node.description ?? node.$ref ?? node.enum) return true;
  if (node.const !== undefined) return true;
  if (node.items && !Array.isArray(node.items) && typeof node.items === 'object') return speaks(node.items);
  return (node.anyOf ?? []).some((option) => typeof option === 'object' && speaks(option));
}
