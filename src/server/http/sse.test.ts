import Fastify from 'fastify';
import { expect, test } from 'vitest';
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
