import { describe, expect, test } from 'vitest';
import type { TokenSet } from '../token-set.ts';
import { type Answer, type Dialect, type Standing, tokenOutcome } from './dialect.ts';
import { googleCalendar } from './google-calendar.ts';
import { we360 } from './we360.ts';
import { xee } from './xee.ts';
import { xenioo } from './xenioo.ts';
import { xentree } from './xentree.ts';

const at = { wall: 1_792_000_000_000, mono: 5_000 };
const held: TokenSet = { access: 'old-access', refresh: 'old-refresh', obtainedAt: at, lifetimeMs: 3_600_000 };
const fields = (body: string) => Object.fromEntries(new URLSearchParams(body));

const foreign = { baseUrl: 'https://my.xentree.com', username: 'mina', password: 'p&w' };
const car = { tokenUrl: 'https://cloud.xee.com/v3/auth/access_token', clientId: 'cliént', clientSecret: 's:1' };
const bots = { serviceEndpoint: 'https://publicapi.xenioo.com', accountApiKey: 'acc' };
const work = { tokenUrl: 'https://auth.in.we360.ai/token', clientId: 'c-1', username: 'mina@example.org' };
const google = { tokenUrl: 'https://oauth2.googleapis.com/token', clientId: 'g', clientSecret: 'gs' };

describe('requests are those of the documentation', () => {
  test('xentree logs in with a form and refreshes with a Bearer and no body', () => {
    const login = xentree.obtain(foreign);
    expect([login.url, fields(login.body)]).toEqual([
      'https://my.xentree.com/api/auth/token',
      { username: 'mina', password: 'p&w' },
    ]);
    expect(login.headers).not.toHaveProperty('authorization');
    const renewals = xentree.renewals(foreign, held, at);
    expect(renewals.map(({ url, body, headers }) => [url, body, headers['authorization']])).toEqual([
      ['https://my.xentree.com/api/auth/refresh', '', 'Bearer old-refresh'],
      ['https://my.xentree.com/api/auth/refresh', '', 'Bearer old-access'],
    ]);
  });

  test('xentree does not offer an access token that is over', () => {
    const late = { wall: at.wall + 3_600_000, mono: at.mono + 3_600_000 };
    expect(xentree.renewals(foreign, held, late)).toHaveLength(1);
    const { refresh: _, ...without } = held;
    expect(xentree.renewals(foreign, without, late)).toEqual([]);
  });

  test('xee sends its client in Basic, in UTF-8', () => {
    const first = xee.obtain({ ...car, code: 'c0de' });
    expect(fields(first.body)).toEqual({ grant_type: 'authorization_code', code: 'c0de' });
    expect(first.headers).toMatchObject({
      authorization: `Basic ${Buffer.from('cliént:s:1').toString('base64')}`,
      'content-type': 'application/x-www-form-urlencoded',
    });
    const [next] = xee.renewals(car, held, at);
    expect(fields(next?.body ?? '')).toEqual({ grant_type: 'refresh_token', refresh_token: 'old-refresh' });
    expect(next?.url).toBe(first.url);
  });

  test('xenioo repeats the very same request', () => {
    const first = xenioo.obtain(bots);
    expect([first.url, JSON.parse(first.body)]).toEqual([
      'https://publicapi.xenioo.com/authorization/integration',
      { AccountAPIKey: 'acc' },
    ]);
    expect(xenioo.renewals(bots, held, at)).toEqual([first]);
    expect(JSON.parse(xenioo.obtain({ ...bots, botApiKey: 'b', botApiSecret: 's' }).body)).toEqual({
      ...{ AccountAPIKey: 'acc', BotAPIKey: 'b', BotAPISecret: 's' },
    });
  });

  test('we360 logs in again only where the password was kept, and after the refresh token', () => {
    expect(fields(we360.obtain({ ...work, password: 'pw' }).body)).toEqual({
      ...{ client_id: 'c-1', username: 'mina@example.org', password: 'pw', grant_type: 'password' },
    });
    const grants = (password?: string) =>
      we360
        .renewals({ ...work, ...(password !== undefined && { password }) }, held, at)
        .map(({ body }) => fields(body)['grant_type']);
    expect(grants()).toEqual(['refresh_token']);
    expect(grants('pw')).toEqual(['refresh_token', 'password']);
  });

  test('google sends the verifier of PKCE, and keeps the refresh token that it does not send again', () => {
    const first = googleCalendar.obtain({ ...google, code: 'c', verifier: 'v', redirectUri: 'https://x.test/cb' });
    expect(fields(first.body)).toMatchObject({ code: 'c', code_verifier: 'v', redirect_uri: 'https://x.test/cb' });
    const set = googleCalendar.read({ access_token: 'new', expires_in: 3_599 }, at, held);
    expect(set).toMatchObject({ access: 'new', refresh: 'old-refresh', lifetimeMs: 3_599_000 });
  });
});

