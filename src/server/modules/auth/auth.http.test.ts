import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signIn, type TestServer, testServer } from '#testing/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.close());

const minutes = (count: number) => {
  server.clock.now = new Date(server.clock.now.getTime() + count * 60_000);
};
const refresh = (token: string, headers: Record<string, string> = {}) =>
  server.app.inject({
    method: 'POST',
    url: '/api/auth/refresh',
    headers: { authorization: `Bearer ${token}`, ...headers },
  });
const me = (token: string) =>
  server.app.inject({ method: 'GET', url: '/api/auth/me', headers: { authorization: `Bearer ${token}` } });
const logout = (token: string) =>
  server.app.inject({ method: 'POST', url: '/api/auth/logout', headers: { authorization: `Bearer ${token}` } });
const errorOf = (response: { json: () => unknown }) => (response.json() as { detail: { error: string } }).detail.error;

describe('registration', () => {
  test('makes the first account the administrator and no other', async () => {
    const first = await server.aUser('first');
    const second = await server.aUser('second');
    expect((await first.call('GET', '/api/auth/me')).json()).toMatchObject({
      role: 'admin',
      username: 'first',
      timezone: 'UTC',
    });
    expect((await second.call('GET', '/api/auth/me')).json()).toMatchObject({ role: 'user' });
  });

  test('refuses a taken name or address, whatever the case', async () => {
    await server.aUser('taken');
    const register = (username: string, email: string) =>
      server.app.inject({
        method: 'POST',
        url: '/api/auth/register',
        payload: { username, email, password: 'a quiet green river' },
      });
    const name = await register('TAKEN', 'new@example.org');
    const address = await register('untaken', 'Taken@Example.org');
    expect([name.statusCode, errorOf(name), address.statusCode, errorOf(address)]).toEqual([
      409,
      'username_taken',
      409,
      'email_taken',
    ]);
  });

  test('lets exactly one of many parallel registrations of a name through', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        server.app.inject({
          method: 'POST',
          url: '/api/auth/register',
          payload: { username: 'racer', email: `racer${i}@example.org`, password: 'a quiet green river' },
        }),
      ),
    );
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, ...Array(7).fill(409)]);
  });

  test.each([
    ['a common password', { password: 'password123' }, 'body.password'],
    ['a short password', { password: 'short' }, 'body.password'],
    ['the own name as password', { username: 'wanderer', password: 'Wanderer2026' }, 'body.password'],
    ['an unknown time zone', { timezone: 'Mars/Olympus' }, 'body.timezone'],
    ['a name with spaces', { username: 'two words' }, 'body.username'],
    ['an address that is none', { email: 'nobody' }, 'body.email'],
  ])('refuses %s and says where', async (_what, change, path) => {
    const payload = {
      username: 'someone-new',
      email: 'someone@example.org',
      password: 'a quiet green river',
      ...change,
    };
    const response = await server.app.inject({ method: 'POST', url: '/api/auth/register', payload });
    expect(response.statusCode).toBe(400);
    expect(response.json().detail.issues.map((issue: { path: string }) => issue.path)).toContain(path);
  });
});

describe('sign-in', () => {
  test('takes the username or the e-mail address in any case', async () => {
    const user = await server.aUser();
    for (const name of [user.username.toUpperCase(), `${user.username}@EXAMPLE.org`]) {
      const response = await signIn(server.app, name, user.password);
      expect(response.json()).toEqual({
        access_token: expect.any(String),
        token_type: 'bearer',
        refresh_token: expect.any(String),
        expires_in: 600,
      });
      expect(response.headers['set-cookie']).toBeUndefined();
    }
  });

  test('answers a wrong password and an unknown person alike', async () => {
    const user = await server.aUser();
    const wrong = await signIn(server.app, user.username, 'not the password');
    const unknown = await signIn(server.app, 'nobody-at-all', 'not the password');
    expect([wrong.statusCode, wrong.body]).toEqual([401, unknown.body]);
    expect(errorOf(unknown)).toBe('invalid_credentials');
    expect(Object.keys(wrong.headers).sort()).toEqual(Object.keys(unknown.headers).sort());
  });

  test('ignores an Authorization header', async () => {
    const user = await server.aUser();
    expect(
      (await signIn(server.app, user.username, user.password, { authorization: 'Bearer nonsense' })).statusCode,
    ).toBe(200);
  });

  test('slows guessing down after five wrong passwords, for a person that exists and one that does not', async () => {
    const user = await server.aUser();
    for (const name of [user.username, 'still-nobody']) {
      const answers = [];
      for (let i = 0; i < 6; i += 1) answers.push(await signIn(server.app, name, 'wrong again'));
      expect(answers.map(({ statusCode }) => statusCode)).toEqual([401, 401, 401, 401, 401, 429]);
      expect(Number(answers[5]?.headers['retry-after'])).toBeGreaterThan(0);
    }
    minutes(1);
    expect((await signIn(server.app, user.username, user.password)).statusCode).toBe(200);
  });
});

