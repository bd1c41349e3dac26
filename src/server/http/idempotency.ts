import { createHash, createHmac } from 'node:crypto';
import { and, eq, isNull, lt, or, sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { idempotencyKeys } from '#server/db/schema/identity.ts';
import { AppError } from '#server/platform/app-error.ts';
import type { Clock } from '#server/platform/clock.ts';
import { type Keyring, UnsealError } from '#server/platform/master-key.ts';

/** First answers are kept this long. */
const keptMs = 86_400_000;
/** A first request that has not answered by now was cut off with its server. */
const abandonedMs = 60_000;

const purpose = 'idempotency';

export interface Attempted {
  userId: string;
  operation: string;
  key: string;
  /** Path parameters, query and body: what makes it the same request. */
  input: unknown;
}

export interface Answer {
  status: number;
  body: unknown;
  replayed: boolean;
}

/**
 * The same key and input give the first answer again; the same key with another input is refused (contract §1). What is
 * created gets an id that follows from the key, so a request that is run again after a crash finds what it made before.
 */
export function createIdempotency(db: Db, clock: Clock, keyring: Keyring) {
  /** Bodies may hold passwords, which a plain hash would let anybody guess who reads the table. One for each master key, the one in use first. */
  const fingerprintsOf = (input: unknown): string[] =>
    keyring.keyIds.map((id) =>
      createHmac('sha256', keyring.deriveKey('idempotency', id)).update(canonical(input)).digest('base64url'),
    );

  // Answers may hold what lets somebody in, such as the code of an invitation: they are sealed for the day that they are kept.
  const seal = (attempt: Attempted, body: string) => keyring.seal(body, purpose, placeOf(attempt));

  /** What was kept, also as earlier versions kept it: in plain JSON, which no sealed text is. */
  function opened(attempt: Attempted, kept: string): string {
    if (!kept.startsWith('v1.')) return kept;
    try {
      return keyring.open(kept, purpose, placeOf(attempt)).toString('utf8');
    } catch (error) {
      if (!(error instanceof UnsealError)) throw error;
      throw new AppError('conflict', 'The answer to this Idempotency-Key cannot be told again. Look at what there is.');
    }
  }

  return {
    /** @param work gives the answer, and as `kept` what is stored instead of its body, where that has a secret. */
    async run(
      attempt: Attempted,
      work: (id: string) => Promise<{ status: number; body: unknown; kept?: unknown }>,
    ): Promise<Answer> {
      const where = and(
        eq(idempotencyKeys.userId, attempt.userId),
        eq(idempotencyKeys.operation, attempt.operation),
        eq(idempotencyKeys.key, attempt.key),
      );
      const first = await claim(attempt, fingerprintsOf(attempt.input), where);
      if (first) return first;
      try {
        const { status, body, kept = body } = await work(idFrom(attempt));
        await db
          .update(idempotencyKeys)
          .set({ status, body: seal(attempt, JSON.stringify(kept ?? null)) })
          .where(where);
        return { status, body, replayed: false };
      } catch (error) {
        await db.delete(idempotencyKeys).where(where);
        throw error;
      }
    },

    /** At the start of a server that is alone: whatever had not answered was cut off, and may run again at once. */
    async recover(): Promise<void> {
      await db.delete(idempotencyKeys).where(isNull(idempotencyKeys.status));
    },

    /** Forgets answers that are older than a day. */
    async sweep(): Promise<void> {
      await db.delete(idempotencyKeys).where(lt(idempotencyKeys.createdAt, new Date(clock().getTime() - keptMs)));
    },
  };

  /** Takes the key, or gives the answer that it already has. */
  async function claim(
    attempt: Attempted,
    fingerprints: readonly string[],
    where: ReturnType<typeof and>,
  ): Promise<Answer | null> {
    const [fingerprint = ''] = fingerprints;
    const now = clock();
    await db
      .delete(idempotencyKeys)
      .where(
        and(
          where,
          or(
            lt(idempotencyKeys.createdAt, new Date(now.getTime() - keptMs)),
            and(isNull(idempotencyKeys.status), lt(idempotencyKeys.createdAt, new Date(now.getTime() - abandonedMs))),
          ),
        ),
      );
    const inserted = await db
      .insert(idempotencyKeys)
      .values({ userId: attempt.userId, operation: attempt.operation, key: attempt.key, fingerprint, createdAt: now })
      .onConflictDoNothing()
      .returning({ one: sql`1` });
    if (inserted.length > 0) return null;
    const [row] = await db.select().from(idempotencyKeys).where(where);
    if (row && !fingerprints.includes(row.fingerprint)) {
      throw new AppError('conflict', 'This Idempotency-Key was used for another request. Choose a new one.');
    }
    if (!row || row.status === null) {
      throw new AppError(
        'conflict',
        'The first request with this Idempotency-Key is still running. Ask again shortly.',
        { retryAfter: 1 },
      );
    }
    return { status: row.status, body: JSON.parse(opened(attempt, row.body ?? 'null')), replayed: true };
  }
}

export type Idempotency = ReturnType<typeof createIdempotency>;

const placeOf = ({ userId, operation, key }: Attempted) => JSON.stringify([userId, operation, key]);

/** A UUID (version 8, RFC 9562) of user, operation and key. */
function idFrom({ userId, operation, key }: Attempted): string {
  const hex = createHash('sha256')
    .update(JSON.stringify([userId, operation, key]))
    .digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** JSON with sorted keys, so that the order in which a client wrote them does not matter. */
function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_key, inner) =>
      inner && typeof inner === 'object' && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
        : inner,
    ) ?? 'null'
  );
}
