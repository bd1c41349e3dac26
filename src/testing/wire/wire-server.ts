import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { WireFormat } from './format.ts';
import { json, play } from './play.ts';
import { Script, type WireStep } from './script.ts';

/** A request that the server received. */
export interface WireRequest {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  /** Parsed JSON, or undefined. */
  body: unknown;
  /** Pieces of its answer that were written. */
  sent: number;
  /** True once the client left before the answer was complete. */
  aborted: boolean;
  /** Settles when the exchange is over, with `aborted` as it ended. */
  ended: Promise<{ aborted: boolean }>;
}

/** A running server. */
export interface Wire {
  /** What the provider's base URL setting takes. */
  url: string;
  /** Every request, model lists included. */
  requests: WireRequest[];
  /** Only those that asked for an answer. */
  asked: WireRequest[];
  /** Replaces what comes next: steps in order, the last one goes on. */
  script(steps: WireStep | readonly WireStep[]): void;
  /** The next request that asks for an answer. */
  nextAsked(): Promise<WireRequest>;
  close(): Promise<void>;
}

/** Starts a server on a free port of 127.0.0.1. */
export async function startWire(format: WireFormat, steps?: WireStep | readonly WireStep[]): Promise<Wire> {
  const script = new Script(steps);
  const requests: WireRequest[] = [];
  const asked: WireRequest[] = [];
  const waiting: Array<(request: WireRequest) => void> = [];

  const server = createServer((request, response) => {
    void serve(request, response).catch(() => response.destroy());
  });

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const record = await recordOf(request, response);
    requests.push(record);
    const listing = format.listing(record.method, record.path, record.body);
    if (listing !== undefined) return json(response, 200, listing);
    const question = format.question(record.method, record.path, record.body);
    if (!question) return json(response, 404, format.failure(404));
    const step = script.next();
    const playing = play(format, step, question, record, response);
    asked.push(record);
    for (const tell of waiting.splice(0)) tell(record);
    await playing;
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${format.base}`,
    requests,
    asked,
    script: (next) => script.replace(next),
    nextAsked: () => new Promise((resolve) => waiting.push(resolve)),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function recordOf(request: IncomingMessage, response: ServerResponse): Promise<WireRequest> {
  const record: WireRequest = {
    method: request.method ?? 'GET',
    path: request.url ?? '/',
    headers: request.headers,
    body: undefined,
    sent: 0,
    aborted: false,
    ended: new Promise((resolve) => {
      response.once('close', () => {
        record.aborted = !response.writableFinished;
        resolve({ aborted: record.aborted });
      });
    }),
  };
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  record.body = text ? JSON.parse(text) : undefined;
  return record;
}
