import { pino } from 'pino';
import { z } from 'zod';
import { area, endpoint } from '#contract/kernel/endpoint.ts';
import { mount } from '#server/http/mount.ts';
import { createServer } from '#server/http/server.ts';
import { createOpenStreams, EventStream } from '#server/http/sse.ts';
import { fiftyEvents } from './fifty-events.ts';

/** Our own way from a handler to `text/event-stream`, with a source that costs next to nothing. */
const bench = area('bench', 'Bench', {
  stream: endpoint({
    method: 'GET',
    path: '/stream',
    summary: 'Send fifty events',
    access: 'public',
    response: null,
    stream: { delta: z.object({ text: z.string() }) },
  }),
});

const refuse = async () => {
  throw new Error('The benchmark is public.');
};
const app = await createServer({ logger: pino({ level: 'silent' }), trustedProxies: [] });
mount(
  app,
  bench,
  { stream: async () => new EventStream(fiftyEvents()) },
  {
    authenticators: { accessToken: refuse, apiKey: refuse },
    idempotency: { run: refuse, recover: refuse, sweep: refuse },
    receive: refuse,
    spool: refuse,
    rateLimitScale: 1e6,
    checkAnswers: false,
    streams: createOpenStreams(),
  },
);
const url = await app.listen({ host: '127.0.0.1', port: Number(process.env.PORT ?? 0) });
console.log(`Stream server is ready at ${url}`);
