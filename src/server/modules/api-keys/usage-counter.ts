import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Db } from '#server/db/database.ts';
import type { Clock } from '#server/platform/clock.ts';
import { spelled } from './allowed-addresses.ts';
import { addUses, type Uses } from './usage.repository.ts';

/** Addresses of one key and day that are counted singly between two writes; more go under one name. */
const mostAddresses = 100;
const others = 'other';
const dayMs = 86_400_000;

/** The UTC day of an instant. */
export const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

/** The UTC day that many days before an instant. */
export const daysBefore = (at: Date, days: number): string => dayOf(new Date(at.getTime() - days * dayMs));

/**
 * Counts requests with API keys in memory and adds them to the database from time to time: no request waits for it. What every process
 * counted adds up there. A process that dies takes along what it had counted since its last write, a few seconds.
 */
export function createUsageCounter(db: Db, clock: Clock) {
  const begun = new WeakMap<FastifyRequest, string>();
  let pending = new Map<string, Uses>();

  function put(uses: Uses): void {
    const { keyId, date, address } = uses;
    const name = `${keyId} ${date} ${address}`;
    const known = pending.get(name);
    if (!known) {
      pending.set(name, uses);
      return;
    }
    known.requests += uses.requests;
    known.refused += uses.refused;
    known.seenAt = Math.max(known.seenAt, uses.seenAt);
    if (uses.usedAt !== null) known.usedAt = Math.max(known.usedAt ?? 0, uses.usedAt);
  }

  function addressFor(keyId: string, date: string, address: string): string {
    if (pending.has(`${keyId} ${date} ${address}`)) return address;
    let count = 0;
    for (const uses of pending.values()) if (uses.keyId === keyId && uses.date === date) count += 1;
    return count < mostAddresses ? address : others;
  }

  return {
    /** A request has this key; whether it was refused shows when it is answered. */
    begin(request: FastifyRequest, keyId: string): void {
      begun.set(request, keyId);
    },

    /** Counts an answered request. Whoever is nobody was refused by the guard: address, expiry, scope; 429 is a limit. */
    end(request: FastifyRequest, reply: FastifyReply): void {
      const keyId = begun.get(request);
      if (keyId === undefined) return;
      begun.delete(request);
      const at = clock();
      const refused = request.principal === null || reply.statusCode === 429;
      const date = dayOf(at);
      put({
        keyId,
        date,
        address: addressFor(keyId, date, spelled(request.ip)),
        requests: 1,
        refused: refused ? 1 : 0,
        seenAt: at.getTime(),
        usedAt: refused ? null : at.getTime(),
      });
    },

    /** Adds what was counted to the database; what cannot be written now stays counted. */
    async flush(): Promise<void> {
      const uses = [...pending.values()];
      pending = new Map();
      try {
        await addUses(db, uses);
      } catch (error) {
        for (const use of uses) put(use);
        throw error;
      }
    },
  };
}

export type UsageCounter = ReturnType<typeof createUsageCounter>;
