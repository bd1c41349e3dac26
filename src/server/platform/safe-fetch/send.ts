import { type ClientRequest, Agent as HttpAgent, type IncomingMessage, request as requestHttp } from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import type { Vetted } from './vet.ts';

/** One request to one vetted address; redirects are the caller's. */
export interface Sent {
  method: string;
  headers: Headers;
  body: string | Uint8Array | undefined;
  signal: AbortSignal;
}

export interface Limits {
  /** Milliseconds until the headers of the answer are there. */
  headersMs: number;
  /** Milliseconds until the whole answer is there. */
  totalMs: number;
  /** Bytes of the answer. */
  bytes: number;
}

/** Connections are never kept: each is made to an address that was vetted for this very request. */
const agents = { 'http:': new HttpAgent({ keepAlive: false }), 'https:': new HttpsAgent({ keepAlive: false }) };
const noBody = new Set([204, 205, 304]);
/** Bytes that are read ahead of whoever reads the body. */
const mostUnread = 65_536;

/** Sends it. Rejects as `fetch` does: with the reason of the signal, or with TypeError and its cause. */
export function send({ url, addresses }: Vetted, sent: Sent, limits: Limits): Promise<Response> {
  const start = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const request = start(url, {
      method: sent.method,
      headers: Object.fromEntries(sent.headers),
      agent: agents[url.protocol as keyof typeof agents],
      lookup: pinnedTo(addresses),
      maxHeaderSize: 16_384,
    });
    const end = supervise(request, sent.signal, limits);
    request.once('error', (error) => {
      end();
      reject(failed(error));
    });
    request.once('response', (response) => {
      end.answeredBy(response);
      response.once('close', end);
      try {
        resolve(answerOf(response, limits.bytes));
      } catch (error) {
        response.destroy();
        reject(failed(error));
      }
    });
    request.end(sent.body);
  });
}

/** The resolver of the connection: it knows the vetted addresses and nothing else. */
export function pinnedTo(addresses: Vetted['addresses']): LookupFunction {
  const [first] = addresses;
  return (_host, options, done) => {
    if (options.all) done(null, [...addresses]);
    else done(null, first?.address ?? '', first?.family ?? 4);
  };
}

export const tooLate = (what: string): Error =>
  Object.assign(new Error(`${what} took too long.`), { code: 'ETIMEDOUT' });

/** Ends the request with the signal, and when it takes too long. */
function supervise(request: ClientRequest, signal: AbortSignal, limits: Limits) {
  // Once there is an answer, the reason must end that one: destroying the request would call it a lost connection.
  let target: ClientRequest | IncomingMessage = request;
  const abort = () => target.destroy(reasonOf(signal));
  const late = (what: string) => () => target.destroy(tooLate(what));
  const headers = setTimeout(late('The answer'), limits.headersMs);
  const total = setTimeout(late('The whole answer'), limits.totalMs);
  const end = () => {
    clearTimeout(headers);
    clearTimeout(total);
    signal.removeEventListener('abort', abort);
  };
  signal.addEventListener('abort', abort, { once: true });
  if (signal.aborted) abort();
  return Object.assign(end, {
    answeredBy(response: IncomingMessage) {
      clearTimeout(headers);
      target = response;
    },
  });
}

function answerOf(response: IncomingMessage, bytes: number): Response {
  const status = response.statusCode ?? 0;
  if (status < 200 || status > 599) throw new Error(`Status ${status} is none.`);
  // It was asked for as it is: something packed may be a bomb.
  const packed = response.headers['content-encoding'];
  if (packed !== undefined && packed !== 'identity') throw new Error('The answer is packed, which was not asked for.');
  if (Number(response.headers['content-length'] ?? 0) > bytes) throw new Error('The answer is too large.');
  const headers = new Headers();
  for (let n = 0; n < response.rawHeaders.length; n += 2) {
    headers.append(response.rawHeaders[n] ?? '', response.rawHeaders[n + 1] ?? '');
  }
  if (noBody.has(status)) {
    response.resume();
    return new Response(null, { status, headers });
  }
  return new Response(bodyOf(response, bytes), { status, headers });
}

/**
 * The body as a web stream, which ends in an error beyond so many bytes. One reading gives all that has come since the last; what came
 * before an error is given before it.
 */
function bodyOf(response: IncomingMessage, bytes: number): ReadableStream<Uint8Array> {
  let received = 0;
  let waiting: Buffer[] = [];
  let unread = 0;
  let over: { error?: unknown } | undefined;
  let wake = () => {};
  const end = (how: { error?: unknown }) => {
    over ??= how;
    wake();
  };
  response.on('data', (chunk: Buffer) => {
    received += chunk.length;
    if (received > bytes) return void response.destroy(new Error('The answer is too large.'));
    waiting.push(chunk);
    unread += chunk.length;
    if (unread >= mostUnread) response.pause();
    wake();
  });
  response.once('end', () => end({}));
  response.once('error', (error) => end({ error: failed(error) }));
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (waiting.length === 0 && !over) {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        }
        if (waiting.length > 0) {
          controller.enqueue(new Uint8Array(Buffer.concat(waiting)));
          waiting = [];
          unread = 0;
          response.resume();
        } else if (over && 'error' in over) controller.error(over.error);
        else controller.close();
      },
      cancel: () => void response.destroy(),
    },
    { highWaterMark: 0 },
  );
}

function reasonOf(signal: AbortSignal): Error {
  const { reason } = signal;
  return reason instanceof Error ? reason : new DOMException('The request was aborted.', 'AbortError');
}

/** As `fetch` fails: an abort as it is, the rest as TypeError with its cause. */
function failed(error: unknown): unknown {
  if (error instanceof Error && ['AbortError', 'TimeoutError'].includes(error.name)) return error;
  return new TypeError('fetch failed', { cause: error });
}
