import { type Clock, longestDelayMs } from '#tokens/clock.ts';

/** Both clocks and all timers in the hands of a test. */
export class FakeClock implements Clock {
  #wall = Date.UTC(2026, 9, 14, 8);
  #mono = 1_000;
  #timers = new Map<number, { at: number; task: () => void }>();
  #next = 0;
  /** Answers, messages and work on other threads that are under way: time waits for them. */
  busy = 0;

  now() {
    return { wall: this.#wall, mono: this.#mono };
  }

  later(ms: number, task: () => void) {
    if (!(ms >= 0 && ms <= longestDelayMs)) throw new RangeError(`A timer of ${ms} ms breaks I8.`);
    const id = this.#next++;
    this.#timers.set(id, { at: this.#mono + ms, task });
    return () => void this.#timers.delete(id);
  }

  get timers() {
    return this.#timers.size;
  }

  /** Lets `ms` pass, running each timer when it is due and letting promises settle in between. */
  async advance(ms: number) {
    const end = this.#mono + ms;
    await this.#settle();
    for (;;) {
      const due = [...this.#timers]
        .filter(([, timer]) => timer.at <= end)
        .sort((a, b) => a[1].at - b[1].at || a[0] - b[0])[0];
      if (!due) break;
      const [id, { at, task }] = due;
      this.#timers.delete(id);
      this.#pass(Math.max(0, at - this.#mono));
      task();
      await this.#settle();
    }
    this.#pass(end - this.#mono);
    await this.#settle();
  }

  /** The wall clock is set to another time. */
  jump(ms: number) {
    this.#wall += ms;
  }

  /** The machine sleeps: the wall clock goes on, the monotonic one and the timers do not. */
  sleep(ms: number) {
    this.#wall += ms;
  }

  async #settle() {
    do await settle();
    while (this.busy > 0);
  }

  #pass(ms: number) {
    this.#wall += ms;
    this.#mono += ms;
  }
}

/** Lets everything run that can run without time passing. */
export async function settle(turns = 6) {
  for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve));
}
