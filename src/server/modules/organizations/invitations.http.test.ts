import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Invitation, JoinCode, ListedJoinCode } from '#contract/memberships.ts';
import type { Organization } from '#contract/organizations.ts';
import { auditEntries } from '#server/db/schema/audit.ts';
import { invitations, joinCodes } from '#server/db/schema/invitations.ts';
import { type TestServer, type TestUser, testServer } from '#testing/server.ts';
import { anOrganization, ask, everyPage, refusal } from './testing/an-organization.ts';

let server: TestServer;
let admin: TestUser;
let manager: TestUser;
let guest: TestUser;
let other: TestUser;
let school: Awaited<ReturnType<typeof anOrganization>>;
beforeAll(async () => {
  server = await testServer();
  [admin, manager, guest, other] = (await Promise.all(
    ['admin-x', 'manager-x', 'guest-x', 'other-x'].map((name) => server.aUser(name)),
  )) as [TestUser, TestUser, TestUser, TestUser];
});
afterAll(() => server.close());
beforeEach(async () => {
  school = await anOrganization(
    server,
    [
      [admin, 'admin'],
      [manager, 'team_manager', 'A'],
    ],
    { teams: ['A'] },
  );
});

const place = () => `${school.at}/invitations`;
const invite = async (body: object = {}): Promise<Invitation> => {
  const made = await ask<{ items: [Invitation] }>(admin, 201, 'POST', place(), {
    emails: ['sam@example.org'],
    ...body,
  });
  return made.items[0];
};
const accept = (user: TestUser, code = '') => user.call('POST', `/api/invitations/${code}/accept`);
const later = (ms: number) => {
  server.clock.now = new Date(server.clock.now.getTime() + ms);
};

describe('an invitation', () => {
  test('makes whoever has the code a member, once, and twice gives the same answer', async () => {
    const made = await invite({ role: 'team_manager', team_id: school.teams['A'] });
    expect(made).toMatchObject({ status: 'pending', mail: 'none', link: `/join/${made.code}` });
    const [one, two] = [await accept(guest, made.code), await accept(guest, made.code)];
    expect([one.statusCode, one.json<Organization>().role]).toEqual([200, 'team_manager']);
    expect(two.body).toBe(one.body);
    expect((await accept(other, made.code)).statusCode).toBe(404);
    const [listed] = await everyPage<Invitation>(admin, `${place()}?limit=1`);
    expect(listed).toMatchObject({ id: made.id, status: 'accepted' });
    expect(listed).not.toHaveProperty('code');
  });

  test('is taken by one of several accounts that use it at once', async () => {
    const { code } = await invite();
    const answers = await Promise.all([guest, other].map((user) => accept(user, code)));
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 404]);
  });

  test('leaves a member what they are', async () => {
    const { code } = await invite({ role: 'member' });
    expect((await accept(admin, code)).json()).toMatchObject({ role: 'admin' });
  });

  test('that was withdrawn, ran out, was replaced or never was opens nothing, in the same words', async () => {
    const withdrawn = await invite();
    await ask(admin, 204, 'DELETE', `${place()}/${withdrawn.id}`);
    await ask(admin, 204, 'DELETE', `${place()}/${withdrawn.id}`);
    const replaced = await invite();
    await invite({ emails: ['SAM@example.org'] });
    const over = await invite({ emails: ['late@example.org'], expires_in_days: 1 });
    await server.database.db
      .update(invitations)
      .set({ expiresAt: server.clock.now })
      .where(eq(invitations.id, over.id));
    const answers = await Promise.all(
      [withdrawn.code, replaced.code, over.code, 'never-was-one'].map((code) => accept(guest, code)),
    );
    expect(new Set(answers.map(({ statusCode, body }) => `${statusCode} ${body}`)).size).toBe(1);
    expect(answers[0]?.statusCode).toBe(404);
    const states = (await everyPage<Invitation>(admin, `${place()}?limit=2`)).map(({ status }) => status);
    expect(states.sort()).toEqual(['expired', 'pending', 'withdrawn', 'withdrawn']);
  });

  test('is no way back for whoever was removed', async () => {
    const { code } = await invite();
    await accept(guest, code);
    await ask(admin, 204, 'DELETE', `${school.at}/members/${guest.id}`);
    expect((await accept(guest, code)).statusCode).toBe(404);
  });

  test('is made by administrators, not above their role, for people who are not members, to teams that are there', async () => {
    const body = { emails: ['sam@example.org'] };
    expect(await refusal(manager, 'POST', place(), body)).toBe('forbidden');
    expect(await refusal(manager, 'GET', place())).toBe('forbidden');
    expect(await refusal(guest, 'POST', place(), body)).toBe('not_found');
    expect(await refusal(admin, 'POST', place(), { ...body, role: 'owner' })).toBe('validation_error');
    expect(await refusal(admin, 'POST', place(), { ...body, team_id: 'none' })).toBe('not_found');
    const there = await admin.call('POST', place(), { emails: ['sam@example.org', 'MANAGER-X@example.org'] });
    expect(there.json().detail.issues).toMatchObject([{ path: 'body.emails.1' }]);
  });

  test('of a team that was deleted meanwhile leads into the organization', async () => {
    const { code } = await invite({ team_id: school.teams['A'] });
    await ask(admin, 204, 'DELETE', `${school.at}/teams/${school.teams['A']}`);
    expect((await accept(guest, code)).statusCode).toBe(200);
  });

  test('is kept without its code, and the log says who invited and who came', async () => {
    const made = await invite();
    await accept(guest, made.code);
    const { db } = server.database;
    const stored = JSON.stringify([
      await db.select().from(invitations).where(eq(invitations.id, made.id)),
      await db.select().from(auditEntries).where(eq(auditEntries.tenantId, school.id)),
    ]);
    expect(stored).not.toContain(made.code);
    const log = await db.select().from(auditEntries).where(eq(auditEntries.tenantId, school.id));
    expect(log.map(({ action, actorUsername }) => [action, actorUsername])).toEqual([
      ['invitation_created', 'admin-x'],
      ['invitation_accepted', 'guest-x'],
    ]);
  });
});

