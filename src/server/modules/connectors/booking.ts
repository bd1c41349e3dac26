import type { FastifyBaseLogger } from 'fastify';
import type { Db } from '#server/db/database.ts';
import { newId } from '#server/platform/ids.ts';
import type { Clock as TokenClock } from '#tokens/clock.ts';
import * as repository from './connectors.repository.ts';

export type Use = Parameters<typeof repository.insertUse>[1]['use'];

/** Books what a connection was used for; `userId` is null for the server itself. Never fails. */
export type Book = (key: repository.Key, use: Use, ok: boolean, userId: string | null) => Promise<void>;

export function createBooking(db: Db, clock: TokenClock, log: FastifyBaseLogger): Book {
  return ({ tenantId, id }, use, ok, userId) =>
    repository
      .insertUse(db, { tenantId, connectorId: id, id: newId(), at: new Date(clock.now().wall), use, ok, userId })
      // It may have been disconnected meanwhile.
      .catch((error: unknown) => log.debug({ err: error }, 'could not book a use of a connection'));
}
