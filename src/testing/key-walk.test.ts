import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { everyEndpoint } from '#contract/index.ts';
import { documentedErrors, type Endpoint, type Placed } from '#contract/kernel/endpoint.ts';
import { ErrorBody } from '#contract/kernel/errors.ts';
import { type Scope, scopes } from '#contract/kernel/scopes.ts';
import { aKey, aSchool } from './school-keys.ts';
import { type TestServer, testServer } from './server.ts';

/** Walks every endpoint of the contract with real API keys: which scope opens it, and what the others are told. */

let server: TestServer;
/** A key for each single scope, of somebody who may give all of them. */
const keys = new Map<Scope, string>();
beforeAll(async () => {
  server = await testServer();
  // The first account is the platform's administrator; the owner of the keys is an ordinary one.
  await server.aUser();
  const owner = await server.aUser();
  const school = await aSchool(server, 'School', [owner, 'owner']);
  for (const scope of scopes) {
    keys.set(scope, (await aKey(owner, school, [scope])).key);
  }
});
afterAll(() => server.close());

const endpoints = [...everyEndpoint()];
const named = (list: Placed<Endpoint>[]) => list.map((endpoint) => [endpoint.operation, endpoint] as const);
const forKeys = endpoints.filter(({ access }) => access === 'any');
const forPeople = endpoints.filter(({ access }) => access === 'bearer');

function send(endpoint: Placed<Endpoint>, scope: Scope) {
  const url = endpoint.path.replaceAll(/\{(\w+)\}/g, (_match, name: string) =>
    name === 'date' ? '2030-01-01' : name === 'kind' ? 'xee' : name === 'org_id' ? 'org-School' : 'no-such-id',
  );
  return server.app.inject({ method: endpoint.method, url, headers: { 'x-api-key': keys.get(scope) ?? '' } });
}

/** The scopes that open an endpoint: its own, and the broad ones. */
function openers(scope: Scope | undefined): Scope[] {
  const broad: Scope = scope?.endsWith(':read') ? 'api:read' : 'api:write';
  return scope ? [scope, broad, 'api:admin'] : [];
}

/** Would end the walk: the keys belong to the organization that it deletes. */
const endsTheSchool = 'organizations.remove';

describe('with a key that holds the scope', () => {
  test.each(named(forKeys.filter(({ operation }) => operation !== endsTheSchool)))(
    '%s lets the request through to its own answer',
    async (_name, endpoint) => {
      for (const scope of openers(endpoint.scope)) {
        const answer = await send(endpoint, scope);
        const code = answer.statusCode < 400 || answer.body === '' ? undefined : answer.json().detail.error;
        expect([scope, code]).not.toEqual([scope, 'INSUFFICIENT_API_KEY_SCOPE']);
        expect([scope, answer.statusCode]).not.toEqual([scope, 401]);
        if (answer.statusCode < 400) continue;
        const allowed: string[] = documentedErrors(endpoint);
        expect(allowed).toContain(ErrorBody.parse(answer.json()).detail.error);
      }
    },
  );
});

describe('with a key that holds any other scope', () => {
  test.each(named(forKeys))(
    '%s is refused with 403, which names what is needed and what is held',
    async (_name, endpoint) => {
      const others = scopes.filter((scope) => !openers(endpoint.scope).includes(scope));
      expect(others.length).toBe(scopes.length - 3);
      for (const scope of others) {
        const answer = await send(endpoint, scope);
        expect(answer.statusCode).toBe(403);
        const { granted_scopes, ...detail } = answer.json().detail;
        expect(detail).toEqual({
          error: 'INSUFFICIENT_API_KEY_SCOPE',
          message: `This API key needs the scope ${endpoint.scope}.`,
          required_scope: endpoint.scope,
        });
        expect(granted_scopes).toContain(scope);
        expect(granted_scopes).not.toContain(endpoint.scope);
      }
    },
  );
});

describe('with the broadest key', () => {
  test.each(named(forPeople))('%s is closed: it is for people alone', async (_name, endpoint) => {
    const answer = await send(endpoint, 'api:admin');
    expect([answer.statusCode, answer.json().detail.error]).toEqual([401, 'invalid_token']);
  });

  test.each(named(forKeys.filter(({ admin }) => admin)))(
    '%s is closed to the key of somebody who does not administer the server',
    async (_name, endpoint) => {
      const answer = await send(endpoint, 'api:admin');
      expect([answer.statusCode, answer.json().detail.error]).toEqual([403, 'forbidden']);
    },
  );
});
