import fastify from 'fastify';
import { fiftyEvents } from './fifty-events.ts';

/** The floor of the server's figures: the same answers from Fastify with nothing around it. */
const app = fastify({ logger: false });
const body: unknown = JSON.parse(process.env.BARE_BODY ?? '{}');

app.get('/api/auth/me', async () => body);

app.get('/stream', async (_request, reply) => {
  reply.hijack();
  reply.raw.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' });
  for await (const { id, event, data } of fiftyEvents()) {
    reply.raw.write(`id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }
  reply.raw.end();
});

const url = await app.listen({ host: '127.0.0.1', port: Number(process.env.PORT ?? 0) });
console.log(`Bare server is ready at ${url}`);
