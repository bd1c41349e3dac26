import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ConnectorImport } from '#contract/connector-import-shapes.ts';
import type { Connector } from '#contract/connector-shapes.ts';
import type { Document } from '#contract/knowledge.ts';
import { anOrganization, ask } from '#server/modules/organizations/testing/an-organization.ts';
import { type TestServer, type TestUser, testServer } from '#testing/server.ts';
import { bring } from '../testing/bring.ts';
import { XeniooServer } from '../testing/xenioo-server.ts';

/** Conversations of a bot as documents, over HTTP at both ends. */

const what = ['bot_conversations' as const];
const usual = new XeniooServer();
let there: XeniooServer;
let server: TestServer;
let mina: TestUser;
let connection: Connector;
beforeAll(async () => {
  there = await new XeniooServer().start();
  server = await testServer({ config: { safeFetchAllow: [there.host] } });
});
afterAll(async () => {
  await server.close();
  await there.close();
});
beforeEach(async () => {
  mina = await server.aUser();
  await anOrganization(server, [[mina, 'admin']], { name: 'Of her own' });
  connection = await connect();
  there.audiences = [
    { Id: 'everybody', Name: 'Everybody', Type: 'custom_filter' },
    { Id: 'some', Name: 'Some', Type: 'broadcast_target' },
  ];
  there.contacts.set('everybody', ['u-1', 'u-2', 'u-3'].map(contact));
  there.contacts.set('some', [contact('u-2')]);
  for (const id of ['u-1', 'u-2', 'u-3']) there.entries.set(id, said(id));
  there.perPage = 2;
});
afterEach(() => {
  Object.assign(there, { throttles: false, instead: usual.instead, minutes: 60 });
  there.given.clear();
});

const contact = (user_id: string) => ({ user_id, first_name: 'Omid', last_name: user_id, bot_channel: 'Web' });
const said = (id: string) => [
  { Id: '1', Source: 1, ControlType: 0, Date: '2026-05-01T08:00:00Z', Parts: [{ Type: 0, Text: 'Who are you?' }] },
  { Id: '2', Source: 0, ControlType: 0, Date: '2026-05-01T08:01:00Z', Parts: [{ Type: 0, Text: `I am ${id}.` }] },
  { Id: '3', Source: 1, ControlType: 0, Date: null, Parts: [{ Type: 5, Url: 'https://example.org/a.png' }] },
];
const connect = (form: object = there.form, who = mina) =>
  ask<Connector>(who, 201, 'POST', '/api/integrations/xenioo/connect', form);
const documents = async (who = mina) => (await ask<{ items: Document[] }>(who, 200, 'GET', '/api/rag/documents')).items;
const none = { new: 0, there: 0, failed: 0 };
/** It waits: the clock is set to when it goes on, and it is looked at until it has ended. */
async function waitedFor({ id, continues_at }: ConnectorImport): Promise<ConnectorImport> {
  server.clock.now = new Date(String(continues_at));
  await mina.signInAgain();
  const place = `/api/integrations/${connection.id}/imports/${id}`;
  let job: ConnectorImport;
  do job = await ask(mina, 200, 'GET', place);
  while (job.finished_at === null);
  return job;
}

test('it is looked first, without opening a conversation; then each comes as a document of its own', async () => {
  const tried = await bring(mina, connection.id, { what, dry_run: true });
  expect(tried).toMatchObject({ status: 'done', counts: { bot_conversations: { ...none, new: 3 } } });
  expect(there.asked.some((path) => path.includes('/peoples/conversations'))).toBe(false);
  expect(await documents()).toEqual([]);

  const done = await bring(mina, connection.id, { what });
  expect(done).toMatchObject({ status: 'done', counts: { bot_conversations: { ...none, new: 3 } } });
  expect(done.items.map(({ title, outcome }) => [title, outcome])).toEqual(
    ['u-1', 'u-2', 'u-3'].map((id) => [`Omid ${id} (Web)`, 'new']),
  );
  const found = await documents();
  expect(found.map(({ title }) => title).sort()).toEqual(['u-1', 'u-2', 'u-3'].map((id) => `Omid ${id} (Web)`));
  const { id } = found.find(({ title }) => title.includes('u-2')) ?? { id: '' };
  expect((await mina.call('GET', `/api/rag/documents/${id}/content`)).body).toBe(
    '# Omid u-2 (Web)\n\n**Bot**, 2026-05-01 08:00 UTC\n\nWho are you?\n\n**Omid u-2**, 2026-05-01 08:01 UTC\n\nI am u-2.\n\n',
  );
  expect(found).toMatchObject(found.map(() => ({ visibility: 'private', media_type: 'text/markdown' })));
});

