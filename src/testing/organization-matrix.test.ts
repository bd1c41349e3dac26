import { eq } from 'drizzle-orm';
import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Endpoint, successStatus } from '#contract/kernel/endpoint.ts';
import { users } from '#server/db/schema/identity.ts';
import type { Placed } from '#server/modules/organizations/testing/an-organization.ts';
import { everythingOf } from './everything-of.ts';
import { aboutOrganizations } from './organization-endpoints.ts';
import { aFixture, askedOf, type Fixture, type Least, silentJudge } from './organization-matrix.ts';
import { type TestServer, type TestUser, testServer } from './server.ts';
import { recordStatements, unbound } from './tenant-statements.ts';

/**
 * Who may do what to an organization: every endpoint of the contract's areas about it, asked by everybody, about the own organization,
 * another one, what is in another one, and what is not there.
 */

const principals = [
  'outsider',
  'platform admin',
  'member of another',
  'admin of another',
  'owner of another',
  'expired admin',
  'removed member',
  'member',
  'manager of another team',
  'manager of the team',
  'manager without a team',
  'admin',
  'owner',
] as const;
type Principal = (typeof principals)[number];

const statements = recordStatements();
let server: TestServer;
const people = {} as Record<Principal | 'victim' | 'other victim' | 'spare' | 'deleted', TestUser>;
let mine: Fixture;
let other: Fixture;

beforeAll(async () => {
  // No name is known: a check asks nobody outside.
  server = await testServer({ lookUpTxt: async () => [], english: { judgeEssay: silentJudge } });
  // The first account is the platform's administrator.
  for (const name of [
    'platform admin',
    ...principals.filter((one) => one !== 'platform admin'),
    'victim',
    'other victim',
    'spare',
    'deleted',
  ] as const)
    people[name] = await server.aUser(name.replaceAll(' ', '-'));
  await server.database.db.delete(users).where(eq(users.id, people.deleted.id));
  mine = await fresh();
  const elsewhere: Placed[] = [
    [people['owner of another'], 'owner'],
    [people['admin of another'], 'admin'],
    [people['member of another'], 'member'],
  ];
  other = await aFixture(server, 'CANARY-Y', elsewhere, people['other victim'], people.spare);
});
afterAll(() => server.close());

const fresh = (): Promise<Fixture> =>
  aFixture(
    server,
    'CANARY-X',
    [
      [people.owner, 'owner'],
      [people.admin, 'admin'],
      [people['manager of the team'], 'team_manager', 'A'],
      [people['manager of another team'], 'team_manager', 'B'],
      [people['manager without a team'], 'team_manager'],
      [people.member, 'member', 'A'],
      [people['expired admin'], 'admin', null, server.clock.now],
    ],
    people.victim,
    people.spare,
  );

/** What the rules say: 2xx, 403 or 404. */
function expected(principal: Principal, least: Least): 'may' | 403 | 404 {
  if (least === 'anybody') return 'may';
  const place = {
    owner: 5,
    admin: 4,
    'manager of the team': 3,
    'manager of another team': 2,
    'manager without a team': 1,
    member: 1,
  }[principal as string];
  if (place === undefined) return 404;
  // Somebody in a team that is not the own one is nobody that a manager knows of.
  if (least === 'own team' && place === 2) return 404;
  const needed = { member: 1, manager: 2, 'own team': 3, admin: 4, owner: 5 }[least];
  return place >= needed ? 'may' : 403;
}

function send(
  endpoint: Endpoint & { operation: string },
  fixture: Fixture,
  user?: TestUser,
): Promise<LightMyRequestResponse> {
  const asked = askedOf(fixture)[endpoint.operation];
  if (!asked) throw new Error(`${endpoint.operation} is not in the matrix`);
  const type = asked.type ?? 'application/json';
  return server.app.inject({
    method: endpoint.method,
    url: asked.url,
    headers: {
      ...(asked.body !== undefined && { 'content-type': type }),
      ...(user && { authorization: `Bearer ${user.accessToken}` }),
    },
    ...(asked.body !== undefined && { payload: asked.body as string }),
  });
}

