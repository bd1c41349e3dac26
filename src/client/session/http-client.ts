import type { Output } from '#contract/kernel/endpoint.ts';
import { abortable, pause } from '#tokens/abortable.ts';
import type { Clock } from '#tokens/clock.ts';
import { type Live, TokenGone, TokenRefused } from '#tokens/held.ts';
import type { Wait } from '#tokens/keeper-options.ts';
import { ApiError } from './api-error.ts';
import type { Callable, CallInput, EventOf, InputArgument } from './endpoint-request.ts';
import { parseJson } from './json.ts';
import { isRepeatable, repeatAfterMs } from './repeat-rule.ts';
import type { ServerProfile } from './server-profile.ts';
import { type StepUp, wantsStepUp } from './step-up.ts';
import { timeLimit } from './time-limit.ts';
import { readBody, type Transport } from './transport.ts';

export interface CallOptions {
  signal?: AbortSignal;
  /** Makes a write repeatable: the server carries it out once per key. */
  idempotencyKey?: string;
  /** Milliseconds for everything, repeats and renewals included; 30 s unless said otherwise. Asking for the password is not. */
  timeoutMs?: number;
  /** The request outlives the page, for what is sent when it is left; its body may have 64 KiB at most. */
  keepalive?: boolean;
  /** Another media type that the endpoint produces, `text/csv` for example. */
  accept?: string;
  /** Goes to the server instead of `fetch`, for an upload that tells how far it is. */
  carry?: typeof globalThis.fetch;
}

export interface StreamOptions extends CallOptions {
  /** Resume after this event. */
  lastEventId?: string;
}

/** What a server without streaming gives instead: the whole answer as one event. */
export interface WholeAnswer<E> {
  id: undefined;
  event: 'answer';
  data: Output<E>;
}

type Rest<E, O> =
  Record<never, never> extends CallInput<E>
    ? [input?: InputArgument<E>, options?: O]
    : [input: CallInput<E>, options?: O];

export interface Api {
  /** Calls an endpoint. Throws ApiError, or the reason of `signal`. */
  call<E extends Callable>(endpoint: E, ...rest: Rest<E, CallOptions>): Promise<Output<E>>;
  /** Calls an endpoint and gives the raw answer, for downloads. */
  fetch<E extends Callable>(endpoint: E, ...rest: Rest<E, CallOptions>): Promise<Response>;
  /** Opens a stream. It may end before a terminal event: then resume with `lastEventId`. */
  stream<E extends Callable>(
    endpoint: E,
    ...rest: Rest<E, StreamOptions>
  ): AsyncGenerator<EventOf<E> | WholeAnswer<E>, void, void>;
}

/** In whose name calls are made: one account on one server, during one epoch. */
export interface Authority {
  readonly server: ServerProfile;
  /** Aborts when that account is signed out or replaced. */
  readonly signal: AbortSignal;
  live(wait: Wait): Promise<Live | null>;
  renewed(gen: number, wait: Wait): Promise<Live>;
}

export interface HttpClientOptions {
  transport: Transport;
  clock: Clock;
  random(): number;
  newId(): string;
  /** Resolves as soon as it is known whether somebody is signed in. */
  authority(): Promise<Authority>;
  /** Asks for the password where the server wants it again; without it such a refusal stands. */
  stepUp?: Pick<StepUp, 'proofs' | 'ask'>;
}

