import { Worker } from 'node:worker_threads';
import type { WorkerReply, WorkerRequest, WorkerStart } from './pglite-worker.ts';
import { WireStream } from './wire-stream.ts';

/** PGlite in a thread of its own, so that a long statement does not hold up the event loop. */
export interface PgliteProcess {
  /** A new connection; the one before it must have ended. */
  connect(): WireStream;
  /** Ends cleanly, with a checkpoint. */
  close(): Promise<void>;
}

/** Opens the cluster in a folder, made by initdb when the folder is empty. Rejects with PostgreSQL's own last words. */
export async function startPglite(start: WorkerStart, died: (error: Error) => void): Promise<PgliteProcess> {
  const worker = new Worker(new URL('./pglite-worker.ts', import.meta.url), { workerData: start, execArgv: [] });
  const ask = (request: WorkerRequest) => worker.postMessage(request);
  const ready = Promise.withResolvers<void>();
  const gone = Promise.withResolvers<void>();
  let current: { session: number; stream: WireStream } | undefined;
  let sessions = 0;
  let failure: Error | undefined;
  let closing = false;

  const fail = (reason: string) => {
    if (failure) return;
    failure = new Error(`The embedded database stopped: ${reason}`);
    ready.reject(failure);
    current?.stream.destroy(failure);
    if (!closing) died(failure);
  };
  worker.on('message', (reply: WorkerReply) => {
    if (reply.kind === 'ready') ready.resolve();
    if (reply.kind === 'died') fail(reply.reason);
    if (reply.kind === 'data' && reply.session === current?.session) current.stream.push(reply.bytes);
  });
  worker.on('error', (error) => fail(String(error)));
  worker.on('exit', () => {
    if (!closing) fail('its thread ended');
    gone.resolve();
  });
  await ready.promise;

  return {
    connect() {
      const session = ++sessions;
      const stream = new WireStream({
        send: (bytes) => ask({ kind: 'batch', session, bytes }),
        ended: () => {
          if (current?.session === session) current = undefined;
          if (!closing) ask({ kind: 'reset' });
        },
      });
      current = { session, stream };
      if (failure) stream.destroy(failure);
      return stream;
    },
    async close() {
      closing = true;
      ask({ kind: 'close' });
      await gone.promise;
    },
  };
}
