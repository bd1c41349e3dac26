import { RefusedAddressError } from '#server/platform/safe-fetch/vet.ts';
import type { Answer, TokenRequest } from '#tokens/dialects/dialect.ts';
import type { ApiRequest } from './vendors/vendor.ts';

/** An answer, and the wait that it asks for. */
export interface Reply extends Answer {
  retryAfterMs?: number;
}

/** The request did not get an answer: the address is none that may be asked (`config`), or the network failed (`transient`). */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
  readonly standing: 'transient' | 'config';
  /** It answered, with more than is read. */
  readonly tooLarge: boolean;

  constructor(cause: unknown) {
    super('The service did not answer.', { cause });
    const refused = cause instanceof Error && cause.cause instanceof RefusedAddressError;
    this.standing = refused ? 'config' : 'transient';
    this.tooLarge = causesOf(cause).some(({ message }) => message === 'The answer is too large.');
  }
}

/** Whatever a service sends, no more of it is read, and no longer is waited. */
export const exchangeLimits = { headersMs: 15_000, totalMs: 20_000, bytes: 64 * 1024 } as const;

/** The same of requests for data. */
export const dataLimits = { headersMs: 15_000, totalMs: 60_000, bytes: 8 * 1024 * 1024 } as const;

/** Sends requests of the dialects, and those with a token. */
export function createExchange(fetch: typeof globalThis.fetch) {
  async function send(url: string, init: RequestInit, signal?: AbortSignal): Promise<Reply> {
    try {
      const response = await fetch(url, { ...init, ...(signal && { signal }) });
      const body = await response.text();
      const retryAfterMs = waitOf(response.headers.get('retry-after'));
      return {
        status: response.status,
        contentType: response.headers.get('content-type'),
        body,
        ...(retryAfterMs !== undefined && { retryAfterMs }),
      };
    } catch (error) {
      if (signal?.aborted) throw error;
      throw new NoAnswer(error);
    }
  }

  return {
    /** Follows no redirect, and nothing cuts it off but its own limits of time. @throws NoAnswer */
    token: ({ url, headers, body }: TokenRequest) =>
      send(url, { method: 'POST', redirect: 'error', headers: { ...headers }, ...(body !== '' && { body }) }),

    /** @throws NoAnswer */
    api: ({ method, url, body, headers }: ApiRequest, access: string, signal?: AbortSignal) =>
      send(
        url,
        {
          method,
          headers: {
            accept: 'application/json',
            authorization: `Bearer ${access}`,
            ...(body !== undefined && { 'content-type': 'application/json' }),
            ...headers,
          },
          ...(body !== undefined && { body: JSON.stringify(body) }),
        },
        signal,
      ),
  };
}

export type Exchange = ReturnType<typeof createExchange>;

function causesOf(error: unknown): Error[] {
  return error instanceof Error ? [error, ...causesOf(error.cause)] : [];
}

/** `Retry-After` in seconds; dates are not understood, and a day is the longest. */
function waitOf(header: string | null): number | undefined {
  return header !== null && /^\d{1,9}$/.test(header) ? Math.min(Number(header), 86_400) * 1_000 : undefined;
}
