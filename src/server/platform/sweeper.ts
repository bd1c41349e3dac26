import type { FastifyBaseLogger } from 'fastify';

/** Runs chores that put right what is out of date: at start and every `everyMs`. A failed one is logged and tried again. */
export function createSweeper(chores: readonly (() => Promise<unknown>)[], everyMs: number, log: FastifyBaseLogger) {
  let timer: NodeJS.Timeout | undefined;

  const sweep = async () => {
    for (const chore of chores) {
      await chore().catch((error: unknown) => log.warn({ err: error }, 'a chore failed and will be tried again'));
    }
  };

  return {
    start() {
      void sweep();
      timer = setInterval(() => void sweep(), everyMs);
      timer.unref();
    },
    stop: () => clearInterval(timer),
  };
}
