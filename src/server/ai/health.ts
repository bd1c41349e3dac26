import type { AiHealth } from '#contract/ai-provider-shapes.ts';
import type { Clock } from '#server/platform/clock.ts';
import type { ProviderError } from './provider-error.ts';

const firstRestMs = 15_000;
const longestRestMs = 300_000;
/** A provider that names a longer pause is asked again after this all the same. */
const longestNamedRestMs = 3_600_000;

export interface Rest {
  until: Date;
  outcome: ProviderError['outcome'];
  /** True where trying early may help: nothing else is left, and failing again costs no time and breaks no request to wait. */
  mayTryEarly: boolean;
}

/** The leave to ask a provider. One that has rested is on trial: only the holder asks it, until it is given back. */
export interface Leave {
  /** Ends a trial that said nothing about the provider. To be called in any case, after `failed` and `answered` too. */
  giveBack(): void;
}

/**
 * Which providers to leave alone for a while: a circuit breaker for each. It is kept in the process: another replica finds out
 * for itself.
 */
export interface Health {
  failed(error: ProviderError): void;
  answered(provider: string): void;
  /** The rest that the provider is taking now, if any. */
  resting(provider: string): Rest | undefined;
  /** Leave to ask it; undefined while it rests (unless `early`), and while another request tries it after its rest. */
  admit(provider: string, early?: boolean): Leave | undefined;
  /** How it stands, for administrators. */
  view(provider: string): AiHealth;
  /** It is another one now: new key, new address. */
  forget(provider: string): void;
}

interface Record {
  failures: number;
  rest: Rest | null;
  trial: object | null;
  lastFailure: { message: string; at: Date } | null;
  answered: number;
  failed: number;
}

const fresh = (): Record => ({ failures: 0, rest: null, trial: null, lastFailure: null, answered: 0, failed: 0 });

/**
 * After a failure a provider rests 15 s, doubled with each further failure up to 5 min; as long as it asked for with
 * `Retry-After`; 5 min when it refused the key. Then one request at a time may try it; an answer ends the count. A stop, and a
 * refusal of one request, are no failure.
 */
export function createHealth(clock: Clock): Health {
  const records = new Map<string, Record>();
  const recordOf = (provider: string): Record => {
    const known = records.get(provider) ?? fresh();
    records.set(provider, known);
    return known;
  };
  const isOver = (rest: Rest) => rest.until <= clock();

  return {
    failed(error) {
      if (error.outcome === 'stopped' || error.aboutRequest) return;
      const record = recordOf(error.provider);
      record.trial = null;
      record.failures += 1;
      record.failed += 1;
      const now = clock();
      record.lastFailure = { message: error.message, at: now };
      record.rest = {
        until: new Date(now.getTime() + restMs(error, record.failures)),
        outcome: error.outcome,
        mayTryEarly:
          ['unavailable', 'invalid_answer', 'interrupted'].includes(error.outcome) && error.retryAfter === undefined,
      };
    },
    answered(provider) {
      const record = recordOf(provider);
      Object.assign(record, { failures: 0, rest: null, trial: null, answered: record.answered + 1 });
    },
    resting(provider) {
      const rest = records.get(provider)?.rest;
      return rest && !isOver(rest) ? rest : undefined;
    },
    admit(provider, early = false) {
      const record = recordOf(provider);
      if (!record.rest) return { giveBack: () => undefined };
      const open = isOver(record.rest) || (early && record.rest.mayTryEarly);
      if (!open || record.trial) return undefined;
      const trial = {};
      record.trial = trial;
      return {
        giveBack() {
          if (record.trial === trial) record.trial = null;
        },
      };
    },
    view(provider) {
      const { rest, lastFailure, answered, failed } = records.get(provider) ?? fresh();
      const open = rest !== null && !isOver(rest);
      return {
        state: open ? 'open' : rest ? 'half_open' : 'closed',
        last_failure: lastFailure?.message ?? null,
        last_failure_at: lastFailure?.at.toISOString() ?? null,
        retry_at: open ? rest.until.toISOString() : null,
        answered,
        failed,
      };
    },
    forget: (provider) => void records.delete(provider),
  };
}

/** Milliseconds of rest after the given number of failures in a row. */
export function restMs(error: Pick<ProviderError, 'outcome' | 'retryAfter'>, failures: number): number {
  if (error.outcome === 'unauthorized') return longestRestMs;
  if (error.retryAfter !== undefined) return Math.min(Math.max(error.retryAfter, 1) * 1000, longestNamedRestMs);
  return Math.min(firstRestMs * 2 ** (failures - 1), longestRestMs);
}
