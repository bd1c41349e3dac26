import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract } from '#contract/index.ts';
import type { Endpoint, Placed } from '#contract/kernel/endpoint.ts';
import { anOrganization, ask } from '#server/modules/organizations/testing/an-organization.ts';
import { type TestServer, type TestUser, testServer } from '#testing/server.ts';
import { canaries, didThings, firstDay, period, secondDay } from './testing/a-learner-who-did.ts';

/** No way leads to more than a learner shares: every reading endpoint of an organization, for every role, on every rung. */

const areas = [
  ...[contract.organizations, contract.memberships, contract.rosters, contract.adminStats, contract.memberPrivacy],
  ...[contract.apiKeys, contract.searchGaps, contract.integrationTokens, contract.assignments, contract.calibration],
];
const reads = areas
  .flatMap((area) => Object.values(area as Record<string, Placed<Endpoint>>))
  .filter(({ method, access }) => method === 'GET' && access !== 'public');
const staff = ['owner', 'admin', 'manager', 'manager elsewhere', 'member'] as const;
const rungs = ['private', 'totals', 'rubric', 'transcript'] as const;

let server: TestServer;
let learner: TestUser;
let school: Awaited<ReturnType<typeof anOrganization>>;
const people = {} as Record<(typeof staff)[number], TestUser>;
beforeAll(async () => {
  server = await testServer({ now: new Date('2026-10-20T12:00:00Z') });
  await server.aUser('platform');
  for (const name of staff) people[name] = await server.aUser(name.replace(' ', '-'));
  learner = await server.aUser('omid');
  const more = await Promise.all(Array.from({ length: 4 }, (_, n) => server.aUser(`other-${n}`)));
  await didThings(server, learner);
  school = await anOrganization(
    server,
    [
      [people.owner, 'owner', 'A'],
      [people.admin, 'admin', 'A'],
      [people.manager, 'team_manager', 'A'],
      [people['manager elsewhere'], 'team_manager', 'B'],
      [people.member, 'member', 'A'],
      [learner, 'member', 'A'],
      ...more.map((user): [TestUser, 'member', string] => [user, 'member', 'A']),
    ],
    { teams: ['A', 'B'], rosterVisible: true },
  );
  // Everybody else shows days: what is left of a sum is the learner's.
  for (const user of [...Object.values(people), ...more])
    await ask(user, 200, 'PUT', `${school.at}/sharing`, { progress: 'rubric', conversations: 'rubric' });
});
afterAll(() => server.close());

/** The addresses at which an endpoint may tell of the learner: the whole time, each day, with the team and without. */
function addresses(endpoint: Placed<Endpoint>): string[] {
  const path = endpoint.path
    .replace('{org_id}', school.id)
    .replace(/\{(?:target_)?user_id\}/, learner.id)
    .replaceAll(/\{\w+\}/g, 'none');
  const periods = [period, ...[firstDay, secondDay].map((day) => `start_date=${day}&end_date=${day}`)];
  const about = `organization_id=${school.id}&org_id=${school.id}&reason=Appeal`;
  const kinds = ['', `&team_id=${school.teams['A']}`, '&format=csv'];
  return [path, ...periods.flatMap((dates) => kinds.map((kind) => `${path}?${about}&${dates}${kind}`))];
}

/** What the body tells that its rung does not show. */
const above = (rung: (typeof rungs)[number], body: string) =>
  [
    ...(rung === 'private' ? canaries.totals : []),
    ...(rung === 'rubric' || rung === 'transcript' ? [] : canaries.rubric),
    ...(rung === 'transcript' ? [] : canaries.work),
    ...canaries.transcript,
    // Not within an id, which may have any digits.
  ].filter((canary) => new RegExp(`(?<![\\da-f-])${canary}(?![\\da-f-])`).test(body));

describe.each(rungs)('on the rung %s', (rung) => {
  beforeAll(() =>
    ask(learner, 200, 'PUT', `${school.at}/sharing`, {
      progress: rung,
      conversations: rung === 'transcript' ? 'rubric' : rung,
    }),
  );

  test.each(staff)('nothing above it is told to the %s', async (who) => {
    const told: [string, string[]][] = [];
    let answered = 0;
    for (const endpoint of reads)
      for (const url of addresses(endpoint)) {
        const answer = await people[who].call('GET', url);
        if (answer.statusCode === 200) answered += 1;
        const found = above(rung, answer.body);
        if (found.length > 0) told.push([url, found]);
      }
    expect(told).toEqual([]);
    expect(answered).toBeGreaterThan(who === 'member' ? 2 : 10);
  });

  test('and what stands on it is told to whoever may see learners, and to nobody else', async () => {
    const url = `${school.at}/members/${learner.id}/progress?${period}&reason=Appeal`;
    for (const who of ['owner', 'admin', 'manager'] as const) {
      const { body } = await people[who].call('GET', url);
      expect(canaries.totals.every((canary) => body.includes(canary))).toBe(rung !== 'private');
      expect(canaries.rubric.every((canary) => body.includes(canary))).toBe(rung === 'rubric' || rung === 'transcript');
      const work = await people[who].call('GET', `${school.at}/members/${learner.id}/work?reason=Appeal`);
      expect(work.statusCode).toBe(rung === 'transcript' ? 200 : 403);
      expect(canaries.work.every((canary) => work.body.includes(canary))).toBe(rung === 'transcript');
    }
    expect((await people.member.call('GET', url)).statusCode).toBe(403);
    const missing = url.replace(learner.id, 'missing');
    const elsewhere = people['manager elsewhere'];
    expect((await elsewhere.call('GET', url)).statusCode).toBe(404);
    expect((await elsewhere.call('GET', url)).body).toBe((await elsewhere.call('GET', missing)).body);
  });
});
