import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Invitation, JoinCode } from '#contract/memberships.ts';
import { memberships } from '#server/db/schema/identity.ts';
import { type TestServer, type TestUser, testServer } from '#testing/server.ts';
import { anOrganization, ask } from './testing/an-organization.ts';

let server: TestServer;
let owner: TestUser;
let admin: TestUser;
let guest: TestUser;
let school: Awaited<ReturnType<typeof anOrganization>>;
beforeAll(async () => {
  server = await testServer();
  [owner, admin, guest] = [await server.aUser(), await server.aUser(), await server.aUser()];
});
afterAll(() => server.close());
beforeEach(async () => {
  school = await anOrganization(server, [
    [owner, 'owner'],
    [admin, 'admin'],
  ]);
});

const accept = async (user: TestUser, code: string) =>
  (await user.call('POST', `/api/invitations/${code}/accept`)).statusCode;
const at = (user: TestUser) => `${school.at}/members/${user.id}`;
const later = (ms: number) => {
  server.clock.now = new Date(server.clock.now.getTime() + ms);
};
const roleOf = async (user: TestUser) => {
  const rows = await server.database.db.select().from(memberships).where(eq(memberships.tenantId, school.id));
  return rows.find(({ userId }) => userId === user.id)?.role;
};

/** A code of each kind, made by this person. */
const ways: [string, (user: TestUser, role: string) => Promise<string>][] = [
  [
    'a join code',
    async (user, role) => (await ask<JoinCode>(user, 201, 'POST', `${school.at}/join-codes`, { role })).code,
  ],
  [
    'an invitation',
    async (user, role) => {
      const body = { emails: [`${role}@example.net`], role };
      const made = await ask<{ items: [Invitation] }>(user, 201, 'POST', `${school.at}/invitations`, body);
      return made.items[0].code ?? '';
    },
  ],
];

describe.each(ways)('%s', (_name, make) => {
  test('brings back nobody who was removed since it was made, whoever made it', async () => {
    const codes = [await make(admin, 'admin'), await make(admin, 'member'), await make(owner, 'team_manager')];
    later(1_000);
    await ask(owner, 204, 'DELETE', at(admin));
    for (const code of codes) expect(await accept(admin, code)).toBe(404);
    later(1_000);
    expect(await accept(admin, await make(owner, 'member'))).toBe(200);
    expect(await roleOf(admin)).toBe('member');
  });

  test('gives no role that its maker could not give by now, and plain membership still', async () => {
    const [strong, plain] = [await make(admin, 'admin'), await make(admin, 'member')];
    await ask(owner, 200, 'PATCH', at(admin), { role: 'member' });
    expect(await accept(guest, strong)).toBe(404);
    await ask(admin, 204, 'DELETE', at(admin));
    expect(await accept(admin, strong)).toBe(404);
    expect(await accept(guest, plain)).toBe(200);
    // With the role of its maker back, it works again.
    await ask(owner, 201, 'POST', `${school.at}/members`, { user_id: admin.id, role: 'admin' });
    await ask(owner, 204, 'DELETE', at(guest));
    const another = await server.aUser();
    expect(await accept(another, strong)).toBe(200);
    expect(await roleOf(another)).toBe('admin');
  });

  test('does not take the end off a membership whose time is over', async () => {
    const own = await make(admin, 'admin');
    const end = new Date(server.clock.now.getTime() + 60_000).toISOString();
    await ask(owner, 200, 'PATCH', at(admin), { role: 'admin', expires_at: end });
    later(60_000);
    expect(await accept(admin, own)).toBe(404);
    expect(await accept(guest, own)).toBe(404);
  });
});
