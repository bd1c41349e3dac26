import type { Attempt } from '#contract/chat.ts';

interface Facts {
  /** The id of the provider that failed. */
  provider: string;
  outcome: Exclude<Attempt['outcome'], 'answered' | 'resting'>;
  /** A sentence for a person. It never repeats what the provider wrote: that may quote a key. */
  message: string;
  /** The HTTP status that the provider answered, if it did. */
  status?: number;
  /** Seconds to wait, where the provider named them. */
  retryAfter?: number;
  /** True when only this request was refused (its model, its length, its content) and the provider itself is well. */
  aboutRequest?: boolean;
  /** True when it was refused for its length: a shorter one may be answered. */
  tooLong?: boolean;
}

/** A provider that gave no answer, or only part of one. */
export class ProviderError extends Error {
  readonly provider: string;
  readonly outcome: Facts['outcome'];
  readonly status: number | undefined;
  readonly retryAfter: number | undefined;
  readonly aboutRequest: boolean;
  readonly tooLong: boolean;

  constructor(facts: Facts) {
    super(facts.message);
    this.name = 'ProviderError';
    this.provider = facts.provider;
    this.outcome = facts.outcome;
    this.status = facts.status;
    this.retryAfter = facts.retryAfter;
    this.aboutRequest = facts.aboutRequest ?? false;
    this.tooLong = facts.tooLong ?? false;
  }
}
