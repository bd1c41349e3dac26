import { and, eq } from 'drizzle-orm';
import type { IntegrationGrant } from '#contract/integration-shapes.ts';
import { apiKeys } from '#server/db/schema/access.ts';
import { users } from '#server/db/schema/identity.ts';
import { invitations } from '#server/db/schema/invitations.ts';
import { anOrganization, type Placed } from '#server/modules/organizations/testing/an-organization.ts';
import { newId } from '#server/platform/ids.ts';
import { aKey } from '../school-keys.ts';
import type { TestServer, TestUser } from '../server.ts';
import { type Belongings, belongingsOf } from './learner-rows.ts';
import { type Fixture, principals } from './matrix.ts';
import { aSchool } from './school.ts';

/** Two organizations and one that belongs to all who made a key, with everybody who asks. */
export interface World {
  home: { A: Fixture; B: Fixture };
  /** Of nobody at home. */
  other: Fixture;
  /** Whoever made a key is an owner there, too: to the key it is missing all the same. */
  ofCreators: Fixture;
  people: Readonly<Record<string, TestUser>>;
  /** What each principal sends to say who it is. */
  headers: Readonly<Record<string, Record<string, string>>>;
  /** What belongs to `member` alone. */
  belongings: Belongings;
}

const day = 86_400_000;

export async function aWorld(server: TestServer): Promise<World> {
  const { clock, database } = server;
  const people: Record<string, TestUser> = {};
  const sessions = Object.keys(principals).filter((name) => principals[name]?.shows === 'access token');
  const enter = async (name: string) => {
    people[name] = await server.aUser(name.replaceAll(' ', '-'));
  };
  // The first account is the platform's administrator; its token is asked for again below.
  await enter('platform admin');
  await enter('expired session');
  clock.now = new Date(clock.now.getTime() + 11 * 60_000);
  for (const name of [...sessions, 'of A', 'of B', 'of another', 'spare']) if (!people[name]) await enter(name);
  const of = (name: string): TestUser => people[name] as TestUser;
  const admin = of('platform admin');
  await admin.signInAgain();

  const placed: Placed[] = Object.entries(principals).flatMap(([name, { role, team }]): Placed[] =>
    role
      ? [[of(name), role, team ?? null, ...(name === 'admin for a time' ? [later(1)] : [])] as unknown as Placed]
      : [],
  );
  function later(days: number): Date {
    return new Date(clock.now.getTime() + days * day);
  }
  const subjects = { A: of('of A'), B: of('of B'), spare: of('spare') };
  const atFirst: Placed[] = [
    [of('removed member'), 'admin'],
    [of('expired admin'), 'admin', null, clock.now],
    ...placed.map((one): Placed => (one[0] === of('demoted owner') ? [one[0], 'owner', 'A'] : one)),
  ];
  const home = await aSchool(server, 'CANARY-X', atFirst, subjects);
  const foreign = { ...subjects, A: of('of another'), B: of('spare'), spare: of('outsider') };
  const elsewhere: Placed[] = (['owner', 'admin', 'member'] as const).map((role) => [of(`${role} of another`), role]);
  const { A: other } = await aSchool(server, 'CANARY-Y', elsewhere, foreign);
  const creators = [...new Set(Object.values(principals).flatMap(({ of: name }) => name ?? []))];
  const owning: Placed[] = creators.filter((name) => name !== 'owner of another').map((name) => [of(name), 'owner']);
  const { A: ofCreators } = await aSchool(server, 'CANARY-Z', owning, foreign);
  await database.db.insert(invitations).values({
    ...{ tenantId: home.A.org, id: newId(), email: 'invited@example.org', role: 'admin', teamId: null },
    ...{ codeHash: Buffer.from('invited'), invitedBy: 'x', createdAt: clock.now, expiresAt: later(1) },
    ...{ mail: 'none', mailAttempts: 0 },
  });

  const headers: Record<string, Record<string, string>> = { anonymous: {} };
  for (const name of sessions) headers[name] = { authorization: `Bearer ${of(name).accessToken}` };
  headers['platform admin'] = await bearerOf(server, admin);
  for (const [name, principal] of Object.entries(principals)) {
    if (principal.shows !== 'API key') continue;
    const creator = principal.of ?? '';
    const org = creator === 'owner of another' ? other.org : home.A.org;
    const more = principal.bad === 'elsewhere' ? { allowed_ips: ['203.0.113.7'] } : {};
    const made = await aKey(of(creator), org, [...(principal.scopes ?? [])], { name, ...more });
    headers[name] = { 'x-api-key': made.key };
    if (principal.bad === 'revoked') await done(of(creator).call('DELETE', `/api/api-keys/${made.id}`));
    if (principal.bad === 'over')
      await database.db
        .update(apiKeys)
        .set({ expiresAt: clock.now })
        .where(and(eq(apiKeys.tenantId, org), eq(apiKeys.id, made.id)));
  }
  for (const [name, by, fixtures] of [
    ['integration token', of('owner'), [home.A, home.B]],
    ['integration token of another', of('owner of another'), [other]],
    ['', of('owner'), [ofCreators]],
  ] as const) {
    const asked = { mode: 'api', origin: 'https://school.example', scopes: ['profile:read'], ttlSeconds: 3600 };
    const made = await done(by.call('POST', '/api/integration/grant', { ...asked, tenantId: fixtures[0].org }));
    const { integrationToken: token, jti } = made.json<IntegrationGrant>();
    for (const fixture of fixtures) Object.assign(fixture, { token, jti });
    if (name) headers[name] = { authorization: `Bearer ${token}` };
  }

  const members = `/api/organizations/${home.A.org}/members`;
  await done(of('owner').call('PATCH', `${members}/${of('demoted owner').id}`, { role: 'member' }));
  await done(of('owner').call('DELETE', `${members}/${of('removed member').id}`));
  await done(of('signed out').call('POST', '/api/auth/logout'));
  await database.db.delete(users).where(eq(users.id, of('deleted account').id));
  const own = await anOrganization(server, [[of('member'), 'owner']], { name: 'Own' });
  const belongings = await belongingsOf(server, of('member'), own.id, 'CANARY-L');
  return { home, other, ofCreators, people, headers, belongings };
}

async function bearerOf(server: TestServer, user: TestUser): Promise<Record<string, string>> {
  const form = new URLSearchParams({ username: user.username, password: user.password }).toString();
  const type = { 'content-type': 'application/x-www-form-urlencoded' };
  const answer = await server.app.inject({ method: 'POST', url: '/api/auth/token', headers: type, payload: form });
  return { authorization: `Bearer ${answer.json<{ access_token: string }>().access_token}` };
}

async function done<Answer extends { statusCode: number; body: string }>(asked: Promise<Answer>): Promise<Answer> {
  const answer = await asked;
  if (answer.statusCode >= 300) throw new Error(`${answer.statusCode} ${answer.body}`);
  return answer;
}
