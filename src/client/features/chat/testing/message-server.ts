import { ApiError } from '#client/session/api-error.ts';
import type { FakeClock } from '#client/session/testing/fake-clock.ts';
import type { OutboxRow } from '../outbox/outbox-row.ts';

/** What happens to a request. */
export type Fault = 'lost' | 'answer-lost' | 'busy' | 'wait' | 'down' | 'refused';

interface Stored {
  id: string;
  user: string;
}

/** A server's part in sending: it knows a message by its id, and writes one answer at a time in a conversation. */
export class MessageServer {
  /** Users whose tokens are good. */
  readonly good = new Set<string>();
  readonly stored = new Map<string, Stored[]>();
  /** Messages that are refused for what they are, whenever they come. */
  readonly refused = new Set<string>();
  readonly #seen = new Set<string>();
  /** How often a message came that was there already. */
  repeats = 0;
  requests = 0;
  faults: Fault[] = [];
  readonly #clock: FakeClock;
  readonly #random: () => number;
  readonly #answeringUntil = new Map<string, number>();

  constructor(clock: FakeClock, random: () => number) {
    this.#clock = clock;
    this.#random = random;
  }

  has(id: string): boolean {
    return [...this.stored.values()].flat().some((one) => one.id === id);
  }

  /** What has left arrives, whatever becomes of the tab meanwhile. */
  async receive(user: string, row: OutboxRow): Promise<void> {
    const fault = this.faults.shift();
    if (fault === 'refused' && !this.#seen.has(row.id)) this.refused.add(row.id);
    this.#seen.add(row.id);
    await this.#travel();
    if (fault === 'lost') throw lost();
    this.requests += 1;
    if (fault === 'busy') throw error(429, 'rate_limited', { retryAfter: 1 + Math.floor(this.#random() * 30) });
    if (fault === 'down') throw error(503, 'service_unavailable');
    if (!this.good.has(user)) throw error(401, 'invalid_token');
    if (this.refused.has(row.id)) throw error(413, 'payload_too_large');
    this.#store(user, row);
    if (fault === 'wait') await this.#pause(20_000 + this.#random() * 20_000);
    await this.#travel();
    if (fault === 'answer-lost') throw lost();
  }

  #store(user: string, { id, conversationId }: OutboxRow): void {
    const messages = this.stored.get(conversationId) ?? [];
    if (messages.some((one) => one.id === id)) {
      this.repeats += 1;
      return;
    }
    const now = this.#clock.now().mono;
    if ((this.#answeringUntil.get(conversationId) ?? 0) > now) {
      throw error(409, 'conflict', { extra: { generation_id: 'g' } });
    }
    this.#answeringUntil.set(conversationId, now + this.#random() * 4_000);
    this.stored.set(conversationId, [...messages, { id, user }]);
  }

  #travel(): Promise<void> {
    return this.#pause(1 + this.#random() * 400);
  }

  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => this.#clock.later(ms, resolve));
  }
}

function lost(): ApiError {
  return error(0, 'network_error');
}

function error(status: number, code: string, more: { retryAfter?: number; extra?: Record<string, unknown> } = {}) {
  return new ApiError({ status, code, message: code, ...more });
}
