import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Evaluation } from '#contract/evaluation.ts';
import { AppError } from '#server/platform/app-error.ts';
import type { ShortResult, ShortText } from './check-short.ts';
import type { WritingInput, WritingResult } from './evaluate-writing.ts';
import type { WritingOutcome, WritingReply, WritingRequest, WritingWork } from './writing-messages.ts';

export interface WritingEvaluator {
  /** Judges a text, or says why it cannot be judged. Errors: `service_unavailable` where the process died, hung or has too much to do. */
  evaluate(input: WritingInput): Promise<WritingResult>;
  /** What is to be put right in a text of any length, at most five places; nothing where it is not English. The same errors. */
  correct(text: string): Promise<Evaluation['corrections']>;
  /** Looks at a text that is too short to judge: why it is none, or what is to be put right in it. The same errors. */
  check(text: ShortText): Promise<ShortResult>;
  /** The process, while there is one. */
  readonly pid: number | undefined;
  close(): Promise<void>;
}

export interface WritingEvaluatorOptions {
  /** After so many milliseconds without work the memory is given back; ten minutes unless told. */
  idleMs?: number;
  /** A text that takes longer has hung; 60 seconds unless told, loading the grammar included. */
  limitMs?: number;
  /** So many texts may wait, 32 unless told. */
  mostWaiting?: number;
  /** What the process runs, for tests of how it ends. */
  worker?: string;
}

interface Job {
  work: WritingWork;
  resolve(result: WritingOutcome): void;
  reject(error: Error): void;
}

const ownWorker = fileURLToPath(new URL('./writing-worker.ts', import.meta.url));
/** Beyond this the process is replaced before the next text. Bytes. */
const mostMemory = 700 * 1024 * 1024;

const unavailable = (sentence: string) => new AppError('service_unavailable', sentence, { retryAfter: 5 });

/** The process may read the code that it runs, and nothing else; it inherits nothing of the environment. */
function start(worker: string): ChildProcess {
  const code = fileURLToPath(new URL('../../../../', import.meta.url));
  return fork(worker, [], {
    env: {},
    execArgv: [
      '--permission',
      ...['src', 'node_modules', 'package.json'].map((path) => `--allow-fs-read=${code}${path}`),
      '--max-old-space-size=320',
    ],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

/** Judges texts in a process of its own, started with the first one, one text at a time. */
export function createWritingEvaluator(options: WritingEvaluatorOptions = {}): WritingEvaluator {
  const { idleMs = 600_000, limitMs = 60_000, mostWaiting = 32, worker = ownWorker } = options;
  const waiting: Job[] = [];
  let child: ChildProcess | null = null;
  let current: Job | null = null;
  let lastId = 0;
  let idle: NodeJS.Timeout | undefined;
  let limit: NodeJS.Timeout | undefined;
  let closed = false;

  function running(): ChildProcess {
    if (child) return child;
    const started = start(worker);
    child = started;
    started.on('message', (reply: WritingReply) => {
      if (started !== child || reply.id !== lastId) return;
      if (reply.memory > mostMemory) stop();
      if ('error' in reply) settle((job) => job.reject(new Error(reply.error)));
      else settle((job) => job.resolve(reply.result));
    });
    const ended = () => {
      if (started !== child) return;
      child = null;
      settle((job) => job.reject(unavailable('The text could not be judged just now. Send it once more.')));
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
      // Without work it keeps nobody from ending.
      child?.unref();
      child?.channel?.unref();
      idle = setTimeout(stop, idleMs);
      idle.unref();
      return;
    }
    current = job;
    lastId += 1;
    limit = setTimeout(() => {
      stop();
      settle((hung) =>
        hung.reject(unavailable('The text took too long to judge. Send it once more, or a shorter one.')),
      );
    }, limitMs);
    const busy = running();
    busy.ref();
    busy.channel?.ref();
    busy.send({ id: lastId, ...job.work } satisfies WritingRequest, () => {
      // Where it cannot be sent the process has ended, and its exit says so.
    });
  }

  function stop(): void {
    const ending = child;
    child = null;
    ending?.kill('SIGKILL');
  }

  const ask = (work: WritingWork): Promise<WritingOutcome> =>
    new Promise((resolve, reject) => {
      if (closed) return reject(unavailable('The server is stopping.'));
      if (waiting.length >= mostWaiting)
        return reject(unavailable('Many texts wait to be judged. Send yours again in a minute.'));
      waiting.push({ work, resolve, reject });
      next();
    });

  return {
    get pid() {
      return child?.pid;
    },
    evaluate: async (input) => (await ask({ input })) as WritingResult,
    async correct(text) {
      const outcome = await ask({ correct: text });
      return 'corrections' in outcome ? outcome.corrections : [];
    },
    check: async (short) => (await ask({ short })) as ShortResult,
    async close() {
      closed = true;
      clearTimeout(idle);
      clearTimeout(limit);
      const ending = child;
      ending?.ref();
      const gone = ending && new Promise((resolve) => ending.once('exit', resolve));
      stop();
      const jobs = [...(current ? [current] : []), ...waiting.splice(0)];
      current = null;
      for (const job of jobs) job.reject(unavailable('The server is stopping.'));
      await gone;
    },
  };
}
