import { expect, test } from 'vitest';
import type { ChatProviders } from '#server/ai/generate.ts';
import { aKey, aSchool } from '#testing/school-keys.ts';
import { signIn, testServer } from '#testing/server.ts';

/** Says one word and then nothing more until it is stopped. */
const endless: ChatProviders = {
  list: async () => ({
    items: [{ id: 'auto', name: 'Automatic', kind: 'auto', available: true, models: [], default_model: null }],
    default: 'auto',
  }),
  async *generate({ signal }) {
    yield { type: 'start', provider: 'auto', model: 'endless' };
    yield { type: 'delta', text: 'Well' };
    await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
  },
};

test('a stream ends within a second or so of its session, and the answer goes on for the others', async () => {
  const server = await testServer({ providers: endless });
  const url = await server.app.listen({ port: 0, host: '127.0.0.1' });
  const user = await server.aUser();
  const { id } = (await user.call('POST', '/api/core/conversations', {})).json<{ id: string }>();
  const other = (await signIn(server.app, user.username, user.password)).json<{ access_token: string }>();
  const stream = async (token: string, path: string, body?: object) => {
    const response = await fetch(`${url}${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { authorization: `Bearer ${token}`, accept: 'text/event-stream', 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    const first = await reader?.read();
    return { reader, first: first?.value ?? '' };
  };
  const asked = await stream(user.accessToken, '/api/core/chat', { message: 'And?', conversation_id: id });
  const generation = /"generation_id":"([^"]+)"/.exec(asked.first)?.[1];
  const elsewhere = await stream(other.access_token, `/api/core/generations/${generation}/events`);
  await user.call('POST', '/api/auth/logout');
  for (let done = false; !done; ) done = (await asked.reader?.read())?.done ?? true;
  const stop = await fetch(`${url}/api/core/generations/${generation}/stop`, {
    method: 'POST',
    headers: { authorization: `Bearer ${other.access_token}` },
  });
  expect(stop.status).toBe(204);
  let heard = elsewhere.first;
  for (;;) {
    const { value, done } = (await elsewhere.reader?.read()) ?? { done: true, value: undefined };
    if (done) break;
    heard += value;
  }
  expect(heard).toContain('"status":"stopped"');
  await server.close();
});

test('a stream that an API key opened ends within a second or so of the key', async () => {
  const server = await testServer({ providers: endless });
  const url = await server.app.listen({ port: 0, host: '127.0.0.1' });
  const owner = await server.aUser();
  const school = await aSchool(server, 'Streams', [owner, 'owner']);
  const open = async () => {
    const conversation = (await owner.call('POST', '/api/core/conversations', {})).json<{ id: string }>();
    const { id, key } = await aKey(owner, school, ['conversations:write']);
    const response = await fetch(`${url}/api/core/chat`, {
      method: 'POST',
      headers: { 'x-api-key': key, accept: 'text/event-stream', 'content-type': 'application/json' },
      body: JSON.stringify({ message: 'And?', conversation_id: conversation.id }),
    });
    const reader = response.body?.getReader();
    expect((await reader?.read())?.done).toBe(false);
    return { id, reader };
  };
  const [deleted, kept] = [await open(), await open()];
  await owner.call('DELETE', `/api/api-keys/${deleted.id}`);
  for (let done = false; !done; ) done = (await deleted.reader?.read())?.done ?? true;
  const next = kept.reader?.read().then(({ done }) => done);
  expect(await Promise.race([next, Promise.resolve('open')])).toBe('open');
  await kept.reader?.cancel();
  await server.close();
});
