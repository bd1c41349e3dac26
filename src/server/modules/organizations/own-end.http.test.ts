import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type TestServer, type TestUser, testServer } from '#testing/server.ts';
import { anOrganization, ask, refusal } from './testing/an-organization.ts';

let server: TestServer;
let owner: TestUser;
let admin: TestUser;
let school: Awaited<ReturnType<typeof anOrganization>>;
let end: Date;
beforeAll(async () => {
  server = await testServer();
  [owner, admin] = [await server.aUser(), await server.aUser()];
});
afterAll(() => server.close());
beforeEach(async () => {
  end = new Date(server.clock.now.getTime() + 60_000);
  school = await anOrganization(server, [
    [owner, 'owner'],
    [admin, 'admin', null, end],
  ]);
});

test('an administrator for a time neither takes off nor puts off the own end', async () => {
  const at = `${school.at}/members/${admin.id}`;
  for (const expires_at of [null, new Date(end.getTime() + 1).toISOString()]) {
    expect(await refusal(admin, 'PATCH', at, { role: 'admin', expires_at })).toBe('forbidden');
    const whole = { role: 'admin', organization_id: school.id, team_id: null, expires_at };
    expect(await refusal(admin, 'PUT', at, whole)).toBe('forbidden');
  }
  // What leaves it, or brings it nearer, is allowed; so is what others do.
  await ask(admin, 200, 'PATCH', at, { role: 'admin' });
  await ask(admin, 200, 'PATCH', at, { role: 'admin', expires_at: new Date(end.getTime() - 1).toISOString() });
  await ask(owner, 200, 'PATCH', at, { role: 'admin', expires_at: null });
});
