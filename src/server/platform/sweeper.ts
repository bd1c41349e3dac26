import type { FastifyBaseLogger } from 'fastify';

/**
 * Runs chores that put right what is out of date: at start and every `everyMs`, unless they are still at it. A failed one is
 * logged and tried again.
 */
export function createSweeper(chores: readonly (() => Promise<unknown>)[], everyMs: number, log: FastifyBaseLogger) {
  let timer: NodeJS.Timeout | undefined;
  let busy = false;

  const sweep = async () => {
    // A database that is slow must not be asked the same thing by ever more chores.
    if (busy) return;
    busy = true;
    for (const chore of chores) {
      await chore().catch((error: unknown) => log.warn({ err: error }, 'a chore failed and will be tried again'));
    }
    busy = false;
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
