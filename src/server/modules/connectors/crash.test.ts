import { isNotNull, sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Connector } from '#contract/connector-shapes.ts';
import { connectors } from '#server/db/schema/connectors.ts';
import { type ServerProcesses, serverProcesses } from '#testing/server-processes.ts';
import { type ApiUser, anApiUser } from '../../../../e2e/api.ts';
import type { RunningServer } from '../../../../e2e/start-server.ts';
import { connectByForm, formKinds, type Tested } from './testing/connect-by-form.ts';
import { VendorServer } from './testing/vendor-server.ts';

let vendor: VendorServer;
let processes: ServerProcesses;
let server: RunningServer;
let person: ApiUser;
let made: Connector[];
beforeEach(async () => {
  vendor = await new VendorServer().start();
  processes = await serverProcesses({ SAFE_FETCH_ALLOW: vendor.host });
  server = await processes.start();
  person = await anApiUser(server.url);
  made = [];
  for (const kind of formKinds) made.push(await connectByForm(person, vendor, kind));
  vendor.resetCounts();
});
afterEach(async () => {
  await server.stop();
  await vendor.close();
  await processes.remove();
});

/** Asks for a renewal of each; whoever asked may get no answer. */
const renewEach = () => made.map(({ id }) => person.call('POST', `/api/integrations/${id}/refresh`).catch(() => null));

/** The process is gone in the middle of renewals that were due; another one starts when the leases have run out. */
async function crash(): Promise<void> {
  await server.kill();
  vendor.instead = null;
  vendor.outlet = null;
  await processes.look((db) =>
    db.update(connectors).set({ leaseUntil: sql`now()`, renewsAt: sql`now()` }).where(isNotNull(connectors.leaseUntil)),
  );
  server = await processes.start();
  person = person.at(server.url);
}

const listed = async () => (await person.call<{ items: Connector[] }>('GET', '/api/integrations')).items;
const tested = (id: string) => person.call<Tested>('POST', `/api/integrations/${id}/test`);

/** What has become of each, once the server has done by itself what there was to do: it works, or says how it will again. */
async function outcomes(): Promise<Record<string, string>> {
  const settled = (one: Connector) => one.status === 'expired' || one.last_refreshed_at !== null;
  await expect.poll(async () => (await listed()).every(settled), { timeout: 60_000 }).toBe(true);
  const all = await listed();
  expect(all.map(({ id }) => id).sort()).toEqual(made.map(({ id }) => id).sort());
  for (const { id, kind, status, next_step, last_error = '' } of all) {
    expect([kind, (await tested(id)).ok]).toEqual([kind, status === 'active']);
    if (status === 'active') continue;
    expect([status, next_step]).toEqual(['expired', 'sign_in_again']);
    expect(last_error).toContain('Sign in again');
  }
  return Object.fromEntries(all.map(({ kind, status }) => [kind, status]));
}

/** Whoever signs in again has the same connection back. */
async function signInAgain(): Promise<void> {
  for (const kind of formKinds) {
    const { id } = await connectByForm(person, vendor, kind);
    expect(made.map((one) => one.id)).toContain(id);
    expect((await tested(id)).ok).toBe(true);
  }
}

const allActive = { xentree: 'active', xee: 'active', xenioo: 'active', we360: 'active' };

test('killed before the services answered: every connection is renewed by the next start, and works', async () => {
  let asked = 0;
  vendor.instead = () => {
    asked += 1;
  };
  void renewEach();
  await expect.poll(() => asked, { timeout: 30_000 }).toBe(formKinds.length);
  await crash();
  expect(await outcomes()).toEqual(allActive);
  expect(vendor.counts).toMatchObject({ renewed: formKinds.length, refused: 0, obtained: 0 });
}, 300_000);

test('killed when the services had handed out what works once: those that cannot go on ask to be signed in again', async () => {
  const never = Promise.withResolvers<void>();
  vendor.outlet = never.promise;
  void renewEach();
  await expect.poll(() => vendor.counts.renewed, { timeout: 30_000 }).toBe(formKinds.length);
  await crash();
  // The keys of Xenioo are its renewal; the others take a second use of a refresh token for a theft.
  expect(await outcomes()).toEqual({ xentree: 'expired', xee: 'expired', xenioo: 'active', we360: 'expired' });
  const lost = (await listed()).map(({ kind, lost_rotations }) => [kind, lost_rotations]);
  expect(Object.fromEntries(lost)).toEqual({ xentree: 1, xee: 1, xenioo: 0, we360: 1 });
  never.resolve();
  await signInAgain();
}, 300_000);

test('killed as the first is stored: whatever became of the others, none is lost without a word', async () => {
  const outlet = Promise.withResolvers<void>();
  vendor.outlet = outlet.promise;
  const renewing = renewEach();
  await expect.poll(() => vendor.counts.renewed, { timeout: 30_000 }).toBe(formKinds.length);
  outlet.resolve();
  await Promise.race(renewing);
  await crash();
  expect(Object.values(await outcomes())).toContain('active');
  await signInAgain();
}, 300_000);

test('killed when all was stored: nothing is asked for again, and every connection works', async () => {
  await Promise.all(renewEach());
  await crash();
  expect(await outcomes()).toEqual(allActive);
  expect(vendor.counts).toMatchObject({ renewed: formKinds.length, refused: 0, obtained: 0 });
}, 300_000);