/** The HTTP client of the app, and how many of its requests are under way. */
export function createHttpClient({
  transport,
  clock,
  random,
  newId,
  authority,
  stepUp,
}: HttpClientOptions): Api & { pending(): number } {
  let pending = 0;

  type Use<T> = (response: Response, signal: AbortSignal) => Promise<T>;

  /** The request, and once more after the password was proven for it; the time that a person takes for that does not count. */
  async function perform<T>(
    endpoint: Callable,
    input: unknown,
    options: CallOptions,
    headers: Record<string, string>,
    use: Use<T>,
  ): Promise<T> {
    const proofs = stepUp?.proofs;
    try {
      return await attempt(endpoint, input, options, headers, use);
    } catch (error) {
      if (!stepUp || !wantsStepUp(error)) throw error;
      if (stepUp.proofs === proofs && !(await stepUp.ask(options.signal))) throw error;
      return attempt(endpoint, input, options, headers, use);
    }
  }

  async function attempt<T>(
    endpoint: Callable,
    input: unknown,
    { signal: asked, idempotencyKey, timeoutMs = 30_000, accept, keepalive, carry }: CallOptions,
    headers: Record<string, string>,
    use: Use<T>,
  ): Promise<T> {
    const limit = timeLimit(clock, timeoutMs, asked);
    pending += 1;
    try {
      const who = await abortable(authority(), limit.signal);
      const signal = AbortSignal.any([limit.signal, who.signal]);
      const repeatable = isRepeatable(endpoint, idempotencyKey);
      const wait: Wait = { signal, patient: repeatable };
      const outgoing = {
        endpoint,
        input,
        signal,
        ...(keepalive && { keepalive }),
        ...(carry && { carry }),
        headers: {
          ...(accept && { Accept: accept }),
          ...(idempotencyKey !== undefined && { 'Idempotency-Key': idempotencyKey }),
          // A foreign server may not allow this header across origins, and then would refuse the whole call.
          ...(who.server.kind === 'home' && { 'X-Request-ID': newId() }),
          ...headers,
        },
      };
      for (let failures = 0, replayed = false; ; ) {
        const held = await who.live(wait);
        try {
          return await use(await transport.send(who.server, { ...outgoing, bearer: held?.set.access }), signal);
        } catch (error) {
          if (held && !replayed && isTokenRefusal(error)) {
            replayed = true;
            await renewedOr(error, () => who.renewed(held.gen, wait));
            continue;
          }
          failures += 1;
          const ms = repeatable ? repeatAfterMs(error, failures, random()) : null;
          if (ms === null) throw error;
          await pause(clock, ms, signal);
        }
      }
    } catch (error) {
      throw error instanceof TokenGone ? signedOut() : error;
    } finally {
      pending -= 1;
      limit.lift();
    }
  }

  return {
    pending: () => pending,

    call: (endpoint, ...[input, options = {}]) =>
      perform(endpoint, input, options, {}, readBody) as Promise<Output<typeof endpoint>>,

    fetch: (endpoint, ...[input, options = {}]) => perform(endpoint, input, options, {}, async (response) => response),

    async *stream(endpoint, ...[input, options = {}]) {
      type E = typeof endpoint;
      const { lastEventId } = options;
      // The reader comes with the first stream: the pages that everybody sees first have none.
      const reader = import('./event-stream.ts');
      reader.catch(() => {});
      const headers = {
        Accept: 'text/event-stream',
        ...(lastEventId !== undefined && { 'Last-Event-ID': lastEventId }),
      };
      const [response, signal] = await perform(
        endpoint,
        input,
        options,
        headers,
        async (answer, until) => [answer, until] as const,
      );
      if (!response.headers.get('content-type')?.includes('text/event-stream')) {
        yield { id: undefined, event: 'answer', data: (await readBody(response, signal)) as Output<E> };
        return;
      }
      const { readEvents } = await reader;
      for await (const { id, event = 'message', data } of readEvents(response, clock, signal)) {
        yield { id, event, data: eventData(data) } as EventOf<E>;
      }
    },
  };
}

/** The error of whatever was cut short because its account is no longer signed in. */
export function signedOut(): ApiError {
  return new ApiError({ status: 0, code: 'signed_out', message: 'You are signed out.' });
}

/** A wrong password is a 401 too, and no new token would make it right. */
function isTokenRefusal(error: unknown): boolean {
  return error instanceof ApiError && error.status === 401 && error.code !== 'invalid_credentials';
}

async function renewedOr(refusal: unknown, renew: () => Promise<unknown>): Promise<void> {
  try {
    await renew();
  } catch (error) {
    throw error instanceof TokenRefused ? refusal : error;
  }
}

function eventData(text: string): unknown {
  try {
    return parseJson(text);
  } catch (cause) {
    throw new ApiError({
      status: 200,
      code: 'invalid_answer',
      message: 'The server sent an event that this app does not understand.',
      cause,
    });
  }
}
