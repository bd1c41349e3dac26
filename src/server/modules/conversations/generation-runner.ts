import type { ChatProviders, GenerateRequest } from '#server/ai/generate.ts';
import type { Db } from '#server/db/database.ts';
import type { Clock } from '#server/platform/clock.ts';
import { createEventWriter } from './event-writer.ts';
import { endWith } from './generation-ending.ts';
import type { GenerationHub } from './generation-hub.ts';
import { appendEvents } from './generation-log.ts';
import { beat, type GenerationRef } from './generations.repository.ts';
import { interruptible } from './interruptible.ts';
import { updateUnfinished } from './messages.repository.ts';
import type { Earn, Log } from './ports.ts';
import { Transcript, type WireEvent } from './transcript.ts';
import { type BreakOff, brokenOff, byBreakOff, internal, type Verdict, verdictOf } from './verdict.ts';

/** An answer to write: where to, to which question, and what to ask a provider. */
export interface Job extends GenerationRef {
  conversationId: string;
  messageId: string;
  question: { id: string; text: string };
  request: Omit<GenerateRequest, 'signal'>;
}

export interface GenerationRunner {
  /** Starts writing, apart from whoever asked. The job is stored already. */
  start(job: Job): void;
  /** Breaks off at once if this process runs it; elsewhere it is seen within half a second. */
  stop(ref: GenerationRef): void;
  /** Breaks off what runs in a conversation that was deleted. */
  abandon(userId: string, conversationId: string): void;
  /** Ends everything as interrupted and waits until that is stored. */
  close(): Promise<void>;
}

export interface RunnerDeps {
  db: Db;
  clock: Clock;
  log: Log;
  providers: ChatProviders;
  earn: Earn;
  hub: GenerationHub;
}

/** Milliseconds: how long an answer may take, and how often it beats, looks for a stop and saves its text. */
export const runnerTiming = { limit: 600_000, tick: 500 };

export function generationKey({ userId, generationId }: GenerationRef): string {
  return `${userId}/${generationId}`;
}

/** Runs generations in this process, under the name `owner`: that of this one start of it. */
export function createGenerationRunner(deps: RunnerDeps, owner: string, timing = runnerTiming): GenerationRunner {
  const { db, clock, log, providers, earn, hub } = deps;
  const running = new Map<string, { job: Job; controller: AbortController; done: Promise<void> }>();

  async function run(job: Job, controller: AbortController): Promise<void> {
    const transcript = new Transcript({
      generation_id: job.generationId,
      message_id: job.messageId,
      conversation_id: job.conversationId,
    });
    const key = generationKey(job);
    const writer = createEventWriter(
      (events) => appendEvents(db, job, events),
      (events) => hub.publish(key, events),
      (error) => {
        log.error({ err: error, generationId: job.generationId }, 'could not write down what a generation said');
        breakOff(controller, 'lost');
      },
    );
    const unwatch = watch(job, controller, transcript);
    const limit = setTimeout(() => breakOff(controller, 'timeout'), timing.limit);
    try {
      const verdict = await write(job, controller.signal, transcript, (event) => writer.push(event));
      for (const event of transcript.rest()) await writer.push(event);
      await writer.flush();
      const known = { answer: transcript.answer, nextId: writer.nextId() };
      const last = await endWith(db, { ...job, owner }, clock(), verdict, known, (tx) => reward(tx, job, verdict));
      if (last) hub.publish(key, [last]);
    } catch (error) {
      const last = await endWith(db, { ...job, owner }, clock(), internal);
      if (last) {
        log.error({ err: error, generationId: job.generationId }, 'could not finish a generation; its log stands');
        hub.publish(key, [last]);
      }
    } finally {
      clearTimeout(limit);
      await unwatch();
    }
  }

  async function write(
    job: Job,
    signal: AbortSignal,
    transcript: Transcript,
    push: (event: WireEvent) => Promise<void>,
  ): Promise<Verdict> {
    try {
      let finished = false;
      for await (const said of interruptible(providers.generate({ ...job.request, signal }), signal)) {
        finished ||= said.type === 'finish';
        for (const event of transcript.take(said)) await push(event);
      }
      if (finished) return { status: 'complete' };
      return signal.aborted ? byBreakOff[signal.reason as BreakOff] : brokenOff;
    } catch (error) {
      if (signal.aborted) return byBreakOff[signal.reason as BreakOff];
      const verdict = verdictOf(error);
      if (!verdict) log.error({ err: error, generationId: job.generationId }, 'a generation failed');
      return verdict ?? internal;
    }
  }

  /** The reward has a savepoint of its own: an answer is worth more than its points. */
  async function reward(
    tx: Db,
    { userId, conversationId, question, generationId }: Job,
    verdict: Verdict,
  ): Promise<void> {
    if (verdict.status !== 'complete') return;
    const turn = { userId, conversationId, messageId: question.id, text: question.text, at: clock() };
    await tx
      .transaction((inner) => earn(inner, turn))
      .catch((error: unknown) => log.error({ err: error, generationId }, 'could not reward a finished turn'));
  }

  function watch(job: Job, controller: AbortController, transcript: Transcript): () => Promise<void> {
    let saved = '';
    let ticking: Promise<void> | undefined;
    async function tick(): Promise<void> {
      const mine = await beat(db, job, owner, clock());
      if (!mine) return breakOff(controller, 'lost');
      if (mine.stopRequestedAt !== null) return breakOff(controller, 'stopped');
      const { text } = transcript.answer;
      if (text !== saved) await updateUnfinished(db, job.userId, job.messageId, { content: text });
      saved = text;
    }
    const timer = setInterval(() => {
      ticking ??= tick()
        .catch((error: unknown) => log.warn({ err: error, generationId: job.generationId }, 'a heartbeat failed'))
        .finally(() => {
          ticking = undefined;
        });
    }, timing.tick);
    return async () => {
      clearInterval(timer);
      await ticking;
    };
  }

  function start(job: Job): void {
    const key = generationKey(job);
    const controller = new AbortController();
    hub.open(key);
    const done = run(job, controller)
      .catch((error: unknown) =>
        log.error({ err: error, generationId: job.generationId }, 'a generation is left to recovery'),
      )
      .finally(() => {
        running.delete(key);
        hub.close(key);
      });
    running.set(key, { job, controller, done });
  }

  return {
    start,
    stop(ref) {
      const found = running.get(generationKey(ref));
      if (found) breakOff(found.controller, 'stopped');
    },
    abandon(userId, conversationId) {
      for (const { job, controller } of running.values())
        if (job.userId === userId && job.conversationId === conversationId) breakOff(controller, 'lost');
    },
    async close() {
      for (const { controller } of running.values()) breakOff(controller, 'shutdown');
      await Promise.all([...running.values()].map(({ done }) => done));
    },
  };
}

function breakOff(controller: AbortController, why: BreakOff): void {
  controller.abort(why);
}
