import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CatalogEntry, Connector, ConnectorUse } from '#contract/connector-shapes.ts';
import { connectors } from '#server/db/schema/connectors.ts';
import { aSchool } from '#testing/school-keys.ts';
import type { TestServer, TestUser } from '#testing/server.ts';
import { callback, connect, connectedServer, cookieOf, later } from './testing/connected.ts';
import { VendorServer } from './testing/vendor-server.ts';

let vendor: VendorServer;
let server: TestServer;
let operator: TestUser;
let member: TestUser;
let school: string;
beforeAll(async () => {
  vendor = await new VendorServer().start();
  server = await connectedServer(vendor);
  operator = await server.aUser('operator');
  member = await server.aUser('member');
  school = await aSchool(server, 'Harbour', [operator, 'owner'], [member, 'member']);
});
afterAll(async () => {
  await server.close();
  await vendor.close();
});
beforeEach(async () => {
  await server.database.db.delete(connectors);
  vendor.resetCounts();
});
afterEach(() => Object.assign(vendor, { instead: null, calls: null, strict: false }));

const list = async (person: TestUser) =>
  (await person.call('GET', '/api/integrations')).json<{ items: Connector[] }>().items;
const post = (person: TestUser, { id }: Connector, what: 'refresh' | 'test') =>
  person.call('POST', `/api/integrations/${id}/${what}`);
const usesOf = async (person: TestUser, { id }: Connector) =>
  (await person.call('GET', `/api/integrations/${id}/uses`)).json<{ items: ConnectorUse[] }>().items;

describe('where the client of the operator is refused', () => {
  const refuse = () => {
    vendor.instead = (_request, response) =>
      void response.writeHead(401, { 'content-type': 'application/json' }).end('{"error":"invalid_client"}');
  };

  test('a renewal says to ask the operator', async () => {
    const made = await connect(server, vendor, operator, 'google-calendar');
    refuse();
    const answer = await post(operator, made, 'refresh');
    expect(answer.json().detail.message).toContain('what the operator of this server has set up');
    expect((await list(operator))[0]).toMatchObject({ status: 'error', next_step: 'ask_operator' });
  });

  test('whoever brought the client changes it themselves', async () => {
    const made = await connect(server, vendor, operator, 'xee');
    refuse();
    await post(operator, made, 'refresh');
    expect((await list(operator))[0]).toMatchObject({ status: 'error', next_step: 'change_settings' });
  });

  test('a flow ends with it', async () => {
    const started = await operator.call('GET', '/api/integrations/google-calendar/auth');
    refuse();
    const query = { state: started.json().state, code: vendor.code };
    expect(await callback(server, query, cookieOf(started))).toBe('operator');
  });
});

describe('a test of a connection', () => {
  test('We360: a token that may not tell who it is about is alive, and names the account itself', async () => {
    vendor.strict = true;
    const made = await connect(server, vendor, operator, 'we360');
    expect((await post(operator, made, 'test')).json()).toMatchObject({ ok: true });
    expect(vendor.counts.renewed).toBe(0);
  });

  test('Xenioo: a token of one bot is asked what it may be asked', async () => {
    const body = { ...vendor.bodies().xenioo, bot_api_key: 'b', bot_api_secret: 's' };
    const made = (await operator.call('POST', '/api/integrations/xenioo/connect', body)).json<Connector>();
    expect((await post(operator, made, 'test')).json()).toMatchObject({ ok: true });
  });

  test('shows what is wrong until a test shows that it is right again; what passes is no such thing', async () => {
    const made = await connect(server, vendor, operator, 'we360');
    const answers = (status: number) => {
      vendor.calls = (response) => void response.writeHead(status, { 'content-type': 'application/json' }).end('{}');
    };
    answers(403);
    const refused = (await post(operator, made, 'test')).json<{ ok: boolean; connector: Connector }>();
    expect(refused).toMatchObject({ ok: false, connector: { status: 'error', next_step: 'grant_more' } });
    expect((await list(operator))[0]).toMatchObject({ status: 'error', next_step: 'grant_more' });
    vendor.calls = null;
    expect((await post(operator, made, 'test')).json()).toMatchObject({ connector: { status: 'active' } });
    answers(503);
    expect((await post(operator, made, 'test')).json()).toMatchObject({ ok: false, connector: { status: 'active' } });
  });
});

describe('what members see of what an administrator has connected', () => {
  test('is that it is there, and what they did with it themselves', async () => {
    const made = await connect(server, vendor, operator, 'we360', school);
    expect(made.account).toBe('mina@example.org');
    await post(operator, made, 'test');
    await post(member, made, 'test');
    const [seen] = await list(member);
    expect(seen).toMatchObject({ id: made.id, scopes: [], can_manage: false });
    expect(seen).not.toHaveProperty('account');
    expect((await usesOf(member, made)).map(({ use, by, person }) => [use, by, person])).toEqual([
      ['tested', 'member', true],
      ['tested', null, true],
      ['connected', null, true],
    ]);
    expect((await usesOf(operator, made)).map(({ by }) => by)).toEqual(['member', 'operator', 'operator']);
  });
});

test('Google Calendar is nobody else’s: an organization cannot have it', async () => {
  const { items } = (await operator.call('GET', '/api/integrations/catalog')).json<{ items: CatalogEntry[] }>();
  expect(items.filter((entry) => entry.for === 'self').map(({ kind }) => kind)).toEqual(['google-calendar']);
  const answer = await operator.call('GET', `/api/integrations/google-calendar/auth?organization_id=${school}`);
  expect([answer.statusCode, answer.json().detail.error]).toEqual([400, 'validation_error']);
});

test('a flow that another page ends with a state of its own goes on', async () => {
  const started = await operator.call('GET', '/api/integrations/google-calendar/auth');
  const { authorization_url, state } = started.json<{ authorization_url: string; state: string }>();
  const cookie = cookieOf(started);
  expect(cookie).toMatch(/^xt_oauth_google-calendar=/);
  for (const query of ['', '?state=x&error=access_denied', '?state=x&code=y']) {
    const url = `/api/integrations/google-calendar/callback${query}`;
    const answer = await server.app.inject({ url, headers: { cookie } });
    expect(answer.headers['set-cookie']).toBeUndefined();
  }
  vendor.challenge = new URL(authorization_url).searchParams.get('code_challenge');
  const url = `/api/integrations/google-calendar/callback?${new URLSearchParams({ state, code: vendor.code })}`;
  const ended = await server.app.inject({ url, headers: { cookie } });
  expect(ended.headers['location']).toContain('end=connected');
  expect(String(ended.headers['set-cookie'])).toMatch(/^xt_oauth_google-calendar=;.*Max-Age=0/i);
});

test('a token that is over is renewed before it is ended, where it takes a living one', async () => {
  const made = await connect(server, vendor, operator, 'xentree');
  await server.database.db.update(connectors).set({ renewsAt: null }).where(eq(connectors.id, made.id));
  await later(server, operator, 7_200_000);
  expect((await operator.call('DELETE', `/api/integrations/${made.id}`)).statusCode).toBe(204);
  await expect.poll(() => vendor.counts.revoked).toBe(1);
  expect(vendor.counts.renewed).toBe(1);
});
