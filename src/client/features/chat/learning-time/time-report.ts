import { ApiError } from '#client/session/api-error.ts';
import type { Clock } from '#tokens/clock.ts';

/** The learning session of one conversation on the server. `last` says that the page may be about to go. */
export interface SessionCalls {
  start(): Promise<unknown>;
  activity(seconds: number, last: boolean): Promise<unknown>;
  end(): Promise<unknown>;
}

export interface TimeReport {
  /** Adds seconds, and reports what is due; call it every second, also with nothing to add. */
  add(seconds: number): void;
  /** Reports what waits at once. */
  flush(): void;
  /** Reports what waits and ends the session. */
  end(): void;
}

const everyMs = 30_000;
const pauseAfterFailureMs = 10_000;
/** Begin again when so long nothing was heard: after five minutes the server has ended the session. */
const staleAfterMs = 240_000;
/** The contract takes no more in one report. */
const mostSeconds = 300;

/** Brings counted seconds to the server, one request after the other. No failure leaves it; what failed waits. */
export function createTimeReport(clock: Clock, calls: SessionCalls, onReported: () => void): TimeReport {
  const now = () => clock.now().mono;
  let waiting = 0;
  let underWay = 0;
  let heardAt: number | null = null;
  let reportedAt = 0;
  let pausedUntil = 0;
  let tail = Promise.resolve();

  function queue(job: () => Promise<void>): void {
    underWay += 1;
    tail = tail
      .then(job)
      .catch(() => {
        pausedUntil = now() + pauseAfterFailureMs;
      })
      .finally(() => {
        underWay -= 1;
      });
  }

  async function start(): Promise<void> {
    await calls.start();
    heardAt = reportedAt = now();
  }

  async function report(last: boolean): Promise<void> {
    const seconds = waiting;
    if (seconds === 0 || heardAt === null) return;
    waiting = 0;
    reportedAt = now();
    try {
      await calls.activity(seconds, last).catch(async (error: unknown) => {
        if (!hasEnded(error)) throw error;
        await start();
        await calls.activity(seconds, last);
      });
    } catch (error) {
      waiting = Math.min(mostSeconds, waiting + seconds);
      throw error;
    }
    heardAt = now();
    onReported();
  }

  return {
    add(seconds) {
      waiting = Math.min(mostSeconds, waiting + seconds);
      if (waiting === 0 || underWay > 0 || now() < pausedUntil) return;
      if (heardAt === null || now() - heardAt > staleAfterMs) queue(start);
      else if (now() - reportedAt >= everyMs) queue(() => report(false));
    },
    flush() {
      if (waiting > 0) queue(() => report(true));
    },
    end() {
      if (heardAt === null && underWay === 0) return;
      queue(() => report(true));
      queue(async () => {
        if (heardAt !== null) await calls.end();
      });
    },
  };
}

/** The session is over, or the server knows of none. */
function hasEnded(error: unknown): boolean {
  return error instanceof ApiError && (error.status === 409 || error.status === 404);
}
