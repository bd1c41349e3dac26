import { Worker } from 'node:worker_threads';
import { AppError } from '#server/platform/app-error.ts';
import type { SpeakingInput, SpeakingResult } from './analyse-speaking.ts';
import { mostBytes } from './audio/read-wav.ts';
import { refuse } from './guards/refusal.ts';
import type { SpeakingReply, SpeakingRequest } from './speaking-messages.ts';

export interface SpeakingEvaluator {
  /** Judges a recording, or says why it cannot be judged. Errors: `service_unavailable` where the thread died, hung or has too much to do. */
  analyse(input: SpeakingInput): Promise<SpeakingResult>;
  close(): Promise<void>;
}

export interface SpeakingEvaluatorOptions {
  /** After so many milliseconds without work the memory is given back; two minutes unless told. */
  idleMs?: number;
  /** A recording that takes longer has hung; 30 seconds unless told. */
  limitMs?: number;
  /** So many recordings may wait, 8 unless told: each may have 25 MB. */
  mostWaiting?: number;
  /** What the thread runs, for tests of how it ends. */
  worker?: URL;
}

interface Job {
  input: SpeakingInput;
  resolve(result: SpeakingResult): void;
  reject(error: Error): void;
}

const ownWorker = new URL('./speaking-worker.ts', import.meta.url);
/** What is said where a recording could not be judged now. */
export const waitSentences = {
  died: 'The recording could not be judged just now. Send it once more.',
  hung: 'The recording took too long to judge. Send it once more, or a shorter one.',
  many: 'Many recordings wait to be judged. Send yours again in a minute.',
  closing: 'The server is stopping.',
} as const;
const unavailable = (sentence: string) => new AppError('service_unavailable', sentence, { retryAfter: 5 });

/** Judges recordings in a thread of its own, started with the first one, one at a time. */
export function createSpeakingEvaluator(options: SpeakingEvaluatorOptions = {}): SpeakingEvaluator {
  const { idleMs = 120_000, limitMs = 30_000, mostWaiting = 8, worker: script = ownWorker } = options;
  const waiting: Job[] = [];
  let worker: Worker | null = null;
  let current: Job | null = null;
  let lastId = 0;
  let idle: NodeJS.Timeout | undefined;
  let limit: NodeJS.Timeout | undefined;
  let closed = false;

  function start(): Worker {
    const started = new Worker(script, { env: {}, resourceLimits: { maxOldGenerationSizeMb: 256 } });
    started.unref();
    started.on('message', (reply: SpeakingReply) => {
      if (started !== worker || reply.id !== lastId) return;
      if ('error' in reply) settle((job) => job.reject(new Error(reply.error)));
      else settle((job) => job.resolve(reply.result));
    });
    const ended = () => {
      if (started !== worker) return;
      worker = null;
      settle((job) => job.reject(unavailable(waitSentences.died)));
    };
    started.on('error', ended);
    started.on('exit', ended);
    return started;
  }

  function settle(how: (job: Job) => void): void {
    clearTimeout(limit);
    const job = current;
    current = null;
    if (job) how(job);
    next();
  }

  function next(): void {
    if (current) return;
    clearTimeout(idle);
    const job = waiting.shift();
    if (!job) {
      idle = setTimeout(() => void stop(), idleMs);
      idle.unref();
      return;
    }
    current = job;
    lastId += 1;
    worker ??= start();
    // A copy goes over and is not copied again: what the caller has may be part of a larger piece of memory.
    const wav = new Uint8Array(job.input.wav);
    worker.postMessage({ id: lastId, input: { ...job.input, wav } } satisfies SpeakingRequest, [wav.buffer]);
    limit = setTimeout(() => {
      void stop();
      settle((hung) => hung.reject(unavailable(waitSentences.hung)));
    }, limitMs);
  }

  function stop(): Promise<number> | undefined {
    const ending = worker;
    worker = null;
    return ending?.terminate();
  }

  return {
    analyse: (input) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(unavailable(waitSentences.closing));
        if (input.wav.length > mostBytes) return resolve({ refused: refuse('too_large') });
        if (waiting.length >= mostWaiting) return reject(unavailable(waitSentences.many));
        waiting.push({ input, resolve, reject });
        next();
      }),
    async close() {
      closed = true;
      clearTimeout(idle);
      clearTimeout(limit);
      const jobs = [...(current ? [current] : []), ...waiting.splice(0)];
      current = null;
      for (const job of jobs) job.reject(unavailable(waitSentences.closing));
      await stop();
    },
  };
}
