import { once } from 'node:events';
import type { Pool } from 'pg';

/** A statement that still waits for a connection gets this long, in ms. */
const patience = 10_000;

/** Ends a pool once what was asked of it is done; `pool.end()` alone forgets those that wait for a connection. */
export async function endPool(pool: Pool): Promise<void> {
  const signal = AbortSignal.timeout(patience);
  while (pool.waitingCount > 0 && !signal.aborted) {
    // An error of a connection ends the wait too; what still waits is then counted again.
    await once(pool, 'release', { signal }).catch(() => {});
  }
  await pool.end();
}
