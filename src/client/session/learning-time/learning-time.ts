import type { Clock } from '#tokens/clock.ts';
import { idleAfterMs, noSpans, type Spans, spansOf } from './active-time.ts';
import type { Claim } from './tab-claim.ts';
import type { TimeReport } from './time-report.ts';

export interface LearningTimeOptions {
  clock: Clock;
  visible(): boolean;
  /** Is an answer being written here? */
  answering(): boolean;
  /** Does sound or film play here, or is somebody recorded? */
  playing(): boolean;
  claim: Claim;
  report: TimeReport;
}

export interface LearningTime {
  /** A person did something on the page. */
  used(): void;
  /** The page came into view or went out of it. */
  looked(): void;
  /** The page may be about to go: report at once. */
  flush(): void;
  /** Stops for good. `forget` drops what was not reported, for when its owner has signed out. */
  stop(how: 'report' | 'forget'): void;
}

const tickMs = 1_000;

/** Counts the time that the page is in view and in use, in one tab at a time, and has whole seconds reported. */
export function watchLearningTime(options: LearningTimeOptions): LearningTime {
  const { clock, visible, answering, playing, claim, report } = options;
  const now = () => clock.now().mono;
  let seenAt = now();
  let shown = visible();
  let usedAt = Number.NEGATIVE_INFINITY;
  /** Measured, and not yet a whole second. */
  let ms = noSpans;
  let release: (() => void) | null = null;
  let claiming = false;
  let stopped = false;
  let cancel = shown ? clock.later(tickMs, tick) : null;

  /** Measures what has passed since the last look. Gives the whole seconds that this makes. */
  function count(): Spans {
    const to = now();
    if (shown) {
      const spent = spansOf({ from: seenAt, to, usedAt, answering: answering(), playing: playing() });
      // What may have been is not claimed: it is told after the minute in which another tab may go on counting.
      const ours = release ? spent : { low: 0, counted: 0, high: spent.counted > 0 ? 0 : spent.high };
      ms = { low: ms.low + ours.low, counted: ms.counted + ours.counted, high: ms.high + ours.high };
    }
    seenAt = to;
    const whole = { low: seconds(ms.low), counted: seconds(ms.counted), high: seconds(ms.high) };
    ms = {
      low: ms.low - whole.low * 1_000,
      counted: ms.counted - whole.counted * 1_000,
      high: ms.high - whole.high * 1_000,
    };
    return whole;
  }

  const inUse = () => shown && (answering() || playing() || now() - usedAt < idleAfterMs);

  function letGo(): void {
    release?.();
    release = null;
  }

  async function take(): Promise<void> {
    claiming = true;
    const taken = await claim();
    claiming = false;
    if (!taken) return;
    if (stopped || !inUse()) return taken();
    // What passed while another tab had the claim is not ours.
    count();
    release = taken;
  }

  function tick(): void {
    report.add(count());
    if (!inUse()) letGo();
    else if (!release && !claiming) void take();
    cancel = clock.later(tickMs, tick);
  }

  return {
    used() {
      if (stopped) return;
      // First what was idle until now, by the use before.
      report.add(count());
      usedAt = now();
      if (shown && !release && !claiming) void take();
    },
    looked() {
      if (stopped) return;
      report.add(count());
      shown = visible();
      cancel?.();
      cancel = shown ? clock.later(tickMs, tick) : null;
      if (shown) return;
      letGo();
      report.flush();
    },
    flush() {
      if (stopped) return;
      report.add(count());
      report.flush();
    },
    stop(how) {
      if (stopped) return;
      if (how === 'report') {
        report.add(count());
        report.end();
      }
      stopped = true;
      cancel?.();
      letGo();
    },
  };
}

const seconds = (ms: number): number => Math.floor(ms / 1_000);
