import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signIn, type TestServer, testServer } from '#testing/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.close());

const me = (token: string) =>
  server.app.inject({ method: 'GET', url: '/api/auth/me', headers: { authorization: `Bearer ${token}` } });
const errorOf = (response: { json: () => unknown }) => (response.json() as { detail: { error: string } }).detail.error;

describe('sessions', () => {
  test('are listed with the one that asks marked, and can be ended one by one', async () => {
    const user = await server.aUser();
    const other = (await signIn(server.app, user.username, user.password)).json();
    const list = (await user.call('GET', '/api/auth/sessions')).json();
    expect(list.items.map((one: { current: boolean }) => one.current).sort()).toEqual([false, true]);
    const otherId = list.items.find((one: { current: boolean }) => !one.current).id;
    expect((await user.call('DELETE', `/api/auth/sessions/${otherId}`)).statusCode).toBe(204);
    expect((await me(other.access_token)).statusCode).toBe(401);
    expect((await user.call('GET', '/api/auth/me')).statusCode).toBe(200);
    expect((await user.call('DELETE', `/api/auth/sessions/${otherId}`)).statusCode).toBe(404);
  });

  test('of somebody else do not exist', async () => {
    const [one, two] = [await server.aUser(), await server.aUser()];
    const id = (await one.call('GET', '/api/auth/sessions')).json().items[0].id;
    expect((await two.call('DELETE', `/api/auth/sessions/${id}`)).statusCode).toBe(404);
    expect((await one.call('GET', '/api/auth/me')).statusCode).toBe(200);
  });

  test('all others end when the password changes', async () => {
    const user = await server.aUser();
    const other = (await signIn(server.app, user.username, user.password)).json();
    const wrong = await user.call('POST', '/api/auth/password', {
      current_password: 'wrong',
      new_password: 'a louder blue river',
    });
    expect([wrong.statusCode, errorOf(wrong)]).toEqual([401, 'invalid_credentials']);
    const changed = await user.call('POST', '/api/auth/password', {
      current_password: user.password,
      new_password: 'a louder blue river',
    });
    expect(changed.statusCode).toBe(204);
    expect((await me(other.access_token)).statusCode).toBe(401);
    expect((await user.call('GET', '/api/auth/me')).statusCode).toBe(200);
    expect((await signIn(server.app, user.username, user.password)).statusCode).toBe(401);
    expect((await signIn(server.app, user.username, 'a louder blue river')).statusCode).toBe(200);
  });

  test('are at most twenty; the least recently used ends', async () => {
    const user = await server.aUser();
    for (let i = 0; i < 20; i += 1) {
      server.clock.now = new Date(server.clock.now.getTime() + 1_000);
      await signIn(server.app, user.username, user.password);
    }
    expect((await user.call('GET', '/api/auth/me')).statusCode).toBe(401);
  });
});

describe('the profile', () => {
  test('takes what may be changed and nothing else', async () => {
    const user = await server.aUser();
    const response = await user.call('PATCH', '/api/auth/me', {
      full_name: 'Mina Karimi',
      day_starts_at: '04:00',
      role: 'admin',
      id: 'x',
    });
    expect(response.json()).toMatchObject({
      full_name: 'Mina Karimi',
      day_starts_at: '04:00',
      role: 'user',
      id: user.id,
    });
    expect((await user.call('PATCH', '/api/auth/me', { role: 'admin' })).statusCode).toBe(400);
  });

  test('cannot take the username of somebody else, but its own in another case', async () => {
    const [one, two] = [await server.aUser(), await server.aUser()];
    expect((await two.call('PATCH', '/api/auth/me', { username: one.username.toUpperCase() })).statusCode).toBe(409);
    expect((await one.call('PATCH', '/api/auth/me', { username: one.username.toUpperCase() })).statusCode).toBe(200);
  });
});

test('a sign-in that began with the old password opens nothing once the password has changed', async () => {
  for (let round = 0; round < 6; round += 1) {
    const user = await server.aUser();
    const [attempt] = await Promise.all([
      signIn(server.app, user.username, user.password),
      user.call('POST', '/api/auth/password', { current_password: user.password, new_password: 'a louder blue river' }),
    ]);
    if (attempt.statusCode === 200) expect((await me(attempt.json().access_token)).statusCode).toBe(401);
  }
});

test('parallel guesses share one count, whichever name of the account they use', async () => {
  const user = await server.aUser();
  const names = [user.username, `${user.username}@example.org`];
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, i) => signIn(server.app, names[i % 2] ?? '', `wrong ${i}`)),
  );
  expect(answers.filter(({ statusCode }) => statusCode === 401)).toHaveLength(5);
  expect(answers.filter(({ statusCode }) => statusCode === 429)).toHaveLength(15);
});
