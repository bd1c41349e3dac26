import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestServer, type TestUser, testServer } from '#testing/server.ts';

const base = '/api/admin/ai-providers';
let server: TestServer;
let admin: TestUser;
beforeAll(async () => {
  server = await testServer();
  admin = await server.aUser();
});
afterAll(() => server.close());

const pass = (minutes: number) => {
  server.clock.now = new Date(server.clock.now.getTime() + minutes * 60_000);
};
/** A session of its own, as access tokens live ten minutes only. */
async function fresh(): Promise<Record<string, string>> {
  const refreshed = await server.app.inject({
    method: 'POST',
    url: '/api/auth/refresh',
    headers: { authorization: `Bearer ${admin.refreshToken}` },
  });
  const tokens = refreshed.json<{ access_token: string; refresh_token: string }>();
  admin.refreshToken = tokens.refresh_token;
  return { authorization: `Bearer ${tokens.access_token}` };
}
const add = (id: string, headers: Record<string, string>) =>
  admin.call('POST', base, { id, name: 'Ours', kind: 'anthropic', api_key: 'sk-secret' }, headers);
const prove = (password: string, headers: Record<string, string>) =>
  admin.call('POST', '/api/auth/step-up', { password }, headers);

test('a key or address is only set by who proved the password in the last 15 minutes, and proving it again opens that', async () => {
  expect((await add('first', {})).statusCode).toBe(201);
  pass(15);
  const late = await fresh();
  const refused = await add('second', late);
  expect([refused.statusCode, refused.json().detail]).toEqual([
    403,
    { error: 'step_up_required', message: 'To do this, enter your password again.' },
  ]);
  for (const patch of [{ api_key: 'sk-other' }, { base_url: 'https://example.org' }, { api_key: null }]) {
    const answer = await admin.call('PATCH', `${base}/first`, patch, late);
    expect(answer.json().detail.error).toBe('step_up_required');
  }
  expect((await admin.call('PATCH', `${base}/first`, { enabled: false }, late)).statusCode).toBe(200);

  const wrong = await prove('a loud red desert', late);
  expect([wrong.statusCode, wrong.json().detail.error]).toEqual([401, 'invalid_credentials']);
  expect((await admin.call('GET', '/api/auth/me', undefined, late)).statusCode).toBe(200);
  expect((await add('second', late)).statusCode).toBe(403);

  expect((await prove(admin.password, late)).statusCode).toBe(204);
  expect((await add('second', late)).statusCode).toBe(201);
  pass(14);
  expect((await add('third', await fresh())).statusCode).toBe(201);
  pass(1);
  expect((await add('fourth', await fresh())).statusCode).toBe(403);
});

test('guessing the password there is slowed down as at sign-in', async () => {
  const headers = await fresh();
  const statuses: number[] = [];
  for (let n = 0; n < 8; n += 1) statuses.push((await prove(`guess number ${n}`, headers)).statusCode);
  expect(statuses.slice(0, 5)).toEqual([401, 401, 401, 401, 401]);
  expect(statuses.at(-1)).toBe(429);
});
