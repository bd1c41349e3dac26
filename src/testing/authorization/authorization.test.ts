import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Endpoint, Placed } from '#contract/kernel/endpoint.ts';
import { type TestDatabase, testDatabase } from '../database.ts';
import { type TestServer, testServer } from '../server.ts';
import { recordStatements, unbound } from '../tenant-statements.ts';
import { type Cell, cellsOf, cellsOfLearner } from './cells.ts';
import { aboutLearners, aboutOrganizations, listsOfLearners, namesOfLearners } from './endpoints.ts';
import { rowsOfLearner, toldByList, toldBySearch } from './finding.ts';
import { createJudge } from './judge.ts';
import { keepState, ownMark } from './kept-state.ts';
import { principals, type Relation, relations, rowsOf } from './matrix.ts';
import { aWorld, type World } from './world.ts';

/**
 * Every endpoint about an organization, or about what belongs to a learner, asked by everybody, about what is their own, of their team,
 * of their organization, of another one, and what is not there. What `matrix.ts` does not allow is refused, tells nothing of what is
 * there, and changes nothing anywhere in the database.
 *
 * One server and one set of data; what was changed is put back. About two minutes of one core for all of its cells, a second an endpoint.
 */

const statements = recordStatements();
let base: TestDatabase;
let server: TestServer;
let world: World;
let wrongIn: ReturnType<typeof createJudge>;
beforeAll(async () => {
  // Who may rate is asked here, not how an evaluator judges.
  const judgeEssay = { name: 'silent', version: '1', evaluate: async () => null };
  // No name is known: a check asks nobody outside.
  base = await testDatabase();
  // What made its tables is no request.
  statements.clear();
  const { database } = base;
  server = await testServer({ database, lookUpTxt: async () => [], english: { judgeEssay } });
  world = await aWorld(server);
  wrongIn = createJudge(server, world, await keepState(server, server.clock.now));
});
afterAll(async () => {
  await server.close();
  await base.close();
});

const asked = new Map<Relation, number>();
async function judge(endpoint: Placed<Endpoint>, cells: readonly Cell[]): Promise<void> {
  const all = cells.flatMap(({ relation, missing }): Relation[] => (missing ? [relation, 'missing'] : [relation]));
  for (const relation of all) asked.set(relation, (asked.get(relation) ?? 0) + 1);
  expect((await wrongIn(endpoint, cells)).join('\n')).toBe('');
}

test('every endpoint of the contract that names an organization, or something of a learner, is in the matrix', () => {
  expect(aboutOrganizations.map(([operation]) => operation).sort()).toEqual(Object.keys(rowsOf(world.home.A)).sort());
  expect(aboutLearners.map(([operation]) => operation)).toEqual(expect.arrayContaining(namesOfLearners));
  expect(Object.keys(principals).length).toBeGreaterThanOrEqual(16);
  expect(Object.keys(world.headers).sort()).toEqual(Object.keys(principals).sort());
});

test.each(aboutOrganizations)('%s does for everybody what the rules say, and nothing beside', (_, endpoint) =>
  judge(endpoint, cellsOf(world, endpoint)),
);

test.each(aboutLearners)(
  '%s answers everybody but the learner as for what is not there, and changes nothing',
  (_, endpoint) => judge(endpoint, cellsOfLearner(world, endpoint)),
);

test.each(listsOfLearners)('%s has nothing of the learner for anybody else', async (path) => {
  expect((await toldByList(server, world, path)).join('\n')).toBe('');
});

test('what is asked with a body finds and changes nothing of the learner either', async () => {
  const before = await rowsOfLearner(server, world);
  expect((await toldBySearch(server, world)).join('\n')).toBe('');
  expect(await rowsOfLearner(server, world)).toBe(before);
});

test('every relation was asked about, in thousands of cells', () => {
  expect([...asked.keys()].sort()).toEqual([...relations].sort());
  expect([...asked.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThan(7_000);
});

test('every statement that all this sent to the database says whose rows it means', () => {
  const ofServer = [...statements].filter((one) => !one.startsWith(ownMark));
  expect(ofServer.length).toBeGreaterThan(200);
  expect(ofServer.filter((one) => unbound(one).length > 0)).toEqual([]);
});
