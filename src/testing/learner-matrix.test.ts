import { sql } from 'drizzle-orm';
import { getTableConfig } from 'drizzle-orm/pg-core';
import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { everyEndpoint } from '#contract/index.ts';
import type { Endpoint, Placed } from '#contract/kernel/endpoint.ts';
import { anOrganization } from '#server/modules/organizations/testing/an-organization.ts';
import { everyTable } from '#server/modules/passport/testing/every-table.ts';
import { askedOfLearner, type Belongings, belongingsOf, nobodys } from './learner-matrix.ts';
import { aKey } from './school-keys.ts';
import { type TestServer, type TestUser, testServer } from './server.ts';
import { recordStatements, unbound } from './tenant-statements.ts';

/**
 * What belongs to a learner, asked for by everybody else with an account or a key: answered as what is not there, byte for
 * byte, and untouched. Beside it, what everybody's own lists answer has nothing of it. The matrix of organizations says who may
 * do what there.
 */

const canary = 'CANARY-OF-MINA';
const aboutOrganizations = [
  ...['organizations', 'memberships', 'domains', 'holidays', 'rosters', 'memberChanges', 'adminStats', 'memberPrivacy'],
  ...['assignments', 'calibration'],
];
/** Their path names what belongs to nobody, or to everybody; or an organization, whose own tests ask them. */
const namesNobodys: readonly string[] = [
  ...['xp.removeRestDay', 'progress.day', 'progress.year', 'progress.swapQuest', 'words.word'],
  ...['xel.module', 'xel.submit', 'xel.hint', 'connectors.connect', 'searchGaps.list', 'searchGaps.writeArticle'],
  'aiProviders.organizationUsage',
];
const endpoints = [...everyEndpoint()].filter(
  ({ operation, admin, access }) =>
    !aboutOrganizations.includes(operation.split('.')[0] ?? '') && !admin && access !== 'public',
);
const byOperation = new Map(endpoints.map((endpoint) => [endpoint.operation, endpoint]));

const statements = recordStatements();
let server: TestServer;
let mina: TestUser;
let hers: Belongings;
let nowhere: Belongings;
/** Headers of everybody who is not Mina. */
const others = new Map<string, Record<string, string>>();

beforeAll(async () => {
  server = await testServer();
  const people = {} as Record<string, TestUser>;
  const names = [
    ...['platform admin', 'outsider', 'owner of the school', 'admin of the school', 'manager of her team'],
    ...['member of her team', 'removed member', 'owner of another'],
  ];
  for (const name of names) people[name] = await server.aUser(name.replaceAll(' ', '-'));
  mina = await server.aUser('mina');
  const of = (name: string) => people[name] as TestUser;
  const school = await anOrganization(
    server,
    [
      [of('owner of the school'), 'owner'],
      [of('admin of the school'), 'admin'],
      [of('manager of her team'), 'team_manager', 'Hers'],
      [of('member of her team'), 'member', 'Hers'],
      [mina, 'member', 'Hers'],
    ],
    { name: 'School', teams: ['Hers'] },
  );
  const another = await anOrganization(server, [[of('owner of another'), 'owner']], { name: 'Another' });
  const own = await anOrganization(server, [[mina, 'owner']], { name: 'Of Mina' });
  for (const name of names) others.set(name, { authorization: `Bearer ${of(name).accessToken}` });
  const everything = ['api:admin'];
  const ofOwner = await aKey(of('owner of the school'), school.id, everything);
  const ofMember = await aKey(of('member of her team'), school.id, ['api:read', 'api:write']);
  const ofAnother = await aKey(of('owner of another'), another.id, everything);
  others.set('key of the owner for everything', { 'x-api-key': ofOwner.key });
  others.set('key of the member', { 'x-api-key': ofMember.key });
  others.set('key of another school for everything', { 'x-api-key': ofAnother.key });
  hers = await belongingsOf(server, mina, own.id, canary);
  nowhere = nobodys(hers);
});
afterAll(() => server.close());

function send(operation: string, of: Belongings, headers: Record<string, string>): Promise<LightMyRequestResponse> {
  const asked = askedOfLearner(of)[operation];
  const endpoint = byOperation.get(operation);
  if (!asked || !endpoint) throw new Error(`${operation} is not in the matrix`);
  return server.app.inject({
    method: endpoint.method,
    url: asked.url,
    headers: { ...headers, ...asked.headers },
    ...(asked.body !== undefined && { payload: asked.body as object }),
  });
}