const leastOf = (operation: string): Least => askedOf(mine)[operation]?.least ?? 'owner';
const belongsTo = (principal: Principal) => (expected(principal, 'member') === 'may' ? 'CANARY-X' : 'CANARY-Y');

describe('of an organization', () => {
  test('every endpoint of the contract is in the matrix', () => {
    expect(aboutOrganizations.map(([operation]) => operation).sort()).toEqual(Object.keys(askedOf(mine)).sort());
  });

  describe.each(aboutOrganizations)('%s', (operation, endpoint) => {
    test('is nothing for whoever is not signed in, or is no more', async () => {
      for (const user of [undefined, people.deleted]) {
        const answer = await send(endpoint, mine, user);
        expect([user?.username, answer.statusCode]).toEqual([user?.username, 401]);
        expect(answer.body).not.toContain('CANARY');
      }
    });

    test('does what the rules say for each of its people, and nothing beside', async () => {
      const before = await everythingOf(server, mine.org);
      const untouched = await everythingOf(server, other.org);
      for (const principal of principals) {
        const wanted = expected(principal, leastOf(operation));
        const at = wanted === 'may' ? await fresh() : mine;
        const answer = await send(endpoint, at, people[principal]);
        const status = wanted === 'may' ? successStatus(endpoint) : wanted;
        expect([principal, answer.statusCode, answer.statusCode === status ? '' : answer.body]).toEqual([
          principal,
          status,
          '',
        ]);
        if (wanted !== 'may') expect(answer.body).not.toContain('CANARY');
        else if (belongsTo(principal) === 'CANARY-X') expect(answer.body).not.toContain('CANARY-Y');
        else expect(answer.body).not.toContain('CANARY-X');
      }
      expect(await everythingOf(server, mine.org)).toBe(before);
      expect(await everythingOf(server, other.org)).toBe(untouched);
    });

    test('of another one is what is not there, byte for byte, and untouched', async () => {
      if (leastOf(operation) === 'anybody') return;
      const untouched = await everythingOf(server, other.org);
      for (const principal of principals.filter(
        (one) => belongsTo(one) === 'CANARY-X' || !one.endsWith('of another'),
      )) {
        const foreign = await send(endpoint, other, people[principal]);
        const missing = await send(endpoint, { ...other, org: 'missing' }, people[principal]);
        expect([principal, foreign.statusCode, foreign.body]).toEqual([principal, 404, missing.body]);
      }
      expect(await everythingOf(server, other.org)).toBe(untouched);
    });

    test('with the id of something in another one answers as with one that is not there', async () => {
      const objects = [
        ...(['team', 'member', 'invitation', 'joinCode', 'import', 'domain', 'holiday'] as const),
        ...(['assignment', 'submission', 'essay', 'gap'] as const),
      ].filter((object) => JSON.stringify(askedOf({ ...mine, [object]: 'marked' })[operation]).includes('marked'));
      for (const object of objects)
        for (const principal of principals) {
          const foreign = await send(endpoint, { ...mine, [object]: other[object] }, people[principal]);
          const missing = await send(endpoint, { ...mine, [object]: 'missing' }, people[principal]);
          expect([principal, object, foreign.statusCode, foreign.body]).toEqual([
            principal,
            object,
            missing.statusCode,
            missing.body,
          ]);
          expect(foreign.statusCode).toBe(expected(principal, leastOf(operation)) === 403 ? 403 : 404);
        }
    });
  });
});

test('every statement that all this sent to the database says whose rows it means', () => {
  expect(statements.size).toBeGreaterThan(200);
  expect([...statements].filter((one) => unbound(one).length > 0)).toEqual([]);
});
