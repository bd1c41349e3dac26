import { Worker } from 'node:worker_threads';
import type { EmbedReply, EmbedRequest } from './embedding-worker.ts';

/** Turns texts into meanings. */
export interface Embedder {
  /** A vector of length 1 for each text. A question goes before what is only to be indexed. Rejects when it cannot be computed. */
  embed(texts: readonly string[], urgency: 'question' | 'index'): Promise<number[][]>;
  close(): Promise<void>;
}

interface Job {
  texts: readonly string[];
  urgency: 'question' | 'index';
  resolve(vectors: number[][]): void;
  reject(error: Error): void;
}

/** After this long without work the model's memory is given back. Milliseconds. */
const idleMs = 120_000;
/** A text that takes longer has hung. Milliseconds. */
const limitMs = 60_000;

/**
 * The Universal Sentence Encoder (lite, English, 512 dimensions) in a worker thread, started with the first text. It works on one
 * request at a time, so that a question waits for one small batch at most.
 */
export function createEmbedder(): Embedder {
  const waiting: Job[] = [];
  let worker: Worker | null = null;
  let current: Job | null = null;
  let lastId = 0;
  let idle: NodeJS.Timeout | undefined;
  let limit: NodeJS.Timeout | undefined;

  function start(): Worker {
    const started = new Worker(new URL('./embedding-worker.ts', import.meta.url));
    started.unref();
    started.on('message', (reply: EmbedReply) => {
      if (reply.id !== lastId) return;
      if ('error' in reply) finish((job) => job.reject(new Error(reply.error)));
      else finish((job) => job.resolve(reply.vectors));
    });
    started.on('error', (error: Error) => {
      if (worker === started) worker = null;
      finish((job) => job.reject(error));
    });
    return started;
  }

  function finish(settle: (job: Job) => void): void {
    clearTimeout(limit);
    const job = current;
    current = null;
    if (job) settle(job);
    next();
  }

  function next(): void {
    if (current) return;
    clearTimeout(idle);
    const urgent = waiting.findIndex(({ urgency }) => urgency === 'question');
    const [job] = waiting.splice(Math.max(urgent, 0), 1);
    if (!job) {
      idle = setTimeout(() => void stop(), idleMs);
      idle.unref();
      return;
    }
    current = job;
    lastId += 1;
    worker ??= start();
    worker.postMessage({ id: lastId, texts: [...job.texts] } satisfies EmbedRequest);
    limit = setTimeout(() => {
      void stop();
      finish((hung) => hung.reject(new Error('The meaning of a text took too long.')));
    }, limitMs);
  }

  function stop(): Promise<number> | undefined {
    const ending = worker;
    worker = null;
    return ending?.terminate();
  }

  return {
    embed: (texts, urgency) =>
      new Promise((resolve, reject) => {
        waiting.push({ texts, urgency, resolve, reject });
        next();
      }),
    async close() {
      clearTimeout(idle);
      clearTimeout(limit);
      const closed = new Error('The server is stopping.');
      for (const job of waiting.splice(0)) job.reject(closed);
      const job = current;
      current = null;
      await stop();
      job?.reject(closed);
    },
  };
}
