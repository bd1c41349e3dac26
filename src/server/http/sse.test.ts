import Fastify from 'fastify';
import { expect, test, vi } from 'vitest';
import { createOpenStreams, EventStream, sendEvents } from './sse.ts';

test('a source that fails while it is left breaks neither its stream nor the server', async () => {
  const app = Fastify();
  app.decorateRequest('principal', null);
  let left = 0;
  const events = [{ event: 'a', data: 1 }];
  const source = {
    [Symbol.asyncIterator]: () => ({
      next: async () => {
        const value = events.shift();
        return value ? { done: false as const, value } : { done: true as const, value: undefined };
      },
      return: async () => {
        left += 1;
        throw new Error('cannot be left');
      },
    }),
  };
  app.get('/', (request, reply) => sendEvents(request, reply, new EventStream(source), createOpenStreams()));
  const answer = await app.inject('/');
  expect(answer.body).toBe('event: a\ndata: 1\n\n');
  expect(left).toBeGreaterThan(0);
  await app.close();
});

test('a stream with nothing to say beats every 15 seconds, beside its events and not after its end', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const app = Fastify();
  app.decorateRequest('principal', null);
  const streams = createOpenStreams();
  const gate = Promise.withResolvers<void>();
  async function* source() {
    yield { event: 'a', data: 1 };
    await gate.promise;
    yield { event: 'b', data: 2 };
  }
  app.get('/', (request, reply) => sendEvents(request, reply, new EventStream(source()), streams));
  const response = await fetch(`${await app.listen({ port: 0, host: '127.0.0.1' })}/`);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let heard = '';
  const hear = async (until: string) => {
    while (!heard.endsWith(until)) heard += (await reader?.read())?.value ?? '';
  };
  await hear('data: 1\n\n');
  vi.advanceTimersByTime(14_999);
  vi.advanceTimersByTime(1);
  await hear(': still here\n\n');
  vi.advanceTimersByTime(15_000);
  await hear(': still here\n\n: still here\n\n');
  gate.resolve();
  await hear('data: 2\n\n');
  expect(await reader?.read()).toMatchObject({ done: true });
  vi.advanceTimersByTime(60_000);
  expect(heard).toBe('event: a\ndata: 1\n\n: still here\n\n: still here\n\nevent: b\ndata: 2\n\n');
  vi.useRealTimers();
  await app.close();
});

test('a stream of a session that has ended says so as its last event, behind all that came before', async () => {
  const app = Fastify();
  app.decorateRequest('principal', null);
  app.addHook('onRequest', async (request) => {
    Object.assign(request, { principal: { sessionId: 's1' } });
  });
  const streams = createOpenStreams();
  const gate = Promise.withResolvers<void>();
  async function* source() {
    yield { id: 1, event: 'a', data: 1 };
    await gate.promise;
  }
  app.get('/', (request, reply) => sendEvents(request, reply, new EventStream(source()), streams));
  const response = await fetch(`${await app.listen({ port: 0, host: '127.0.0.1' })}/`);
  await streams.endDead(async () => new Set(['s1']));
  await streams.endDead(async () => new Set());
  gate.resolve();
  expect(await response.text()).toMatch(
    /^id: 1\nevent: a\ndata: 1\n\nevent: session_revoked\ndata: \{"error":"session_revoked","message":"[^"]+"\}\n\n$/,
  );
  await app.close();
});