describe('refresh', () => {
  test('gives a new refresh token, and the same one again to the old token while it may not have arrived', async () => {
    const user = await server.aUser();
    const first = (await refresh(user.refreshToken)).json();
    expect(first.refresh_token).not.toBe(user.refreshToken);
    expect((await refresh(user.refreshToken)).json().refresh_token).toBe(first.refresh_token);
    minutes(30);
    expect((await refresh(user.refreshToken)).json().refresh_token).toBe(first.refresh_token);
  });

  test('ends the session when an old token comes back after its time, and says so once', async () => {
    const user = await server.aUser();
    const next = (await refresh(user.refreshToken)).json();
    expect((await me(next.access_token)).statusCode).toBe(200);
    minutes(2);
    const reused = await refresh(user.refreshToken);
    expect([reused.statusCode, errorOf(reused)]).toEqual([401, 'token_reused']);
    expect((await me(next.access_token)).statusCode).toBe(401);
    expect((await refresh(next.refresh_token)).statusCode).toBe(401);
  });

  test('makes one successor out of many parallel presentations', async () => {
    const user = await server.aUser();
    const answers = await Promise.all(Array.from({ length: 200 }, () => refresh(user.refreshToken)));
    expect(new Set(answers.map((answer) => answer.json().refresh_token)).size).toBe(1);
    expect(answers.every(({ statusCode }) => statusCode === 200)).toBe(true);
  });

  test('does not extend the absolute end of a session', async () => {
    const user = await server.aUser();
    let token = user.refreshToken;
    for (let day = 0; day < 29; day += 7) {
      minutes(7 * 24 * 60 - 1);
      const answer = await refresh(token);
      if (day < 28) token = answer.json().refresh_token ?? token;
    }
    const last = await refresh(token);
    expect([last.statusCode, errorOf(last)]).toEqual([401, 'invalid_token']);
  });

  test('ends after 14 days without use', async () => {
    const user = await server.aUser();
    minutes(14 * 24 * 60 + 1);
    expect((await refresh(user.refreshToken)).statusCode).toBe(401);
  });

  test.each([['nonsense'], ['xr1.k1.x.0.AAAA'], ['']])('refuses %j', async (token) => {
    expect((await refresh(token)).statusCode).toBe(401);
  });

  test('refuses an access token', async () => {
    const user = await server.aUser();
    expect((await refresh(user.accessToken)).statusCode).toBe(401);
  });
});

describe('the access token', () => {
  test('expires after ten minutes, with a code of its own', async () => {
    const user = await server.aUser();
    minutes(11);
    const response = await me(user.accessToken);
    expect([response.statusCode, errorOf(response)]).toEqual([401, 'token_expired']);
    expect(response.headers['www-authenticate']).toBe('Bearer error="invalid_token"');
  });

  test('is dead at once after logout, and logout can be repeated', async () => {
    const user = await server.aUser();
    expect((await logout(user.accessToken)).statusCode).toBe(204);
    expect((await me(user.accessToken)).statusCode).toBe(401);
    expect((await refresh(user.refreshToken)).statusCode).toBe(401);
    expect((await logout(user.accessToken)).statusCode).toBe(204);
  });

  test('of an expired session still logs out', async () => {
    const user = await server.aUser();
    minutes(11);
    expect((await logout(user.accessToken)).statusCode).toBe(204);
    expect((await refresh(user.refreshToken)).statusCode).toBe(401);
  });
});

describe('the web app', () => {
  const web = { 'x-xentree-client': 'web', 'sec-fetch-site': 'same-origin' };

  test('gets an HttpOnly cookie and no refresh token, and refreshes and logs out with it', async () => {
    const user = await server.aUser();
    const response = await signIn(server.app, user.username, user.password, web);
    expect(response.json().refresh_token).toBe('');
    const [sid, hint] = response.cookies;
    expect(sid).toMatchObject({ name: 'xt_sid', httpOnly: true, sameSite: 'Strict', path: '/' });
    expect(hint).toMatchObject({ name: 'xt_hint', value: '1' });
    const headers = { cookie: `xt_sid=${sid?.value}`, ...web };
    const refreshed = await server.app.inject({ method: 'POST', url: '/api/auth/refresh', headers });
    expect(refreshed.json()).toMatchObject({ refresh_token: '' });
    expect(refreshed.headers['set-cookie']).toBeUndefined();
    expect((await server.app.inject({ method: 'POST', url: '/api/auth/logout', headers })).statusCode).toBe(204);
    expect((await server.app.inject({ method: 'POST', url: '/api/auth/refresh', headers })).statusCode).toBe(401);
  });

  test('over https gets a cookie that is bound to this host', async () => {
    const proxied = await testServer({ trustedProxies: ['127.0.0.1'] });
    const user = await proxied.aUser();
    const response = await signIn(proxied.app, user.username, user.password, { ...web, 'x-forwarded-proto': 'https' });
    expect(response.cookies[0]).toMatchObject({ name: '__Host-xt_sid', secure: true, httpOnly: true, path: '/' });
    await proxied.close();
  });

  test.each([
    ['another site', { 'x-xentree-client': 'web', 'sec-fetch-site': 'cross-site' }, 403],
    ['a sister domain', { 'x-xentree-client': 'web', 'sec-fetch-site': 'same-site' }, 403],
    ['another origin without fetch metadata', { 'x-xentree-client': 'web', origin: 'https://evil.example' }, 403],
    ['a page without the header', { 'sec-fetch-site': 'same-origin' }, 401],
  ])('is not believed when %s asks', async (_who, headers, status) => {
    const user = await server.aUser();
    const cookie = (await signIn(server.app, user.username, user.password, web)).cookies[0]?.value;
    const response = await server.app.inject({
      method: 'POST',
      url: '/api/auth/refresh',
      headers: { cookie: `xt_sid=${cookie}`, ...headers },
    });
    expect(response.statusCode).toBe(status);
  });
});
