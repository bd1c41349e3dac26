import { eq, sql } from 'drizzle-orm';
import type { PgUpdateSetSource } from 'drizzle-orm/pg-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Connector } from '#contract/connector-shapes.ts';
import { connectors } from '#server/db/schema/connectors.ts';
import { type ServerProcesses, serverProcesses } from '#testing/server-processes.ts';
import { type ApiUser, anApiUser } from '../../../../e2e/api.ts';
import type { RunningServer } from '../../../../e2e/start-server.ts';
import { connectByForm, formKinds, type Tested } from './testing/connect-by-form.ts';
import { VendorServer } from './testing/vendor-server.ts';

/** Only PostgreSQL takes two processes. */
describe.runIf(process.env.TEST_DATABASE_URL)('two server processes on one database', () => {
  let vendor: VendorServer;
  let processes: ServerProcesses;
  let one: RunningServer;
  let other: RunningServer;
  /** One more, which a test kills. */
  let doomed: RunningServer | undefined;
  let person: ApiUser;
  beforeAll(async () => {
    vendor = await new VendorServer().start();
    processes = await serverProcesses({ SAFE_FETCH_ALLOW: vendor.host });
    one = await processes.start();
    other = await processes.start();
    person = await anApiUser(one.url);
  });
  afterAll(async () => {
    await one.stop();
    await other.stop();
    await vendor.close();
    await processes.remove();
  });
  // The connections of other tests would be renewed and counted as well.
  beforeEach(async () => {
    await processes.look((db) => db.delete(connectors));
    vendor.resetCounts();
  });
  afterEach(async () => {
    await doomed?.kill();
    vendor.gate = null;
    vendor.outlet = null;
    vendor.instead = null;
  });

  const change = ({ id }: Connector, set: PgUpdateSetSource<typeof connectors>) =>
    processes.look((db) => db.update(connectors).set(set).where(eq(connectors.id, id)));

  test.each(formKinds)('%s: asked at the same time with a token that is over, they renew it once', async (kind) => {
    const made = await connectByForm(person, vendor, kind);
    const gate = Promise.withResolvers<void>();
    vendor.gate = gate.promise;
    vendor.resetCounts();
    await change(made, {
      issuedAt: sql`${connectors.issuedAt} - interval '2 hours'`,
      expiresAt: sql`${connectors.expiresAt} - interval '2 hours'`,
      renewsAt: sql`${connectors.renewsAt} - interval '2 hours'`,
    });
    let ended = 0;
    const calls = [one, other].flatMap(({ url }) =>
      Array.from({ length: 50 }, () =>
        person
          .at(url)
          .call<Tested>('POST', `/api/integrations/${made.id}/test`)
          .finally(() => {
            ended += 1;
          }),
      ),
    );
    // Both are at it, and nobody has a token yet.
    for (const { url } of [one, other]) await person.at(url).call('GET', '/api/integrations');
    expect(ended).toBe(0);
    gate.resolve();
    const answers = await Promise.all(calls);
    expect(answers.filter(({ ok }) => !ok)).toEqual([]);
    expect(answers).toHaveLength(100);
    expect(vendor.counts).toMatchObject({ renewed: 1, refused: 0, obtained: 0 });
  });

  test('one is killed while it renews: the other does it when the lease has run out', async () => {
    doomed = await processes.start();
    const made = await connectByForm(person, vendor, 'xee');
    vendor.resetCounts();
    const asked = Promise.withResolvers<void>();
    vendor.instead = () => asked.resolve();
    const refresh = ({ url }: RunningServer) =>
      person.at(url).call<Connector>('POST', `/api/integrations/${made.id}/refresh`);
    const lost = refresh(doomed).catch(() => null);
    await asked.promise;
    await doomed.kill();
    expect(await lost).toBeNull();
    vendor.instead = null;
    const waiting = refresh(other);
    await change(made, { leaseUntil: sql`now()` });
    expect(await waiting).toMatchObject({ status: 'active', next_step: null });
    expect(vendor.counts).toMatchObject({ renewed: 1, refused: 0, obtained: 0 });
  });

  test('one is killed while its commit waits: what was on its way is stored, and the other takes it', async () => {
    doomed = await processes.start();
    const made = await connectByForm(person, vendor, 'we360');
    vendor.resetCounts();
    const outlet = Promise.withResolvers<void>();
    vendor.outlet = outlet.promise;
    const lost = person
      .at(doomed.url)
      .call('POST', `/api/integrations/${made.id}/refresh`)
      .catch(() => null);
    await expect.poll(() => vendor.counts.renewed, { timeout: 30_000 }).toBe(1);
    await processes.look((db) =>
      db.transaction(async (tx) => {
        await tx.execute(sql`select 1 from connectors where id = ${made.id} for update`);
        outlet.resolve();
        // Not within the transaction, which would be told the same again and again.
        const waiting = sql`select count(*)::int as count from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock' and query like 'update "connectors"%'`;
        await expect.poll(async () => (await db.execute(waiting)).rows[0]?.['count'], { timeout: 30_000 }).toBe(1);
        await doomed?.kill();
      }),
    );
    expect(await lost).toBeNull();
    const renewed = () => person.at(other.url).call<Tested>('POST', `/api/integrations/${made.id}/test`);
    expect(await renewed()).toMatchObject({ ok: true, connector: { status: 'active', id: made.id } });
    expect(vendor.counts).toMatchObject({ renewed: 1, refused: 0, obtained: 0 });
  });
});
