import type { NowOrLater } from '#server/platform/now-or-later.ts';
import type { LiveSession } from './sessions.repository.ts';

/**
 * Session rows of the last seconds. The embedded database has one process, which tells the cache of every change, so an
 * end of a session acts on the next request; on PostgreSQL another process may end it, so nothing is kept there.
 */
export interface SessionCache {
  get(id: string, now: Date, read: (id: string) => Promise<LiveSession | null>): NowOrLater<LiveSession | null>;
  forget(id: string): void;
  clear(): void;
}

const lifeMs = 5_000;
const size = 10_000;

export function createSessionCache(shared: boolean): SessionCache {
  const rows = new Map<string, { row: LiveSession; until: number }>();
  /** Counts changes, so that a row read before a change is not kept after it. */
  let changes = 0;

  async function readAndKeep(id: string, now: Date, read: (id: string) => Promise<LiveSession | null>) {
    const before = changes;
    const row = await read(id);
    if (row && before === changes) {
      if (rows.size >= size) rows.delete(rows.keys().next().value ?? '');
      rows.set(id, { row, until: now.getTime() + lifeMs });
    }
    return row;
  }

  return {
    get(id, now, read) {
      if (shared) return read(id);
      const hit = rows.get(id);
      return hit && hit.until > now.getTime() ? hit.row : readAndKeep(id, now, read);
    },
    forget(id) {
      changes += 1;
      rows.delete(id);
    },
    clear() {
      changes += 1;
      rows.clear();
    },
  };
}
