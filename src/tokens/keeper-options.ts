import type { Clock } from './clock.ts';
import type { Held, Live } from './held.ts';
import type { TokenSet } from './token-set.ts';

/** Why a renewal failed. Only a definitive answer ends anything; a transient one is tried again. */
export type Verdict = { kind: 'definitive' } | { kind: 'transient'; retryAfterMs?: number };

export type KeeperEvent =
  | { type: 'renewed'; held: Live }
  | { type: 'failed'; error: unknown; retryInMs: number }
  | { type: 'ended'; error: unknown };

export interface KeeperOptions {
  clock: Clock;
  /** In [0, 1). */
  random(): number;
  /** Gets a newer token; `gen` is given where generations are counted outside, between tabs. */
  renew(held: Held, signal: AbortSignal): Promise<{ set: TokenSet; gen?: number }>;
  judge(error: unknown): Verdict;
  /** How long after it was obtained a token is to be renewed, in milliseconds; `refreshPoint` of its life unless told. */
  renewAfterMs?(set: TokenSet, random: number): number | null;
  /** May the timer renew now? A caller that waits is always served. */
  mayRenew?(): boolean;
  /** Told after the change is complete, never awaited; what it throws goes to `report`. */
  listener?(event: KeeperEvent): void;
  report?(error: unknown): void;
}

/** How long a caller waits: until `signal` aborts; a patient one also sits out passing failures. */
export interface Wait {
  signal?: AbortSignal;
  patient?: boolean;
}
