import type { Clock } from '#tokens/clock.ts';
import { ApiError, errorFrom } from './api-error.ts';
import { bodyOf, type Callable, urlOf } from './endpoint-request.ts';
import { parseJson } from './json.ts';
import type { ServerProfile } from './server-profile.ts';

export interface Outgoing {
  endpoint: Callable;
  input?: unknown;
  bearer?: string | null;
  headers?: Record<string, string>;
  signal?: AbortSignal;
  /** Let the request outlive the page. */
  keepalive?: boolean;
  /** Goes to the server instead of `fetch`, as `fetchWithProgress` does. */
  carry?: typeof globalThis.fetch;
}

export interface Transport {
  /**
   * Sends one request to one server and gives its answer if that is a success. Throws ApiError, or the signal's reason.
   * Knows nothing of sessions: who needs a token passes it, and it goes to `server.baseUrl` alone.
   */
  send(server: ServerProfile, outgoing: Outgoing): Promise<Response>;
}

export function createTransport(fetch: typeof globalThis.fetch, clock: Clock): Transport {
  return {
    async send(server, { endpoint, input, bearer, headers = {}, signal, keepalive = false, carry = fetch }) {
      const url = urlOf(server.baseUrl, endpoint, input);
      if (url.origin !== server.baseUrl) throw new TypeError('A call must stay on its server.');
      const { body, contentType } = bodyOf(endpoint, input);
      const request: RequestInit = {
        method: endpoint.method,
        headers: {
          Accept: 'application/json',
          ...(contentType && { 'Content-Type': contentType }),
          ...(bearer && { Authorization: `Bearer ${bearer}` }),
          ...headers,
        },
        body,
        signal,
        keepalive,
        credentials: server.kind === 'home' ? 'same-origin' : 'omit',
        cache: 'no-store',
        // A token must never follow a redirect to somewhere else.
        redirect: 'error',
        referrerPolicy: 'no-referrer',
      };
      const response = await reached(() => carry(url, request), signal);
      if (!response.ok) throw await errorFrom(response, clock.now().wall);
      return response;
    },
  };
}

/** The body of a success: JSON parsed, other text as it is, nothing as undefined. A web page instead of data is an error. */
export async function readBody(response: Response, signal?: AbortSignal): Promise<unknown> {
  const type = response.headers.get('content-type') ?? '';
  const text = await reached(() => response.text(), signal);
  if (text === '') return undefined;
  if (!type.includes('html')) {
    if (!/\bjson\b/.test(type) && type !== '') return text;
    try {
      return parseJson(text);
    } catch {
      // Told below: cut off, or no JSON at all.
    }
  }
  throw new ApiError({
    status: response.status,
    code: 'invalid_answer',
    message: 'The server answered with something that this app does not understand.',
    requestId: response.headers.get('x-request-id'),
  });
}

/** Runs a step of the network; tells an abort (the signal's own reason) from a connection that failed. */
export async function reached<T>(step: () => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  signal?.throwIfAborted();
  try {
    return await step();
  } catch (cause) {
    signal?.throwIfAborted();
    throw new ApiError({
      status: 0,
      code: 'network_error',
      message: 'The server cannot be reached. Check your connection and try again.',
      cause,
    });
  }
}
