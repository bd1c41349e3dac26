import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { TestServer, TestUser } from '#testing/server.ts';
import { connect, connectedServer, everyKind, later } from './testing/connected.ts';
import { VendorServer } from './testing/vendor-server.ts';

let vendor: VendorServer;
let server: TestServer;
let person: TestUser;
beforeAll(async () => {
  vendor = await new VendorServer().start();
  server = await connectedServer(vendor);
  person = await server.aUser();
});
afterAll(async () => {
  await server.close();
  await vendor.close();
});
beforeEach(() => vendor.resetCounts());
afterEach(() => {
  vendor.clock = null;
});

const minute = 60_000;
const probed = async (id: string) => (await person.call('POST', `/api/integrations/${id}/test`)).json();

describe.each(everyKind)('%s, whose tokens end by themselves', (kind) => {
  test.each([-10, 0, 10])('works on for hours with a clock that is %i minutes off', async (off) => {
    vendor.clock = () => server.clock.now.getTime() + off * minute;
    const { id } = await connect(server, vendor, person, kind);
    vendor.resetCounts();
    for (const minutes of [20, 25, 61, 55, 10, 59]) {
      await later(server, person, minutes * minute);
      expect(await probed(id)).toMatchObject({ ok: true, connector: { status: 'active', next_step: null } });
    }
    expect(vendor.counts).toMatchObject({ refused: 0, obtained: 0 });
    expect(vendor.counts.renewed).toBeLessThanOrEqual(6);
  });

  test('takes a new token where one ended before its time, and nobody signs in again', async () => {
    vendor.clock = () => server.clock.now.getTime();
    const { id } = await connect(server, vendor, person, kind);
    vendor.resetCounts();
    // Of a younger one Xenioo's refusal means something else: it says the same of what a token may not do.
    await later(server, person, 31 * minute);
    vendor.clock = () => server.clock.now.getTime() + 61 * minute;
    expect(await probed(id)).toMatchObject({ ok: true, connector: { status: 'active', next_step: null } });
    expect(vendor.counts).toMatchObject({ renewed: 1, refused: 0, obtained: 0 });
  });
});
