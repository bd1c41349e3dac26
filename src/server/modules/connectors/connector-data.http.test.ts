import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { TestServer, TestUser } from '#testing/server.ts';
import { connect, connectedServer } from './testing/connected.ts';
import { canary, VendorServer } from './testing/vendor-server.ts';

const now = new Date('2026-10-14T12:00:00.000Z');
let vendor: VendorServer;
let server: TestServer;
let mina: TestUser;
beforeAll(async () => {
  vendor = await new VendorServer().start();
  vendor.claims = { email: 'Mina@Example.org' };
  server = await connectedServer(vendor, { now });
  mina = await server.aUser('mina');
  const body = { ...vendor.bodies().we360, api_url: vendor.url };
  expect((await mina.call('POST', '/api/integrations/we360/connect', body)).statusCode).toBe(201);
  await connect(server, vendor, mina, 'xee');
});
afterEach(() => {
  vendor.data = () => null;
});
afterAll(async () => {
  await server.close();
  await vendor.close();
});

const tracked = (from: string, to: string, who = mina) =>
  who.call('GET', `/api/integrations/we360/tracked-time?start_date=${from}&end_date=${to}`);
const report = (...rows: object[]) => {
  const asked: Record<string, unknown>[] = [];
  vendor.data = (url, text) => {
    if (url.pathname !== '/query/external/reports/dynamic_report') return null;
    const body = JSON.parse(text) as { page: number; limit: number };
    asked.push(body);
    const data = rows.slice((body.page - 1) * body.limit, body.page * body.limit);
    return { status: 200, body: { data, pagination: { page: body.page } } };
  };
  return asked;
};
const row = (date: string, active_duration: unknown, email = 'mina@example.org', productive_percent: unknown = 80) => ({
  ...{ attendance_date: date, email, active_duration, productive_percent, first_name: 'Mina' },
});

test('tracked time is that of the token alone, whatever an administrator sees, over all pages, and is asked for once', async () => {
  const others = Array.from({ length: 250 }, (_, n) =>
    row('2026-10-01', 9e9, `other-${n}@example.org`, { secret: canary }),
  );
  const asked = report(
    ...others,
    row('2026-10-02', 3_600),
    row('2026-10-01T00:00:00', '06:30:30', 'MINA@example.org', '72.5%'),
  );
  const answer = await tracked('2026-10-01', '2026-10-07');
  expect(answer.json()).toEqual({
    days: [
      { date: '2026-10-01', active_seconds: 23_430, productive_percent: 72.5 },
      { date: '2026-10-02', active_seconds: 3_600, productive_percent: 80 },
    ],
    account: 'Mina@Example.org',
    read_at: now.toISOString(),
  });
  expect(asked).toHaveLength(2);
  expect(asked[0]).toEqual({
    ...{ start_date: '2026-10-01T00:00:00', end_date: '2026-10-07T23:59:59', mode: 'detailed', page: 1, limit: 200 },
    columns: ['attendance_date', 'email', 'active_duration', 'productive_percent'],
  });
  await tracked('2026-10-01', '2026-10-07');
  expect(asked).toHaveLength(2);
  const { items } = (await mina.call('GET', '/api/integrations')).json();
  const { id } = items.find(({ kind }: { kind: string }) => kind === 'we360');
  const uses = (await mina.call('GET', `/api/integrations/${id}/uses`)).json();
  expect(uses.items[0]).toMatchObject({ use: 'tracked_time_read', ok: true });
  // It counts for nothing here.
  const time = (await mina.call('GET', '/api/xp/analytics?start_date=2026-10-01&end_date=2026-10-07')).json();
  expect(time.total_seconds).toBe(0);
});

test.each([
  ['a day of more than 24 hours', [row('2026-10-03', '20:00'), row('2026-10-03', '05:00')]],
  ['a length that is none', [row('2026-10-03', 'long')]],
  ['a date that is none', [row('yesterday', 60)]],
])('%s is refused as a whole', async (_name, rows) => {
  report(...rows);
  const answer = await tracked('2026-10-03', '2026-10-04');
  expect([answer.statusCode, answer.json().detail.error]).toEqual([400, 'connector_refused']);
});

test('spans are bounded, and who has nothing connected is told so', async () => {
  expect((await tracked('2026-10-03', '2026-10-01')).statusCode).toBe(400);
  expect((await tracked('2026-01-01', '2026-04-03')).statusCode).toBe(400);
  const stranger = await server.aUser('stranger');
  expect((await tracked('2026-10-01', '2026-10-02', stranger)).statusCode).toBe(404);
  expect((await stranger.call('GET', '/api/integrations/xee/drive-times')).statusCode).toBe(404);
});

test('a token of somewhere else goes to no address that was not named with it', async () => {
  const person = await server.aUser('no-api');
  const refused = await person.call('POST', '/api/integrations/we360/connect', {
    ...{ client_id: 'c', username: 'mina@example.org', password: vendor.password, api_url: vendor.url },
  });
  expect(refused.statusCode).toBe(403);
  await connect(server, vendor, mina, 'we360');
  const answer = await tracked('2026-09-01', '2026-09-02');
  expect(answer.json().detail).toMatchObject({ error: 'connector_refused' });
});

test('drives of the last four weeks are told by day and time, and where they led is nowhere', async () => {
  await mina.call('PATCH', '/api/auth/me', { timezone: 'Europe/Berlin' });
  const asked: string[] = [];
  const begin = ['2026-09-22T06:08:00Z', '2026-09-29T06:12:00Z', '2026-10-06T06:10:00Z', '2026-10-13T06:11:00Z'];
  const at = (text: string, minutes: number) => new Date(Date.parse(text) + minutes * 60_000).toISOString();
  vendor.data = (url) => {
    asked.push(url.pathname);
    if (url.pathname === '/v3/users/me') return { status: 200, body: { id: 42, firstName: 'Mina' } };
    if (url.pathname === '/v3/users/42/cars') return { status: 200, body: [{ id: 7, numberPlate: canary }] };
    if (url.pathname !== '/v3/cars/7/trips') return null;
    const place = { latitude: 50.67815, longitude: 3.208155, secret: canary };
    const found = begin.map((text) => ({ beginDate: text, endDate: at(text, 25), beginLocation: place }));
    return { status: 200, body: [...found, null, { beginDate: 'never' }] };
  };
  const answer = await mina.call('GET', '/api/integrations/xee/drive-times');
  expect(answer.json()).toEqual({
    ...{ granted: true, days_looked_at: 28, read_at: now.toISOString() },
    windows: [{ weekday: 2, starts: '08:10', minutes: 25, seen: 4 }],
  });
  expect(answer.body).not.toContain(canary);
  expect(asked.filter((path) => path.endsWith('/trips'))).toHaveLength(1);
});

test('an account that does not grant its trips is told so, and is no failure', async () => {
  await connect(server, vendor, mina, 'xee');
  server.clock.now = new Date(now.getTime() + 60_000);
  const { items } = (await mina.call('GET', '/api/integrations')).json();
  const { id } = items.find(({ kind }: { kind: string }) => kind === 'xee');
  await mina.call('DELETE', `/api/integrations/${id}`);
  await connect(server, vendor, mina, 'xee');
  const refusal = { status: 403, body: [{ type: 'AUTHORIZATION_ERROR', message: 'No.', tip: '' }] };
  vendor.data = ({ pathname }) => (pathname === '/v3/users/me' ? { status: 200, body: { id: 42 } } : refusal);
  const answer = await mina.call('GET', '/api/integrations/xee/drive-times');
  expect(answer.json()).toMatchObject({ granted: false, windows: [], days_looked_at: 0 });
});
