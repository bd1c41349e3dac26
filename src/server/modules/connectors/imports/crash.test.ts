import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ConnectorImport } from '#contract/connector-import-shapes.ts';
import type { Connector } from '#contract/connector-shapes.ts';
import { connectorImports } from '#server/db/schema/connectors.ts';
import { type ServerProcesses, serverProcesses } from '#testing/server-processes.ts';
import { type ApiUser, anApiUser } from '../../../../../e2e/api.ts';
import type { RunningServer } from '../../../../../e2e/start-server.ts';
import { XentreeServer } from '../testing/xentree-server.ts';

let there: XentreeServer;
let processes: ServerProcesses;
let server: RunningServer;
let person: ApiUser;
beforeEach(async () => {
  there = await new XentreeServer().start();
  processes = await serverProcesses({ SAFE_FETCH_ALLOW: there.host });
  server = await processes.start();
  person = await anApiUser(server.url);
});
afterEach(async () => {
  await server.stop();
  await there.close();
  await processes.remove();
});

test('killed in the middle, it is finished by the next start: every conversation once', async () => {
  const total = 24;
  for (let n = 0; n < total; n += 1) {
    there.conversations.push({ id: `c-${n}`, title: `Talk ${n}` });
    const at = '2026-05-01T08:00:00Z';
    there.messages.set(`c-${n}`, [{ id: `m-${n}`, role: 'user', content: `Words ${n}`, created_at: at }]);
  }
  there.perPage = 10;
  const never = new Promise<void>(() => {});
  let reached = false;
  there.gate = (path) => {
    if (!path.includes('/c-13/messages')) return Promise.resolve();
    reached = true;
    return never;
  };
  const { id } = await person.call<Connector>('POST', '/api/integrations/xentree/connect', there.form);
  const place = `/api/integrations/${id}/imports`;
  const job = await person.call<ConnectorImport>('POST', place, { what: ['conversations'] });
  await expect.poll(() => reached, { timeout: 60_000 }).toBe(true);
  await server.kill();
  // The lease of the process that is gone has run out.
  await processes.look((db) => db.update(connectorImports).set({ leaseUntil: new Date(0) }));
  there.gate = () => Promise.resolve();
  const before = there.asked.length;
  server = await processes.start();
  person = person.at(server.url);
  const now = () => person.call<ConnectorImport>('GET', `${place}/${job.id}`);
  await expect.poll(async () => (await now()).status, { timeout: 60_000 }).toBe('done');
  expect((await now()).counts).toEqual({ conversations: { new: total, there: 0, failed: 0 } });
  // What was stored before the end was not asked for again.
  const again = there.asked.slice(before).filter((path) => /\/c-(?:[0-9]|1[0-2])\//.test(path));
  expect(again).toEqual([]);
  const { items } = await person.call<{ items: { title: string }[] }>('GET', '/api/core/conversations?limit=200');
  expect(new Set(items.map(({ title }) => title)).size).toBe(total);
  expect(items).toHaveLength(total);
}, 300_000);
