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

/** Which providers to leave alone for a while. It is kept in the process: another replica finds out for itself. */
export interface Health {
  failed(error: ProviderError): void;
  answered(provider: string): void;
  /** The rest that the provider is taking now, if any. */
  resting(provider: string): Rest | undefined;
}

/**
 * After a failure a provider rests 15 s, doubled with each further failure up to 5 min; as long as it asked for with
 * `Retry-After`; 5 min when it refused the key. An answer ends the count. A stop, and a refusal of one request, are no failure.
 */
export function createHealth(clock: Clock): Health {
  const records = new Map<string, { failures: number; rest: Rest }>();
  return {
    failed(error) {
      if (error.outcome === 'stopped' || error.aboutRequest) return;
      const failures = (records.get(error.provider)?.failures ?? 0) + 1;
      records.set(error.provider, {
        failures,
        rest: {
          until: new Date(clock().getTime() + restMs(error, failures)),
          outcome: error.outcome,
          mayTryEarly:
            ['unavailable', 'invalid_answer', 'interrupted'].includes(error.outcome) && error.retryAfter === undefined,
        },
      });
    },
    answered(provider) {
      records.delete(provider);
    },
    resting(provider) {
      const rest = records.get(provider)?.rest;
      return rest && rest.until > clock() ? rest : undefined;
    },
  };
}

/** Milliseconds of rest after the given number of failures in a row. */
export function restMs(error: Pick<ProviderError, 'outcome' | 'retryAfter'>, failures: number): number {
  if (error.outcome === 'unauthorized') return longestRestMs;
  if (error.retryAfter !== undefined) return Math.min(Math.max(error.retryAfter, 1) * 1000, longestNamedRestMs);
  return Math.min(firstRestMs * 2 ** (failures - 1), longestRestMs);
}
