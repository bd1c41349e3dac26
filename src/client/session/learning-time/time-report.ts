import type { Clock } from '#tokens/clock.ts';
import { ApiError } from '../api-error.ts';
import { noSpans, type Spans } from './active-time.ts';

/** What takes the time on the server: a learning session, or a visit, which neither starts nor ends. `last` says that the page may be about to go. */
export interface SessionCalls {
  start(): Promise<unknown>;
  /** Whole seconds, `low` ≤ `counted` ≤ `high`. */
  activity(spans: Spans, last: boolean): Promise<unknown>;
  end(): Promise<unknown>;
}

export interface TimeReport {
  /** Adds seconds, and reports what is due; call it every second, also with nothing to add. */
  add(spans: Spans): void;
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
const most: Spans = { low: 300, counted: 300, high: 900 };

/** Brings counted seconds to the server, one request after the other. No failure leaves it; what failed waits. */
export function createTimeReport(clock: Clock, calls: SessionCalls, onReported: () => void): TimeReport {
  const now = () => clock.now().mono;
  let waiting = noSpans;
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
    if (waiting.counted === 0 || heardAt === null) return;
    const said = reportable(waiting);
    waiting = less(waiting, said);
    reportedAt = now();
    try {
      await calls.activity(said, last).catch(async (error: unknown) => {
        if (!hasEnded(error)) throw error;
        await start();
        await calls.activity(said, last);
      });
    } catch (error) {
      waiting = capped(plus(waiting, said));
      throw error;
    }
    heardAt = now();
    onReported();
  }

  return {
    add(spans) {
      waiting = capped(plus(waiting, spans));
      if (waiting.counted === 0 || underWay > 0 || now() < pausedUntil) return;
      if (heardAt === null || now() - heardAt > staleAfterMs) queue(start);
      else if (now() - reportedAt >= everyMs) queue(() => report(false));
    },
    flush() {
      if (waiting.counted > 0) queue(() => report(true));
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

/** What can be said now: bounds of whole seconds may come a second apart, and wait for each other. */
function reportable({ low, counted, high }: Spans): Spans {
  return { low: Math.min(low, counted), counted, high: Math.max(high, counted) };
}

const plus = (a: Spans, b: Spans): Spans => ({
  low: a.low + b.low,
  counted: a.counted + b.counted,
  high: a.high + b.high,
});
const less = (a: Spans, b: Spans): Spans => ({
  low: a.low - b.low,
  counted: a.counted - b.counted,
  high: a.high - b.high,
});
const capped = ({ low, counted, high }: Spans): Spans => ({
  low: Math.min(most.low, low),
  counted: Math.min(most.counted, counted),
  high: Math.min(most.high, high),
});

/** The session is over, or the server knows of none. */
function hasEnded(error: unknown): boolean {
  return error instanceof ApiError && (error.status === 409 || error.status === 404);
}
