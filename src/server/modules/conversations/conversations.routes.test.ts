import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { conversations } from '#contract/conversations.ts';
import { createIdempotency } from '#server/http/idempotency.ts';
import { mount } from '#server/http/mount.ts';
import { createServer } from '#server/http/server.ts';
import { createOpenStreams } from '#server/http/sse.ts';
import { createKeyring } from '#server/platform/master-key.ts';
import { createVault } from '#server/platform/vault.ts';
import { createMeaningModels } from '#server/search/meaning/models.service.ts';
import { createRebuild } from '#server/search/rebuild.ts';
import { testDatabase } from '#testing/database.ts';
import { conversationsRoutes } from './conversations.routes.ts';
import { delta, finish, start } from './testing/scripted-providers.ts';
import { type Bench, type BenchDatabase, beginAnswer, benchDatabase } from './testing/workbench.ts';

let base: BenchDatabase;
let bench: Bench;
const keyring = createKeyring([{ id: 'k1', key: Buffer.alloc(32) }]);
let url: string;
let close: () => Promise<void>;
beforeAll(async () => {
  base = benchDatabase(await testDatabase());
  bench = base.process();
  const app = await createServer({ logger: pino({ level: 'silent' }), trustedProxies: [] });
  const refuse = async () => Promise.reject(new Error('no keys here'));
  mount(
    app,
    conversations,
    conversationsRoutes(bench.service, {
      search: refuse,
      rebuild: createRebuild({ ...base, clock: base.now, log: pino({ level: 'silent' }) }),
      models: createMeaningModels({
        ...{ db: base.db, clock: base.now, fetch: refuse, vetAddress: refuse, shipped: null },
        vault: createVault(keyring),
      }),
      understand: async () => {},
      recently: refuse,
    }),
    {
      authenticators: {
        accessToken: async (userId) => ({ userId, role: 'user', sessionId: 's', scopes: null }),
        apiKey: refuse,
      },
      idempotency: createIdempotency(base.db, base.now, keyring),
      receive: refuse,
      spool: refuse,
      rateLimitScale: 100,
      checkAnswers: true,
      streams: createOpenStreams(),
    },
  );
  url = await app.listen({ host: '127.0.0.1', port: 0 });
  close = async () => {
    const closing = app.close();
    // After a request was broken off, fetch keeps a connection that it never uses; the server would wait for it.
    app.server.closeAllConnections();
    await closing;
  };
});
afterAll(async () => {
  await close();
  await base.close();
});

