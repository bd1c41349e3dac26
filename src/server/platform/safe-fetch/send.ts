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
function pinnedTo(addresses: Vetted['addresses']): LookupFunction {
  const [first] = addresses;
  return (_host, options, done) => {
    if (options.all) done(null, [...addresses]);
    else done(null, first?.address ?? '', first?.family ?? 4);
  };
}

/** Ends the request with the signal, and when it takes too long. */
function supervise(request: ClientRequest, signal: AbortSignal, limits: Limits) {
  // Once there is an answer, the reason must end that one: destroying the request would call it a lost connection.
  let target: ClientRequest | IncomingMessage = request;
  const abort = () => target.destroy(reasonOf(signal));
  const late = (what: string) => () =>
    target.destroy(Object.assign(new Error(`${what} took too long.`), { code: 'ETIMEDOUT' }));
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

/** The body as a web stream, which ends in an error beyond so many bytes and never runs ahead of its reader. */
function bodyOf(response: IncomingMessage, bytes: number): ReadableStream<Uint8Array> {
  let received = 0;
  let over = false;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const settle = (act: () => void) => {
        if (over) return;
        over = true;
        act();
      };
      response.on('data', (chunk: Buffer) => {
        received += chunk.length;
        if (received > bytes) response.destroy(new Error('The answer is too large.'));
        if (over || received > bytes) return;
        controller.enqueue(new Uint8Array(chunk));
        if ((controller.desiredSize ?? 0) <= 0) response.pause();
      });
      response.once('end', () => settle(() => controller.close()));
      response.once('error', (error) => settle(() => controller.error(failed(error))));
    },
    pull: () => void response.resume(),
    cancel() {
      over = true;
      response.destroy();
    },
  });
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
