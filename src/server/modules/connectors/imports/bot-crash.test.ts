import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ConnectorImport } from '#contract/connector-import-shapes.ts';
import type { Connector } from '#contract/connector-shapes.ts';
import { connectorImports } from '#server/db/schema/connectors.ts';
import { type ServerProcesses, serverProcesses } from '#testing/server-processes.ts';
import { type ApiUser, anApiUser } from '../../../../../e2e/api.ts';
import type { RunningServer } from '../../../../../e2e/start-server.ts';
import { XeniooServer } from '../testing/xenioo-server.ts';

let there: XeniooServer;
let processes: ServerProcesses;
let server: RunningServer;
let person: ApiUser;
beforeEach(async () => {
  there = await new XeniooServer().start();
  processes = await serverProcesses({ SAFE_FETCH_ALLOW: there.host });
  server = await processes.start();
  person = await anApiUser(server.url);
});
afterEach(async () => {
  await server.stop();
  await there.close();
  await processes.remove();
});

test('killed in the middle, it is finished by the next start: every conversation of the bot once', async () => {
  const ids = Array.from({ length: 12 }, (_, n) => `u-${String(n).padStart(2, '0')}`);
  there.audiences = [{ Id: 'all', Name: 'All', Type: 'custom_filter' }];
  there.contacts.set(
    'all',
    ids.map((user_id) => ({ user_id, user_name: user_id })),
  );
  for (const id of ids) there.entries.set(id, [{ Source: 0, Parts: [{ Text: `Words of ${id}` }] }]);
  there.perPage = 5;
  // Neither audiences nor a conversation are given twice.
  there.throttles = true;
  let reached = false;
  there.gate = (path) => {
    if (path !== '/peoples/conversations/u-07') return Promise.resolve();
    reached = true;
    return new Promise(() => {});
  };
  const { id } = await person.call<Connector>('POST', '/api/integrations/xenioo/connect', there.form);
  const place = `/api/integrations/${id}/imports`;
  const job = await person.call<ConnectorImport>('POST', place, { what: ['bot_conversations'] });
  await expect.poll(() => reached, { timeout: 60_000 }).toBe(true);
  await server.kill();
  // The lease of the process that is gone has run out.
  await processes.look((db) => db.update(connectorImports).set({ leaseUntil: new Date(0) }));
  there.gate = () => Promise.resolve();
  server = await processes.start();
  person = person.at(server.url);
  const now = () => person.call<ConnectorImport>('GET', `${place}/${job.id}`);
  await expect.poll(async () => (await now()).status, { timeout: 60_000 }).toBe('done');
  expect((await now()).counts).toEqual({ bot_conversations: { new: ids.length, there: 0, failed: 0 } });
  const { items } = await person.call<{ items: { title: string }[] }>('GET', '/api/rag/documents?limit=200');
  expect(items.map(({ title }) => title).sort()).toEqual(ids);
}, 300_000);
