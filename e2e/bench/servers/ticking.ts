import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chatCompletions } from '#testing/wire/openai-wire.ts';

/**
 * A provider that speaks the OpenAI wire and says what time it is: every token is the instant at which it left, in
 * milliseconds since 1970. `TOKENS` for each answer, one every `EVERY_MS`.
 */
const tokens = Number(process.env.TOKENS ?? 500);
const everyMs = Number(process.env.EVERY_MS ?? 20);
const format = chatCompletions(['clock']);

const server = createServer((request, response) => {
  request.resume().once('end', () => {
    if (request.method === 'GET')
      return void response.end(JSON.stringify(format.listing('GET', '/v1/models', undefined)));
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.socket?.setNoDelay(true);
    response.write(format.opening('clock'));
    const began = performance.now();
    let said = 0;
    const timer = setInterval(() => {
      // What the clock owes, so that a busy machine does not make the provider slower than it promises.
      const due = Math.min(tokens, Math.floor((performance.now() - began) / everyMs));
      for (; said < due; said += 1) response.write(format.piece('clock', `${Date.now()} `));
      if (said === tokens) response.end(format.closing('clock', { input: 1, output: tokens }));
      if (said === tokens) clearInterval(timer);
    }, everyMs);
    response.once('close', () => clearInterval(timer));
  });
});
server.listen(Number(process.env.PORT ?? 0), '127.0.0.1', () => {
  console.log(`Ticking provider is ready at http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