describe('lives', () => {
  test('xenioo counts minutes, and writes the fields as it likes', () => {
    expect(xenioo.read({ token: 'a/+=', expires: 60 }, at)).toMatchObject({ access: 'a/+=', lifetimeMs: 3_600_000 });
    expect(xenioo.read({ Token: 'a', Expires: '5' }, at).lifetimeMs).toBe(300_000);
  });

  test('xee: the duration counts, their clock where there is none', () => {
    const seconds = at.wall / 1_000;
    expect(xee.read({ access_token: 'a', expires_in: 3_600, expires_at: 1_382_962_374 }, at).lifetimeMs).toBe(
      3_600_000,
    );
    expect(xee.read({ access_token: 'a', expires_at: seconds + 60 }, at).lifetimeMs).toBe(60_000);
    expect(xee.read({ access_token: 'a', expires_at: 1_382_962_374 }, at)).not.toHaveProperty('lifetimeMs');
  });

  test('we360: told, else of the JWT, else ten hours; a refresh token that ends in 0 seconds does not end', () => {
    const part = (claims: object) => Buffer.from(JSON.stringify(claims)).toString('base64url');
    const jwt = `${part({})}.${part({ iat: 100, exp: 700 })}.sig`;
    expect(we360.read({ access_token: jwt, expires_in: 60, refresh_expires_in: 0 }, at)).toMatchObject({
      lifetimeMs: 60_000,
      refreshLifetimeMs: 'none',
    });
    expect(we360.read({ access_token: jwt }, at).lifetimeMs).toBe(600_000);
    expect(we360.read({ access_token: 'opaque' }, at).lifetimeMs).toBe(36_000_000);
  });

  test('each is renewed ahead of its end', () => {
    const hour = 3_600_000;
    const points = [xentree, xee, xenioo, we360, googleCalendar].map((dialect) => dialect.renewAfterMs(hour));
    expect(points).toEqual([0.8 * hour, 0.8 * hour, 0.8 * hour, 0.9 * hour, hour - 300_000]);
    expect(xenioo.renewAfterMs(300_000)).toBe(180_000);
    for (const dialect of [xentree, xee, xenioo, we360, googleCalendar]) {
      expect(dialect.renewAfterMs(undefined)).toBeNull();
      expect(dialect.renewAfterMs(1_000)).toBeLessThan(1_000);
    }
  });
});

const json = (status: number, body: unknown): Answer => ({
  status,
  contentType: 'application/json; charset=utf-8',
  body: typeof body === 'string' ? body : JSON.stringify(body),
});
const html = (status: number): Answer => ({
  status,
  contentType: 'text/html',
  body: '{"access_token":"a","token":"a"}',
});
const token = { access_token: 'a', token: 'a' };
type Five = [xentree: Standing, xee: Standing, xenioo: Standing, we360: Standing, google: Standing];
const all = (standing: Standing): Five => [standing, standing, standing, standing, standing];

