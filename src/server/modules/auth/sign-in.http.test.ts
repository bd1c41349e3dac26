import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkKeyring, RetiredKeyError } from '#server/platform/canary.ts';
import { createKeyring } from '#server/platform/master-key.ts';
import { type TestDatabase, testDatabase } from '#testing/database.ts';
import { signIn, type TestServer, type TestUser, testServer } from '#testing/server.ts';
import { giveBackTry, takeTry } from './throttle.repository.ts';
import { accountRule } from './throttle.ts';

let server: TestServer;
let admin: TestUser;
beforeAll(async () => {
  server = await testServer();
  admin = await server.aUser();
});
afterAll(() => server.close());

test('an account that stands still after 100 wrong passwords signs in again when an administrator lets it', async () => {
  const user = await server.aUser();
  const guess = async () => {
    server.clock.now = new Date(server.clock.now.getTime() + 16 * 60_000);
    return signIn(server.app, user.username, 'not this one');
  };
  for (let wrong = 0; wrong < 100; wrong += 1) expect((await guess()).statusCode).toBe(401);
  const stopped = await signIn(server.app, user.username, user.password);
  expect(stopped.statusCode).toBe(429);
  expect(stopped.json<{ detail: { message: string } }>().detail.message).toMatch(/stands still/);
  const fresh = (await signIn(server.app, admin.username, admin.password)).json<{ access_token: string }>();
  const unlock = (username: string, token = fresh.access_token) =>
    server.app.inject({
      method: 'POST',
      url: '/api/admin/sign-in/unlock',
      headers: { authorization: `Bearer ${token}` },
      payload: { username },
    });
  expect((await unlock(user.username)).statusCode).toBe(204);
  const again = await signIn(server.app, user.username, user.password);
  expect(again.statusCode).toBe(200);
  expect((await unlock('nobody-of-this-name')).statusCode).toBe(404);
  expect((await unlock(admin.username, again.json<{ access_token: string }>().access_token)).statusCode).toBe(403);
});

test('a try that was turned away before its password was looked at does not count', async () => {
  const { db } = server.database;
  const take = () => takeTry(db, 'account:somebody', accountRule, server.clock.now);
  for (let i = 0; i < accountRule.free; i += 1) {
    expect(await take()).toBe(0);
    await giveBackTry(db, 'account:somebody');
  }
  for (let i = 0; i < accountRule.free; i += 1) expect(await take()).toBe(0);
  expect(await take()).toBeGreaterThan(0);
});

test('an old master key can go when everybody has signed in since the new one came, and not before', async () => {
  const shared: TestDatabase = await testDatabase();
  const [first, second] = ['k1', 'k2'].map((id) => ({ id, key: randomBytes(32) }));
  if (!first || !second) return;
  const before = await testServer({ database: shared.database, masterKeys: [first] });
  await checkKeyring(shared.database.db, createKeyring([first]));
  const people = [await before.aUser('early'), await before.aUser('late')];
  await before.close();
  const between = await testServer({ database: shared.database, masterKeys: [second, first] });
  await checkKeyring(shared.database.db, createKeyring([second, first]));
  const enter = (person: TestUser | undefined) => signIn(between.app, person?.username ?? '', person?.password ?? '');
  expect((await enter(people[0])).statusCode).toBe(200);
  await expect(checkKeyring(shared.database.db, createKeyring([second]))).rejects.toBeInstanceOf(RetiredKeyError);
  expect((await enter(people[1])).statusCode).toBe(200);
  await between.close();
  await checkKeyring(shared.database.db, createKeyring([second]));
  const after = await testServer({ database: shared.database, masterKeys: [second] });
  for (const person of people) expect((await signIn(after.app, person.username, person.password)).statusCode).toBe(200);
  await after.close();
  await shared.close();
});
