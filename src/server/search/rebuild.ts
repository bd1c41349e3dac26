import type { BaseLogger } from 'pino';
import { type SearchStatus, searchTypes } from '#contract/search.ts';
import type { Db } from '#server/db/database.ts';
import type { Clock } from '#server/platform/clock.ts';
import { newId } from '#server/platform/ids.ts';
import { indexTexts } from './index-source.ts';
import { searchKinds } from './kinds/index.ts';
import type { Place, SearchKind } from './kinds/kind.ts';
import {
  beginRebuild,
  claimRebuild,
  countSources,
  isKindMissing,
  lastRebuild,
  moveRebuild,
  oldestWaiting,
  type RebuildRow,
} from './rebuild.repository.ts';
import { refreshSource } from './refresh-source.ts';

export interface Rebuild {
  /** Begins to index everything anew, or gives the rebuild that runs. What is in the index stays findable meanwhile. */
  begin(): Promise<{ job_id: string }>;
  /** Without what models are used. */
  status(): Promise<Omit<SearchStatus, 'embeddings'>>;
  /** Goes on with what was begun, here or by a process that died; resolves when nothing is left. */
  work(): Promise<void>;
  /** A database from before there was an index, or one of each kind, gets it. */
  beginWhereMissing(): Promise<void>;
  close(): Promise<void>;
}

/** So often a place that cannot be indexed is tried again before the rebuild is given up. */
const mostTries = 5;
/** Texts of one transaction. */
const batch = 100;
const lastStage = 'end';

/** Where a rebuild is, from how it is stored. */
function placeIn(afterKey: string): Place {
  const [tenantId = '', id = ''] = afterKey === '' ? [] : (JSON.parse(afterKey) as [string, string]);
  return { tenantId, id };
}

/** The kind that follows, or the end. */
const stageAfter = (stage: string): string =>
  searchKinds[searchKinds.findIndex(({ type }) => type === stage) + 1]?.type ?? lastStage;

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

  /** Where it stopped, and how often in a row: of this process, for whoever takes it over may do better. */
  let trouble = { at: '', tries: 0 };

  async function run(): Promise<void> {
    for (let row = await claimRebuild(db, clock()); row && !stopped; ) {
      const next: RebuildRow | null = await steadily(row);
      if (next === null) return;
      row = next;
    }
  }

  /** One batch. What fails leaves the rebuild for another try at once, and for the last time ends it. */
  async function steadily(row: RebuildRow): Promise<RebuildRow | null> {
    try {
      return await step(
        row,
        searchKinds.find(({ type }) => type === row.stage),
      );
    } catch (error) {
      const at = `${row.id} ${row.stage} ${row.afterKey}`;
      trouble = { at, tries: trouble.at === at ? trouble.tries + 1 : 1 };
      const over = trouble.tries >= mostTries;
      const patch = over ? { state: 'failed' as const, finishedAt: clock() } : { state: 'queued' as const };
      await moveRebuild(db, row, clock(), { ...patch, leaseUntil: null });
      throw error;
    }
  }

  /** One batch; gives the row as it is then, null where this is over. */
  async function step(row: RebuildRow, kind: SearchKind | undefined): Promise<RebuildRow | null> {
    if (!kind) {
      await moveRebuild(db, row, clock(), { state: 'done', total: row.done, finishedAt: clock(), leaseUntil: null });
      return null;
    }
    const { again } = kind;
    if ('texts' in again)
      return db.transaction(async (tx) => {
        const found = await again.texts(tx, placeIn(row.afterKey), batch);
        await indexTexts(tx, found, clock());
        const last = found.at(-1)?.source;
        return move(tx, row, last && { tenantId: last.tenantId, id: last.sourceId }, found.length);
      });
    const next = await again.next(db, placeIn(row.afterKey));
    if (next) {
      const source = { tenantId: next.tenantId, type: kind.type, sourceId: next.id };
      await refreshSource(db, source, (tx) => again.hold(tx, next), clock());
    }
    return move(db, row, next, 1);
  }

  /** To `count` sources further on, the last of them `place`; without one, to the next kind. */
  async function move(tx: Db, row: RebuildRow, place: Place | undefined, count: number): Promise<RebuildRow | null> {
    const patch = place
      ? { afterKey: JSON.stringify([place.tenantId, place.id]), done: row.done + count }
      : { stage: stageAfter(row.stage), afterKey: '' };
    return (await moveRebuild(tx, row, clock(), patch)) ? { ...row, ...patch } : null;
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
      // First how far it is: what is counted afterwards is never less than what it says is done.
      const last = await lastRebuild(db);
      const counts = new Map((await countSources(db)).map((count) => [count.type, count]));
      const oldest = await oldestWaiting(db);
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
      if (!(await isKindMissing(db))) return;
      log.info('the search index is made for what was written before there was one');
      await begin();
    },
    async close() {
      stopped = true;
      await working;
    },
  };
}
