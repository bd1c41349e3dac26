import type { ChatProviders, GenerateRequest } from '#server/ai/generate.ts';
import type { Db } from '#server/db/database.ts';
import type { Clock } from '#server/platform/clock.ts';
import type { Asker } from '#server/tenancy/access.ts';
import { createEventLog } from './event-log.ts';
import { createEventWriter, type EventWriter } from './event-writer.ts';
import { endWith } from './generation-ending.ts';
import type { GenerationHub } from './generation-hub.ts';
import type { LoggedEvent } from './generation-log.ts';
import type { GenerationRef } from './generations.repository.ts';
import { interruptible } from './interruptible.ts';
import type { Book, Earn, GroundingWish, Knowledge, Log } from './ports.ts';
import { watchRunning } from './running-watch.ts';
import { type Answer, Transcript, type WireEvent } from './transcript.ts';
import { tryAgain } from './try-again.ts';
import { usedBy } from './used.ts';
import { type BreakOff, brokenOff, byBreakOff, internal, type Verdict, verdictOf } from './verdict.ts';

/** An answer to write: where to, to which question, and what to ask a provider. */
export interface Job extends GenerationRef, Asker {
  conversationId: string;
  messageId: string;
  /** Null where an answer goes on that nobody asked for: nothing is rewarded then. */
  question: { id: string; text: string } | null;
  /** What the answer is to rest on; looked up before a provider is asked. */
  grounding: GroundingWish | null;
  request: Omit<GenerateRequest, 'signal' | 'grounding' | 'asker'>;
}

export interface GenerationRunner {
  /** Starts writing, apart from whoever asked. The job is stored already. */
  start(job: Job): void;
  /** Breaks off at once if this process runs it; elsewhere it is seen within half a second. */
  stop(ref: GenerationRef): void;
  /** Is it being written, or on its way to its end, in this process? */
  holds(ref: GenerationRef): boolean;
  /** Breaks off what runs in a conversation that was deleted. */
  abandon(userId: string, conversationId: string): void;
  /** Breaks off all that runs for a person who is no more. */
  abandonAll(userId: string): void;
  /** Ends everything as interrupted and waits until that is stored. */
  close(): Promise<void>;
}

export interface RunnerDeps {
  db: Db;
  clock: Clock;
  log: Log;
  providers: ChatProviders;
  earn: Earn;
  book?: Book;
  knowledge?: Knowledge;
  hub: GenerationHub;
}

/** In milliseconds. */
export interface RunnerTiming {
  /** How long an answer may take. */
  limit: number;
  /** How often this process looks after all that it runs. */
  tick: number;
  /** The waits while an end cannot be stored, as when the database restarts: a minute in all. */
  endAgain: readonly number[];
}

export const runnerTiming: RunnerTiming = {
  limit: 600_000,
  tick: 500,
  endAgain: [250, 500, 1_000, 2_000, 4_000, 8_000, 8_000, 8_000, 8_000, 8_000, 8_000],
};

export function generationKey({ userId, generationId }: GenerationRef): string {
  return `${userId}/${generationId}`;
}

/** Runs generations in this process, under the name `owner`: that of this one start of it. */
export function createGenerationRunner(
  deps: RunnerDeps,
  owner: string,
  { limit, tick, endAgain } = runnerTiming,
): GenerationRunner {
  const { db, clock, log, providers, earn, book, knowledge, hub } = deps;
  const eventLog = createEventLog(db);
  const watch = watchRunning(deps, owner, tick);
  const closing = new AbortController();
  const running = new Map<string, { job: Job; controller: AbortController; done: Promise<void> }>();

  async function run(job: Job, controller: AbortController): Promise<void> {
    const transcript = new Transcript({
      generation_id: job.generationId,
      message_id: job.messageId,
      conversation_id: job.conversationId,
    });
    const key = generationKey(job);
    const writer = createEventWriter(
      (events) => eventLog.append({ ref: job, events }),
      (events) => hub.publish(key, events),
      (error) => {
        log.error({ err: error, generationId: job.generationId }, 'could not write down what a generation said');
        breakOff(controller, 'lost');
      },
    );
    const unwatch = watch.add({
      userId: job.userId,
      generationId: job.generationId,
      messageId: job.messageId,
      text: () => transcript.answer.text,
      stop: () => breakOff(controller, 'stopped'),
      lost: () => breakOff(controller, 'lost'),
    });
    const timer = setTimeout(() => breakOff(controller, 'timeout'), limit);
    try {
      const verdict = await write(job, controller.signal, transcript, (event) => writer.push(event));
      const last = await tryAgain(() => end(job, verdict, transcript, writer), endAgain, closing.signal);
      if (last) hub.publish(key, [last]);
    } finally {
      clearTimeout(timer);
      unwatch();
    }
  }

  /** Ends it as it went. Where just that cannot be stored, it has failed, with the text that its log holds. */
  async function end(
    job: Job,
    verdict: Verdict,
    transcript: Transcript,
    writer: EventWriter,
  ): Promise<LoggedEvent | undefined> {
    try {
      for (const event of transcript.rest()) await writer.push(event);
      await writer.flush();
      const known = { answer: transcript.answer, nextId: writer.nextId() };
      return await endWith(db, { ...job, owner }, clock(), verdict, known, (tx) =>
        settle(tx, job, verdict, known.answer),
      );
    } catch (error) {
      const last = await endWith(db, { ...job, owner }, clock(), internal);
      if (last)
        log.error({ err: error, generationId: job.generationId }, 'could not finish a generation; its log stands');
      return last;
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
      const grounding = job.grounding && (await knowledge?.ground(job, job.grounding));
      const { userId, keyOrganization } = job;
      const asker = { userId, keyOrganization };
      const request = { ...job.request, ...(grounding && { grounding }), userId, asker, signal };
      for await (const said of interruptible(providers.generate(request), signal)) {
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

  async function settle(tx: Db, job: Job, verdict: Verdict, answer: Answer): Promise<void> {
    await reward(tx, job, verdict);
    const used = usedBy(job.userId, job.request.turns, answer, clock());
    if (!used || !book) return;
    await tx
      .transaction((inner) => book(inner, used))
      .catch((error: unknown) =>
        log.error({ err: error, generationId: job.generationId }, 'could not book what an answer used'),
      );
  }

  /** The reward has a savepoint of its own: an answer is worth more than its points. */
  async function reward(
    tx: Db,
    { userId, conversationId, question, generationId }: Job,
    verdict: Verdict,
  ): Promise<void> {
    if (verdict.status !== 'complete' || question === null) return;
    const turn = { userId, conversationId, messageId: question.id, text: question.text, at: clock() };
    await tx
      .transaction((inner) => earn(inner, turn))
      .catch((error: unknown) => log.error({ err: error, generationId }, 'could not reward a finished turn'));
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
    holds: (ref) => running.has(generationKey(ref)),
    abandon(userId, conversationId) {
      for (const { job, controller } of running.values())
        if (job.userId === userId && job.conversationId === conversationId) breakOff(controller, 'lost');
    },
    abandonAll(userId) {
      for (const { job, controller } of running.values()) if (job.userId === userId) breakOff(controller, 'lost');
    },
    async close() {
      closing.abort();
      for (const { controller } of running.values()) breakOff(controller, 'shutdown');
      await Promise.all([...running.values()].map(({ done }) => done));
      await watch.close();
    },
  };
}

function breakOff(controller: AbortController, why: BreakOff): void {
  controller.abort(why);
}
