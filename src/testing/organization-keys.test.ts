import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Endpoint, type Placed, successStatus } from '#contract/kernel/endpoint.ts';
import type { Scope } from '#contract/kernel/scopes.ts';
import type { OrganizationRole } from '#contract/organizations.ts';
import type { Placed as Person } from '#server/modules/organizations/testing/an-organization.ts';
import { effectiveScopes } from '#server/tenancy/role-scopes.ts';
import { everythingOf } from './everything-of.ts';
import { aboutOrganizations } from './organization-endpoints.ts';
import { aFixture, askedOf, type Fixture, type Least, silentJudge } from './organization-matrix.ts';
import { aKey } from './school-keys.ts';
import { type TestServer, type TestUser, testServer } from './server.ts';

/** The other half of the matrix: what API keys may do to an organization. It is what their scopes say and their creator's role gives. */

type Creator = 'owner' | 'admin' | 'manager' | 'member';
const keys: Record<string, { of: Creator; role: OrganizationRole; scopes: Scope[] }> = {
  'reading key of the owner': { of: 'owner', role: 'owner', scopes: ['organizations:read'] },
  'key of the owner for everything': { of: 'owner', role: 'owner', scopes: ['api:admin'] },
  'writing key of the admin': { of: 'admin', role: 'admin', scopes: ['organizations:write'] },
  'key of the manager for all that a manager gives': {
    ...{ of: 'manager', role: 'team_manager', scopes: ['api:read', 'api:write'] },
  },
  'key of the member for all that a member gives': { of: 'member', role: 'member', scopes: ['api:read', 'api:write'] },
  'key of the owner for something else': { of: 'owner', role: 'owner', scopes: ['xel:read', 'rag:write'] },
};

let server: TestServer;
const people = {} as Record<Creator | 'victim' | 'spare' | 'other owner' | 'other victim', TestUser>;
let other: Fixture;
/** Whoever made a key is an owner there, too: to the key it is missing all the same. */
let theirs: Fixture;
beforeAll(async () => {
  server = await testServer({ lookUpTxt: async () => [], english: { judgeEssay: silentJudge } });
  await server.aUser('platform');
  for (const name of ['owner', 'admin', 'manager', 'member', 'victim', 'spare', 'other owner', 'other victim'] as const)
    people[name] = await server.aUser(name.replace(' ', '-'));
  other = await aFixture(server, 'CANARY-Y', [[people['other owner'], 'owner']], people['other victim'], people.spare);
  const creators = (['owner', 'admin', 'manager', 'member'] as const).map((name): Person => [people[name], 'owner']);
  theirs = await aFixture(server, 'CANARY-Z', creators, people['other victim'], people.spare);
});
afterAll(() => server.close());

const fresh = (): Promise<Fixture> =>
  aFixture(
    server,
    'CANARY-X',
    [
      [people.owner, 'owner'],
      [people.admin, 'admin'],
      [people.manager, 'team_manager', 'A'],
      [people.member, 'member', 'A'],
    ],
    people.victim,
    people.spare,
  );

/** What reaches beyond the organization of a key: for people alone. */
const beyondOne = ['organizations.create'];

/** Refused before anything is looked up: 401 where no key is taken, 403 where this one lacks the scope. */
function refusedAtTheDoor(endpoint: Endpoint, { scopes, role }: { scopes: Scope[]; role: OrganizationRole }) {
  if (endpoint.access !== 'any') return 401;
  return endpoint.scope && effectiveScopes(scopes, role).includes(endpoint.scope) ? undefined : 403;
}

function roleGives(role: OrganizationRole, least: Least): boolean {
  const place = { owner: 5, admin: 4, team_manager: 3, member: 1 }[role];
  return place >= { anybody: 0, member: 1, manager: 2, 'own team': 3, admin: 4, owner: 5 }[least];
}

function send(endpoint: Placed<Endpoint>, fixture: Fixture, key: string): Promise<LightMyRequestResponse> {
  const asked = askedOf(fixture)[endpoint.operation];
  if (!asked) throw new Error(`${endpoint.operation} is not in the matrix`);
  return server.app.inject({
    ...{ method: endpoint.method, url: asked.url },
    headers: {
      'x-api-key': key,
      ...(asked.body !== undefined && { 'content-type': asked.type ?? 'application/json' }),
    },
    ...(asked.body !== undefined && { payload: asked.body as string }),
  });
}

describe.each(aboutOrganizations)('%s', (operation, endpoint) => {
  test('is open to a key as far as its scopes and the role of its creator go, and of another organization to none', async () => {
    const untouched = await everythingOf(server, theirs.org);
    for (const [name, made] of Object.entries(keys)) {
      const at = await fresh();
      const { key } = await aKey(people[made.of], at.org, made.scopes);
      const least = askedOf(at)[operation]?.least ?? 'owner';
      const door = refusedAtTheDoor(endpoint, made);
      // Elsewhere first: what is asked at home may end the key.
      if (least !== 'anybody') {
        for (const elsewhere of [other, theirs]) {
          const foreign = await send(endpoint, elsewhere, key);
          const missing = await send(endpoint, { ...elsewhere, org: 'missing' }, key);
          expect([name, foreign.statusCode, foreign.body]).toEqual([name, door ?? 404, missing.body]);
          expect(foreign.body).not.toMatch(/CANARY-[YZ]/);
        }
      }
      const answer = await send(endpoint, at, key);
      const may = roleGives(made.role, least) && !beyondOne.includes(operation);
      const wanted = door ?? (may ? successStatus(endpoint) : 403);
      expect([name, answer.statusCode, answer.statusCode === wanted ? '' : answer.body]).toEqual([name, wanted, '']);
      expect(answer.body).not.toMatch(answer.statusCode >= 400 ? /CANARY/ : /CANARY-[YZ]/);
    }
    expect(await everythingOf(server, theirs.org)).toBe(untouched);
  });
});

/** The home organization in the address, the other one that the creator owns in the body. */
test('a body that names the other organization of the creator is answered as one that names none that is there', async () => {
  const untouched = await everythingOf(server, theirs.org);
  for (const [operation, endpoint] of aboutOrganizations) {
    const marked = JSON.stringify(askedOf({ ...other, org: 'marked' })[operation]?.body ?? '').includes('marked');
    if (!marked || endpoint.access !== 'any') continue;
    const at = await fresh();
    const { key } = await aKey(people.owner, at.org, ['api:admin']);
    const naming = async (org: string) => {
      const [own, elsewhere] = [askedOf(at)[operation], askedOf({ ...at, org })[operation]];
      if (!own || !elsewhere) throw new Error(`${operation} is not in the matrix`);
      return server.app.inject({
        ...{ method: endpoint.method, url: own.url, payload: elsewhere.body as string },
        headers: { 'x-api-key': key, 'content-type': 'application/json' },
      });
    };
    const [foreign, missing] = [await naming(theirs.org), await naming('missing')];
    expect([operation, foreign.statusCode, foreign.body]).toEqual([operation, 404, missing.body]);
  }
  expect(await everythingOf(server, theirs.org)).toBe(untouched);
});
