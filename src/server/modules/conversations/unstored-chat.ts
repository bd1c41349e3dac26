import type { ChatRequest, ChatResponse } from '#contract/chat.ts';
import type { ChatProviders } from '#server/ai/generate.ts';
import type { StreamEvent } from '#server/http/sse.ts';
import { AppError } from '#server/platform/app-error.ts';
import type { Clock } from '#server/platform/clock.ts';
import { newId } from '#server/platform/ids.ts';
import { storable } from '#server/platform/storable-text.ts';
import type { Asker } from '#server/tenancy/access.ts';
import { answerView } from './answer-view.ts';
import { asked } from './begin-turn.ts';
import { runnerTiming } from './generation-runner.ts';
import { groundingWish } from './grounding-wish.ts';
import { trimTurns } from './history.ts';
import { interruptible } from './interruptible.ts';
import type { Book, Knowledge } from './ports.ts';
import { noSettings } from './settings.ts';
import { Transcript } from './transcript.ts';
import { usedBy } from './used.ts';
import { brokenOff, byBreakOff, isProviderFailure, terminalEvent, verdictOf } from './verdict.ts';

/**
 * Chats of which nothing is kept. An answer lives as long as its connection: when that ends, so does the asking, and
 * there is nothing to resume or stop by its id.
 */
export interface UnstoredChat {
  answer(asker: Asker, request: ChatRequest, signal: AbortSignal): Promise<ChatResponse>;
  /** Errors before the first event are thrown, later ones are the stream's last event. */
  stream(asker: Asker, request: ChatRequest, signal: AbortSignal): AsyncGenerator<StreamEvent, void>;
  /** How many answers are being written for this user, in this process. */
  running(userId: string): number;
}

/** `book` hears what an answer used when it is over, also when its connection ended. */
export function createUnstoredChat(
  providers: ChatProviders,
  book: (used: Parameters<Book>[1]) => Promise<void>,
  clock: Clock,
  knowledge?: Knowledge,
): UnstoredChat {
  const counts = new Map<string, number>();

  async function* write(
    asker: Asker,
    request: ChatRequest,
    outer: AbortSignal,
    transcript: Transcript,
  ): AsyncGenerator<StreamEvent, void> {
    const { userId } = asker;
    const limit = new AbortController();
    const timer = setTimeout(() => limit.abort('timeout'), runnerTiming.limit);
    const signal = AbortSignal.any([outer, limit.signal]);
    counts.set(userId, (counts.get(userId) ?? 0) + 1);
    let seq = 0;
    const history = trimTurns(request.conversation_history ?? []);
    const message = storable(request.message);
    const question = {
      ...asked(request, noSettings, [...history, { role: 'user', content: message }]),
      userId,
      asker,
      signal,
    };
    try {
      let finished = false;
      const wish = groundingWish(request.use_knowledge === true, message, request.attachments ?? []);
      const grounding = wish && (await knowledge?.ground(asker, { ...wish, traceless: true }));
      for await (const said of interruptible(
        providers.generate({ ...question, ...(grounding && { grounding }) }),
        signal,
      )) {
        finished ||= said.type === 'finish';
        for (const event of transcript.take(said)) yield { id: ++seq, ...event };
      }
      const verdict = finished ? ({ status: 'complete' } as const) : brokenOff;
      for (const event of transcript.rest()) yield { id: ++seq, ...event };
      yield { id: ++seq, ...terminalEvent(verdict, transcript.answer) };
    } catch (error) {
      const verdict = limit.signal.aborted ? byBreakOff.timeout : verdictOf(error);
      if (seq === 0 || !verdict || outer.aborted) throw refusal(error);
      yield { id: ++seq, ...terminalEvent(verdict, transcript.answer) };
    } finally {
      clearTimeout(timer);
      const left = (counts.get(userId) ?? 1) - 1;
      if (left > 0) counts.set(userId, left);
      else counts.delete(userId);
      const used = usedBy(userId, question.turns, transcript.answer, clock());
      if (used) await book(used);
    }
  }

  const transcriptOfNothing = () =>
    new Transcript({ generation_id: newId(), message_id: newId(), conversation_id: null });

  return {
    running: (userId) => counts.get(userId) ?? 0,
    stream: (asker, request, signal) => write(asker, request, signal, transcriptOfNothing()),
    async answer(asker, request, signal) {
      const transcript = transcriptOfNothing();
      for await (const { event, data } of write(asker, request, signal, transcript)) {
        if (event !== 'error') continue;
        const { message } = data as { message: string };
        throw new AppError('provider_unavailable', message);
      }
      return answerView(transcript.answer, request);
    },
  };
}

/** A failure before anything was sent, as the answer of the request. */
function refusal(error: unknown): unknown {
  if (!isProviderFailure(error)) return error;
  return new AppError(
    'provider_unavailable',
    error.message,
    error.retryAfter === undefined ? {} : { retryAfter: error.retryAfter },
  );
}
