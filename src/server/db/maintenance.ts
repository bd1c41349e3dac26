import type { Pool } from 'pg';
import type { DatabaseLog } from './postgres.ts';

const everyMs = 5 * 60_000;
/** After this many bytes of log, rows have changed enough for dead ones to be worth clearing away. */
const vacuumAfter = 64 * 1024 * 1024;

/**
 * Does regularly what PostgreSQL's background processes do elsewhere; embedded there are none, so the log would grow for ever, a start
 * after a crash would replay all of it, and dead rows would stay.
 * @returns stops it.
 */
export function maintain(pool: Pool, log: DatabaseLog): () => void {
  const round = maintenance(pool);
  const timer = setInterval(() => {
    round().catch((error: Error) => log.warn(`Database maintenance failed: ${error.message}`));
  }, everyMs).unref();
  return () => clearInterval(timer);
}

/** One round: clears dead rows away after much writing, and makes a checkpoint after any. */
export function maintenance(pool: Pool): () => Promise<void> {
  let checkpointed = 0;
  let vacuumed: number | undefined;
  return async () => {
    const position = await logPosition(pool);
    vacuumed ??= position;
    if (position - vacuumed > vacuumAfter) {
      await pool.query('vacuum (analyze)');
      vacuumed = position;
    }
    if (position === checkpointed) return;
    await pool.query('checkpoint');
    // Taken afterwards, because a checkpoint writes to the log itself.
    checkpointed = await logPosition(pool);
  };
}

/** Bytes of log written since the database was made. */
async function logPosition(pool: Pool): Promise<number> {
  const { rows } = await pool.query("select (pg_current_wal_insert_lsn() - '0/0')::int8 as position");
  return rows[0].position;
}