describe('a join code', () => {
  const create = (body: object = {}) =>
    ask<JoinCode>(admin, 201, 'POST', `${school.at}/join-codes`, { role: 'member', ...body });

  test('may be typed in any case, without dashes and with signs that look alike', async () => {
    const { code } = await create({ team_id: school.teams['A'] });
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
    const typed = code.toLowerCase().replaceAll('-', '').replaceAll('0', 'o').replaceAll('1', 'l');
    expect((await accept(guest, typed)).json()).toMatchObject({ id: school.id, role: 'member' });
    expect((await accept(guest, code)).statusCode).toBe(200);
    const [listed] = await everyPage<ListedJoinCode>(admin, `${school.at}/join-codes?limit=1`);
    expect(listed).toMatchObject({ uses: 1 });
  });

  test('has as many seats as it says, whoever comes at once', async () => {
    const { code, id } = await create({ max_uses: 2 });
    const crowd = await Promise.all([1, 2, 3, 4, 5].map((n) => server.aUser(`crowd-${n}-${school.id.slice(-6)}`)));
    const answers = await Promise.all(crowd.map((user) => accept(user, code)));
    expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(2);
    const [row] = await server.database.db.select().from(joinCodes).where(eq(joinCodes.id, id));
    expect(row?.uses).toBe(2);
    const again = await Promise.all(crowd.map((user) => accept(user, code)));
    expect(again.map(({ statusCode }) => statusCode)).toEqual(answers.map(({ statusCode }) => statusCode));
  });

  test('gives one seat to a person, and none back to whoever was removed', async () => {
    const { code } = await create({ max_uses: 5 });
    const twice = await Promise.all([accept(guest, code), accept(guest, code)]);
    expect(twice.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
    await ask(admin, 204, 'DELETE', `${school.at}/members/${guest.id}`);
    expect((await accept(guest, code)).statusCode).toBe(404);
    expect((await everyPage<ListedJoinCode>(admin, `${school.at}/join-codes?limit=9`))[0]?.uses).toBe(1);
  });

  test('that is over or deleted opens nothing', async () => {
    const end = new Date(server.clock.now.getTime() + 1_000).toISOString();
    const [ending, deleted] = [await create({ expires_at: end }), await create()];
    await ask(admin, 204, 'DELETE', `${school.at}/join-codes/${deleted.id}`);
    later(1_000);
    for (const { code } of [ending, deleted]) expect((await accept(guest, code)).statusCode).toBe(404);
    expect(await refusal(admin, 'POST', `${school.at}/join-codes`, { role: 'member', expires_at: end })).toBe(
      'validation_error',
    );
  });

  test('is the same one when the same request is sent again', async () => {
    const key = { 'idempotency-key': `code-${school.id}` };
    const send = () => admin.call('POST', `${school.at}/join-codes`, { role: 'member' }, key);
    const [one, two] = [await send(), await send()];
    expect(two.json()).toEqual(one.json());
  });

  test('is made, listed and deleted by administrators alone', async () => {
    const { id } = await create();
    for (const [user, code] of [
      [manager, 'forbidden'],
      [guest, 'not_found'],
    ] as const) {
      expect(await refusal(user, 'POST', `${school.at}/join-codes`, { role: 'member' })).toBe(code);
      expect(await refusal(user, 'GET', `${school.at}/join-codes`)).toBe(code);
      expect(await refusal(user, 'DELETE', `${school.at}/join-codes/${id}`)).toBe(code);
    }
  });
});
