import { ApiError } from '#client/session/api-error.ts';
import type { Api } from '#client/session/http-client.ts';
import type { ChatRequest } from '#contract/chat.ts';
import { conversations } from '#contract/conversations.ts';
import { type Backoff, backoffMs } from '#tokens/backoff.ts';
import type { Attention } from './attention.ts';
import type { AnswerEvent } from './live-answer.ts';
import { wantsSignIn } from './signed-in.ts';

/** What is asked; with its `client_message_id` it may be sent again. */
export type FollowRequest = Pick<ChatRequest, 'message' | 'conversation_id' | 'client_message_id'> &
  Partial<ChatRequest>;

export interface FollowOptions {
  api: Pick<Api, 'stream'>;
  /** What to ask; null when the answer is being written already. */
  request: FollowRequest | null;
  /** So often an unanswered question is sent before that counts as refused; five times, about eight seconds, unless said otherwise. */
  sends?: number;
  /** The generation to follow, where it is known. */
  generationId: string | null;
  signal: AbortSignal;
  take(event: AnswerEvent): void;
  /** The line broke, or is there again. */
  onLink(link: 'live' | 'reconnecting'): void;
  /** An answer that nobody looks at is left to the server, and taken up again where it was left. */
  attention: Attention;
  /** Waits for the same person where the session has ended; gives whether there was that to wait for. */
  signedIn(signal: AbortSignal): Promise<boolean>;
  /** Waits before the next attempt; may end early when the network comes back. */
  pause(ms: number, signal: AbortSignal): Promise<void>;
}

/** Tabs that lost their lines in the same moment, as when a server starts anew, do not come back in the same moment. */
const backoff: Backoff = { floorMs: 500, baseMs: 1_000, capMs: 15_000 };

/** The first words may be long in coming, when one provider after the other is tried. Milliseconds. */
const firstWordWithin = 120_000;

/**
 * Takes every event of an answer, each once and in order, over as many connections as it needs. Returns after the last
 * event. Throws what refuses the question, what makes following impossible, and the reason of `signal`.
 */
export async function followAnswer(options: FollowOptions): Promise<void> {
  const { signal, onLink, pause, attention, signedIn, sends = 5 } = options;
  let { generationId } = options;
  let last = 0;
  let failures = 0;
  /** The event after which something was missing. */
  let missedAfter: number | null = null;
  for (;;) {
    /** The wait that the server asked for. */
    let named = 0;
    const over = new AbortController();
    const away = attention.away(over.signal);
    // A question must be heard before its asker may look away.
    const leave = new AbortController();
    const leaveWhenHeard = () => generationId !== null && away.aborted && leave.abort();
    away.addEventListener('abort', leaveWhenHeard, { once: true });
    try {
      for await (const said of open(generationId, last, AbortSignal.any([signal, leave.signal]))) {
        const number = said.id === undefined ? last + 1 : Number(said.id);
        // A resumed stream may begin with what is known.
        if (number <= last) continue;
        // Something was skipped: it is asked for, once. Where the server then says the same again, that is what there is.
        if (number > last + 1 && generationId !== null && missedAfter !== last) {
          missedAfter = last;
          break;
        }
        last = number;
        failures = 0;
        onLink('live');
        if (said.event === 'start') generationId = said.data.generation_id;
        options.take(said);
        leaveWhenHeard();
        if (said.event === 'done' || said.event === 'error' || said.event === 'answer') return;
      }
    } catch (error) {
      signal.throwIfAborted();
      if (leave.signal.aborted) {
        await attention.back(signal);
        continue;
      }
      if (generationId !== null && wantsSignIn(error)) {
        onLink('reconnecting');
        if (await signedIn(signal)) {
          failures = 0;
          continue;
        }
      } else if (!isPassing(error, generationId !== null)) throw error;
      if (error instanceof ApiError) named = (error.retryAfter ?? 0) * 1_000;
      // A stream whose code could not be loaded is a TypeError, as any fault of ours would be.
      const patient = generationId !== null && error instanceof ApiError;
      if (!patient && failures + 1 >= sends) throw error;
    } finally {
      over.abort();
    }
    signal.throwIfAborted();
    failures += 1;
    onLink('reconnecting');
    await pause(backoffMs(backoff, failures, Math.random(), named), signal);
  }

  function open(generation: string | null, after: number, signal: AbortSignal): AsyncIterable<AnswerEvent> {
    const { api, request } = options;
    if (generation !== null) {
      return api.stream(
        conversations.generationEvents,
        { params: { generation_id: generation } },
        { signal, timeoutMs: firstWordWithin, ...(after > 0 && { lastEventId: String(after) }) },
      ) as AsyncIterable<AnswerEvent>;
    }
    if (!request) throw new TypeError('Either a question or a generation is needed.');
    return api.stream(conversations.chat, { body: request }, { signal, timeoutMs: firstWordWithin });
  }
}

/** Trouble on the way, which says nothing about the question. An answer that has `begun` is not given up for any trouble of the server. */
function isPassing(error: unknown, begun: boolean): boolean {
  if (error instanceof TypeError) return true;
  if (!(error instanceof ApiError) || wantsSignIn(error)) return false;
  const { status, code } = error;
  if (begun && (status === 429 || status >= 500)) return true;
  if (status === 503) return code !== 'provider_unavailable';
  return status === 0 || status === 408 || status === 502 || status === 504;
}
