import type { BaseLogger } from 'pino';
import { type SearchStatus, searchTypes } from '#contract/search.ts';
import type { Db } from '#server/db/database.ts';
import type { Clock } from '#server/platform/clock.ts';
import { newId } from '#server/platform/ids.ts';
import { indexTexts } from './index-source.ts';
import {
  beginRebuild,
  claimRebuild,
  countSources,
  holdDocument,
  lastRebuild,
  moveRebuild,
  nextDocument,
  oldestWaiting,
  type RebuildRow,
  readSources,
} from './rebuild.repository.ts';
import { refreshSource } from './refresh-source.ts';

export interface Rebuild {
  /** Begins to index everything anew, or gives the rebuild that runs. What is in the index stays findable meanwhile. */
  begin(): Promise<{ job_id: string }>;
  status(): Promise<SearchStatus>;
  /** Goes on with what was begun, here or by a process that died; resolves when nothing is left. */
  work(): Promise<void>;
  /** A database from before there was an index gets one. */
  beginWhereMissing(): Promise<void>;
  close(): Promise<void>;
}

/** Texts of one transaction. */
const batch = 100;

export function createRebuild({
  db,
  clock,
  log,
}: {
  db: Db;
  clock: Clock;
  log: Pick<BaseLogger, 'warn' | 'info'>;
}): Rebuild {
  let working: Promise<void> | null = null;
  let stopped = false;

  async function run(): Promise<void> {
    for (let row = await claimRebuild(db, clock()); row && !stopped; ) {
      const next: RebuildRow | null = row.stage === 'document' ? await documents(row) : await texts(row, row.stage);
      if (next === null) return;
      row = next;
    }
  }

  /** One batch of messages or notes; gives the row as it is then, null where this is over. */
  async function texts(row: RebuildRow, stage: string): Promise<RebuildRow | null> {
    const type = stage === 'message' ? 'message' : 'note';
    return db.transaction(async (tx) => {
      const found = await readSources(tx, type, row.afterKey, batch);
      const last = found.at(-1);
      const patch = last
        ? { afterKey: last.key, done: row.done + found.length }
        : { stage: type === 'message' ? 'note' : 'document', afterKey: '' };
      await indexTexts(tx, found, clock());
      return (await moveRebuild(tx, row, clock(), patch)) ? { ...row, ...patch } : null;
    });
  }

  async function documents(row: RebuildRow): Promise<RebuildRow | null> {
    const found = await nextDocument(db, row.afterKey);
    if (!found) {
      await moveRebuild(db, row, clock(), { state: 'done', total: row.done, finishedAt: clock(), leaseUntil: null });
      return null;
    }
    const { tenantId, id } = found;
    const source = { tenantId, type: 'document' as const, sourceId: id };
    await refreshSource(db, source, (tx) => holdDocument(tx, tenantId, id), clock());
    const patch = { afterKey: found.key, done: row.done + 1 };
    return (await moveRebuild(db, row, clock(), patch)) ? { ...row, ...patch } : null;
  }

  async function begin(): Promise<{ job_id: string }> {
    const counts = await countSources(db);
    const total = counts.reduce((sum, { rows }) => sum + rows, 0);
    const id = await beginRebuild(db, newId(), total, clock());
    void work();
    return { job_id: id };
  }

  function work(): Promise<void> {
    working ??= run()
      .catch((error: unknown) =>
        log.warn({ err: error }, 'rebuilding the search index stopped and will be tried again'),
      )
      .finally(() => {
        working = null;
      });
    return working;
  }

  return {
    begin,
    work,
    async status() {
      const counts = new Map((await countSources(db)).map((count) => [count.type, count]));
      const oldest = await oldestWaiting(db);
      const last = await lastRebuild(db);
      return {
        types: searchTypes.map((type) => counts.get(type) ?? { type, rows: 0, indexed: 0, embedded: 0 }),
        lag_seconds: oldest === null ? 0 : Math.max(0, Math.round((clock().getTime() - oldest.getTime()) / 1_000)),
        reindex: last
          ? {
              job_id: last.id,
              state: last.state,
              done: last.done,
              total: Math.max(last.total, last.done),
              started_at: last.startedAt.toISOString(),
              finished_at: last.finishedAt?.toISOString() ?? null,
            }
          : null,
      };
    },
    async beginWhereMissing() {
      if (await lastRebuild(db)) return;
      const counts = await countSources(db);
      if (!counts.some(({ rows, indexed }) => rows > indexed)) return;
      log.info('the search index is made for what was written before there was one');
      await begin();
    },
    async close() {
      stopped = true;
      await working;
    },
  };
}
