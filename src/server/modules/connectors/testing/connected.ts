import { randomBytes } from 'node:crypto';
import type { Connector } from '#contract/connector-shapes.ts';
import type { Database } from '#server/db/database.ts';
import { type TestServer, type TestUser, testServer } from '#testing/server.ts';
import type { VendorServer } from './vendor-server.ts';

export const everyKind = ['xentree', 'xee', 'xenioo', 'we360', 'google-calendar'] as const;
export type AnyKind = (typeof everyKind)[number];

export const masterKeys = [{ id: 'k1', key: randomBytes(32) }];

/** A server whose connections lead to servers of this test. */
export function connectedServer(
  vendor: VendorServer,
  more: { database?: Database; keys?: typeof masterKeys; now?: Date } = {},
): Promise<TestServer> {
  const { database, keys = masterKeys, now } = more;
  return testServer({
    masterKeys: keys,
    ...(database && { database }),
    ...(now && { now }),
    googleCalendar: vendor.google,
    config: {
      safeFetchAllow: [vendor.host],
      ...{ googleClientId: 'g-client', googleClientSecret: vendor.secret },
    },
  });
}

/** Connects a service as this person, who administers the server where they are its first. */
export async function connect(
  server: TestServer,
  vendor: VendorServer,
  person: TestUser,
  kind: AnyKind,
  organizationId?: string,
): Promise<Connector> {
  const query = organizationId === undefined ? '' : `?organization_id=${organizationId}`;
  if (kind === 'google-calendar') return byRedirect(server, vendor, person, query);
  const answer = await person.call('POST', `/api/integrations/${kind}/connect${query}`, vendor.bodies()[kind]);
  if (answer.statusCode !== 201) throw new Error(`connect ${kind}: ${answer.body}`);
  return answer.json<Connector>();
}

async function byRedirect(server: TestServer, vendor: VendorServer, person: TestUser, query: string) {
  const started = await person.call('GET', `/api/integrations/google-calendar/auth${query}`);
  const { authorization_url, state } = started.json<{ authorization_url: string; state: string }>();
  vendor.challenge = new URL(authorization_url).searchParams.get('code_challenge');
  const ended = await callback(server, { state, code: vendor.code }, cookieOf(started));
  if (ended !== 'connected') throw new Error(`connect google-calendar: ${ended}`);
  const { items } = (await person.call('GET', '/api/integrations')).json<{ items: Connector[] }>();
  const found = items.find(({ kind }) => kind === 'google-calendar');
  if (!found) throw new Error('Google Calendar is not in the list.');
  return found;
}

/** The cookie that an answer sets, as a browser sends it back. */
export function cookieOf({ headers }: { headers: Record<string, unknown> }): string {
  return String(headers['set-cookie']).split(';')[0] ?? '';
}

/** What Google sends the browser back with; gives the end that the page is told. */
export async function callback(
  server: TestServer,
  query: Record<string, string>,
  cookie: string,
  kind = 'google-calendar',
): Promise<string | null> {
  const url = `/api/integrations/${kind}/callback?${new URLSearchParams(query)}`;
  const answer = await server.app.inject({ url, headers: { cookie } });
  if (answer.statusCode !== 303) throw new Error(`callback: ${answer.statusCode} ${answer.body}`);
  return new URL(String(answer.headers['location']), 'http://localhost').searchParams.get('end');
}

/** So late that every token is over, and whoever was signed in is so again. */
export async function later(server: TestServer, person: TestUser, ms: number): Promise<void> {
  server.clock.now = new Date(server.clock.now.getTime() + ms);
  await person.signInAgain();
}