test('a second time nothing is new and nothing is read; what was deleted comes again', async () => {
  await bring(mina, connection.id, { what });
  const read = () => there.asked.filter((path) => path.startsWith('/peoples/conversations')).length;
  const before = read();
  const again = await bring(mina, connection.id, { what });
  expect(again.counts).toEqual({ bot_conversations: { ...none, there: 3 } });
  expect(read()).toBe(before);
  const [one] = await documents();
  await ask(mina, 204, 'DELETE', `/api/rag/documents/${one?.id}`);
  expect((await bring(mina, connection.id, { what })).counts).toEqual({
    bot_conversations: { ...none, new: 1, there: 2 },
  });
});

test('audiences are not asked for twice in a row, since they are not given twice', async () => {
  there.throttles = true;
  const lists = () => there.asked.filter((path) => path === '/peoples/audiences/*').length;
  const before = lists();
  await bring(mina, connection.id, { what, dry_run: true });
  const done = await bring(mina, connection.id, { what });
  expect(done).toMatchObject({ status: 'done', counts: { bot_conversations: { ...none, new: 3 } } });
  expect(lists()).toBe(before + 1);
});

test('a conversation that was given a moment ago is waited for, the others are not', async () => {
  there.throttles = true;
  there.given.add('u-2');
  const waiting = await bring(mina, connection.id, { what });
  const soon = server.clock.now.getTime() + 15 * 60_000;
  expect(waiting).toMatchObject({ status: 'queued', continues_at: new Date(soon).toISOString() });
  expect(waiting.counts).toEqual({ bot_conversations: { ...none, new: 2 } });
  there.given.delete('u-2');
  expect((await waitedFor(waiting)).counts).toEqual({ bot_conversations: { ...none, new: 3 } });
});

test('one that is refused again has failed, with the reason', async () => {
  there.entries.delete('u-2');
  const waiting = await bring(mina, connection.id, { what });
  const done = await waitedFor(waiting);
  expect(done).toMatchObject({ status: 'done', counts: { bot_conversations: { ...none, new: 2, failed: 1 } } });
  const reason = 'Xenioo gives a conversation once in fifteen minutes. Bring it over again later.';
  expect(done.items.at(-1)).toMatchObject({ title: 'Omid u-2 (Web)', outcome: 'failed', reason });
});

test('what is empty, and what is not as it should be, fails alone', async () => {
  there.entries.set('u-1', []);
  there.entries.set('u-3', { message: 'no' });
  const done = await bring(mina, connection.id, { what });
  expect(done.counts).toEqual({ bot_conversations: { ...none, new: 1, failed: 2 } });
  expect(done.items.map(({ reason }) => reason)).toEqual([
    'It has no messages.',
    undefined,
    'It is not as Xenioo writes it.',
  ]);
});

test('words of strangers make no heading, and are looked up like any document', async () => {
  there.contacts.set('everybody', [{ user_id: 'u-9', user_name: 'Eve\n# Heading', bot_channel: '' }]);
  there.entries.set('u-9', [{ Source: 0, Date: 'yesterday', Parts: [{ Text: 'The lighthouse\u0000 is blue' }] }]);
  there.contacts.set('some', []);
  await bring(mina, connection.id, { what });
  const [one] = await documents();
  const { body } = await mina.call('GET', `/api/rag/documents/${one?.id}/content`);
  expect(body).toMatch(/^# Eve # Heading\n\n\*\*Eve # Heading\*\*, yesterday\n\nThe lighthouse.? is blue\n/);
});

test('a token of a whole account, a bot without audiences and another kind of wish are told', async () => {
  there.audiences = [];
  const bare = await bring(mina, connection.id, { what });
  expect(bare).toMatchObject({ status: 'failed', error: expect.stringMatching(/this bot has none/) });
  const whole = await connect(there.accountForm);
  const job = await bring(mina, whole.id, { what });
  expect(job).toMatchObject({ status: 'failed', error: expect.stringMatching(/key and secret of one bot alone/) });
  const place = `/api/integrations/${whole.id}/imports`;
  const wrong = await mina.call('POST', place, { what: ['conversations'] });
  expect([wrong.statusCode, wrong.json().detail.issues?.[0].path]).toEqual([400, 'body.what']);
});

test('of somebody else, and of an organization, nothing can be brought', async () => {
  const stranger = await server.aUser();
  const place = `/api/integrations/${connection.id}/imports`;
  expect((await stranger.call('POST', place, { what })).statusCode).toBe(404);
  const school = await anOrganization(server, [[mina, 'admin']]);
  const at = `/api/integrations/xenioo/connect?organization_id=${school.id}`;
  const shared = await ask<Connector>(mina, 201, 'POST', at, there.form);
  expect((await mina.call('POST', `/api/integrations/${shared.id}/imports`, { what })).statusCode).toBe(404);
});

test('a token that ends on the way is renewed', async () => {
  there.endTokens();
  const done = await bring(mina, connection.id, { what });
  expect(done).toMatchObject({ status: 'done', counts: { bot_conversations: { ...none, new: 3 } } });
});
