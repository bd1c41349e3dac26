import { abortable } from './abortable.ts';
import { backoffMs, renewalBackoff } from './backoff.ts';
import { elapsedMs, longestDelayMs } from './clock.ts';
import { type Held, isLive, isNewer, type Live, TokenGone, TokenRefused } from './held.ts';
import type { KeeperEvent, KeeperOptions, Wait } from './keeper-options.ts';
import { refreshPoint, soonestMs } from './refresh-point.ts';
import { hasLapsed, type TokenSet } from './token-set.ts';

const pointOf = ({ lifetimeMs }: TokenSet, random: number) => refreshPoint(lifetimeMs, random);

/** Keeps one account's token alive: renews ahead of time, once for all who ask, and never loses a newer one to an older answer. */
export class TokenKeeper {
  readonly #options: KeeperOptions;
  #held: Held = { epoch: 0, gen: 0, set: null };
  #dueMs: number | null = null;
  #flight: { promise: Promise<Live>; abort: AbortController } | null = null;
  #failure: { error: unknown; count: number; notBefore: number | null } | null = null;
  #ended: unknown = null;
  /** What a renewal brought that a refusal had asked for: the server stands by it. */
  #vouched: Live | null = null;
  #cancelTimer: (() => void) | null = null;
  #moved = Promise.withResolvers<void>();
  #disposed = false;

  constructor(options: KeeperOptions) {
    this.#options = options;
  }

  get held(): Held {
    return this.#held;
  }

