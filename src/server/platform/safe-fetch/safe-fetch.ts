import { type Limits, type Sent, send, tooLate } from './send.ts';
import { RefusedAddressError, type Resolve, type Rules, systemResolve, vet } from './vet.ts';

export interface SafeFetchOptions {
  /** `host:port` that may be private or without encryption: SAFE_FETCH_ALLOW, and what the environment itself names. */
  allow: readonly string[];
  /** Other than the resolver of the system. */
  resolve?: Resolve;
  /** Permits plain http to public hosts too. */
  plainHttp?: boolean;
  limits?: Partial<Limits>;
}

const most: Limits = { headersMs: 120_000, totalMs: 660_000, bytes: 32 * 1024 * 1024 };
const hops = 3;
const moved = new Set([301, 302, 303, 307, 308]);
/** What another origin may see of the first request; above all, no credentials. */
const harmless = new Set(['accept', 'accept-language', 'user-agent']);

/**
 * The one door for every outbound request whose address a person gave (security §5.5). Works as `fetch` for a string or URL with
 * a body of text or bytes, and differs in this: a name is resolved once, every address of it is looked at, and the connection goes
 * to exactly those; private and special addresses, and other ports than that of the web, are refused unless listed; redirects are followed three times at most, each
 * looked at anew, to another origin without credentials and never with a body; size is limited, and so is time, for all of it
 * together, from the first look at the name on; proxies of the environment are not used. `redirect: 'error'` follows none. A refusal rejects with TypeError whose cause is a RefusedAddressError.
 */
export function createSafeFetch(options: SafeFetchOptions): typeof globalThis.fetch {
  const limits = { ...most, ...options.limits };
  const rules: Rules = {
    allow: new Set(options.allow.map((item) => item.toLowerCase())),
    resolve: options.resolve ?? systemResolve,
    plainHttp: options.plainHttp ?? false,
  };

  return async (input, init = {}) => {
    if (input instanceof Request) throw new TypeError('Give a string or URL.');
    const { body = undefined } = init;
    if (body !== undefined && body !== null && typeof body !== 'string' && !(body instanceof Uint8Array)) {
      throw new TypeError('Give the body as text or bytes.');
    }
    const started = performance.now();
    const left = (ms: number) => Math.max(0, ms - (performance.now() - started));
    let url = new URL(input);
    const headers = new Headers(init.headers);
    headers.set('accept-encoding', 'identity');
    let sent: Sent = {
      method: init.method?.toUpperCase() ?? 'GET',
      headers,
      body: body ?? undefined,
      signal: init.signal ?? new AbortController().signal,
    };
    for (let followed = 0; ; followed += 1) {
      const vetted = vet(url, rules).catch((error: unknown) => {
        throw new TypeError('fetch failed', { cause: error });
      });
      const target = await inTime(vetted, sent.signal, left(limits.headersMs));
      const { bytes, headersMs, totalMs } = limits;
      const response = await send(target, sent, { bytes, headersMs: left(headersMs), totalMs: left(totalMs) });
      const location = moved.has(response.status) ? response.headers.get('location') : null;
      if (location === null) return response;
      await response.body?.cancel();
      if (init.redirect === 'error') throw refused('The address redirects, which this request may not.');
      if (followed === hops) throw refused('The address redirects too often.');
      const next = URL.parse(location, url);
      if (next === null) throw refused('The address redirects to something that is none.');
      sent = redirected(sent, response.status, url, next);
      url = next;
    }
  };
}

/** The promise, or the reason of the signal as soon as it aborts, or that it took too long: a resolver cannot be told to stop. */
async function inTime<T>(promise: Promise<T>, signal: AbortSignal, ms: number): Promise<T> {
  const ended = Promise.withResolvers<never>();
  const stop = () => ended.reject(signal.reason);
  const late = setTimeout(() => ended.reject(new TypeError('fetch failed', { cause: tooLate('The name') })), ms);
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  return Promise.race([promise, ended.promise]).finally(() => {
    clearTimeout(late);
    signal.removeEventListener('abort', stop);
  });
}

/** The request that follows a redirect (Fetch §4.4, more careful). */
function redirected(sent: Sent, status: number, from: URL, to: URL): Sent {
  const { signal } = sent;
  const asGet = status === 303 ? sent.method !== 'HEAD' : [301, 302].includes(status) && sent.method === 'POST';
  const sameOrigin = from.origin === to.origin;
  const next: Sent = asGet
    ? { method: 'GET', headers: new Headers(sent.headers), body: undefined, signal }
    : { ...sent, headers: new Headers(sent.headers) };
  if (asGet) for (const name of ['content-type', 'content-length']) next.headers.delete(name);
  if (sameOrigin) return next;
  if (next.body !== undefined) throw refused('The address redirects to another host, which would see the request.');
  for (const name of [...next.headers.keys()]) if (!harmless.has(name)) next.headers.delete(name);
  next.headers.set('accept-encoding', 'identity');
  return next;
}

function refused(message: string): TypeError {
  return new TypeError('fetch failed', { cause: new RefusedAddressError(message) });
}