/** All rows of Mina, in every table that has a tenant; what only tells that she was there is left out. */
async function rowsOfMina(): Promise<string> {
  const rows: unknown[] = [];
  for (const table of everyTable()) {
    const { name, columns } = getTableConfig(table);
    if (!columns.some((column) => column.name === 'tenant_id')) continue;
    const found = await server.database.db.execute(
      sql`select to_jsonb(t) as row from ${table} t where tenant_id = ${mina.id} order by to_jsonb(t)::text`,
    );
    rows.push([name, found.rows]);
  }
  return JSON.stringify(rows);
}

const operations = Object.keys(askedOfLearner({} as Belongings));

test('every endpoint that names something of a learner is in the matrix', () => {
  const naming = endpoints.filter(({ path, operation }) => path.includes('{') && !namesNobodys.includes(operation));
  expect(operations).toEqual(expect.arrayContaining(naming.map(({ operation }) => operation)));
});

describe('of a learner', () => {
  test.each(operations)('%s answers everybody else as what is not there, byte for byte', async (operation) => {
    const before = await rowsOfMina();
    for (const [principal, headers] of others) {
      const foreign = await send(operation, hers, headers);
      const missing = await send(operation, nowhere, headers);
      expect([principal, foreign.statusCode, foreign.body]).toEqual([principal, missing.statusCode, missing.body]);
      expect([principal, foreign.statusCode]).toEqual([principal, expect.toBeOneOf([401, 403, 404])]);
      const forPeople = byOperation.get(operation)?.access === 'bearer' && 'x-api-key' in headers;
      if (!forPeople) expect([principal, foreign.statusCode]).toEqual([principal, 404]);
    }
    expect(await rowsOfMina()).toBe(before);
  });

  const lists = endpoints.filter(({ method, path }) => method === 'GET' && !path.includes('{'));
  test.each(lists.map((endpoint) => [endpoint.operation, endpoint] as const))(
    '%s has nothing of her for anybody else',
    async (_operation, endpoint: Placed<Endpoint>) => {
      for (const [principal, headers] of others) {
        for (const query of ['', `?q=${canary}`]) {
          const answer = await server.app.inject({ method: 'GET', url: `${endpoint.path}${query}`, headers });
          expect([principal, answer.statusCode < 500]).toEqual([principal, true]);
          expect(answer.rawPayload.includes(canary)).toBe(false);
        }
      }
    },
  );

  test('what is asked with a body finds nothing of her either', async () => {
    const searches: [string, object][] = [
      ['/api/knowledge/search', { query: `${canary} herons` }],
      ['/api/knowledge/search', { query: 'herons', document_ids: [hers.document] }],
      ['/api/rag/query', { query: `${canary} herons` }],
      ['/api/core/chat', { message: 'herons', use_knowledge: true }],
      ['/api/core/chat', { message: 'herons', attachments: [hers.document] }],
      ['/api/core/chat', { message: 'herons', images: [hers.image] }],
      ['/api/core/conversations/bulk', { action: 'archive', ids: [hers.conversation] }],
      ['/api/core/notes', { title: 'x', content: 'x', conversation_id: hers.conversation, message_id: hers.message }],
    ];
    const before = await rowsOfMina();
    for (const [url, payload] of searches)
      for (const [principal, headers] of others) {
        const answer = await server.app.inject({ method: 'POST', url, headers, payload });
        expect([principal, url, answer.statusCode < 500]).toEqual([principal, url, true]);
        // Whoever sends the canary may get it back as their own question.
        const told = answer.body.replaceAll(JSON.stringify(payload).slice(1, -1), '');
        expect([principal, url, told.includes(`${canary}:`)]).toEqual([principal, url, false]);
      }
    expect(await rowsOfMina()).toBe(before);
  });

  test('all of it is there for her, and answers otherwise than what is not', async () => {
    const headers = { authorization: `Bearer ${mina.accessToken}` };
    for (const operation of operations) {
      const missing = await send(operation, nowhere, headers);
      const answer = await send(operation, hers, headers);
      expect([operation, missing.statusCode]).toEqual([operation, 404]);
      expect([operation, answer.statusCode, answer.body]).not.toEqual([operation, 404, missing.body]);
      expect([operation, answer.statusCode]).toEqual([operation, expect.not.toBeOneOf([401, 403])]);
    }
  });
});

test('every statement that all this sent to the database says whose rows it means', () => {
  expect(statements.size).toBeGreaterThan(200);
  expect([...statements].filter((one) => unbound(one).length > 0)).toEqual([]);
});