  /** Takes a token (or its absence) from outside: sign-in, sign-out, another tab. Refuses what is not newer. */
  adopt(next: Held): boolean {
    if (this.#disposed || !isNewer(next, this.#held)) return false;
    this.#move(next);
    return true;
  }

  /** A token to send now, renewed first where its life is over. Null when there is none and none is on its way. */
  async live(wait: Wait = {}): Promise<Live | null> {
    const held = this.#held;
    if (!isLive(held)) return this.#isTrying() ? this.renewed(held.gen, wait) : null;
    return hasLapsed(held.set, this.#options.clock.now()) ? this.renewed(held.gen, wait) : held;
  }

  /**
   * The token that follows generation `gen`, which the server refused: at once where it is here already, else after the one
   * renewal that all share. A young token may be refused because its session has just ended, so that is asked, once: what
   * comes of it and is refused as well would not be mended by another. Throws TokenGone, TokenRefused, the error of the
   * renewal, or the reason of `signal`.
   */
  async renewed(gen: number, { signal, patient = false }: Wait = {}): Promise<Live> {
    for (;;) {
      const held = this.#held;
      if (!isLive(held) && !this.#isTrying()) throw this.#ended ?? new TokenGone('You are signed out.');
      if (isLive(held) && held.gen > gen) return held;
      if (isLive(held) && held === this.#vouched && this.#isYoung(held.set)) {
        throw new TokenRefused('A new token was refused.');
      }
      const moved = this.#moved.promise;
      try {
        this.#vouched = await abortable(this.refresh(), signal);
        return this.#vouched;
      } catch (error) {
        if (!patient || signal?.aborted || !this.#failure) throw error;
        await abortable(moved, signal);
      }
    }
  }

  /** Renews now; everybody who asks meanwhile shares the one attempt. While backing off it fails at once with the last error. */
  refresh(): Promise<Live> {
    if (this.#disposed) return Promise.reject(new TokenGone('The keeper is disposed.'));
    if (this.#flight) return this.#flight.promise;
    if (this.#failure && this.#cancelTimer) return Promise.reject(this.#failure.error);
    this.#disarm();
    const abort = new AbortController();
    const flight = { abort, promise: Promise.resolve().then(() => this.#renewOnce(abort)) };
    // The timer asks without waiting, so a failure must not count as unhandled; whoever awaits still sees it.
    flight.promise.catch(() => {});
    this.#flight = flight;
    return flight.promise;
  }

  /** The network or the page is back, or a clock jumped: look at the deadlines again, and try at once what had failed. */
  resume(): void {
    if (this.#disposed || this.#flight) return;
    const { notBefore } = this.#failure ?? {};
    // A wait that the server itself asked for is kept even now.
    if (notBefore != null && notBefore > this.#options.clock.now().mono) return;
    this.#disarm();
    if (this.#failure) void this.refresh();
    else this.#arm();
  }

  /** Stops all timers and the renewal under way, and forgets the token. */
  dispose(): void {
    this.#disposed = true;
    this.#move({ ...this.#held, set: null });
  }

  async #renewOnce(abort: AbortController): Promise<Live> {
    const start = this.#held;
    const isCurrent = () => this.#flight?.abort === abort && this.#held === start;
    try {
      if (!isCurrent()) throw new TokenGone('You are signed out.');
      const { set, gen = 0 } = await abortable(this.#options.renew(start, abort.signal), abort.signal);
      if (isCurrent()) this.#commit({ epoch: start.epoch, gen: Math.max(gen, start.gen + 1), set });
    } catch (error) {
      // A late failure of an attempt that has been overtaken says nothing about what is held now.
      if (isCurrent()) {
        this.#fail(error);
        throw error;
      }
    }
    const held = this.#held;
    if (isLive(held) && held.epoch === start.epoch) return held;
    throw new TokenGone('You are signed out.');
  }

  #commit(next: Live): void {
    this.#move(next);
    this.#tell({ type: 'renewed', held: next });
  }

  #fail(error: unknown): void {
    const verdict = this.#options.judge(error);
    if (verdict.kind === 'definitive') {
      this.#move({ ...this.#held, set: null });
      this.#ended = error;
      return this.#tell({ type: 'ended', error });
    }
    this.#flight = null;
    const { clock, random } = this.#options;
    const count = (this.#failure?.count ?? 0) + 1;
    const wait = backoffMs(renewalBackoff, count, random(), verdict.retryAfterMs);
    const retryInMs = Math.min(wait, longestDelayMs);
    const notBefore = verdict.retryAfterMs === undefined ? null : clock.now().mono + retryInMs;
    this.#failure = { error, count, notBefore };
    this.#schedule(retryInMs, () => void this.refresh());
    this.#tell({ type: 'failed', error, retryInMs });
  }

  #move(next: Held): void {
    const flight = this.#flight;
    this.#held = next;
    this.#ended = null;
    this.#failure = null;
    this.#flight = null;
    this.#disarm();
    flight?.abort.abort();
    const { random, renewAfterMs = pointOf } = this.#options;
    this.#dueMs = next.set && renewAfterMs(next.set, random());
    this.#moved.resolve();
    this.#moved = Promise.withResolvers<void>();
    this.#arm();
  }

  #arm(): void {
    const { set } = this.#held;
    if (this.#disposed || !set || this.#dueMs === null) return;
    const now = this.#options.clock.now();
    // A wall clock that is set again and again must not renew again and again.
    const leftMs = Math.max(this.#dueMs - elapsedMs(set.obtainedAt, now), soonestMs - (now.mono - set.obtainedAt.mono));
    if (leftMs > 0) this.#schedule(Math.min(Math.ceil(leftMs), longestDelayMs), () => this.#arm());
    else if (this.#options.mayRenew?.() ?? true) void this.refresh();
  }

  #schedule(ms: number, task: () => void): void {
    this.#disarm();
    this.#cancelTimer = this.#options.clock.later(ms, () => {
      this.#cancelTimer = null;
      task();
    });
  }

  #disarm(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = null;
  }

  #isTrying(): boolean {
    return this.#flight !== null || this.#failure !== null;
  }

  #isYoung(set: TokenSet): boolean {
    const now = this.#options.clock.now();
    return !hasLapsed(set, now) && elapsedMs(set.obtainedAt, now) < soonestMs;
  }

  #tell(event: KeeperEvent): void {
    try {
      this.#options.listener?.(event);
    } catch (error) {
      this.#options.report?.(error);
    }
  }
}