/** What a service may answer a renewal with, and what each dialect makes of it. */
const hostile: [string, Answer, Five][] = [
  ['a page with status 200', html(200), all('config')],
  ['a page with status 403', html(403), all('config')],
  ['a page with status 404', html(404), all('config')],
  ['204', { status: 204, contentType: null, body: '' }, all('bug')],
  ['nothing', json(200, ''), all('transient')],
  ['JSON that is cut short', json(200, '{"access_token":"a'), all('transient')],
  ['null', json(200, 'null'), all('bug')],
  ['a list', json(200, [token]), all('bug')],
  ['a token in plain text', { ...json(200, token), contentType: 'text/plain' }, all('config')],
  ['no token', json(200, { token_type: 'bearer' }), all('bug')],
  ['an empty token', json(200, { access_token: '', token: '' }), all('bug')],
  ['a token that would break a header', json(200, { access_token: 'a\nb', token: 'a b' }), all('bug')],
  ['a token that is a number', json(200, { access_token: 7, token: 7 }), all('bug')],
  ['another kind of token', json(200, { ...token, token_type: 'mac' }), ['bug', 'bug', 'ok', 'bug', 'bug']],
  ['names in capitals', json(200, { ACCESS_TOKEN: 'a', TOKEN: 'a' }), ['bug', 'bug', 'ok', 'bug', 'bug']],
  ['__proto__ with a token', json(200, '{"__proto__":{"access_token":"a","token":"a"}}'), all('bug')],
  ['a life that is no number', json(200, { ...token, expires_in: 'NaN', expires: 'NaN' }), all('ok')],
  ['a life of 0', json(200, { ...token, expires_in: 0, expires: 0 }), all('ok')],
  ['a life below 0', json(200, { ...token, expires_in: -5, expires: -5 }), all('ok')],
  [
    'a life without an end',
    json(200, `{"access_token":"a","token":"a","expires_in":1e309,"expires":1e309}`),
    all('ok'),
  ],
  ['a life of 401 days', json(200, { ...token, expires_in: 401 * 86_400, expires: 401 * 1_440 }), all('ok')],
  ['too many requests', json(429, {}), all('throttled')],
  ['a server that is down', json(503, {}), all('transient')],
  ['a conflict', json(409, {}), all('transient')],
  ['a time-out', json(408, {}), all('transient')],
  ['a redirect', { status: 302, contentType: null, body: '' }, all('config')],
  ['400 with a list', json(400, [{ type: 'PARAMETERS_ERROR', message: 'Missing parameter' }]), all('bug')],
  ['401 without a word', json(401, {}), ['reauth', 'bug', 'bug', 'bug', 'bug']],
  ['403 with a message', json(403, { message: 'Invalid authentication' }), ['bug', 'reauth', 'plan', 'bug', 'bug']],
  ['400 invalid_grant', json(400, { error: 'invalid_grant' }), ['bug', 'reauth', 'bug', 'reauth', 'reauth']],
  ['401 invalid_grant', json(401, { error: 'invalid_grant' }), ['reauth', 'reauth', 'bug', 'reauth', 'bug']],
  ['400 invalid_request', json(400, { error: 'invalid_request' }), ['bug', 'reauth', 'bug', 'bug', 'bug']],
  ['401 invalid_client', json(401, { error: 'invalid_client' }), ['reauth', 'config', 'bug', 'config', 'config']],
  ['404', json(404, { message: 'gone' }), ['bug', 'bug', 'config', 'bug', 'bug']],
];

const dialects = { xentree, xee, xenioo, we360, googleCalendar } as unknown as Record<string, Dialect<unknown>>;

test('there are more kinds of hostile answers than 24', () => {
  expect(hostile.length).toBeGreaterThanOrEqual(24);
});

test.each(hostile)('%s', (_name, answer, expected) => {
  const found = Object.values(dialects).map((one) => tokenOutcome(one, answer, 'renew', at, held));
  expect(found.map(({ standing }) => standing)).toEqual(expected);
  for (const outcome of found) {
    // A life that cannot be is none; We360 then has the one that its documentation names.
    if ('set' in outcome) expect([undefined, 36_000_000]).toContain(outcome.set.lifetimeMs);
  }
});

test('lives in text count', () => {
  const answer = json(200, { ...token, expires_in: '3600', expires: '60' });
  for (const dialect of Object.values(dialects))
    expect(tokenOutcome(dialect, answer, 'renew', at)).toMatchObject({ set: { lifetimeMs: 3_600_000 } });
});

/** Answers of the services themselves, asked with a token. */
const calls: [string, Answer, Five][] = [
  ['401', json(401, {}), all('expired')],
  ['400', json(400, {}), ['bug', 'bug', 'expired', 'bug', 'bug']],
  ['403', json(403, {}), ['scope', 'scope', 'plan', 'scope', 'scope']],
  [
    'a token without the scope of OpenID',
    json(403, { error: 'insufficient_scope', error_description: 'Missing openid scope' }),
    ['scope', 'scope', 'plan', 'ok', 'scope'],
  ],
  ['AUTHENTICATION_ERROR', json(400, [{ type: 'AUTHENTICATION_ERROR' }]), ['bug', 'expired', 'expired', 'bug', 'bug']],
  ['AUTHORIZATION_ERROR', json(400, { type: 'AUTHORIZATION_ERROR' }), ['bug', 'scope', 'expired', 'bug', 'bug']],
  [
    'a rate limit in a 403',
    json(403, { error: { errors: [{ reason: 'rateLimitExceeded' }] } }),
    ['scope', 'scope', 'plan', 'scope', 'throttled'],
  ],
  ['200', json(200, {}), all('ok')],
];

test.each(calls)('asked with a token: %s', (_name, answer, expected) => {
  expect(Object.values(dialects).map((one) => one.classify(answer, 'call'))).toEqual(expected);
});
