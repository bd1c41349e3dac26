import type { Db } from '#server/db/database.ts';
import type { Clock } from '#server/platform/clock.ts';
import { endWith } from './generation-ending.ts';
import { type Abandonment, type GenerationRow, isAbandoned, listAbandoned } from './generations.repository.ts';
import type { Log } from './ports.ts';
import { interrupted } from './verdict.ts';

/** An owner that has been silent for this long, in milliseconds, is dead. It beats every five seconds. */
const silence = 60_000;

export interface GenerationRecovery {
  /**
   * Ends every generation whose owner is dead or has let go of it, with the text that its log holds: `failed`, or
   * `stopped` where a stop was asked for. Never asks a provider again. Gives how many it ended.
   */
  recoverAll(): Promise<number>;
  /** The same for one generation, if it was left behind. */
  recover(row: GenerationRow): Promise<void>;
}

/**
 * With the embedded database this process is `alone`: whatever another one began is dead. Replicas that share a
 * database go by the heartbeat; their clocks must agree to within seconds. Its own are left behind where this process
 * does not hold them any more, because their end could not be stored.
 */
export function createGenerationRecovery(
  { db, clock, log }: { db: Db; clock: Clock; log: Log },
  { owner, alone, holds }: Pick<Abandonment, 'owner' | 'alone' | 'holds'>,
): GenerationRecovery {
  const abandonment = (): Abandonment => ({
    owner,
    alone,
    holds,
    silentSince: new Date(clock().getTime() - silence),
  });

  async function end(row: GenerationRow): Promise<boolean> {
    const { tenantId: userId, id: generationId, conversationId, messageId } = row;
    if (conversationId === null) return false;
    const verdict = row.stopRequestedAt === null ? interrupted : ({ status: 'stopped' } as const);
    const ended = await endWith(
      db,
      { userId, generationId, conversationId, messageId, owner: row.owner },
      clock(),
      verdict,
    );
    if (ended) log.warn({ generationId, owner: row.owner }, 'ended a generation that its process had left behind');
    return ended !== undefined;
  }

  return {
    async recoverAll() {
      let ended = 0;
      for (const row of await listAbandoned(db, abandonment())) {
        // One that cannot be ended now must not keep others, and whoever begins an answer, from theirs.
        const done = await end(row).catch((error: unknown) => {
          log.error({ err: error, generationId: row.id }, 'could not end a generation that was left behind');
          return false;
        });
        if (done) ended += 1;
      }
      return ended;
    },
    async recover(row) {
      if (isAbandoned(row, abandonment())) await end(row);
    },
  };
}