function call(userId: string, method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  return fetch(`${url}/api/core${path}`, {
    method,
    headers: {
      authorization: `Bearer ${userId}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
}

/** Calls and reads the answer, which must have this status. */
async function json(status: number, ...asked: Parameters<typeof call>) {
  const answer = await call(...asked);
  const text = await answer.text();
  expect([asked[1], asked[2], answer.status, answer.status === status ? '' : text]).toEqual([
    asked[1],
    asked[2],
    status,
    '',
  ]);
  return text === '' ? undefined : JSON.parse(text);
}

const stream = { accept: 'text/event-stream' };

test('every operation answers as the contract says', async () => {
  const user = await base.user();
  const { id } = await json(201, user, 'POST', '/conversations', { title: 'Plants' });
  const at = `/conversations/${id}`;
  expect(await json(200, user, 'PATCH', at, { pinned: true })).toMatchObject({ pinned: true });
  const answering = json(200, user, 'POST', '/chat', { message: 'How?', conversation_id: id });
  (await bench.providers.nextCall()).answer('So.');
  const answer = await answering;
  expect(answer).toMatchObject({ content: 'So.', conversation_id: id });
  expect(await json(200, user, 'GET', '/conversations?q=plants')).toMatchObject({
    items: [{ id, message_count: 2 }],
    next_cursor: null,
  });
  expect(await json(200, user, 'GET', `${at}/messages?order=desc`)).toMatchObject({
    items: [{ id: answer.message_id }, { role: 'user' }],
  });
  expect((await json(200, user, 'GET', '/providers')).default).toBe('auto');

  await json(201, user, 'POST', `${at}/session/start`);
  await json(200, user, 'POST', `${at}/session/activity`, { active_seconds: 3 });
  await json(200, user, 'POST', `${at}/session/end`);
  expect(await json(200, user, 'GET', `${at}/session/status`)).toMatchObject({ is_active: false, duration_seconds: 3 });

  const note = await json(201, user, 'POST', '/notes', {
    id: 'note-of-the-client',
    title: 'Note',
    content: 'Text',
    message_id: answer.message_id,
  });
  expect(note.id).toBe('note-of-the-client');
  await json(200, user, 'PUT', `/notes/${note.id}`, { title: 'Note 2', content: 'Text' });
  expect(await json(200, user, 'GET', '/notes')).toMatchObject({ items: [{ title: 'Note 2', message_id: null }] });
  await json(204, user, 'DELETE', `/notes/${note.id}`);
  await json(204, user, 'DELETE', at);
  expect(await json(404, user, 'GET', `${at}/messages`)).toMatchObject({ detail: { error: 'not_found' } });
});

test('a stream has the wire format of the contract and goes on after Last-Event-ID', async () => {
  const user = await base.user();
  const { id } = await json(201, user, 'POST', '/conversations', {});
  const asked = call(user, 'POST', '/chat', { message: 'How?', conversation_id: id }, stream);
  (await bench.providers.nextCall()).answer('So.');
  const answer = await asked;
  expect(answer.headers.get('content-type')).toContain('text/event-stream');
  const text = await answer.text();
  expect(text).toMatch(
    /^id: 1\nevent: start\ndata: \{.*\}\n\nid: 2\nevent: delta\ndata: \{"text":"So\."\}\n\nid: 3\nevent: done\ndata: \{.*"status":"complete"\}\n\n$/,
  );
  const generation = JSON.parse(/data: (.*)\n/.exec(text)?.[1] ?? '').generation_id;
  const resumed = await call(user, 'GET', `/generations/${generation}/events`, undefined, {
    ...stream,
    'last-event-id': '1',
  });
  expect(await resumed.text()).toBe(text.slice(text.indexOf('id: 2')));
  expect(
    await json(400, user, 'GET', `/generations/${generation}/events`, undefined, { 'last-event-id': 'x' }),
  ).toMatchObject({
    detail: { issues: [{ path: 'headers.last-event-id' }] },
  });
});

test('what refuses a stream keeps its status', async () => {
  const user = await base.user();
  await json(404, user, 'POST', '/chat', { message: 'How?', conversation_id: 'missing' }, stream);
  await json(404, user, 'GET', '/generations/missing/events', undefined, stream);
  const { conversationId, generationId, call: writing } = await beginAnswer(bench, user);
  const refused = await json(
    409,
    user,
    'POST',
    '/chat',
    { message: 'Again?', conversation_id: conversationId },
    stream,
  );
  expect(refused).toMatchObject({ detail: { error: 'conflict', generation_id: generationId } });
  await json(204, user, 'POST', `/generations/${generationId}/stop`);
  await json(204, user, 'POST', `/generations/${generationId}/stop`);
  await writing.stopped;
});

test('a caller who hangs up ends an answer that is not stored, and no other', async () => {
  const user = await base.user();
  const { id } = await json(201, user, 'POST', '/conversations', {});
  for (const stored of [false, true]) {
    const connection = new AbortController();
    const asked = fetch(`${url}/api/core/chat`, {
      method: 'POST',
      headers: { authorization: `Bearer ${user}`, 'content-type': 'application/json', ...stream },
      body: JSON.stringify({ message: 'How?', ...(stored && { conversation_id: id }) }),
      signal: connection.signal,
    });
    const writing = await bench.providers.nextCall();
    writing.say(start, delta('So'));
    await (await asked).body?.getReader().read();
    connection.abort();
    if (stored) writing.say(delta(' far.'), finish);
    else await writing.stopped;
  }
  await expect
    .poll(async () => (await json(200, user, 'GET', `/conversations/${id}/messages?order=desc`)).items[0])
    .toMatchObject({ content: 'So far.', status: 'complete' });
});
