// @vitest-environment node

import { describe, expect, test } from 'vitest';
import { conversations } from '#contract/conversations.ts';
import { foreignServer } from './server-profile.ts';
import { settle } from './testing/fake-clock.ts';
import { aClient, answering, home, json, listening } from './testing/http.ts';

describe('a stream', () => {
  const events = conversations.generationEvents;
  const input = { params: { generation_id: 'g' } };

  test('yields typed events with their ids, from where it is resumed', async () => {
    const seen: (string | undefined)[] = [];
    const origin = await listening((request, response) => {
      seen.push(request.headers['last-event-id'] as string, request.headers.authorization, request.headers.accept);
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(': hello\n\nid: 8\nevent: delta\nda');
      setImmediate(() =>
        response.end('ta: {"text":"Über"}\n\nid: 9\nevent: done\ndata: {"usage":null,"status":"complete"}\n\n'),
      );
    });
    const { client, clock } = aClient(foreignServer(origin));
    const got = [];
    for await (const event of client.stream(events, input, { lastEventId: '7' })) got.push(event);
    expect(got).toEqual([
      { id: '8', event: 'delta', data: { text: 'Über' } },
      { id: '9', event: 'done', data: { usage: null, status: 'complete' } },
    ]);
    expect(seen).toEqual(['7', 'Bearer token', 'text/event-stream']);
    expect(clock.timers).toBe(0);
  });

  test('that says that the session has ended is refused like a request, after what came before', async () => {
    const origin = await listening((_, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.end('id: 1\nevent: delta\ndata: {"text":"a"}\n\nevent: session_revoked\ndata: {}\n\n');
    });
    const stream = aClient(foreignServer(origin)).client.stream(events, input);
    expect((await stream.next()).value).toMatchObject({ id: '1' });
    await expect(stream.next()).rejects.toMatchObject({ status: 401, code: 'session_revoked' });
  });

  test('that falls silent for 35 s is an error to resume from; comments keep it alive', async () => {
    const source = new TransformStream<Uint8Array, Uint8Array>();
    const writer = source.writable.getWriter();
    const { fetch } = answering(json({}));
    const streaming = (async (...args: Parameters<typeof fetch>) => {
      await fetch(...args);
      return new Response(source.readable, { headers: { 'content-type': 'text/event-stream' } });
    }) as typeof globalThis.fetch;
    const { client, clock } = aClient(home, streaming);
    const stream = client.stream(events, input);
    const first = stream.next().catch((error: unknown) => error);
    await settle();
    for (let comment = 0; comment < 4; comment++) {
      await clock.advance(30_000);
      await writer.write(new TextEncoder().encode(':\n\n'));
      await settle();
    }
    await clock.advance(35_000);
    expect(await first).toMatchObject({ code: 'stream_stalled' });
    expect(clock.timers).toBe(0);
  });

  test('that is cut is a network error, one that is refused keeps its status', async () => {
    const origin = await listening((_, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write('id: 1\nevent: delta\ndata: {"text":"a"}\n\n', () => response.destroy());
    });
    const cut = aClient(foreignServer(origin)).client.stream(events, input);
    expect((await cut.next()).value).toMatchObject({ id: '1' });
    await expect(cut.next()).rejects.toMatchObject({ code: 'network_error' });
    const { fetch } = answering(json({ detail: { error: 'not_found', message: 'No.' } }, 404));
    await expect(aClient(home, fetch).client.stream(events, input).next()).rejects.toMatchObject({
      status: 404,
      code: 'not_found',
    });
  });

  test('closes its connection when the reader leaves', async () => {
    const closed = Promise.withResolvers<void>();
    const origin = await listening((request, response) => {
      request.on('close', () => closed.resolve());
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write('event: delta\ndata: {"text":"a"}\n\n');
    });
    for await (const event of aClient(foreignServer(origin)).client.stream(events, input)) {
      expect(event.event).toBe('delta');
      break;
    }
    await closed.promise;
  });

  test('that the server cannot give is the whole answer as one event', async () => {
    const { fetch } = answering(json({ content: 'All at once', provider: 'x', model: 'y', usage: null }));
    const got = [];
    for await (const event of aClient(home, fetch).client.stream(conversations.chat, { body: { message: 'Hi' } }))
      got.push(event);
    expect(got).toMatchObject([{ event: 'answer', data: { content: 'All at once' } }]);
  });
});
