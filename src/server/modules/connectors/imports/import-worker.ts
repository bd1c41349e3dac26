import type { BaseLogger } from 'pino';
import type { ImportCounts, ImportedItem, ImportWhat } from '#contract/connector-import-shapes.ts';
import type { Db } from '#server/db/database.ts';
import type { Clock } from '#server/platform/clock.ts';
import { newId } from '#server/platform/ids.ts';
import { type ConnectorRow, findConnector, insertUse } from '../connectors.repository.ts';
import { ConnectorTrouble, sentenceOf } from '../trouble.ts';
import { type Bringings, Refused } from './bringing.ts';
import * as repository from './imports.repository.ts';

interface Deps {
  db: Db;
  clock: Clock;
  log: Pick<BaseLogger, 'warn' | 'error'>;
  /** No other process has this database. */
  alone: boolean;
  bringings: Bringings;
  /** What the service of a connection is called. */
  nameOf: (row: ConnectorRow) => string;
}

/** Another process took it over, or it is gone. */
class Lost extends Error {}

/** Items that are kept with the job. */
const shown = 500;
const mostTries = 6;
const minute = 60_000;
/** A service that gives something later is asked for it after this. */
const putOffMs = 15 * minute;

/**
 * Brings over, one job at a time. What came of an item is stored before the next one is asked for, so that whoever takes over repeats
 * one item at most. A server that asks for a pause gets it.
 */
export function createImportWorker(deps: Deps) {
  const { db, clock, log, alone, nameOf, bringings } = deps;
  const leaseId = newId();
  let stopping = false;
  let begun = false;
  let working: Promise<void> | null = null;

  async function work(): Promise<void> {
    if (alone && !begun) await repository.releaseLeases(db);
    begun = true;
    while (!stopping) {
      const job = await repository.claimImport(db, leaseId, clock());
      if (!job) return;
      await take(job);
    }
  }

  async function take(job: repository.ImportRow): Promise<void> {
    const row = await findConnector(db, [job.tenantId], { id: job.connectorId });
    try {
      if (!row) throw new Refused('The connection is gone.');
      await bringings[job.kind].begin(job, row);
      while (!stopping && job.place.kind < job.what.length) await step(job, row);
      if (stopping) return;
      await store(job, { status: 'done', finishedAt: clock(), leaseId: null, leaseUntil: null });
      await book(job, true);
    } catch (error) {
      if (error instanceof Lost) return;
      await stumble(job, row, error);
    }
  }

  async function stumble(job: repository.ImportRow, row: ConnectorRow | undefined, error: unknown): Promise<void> {
    const trouble = error instanceof ConnectorTrouble ? error : null;
    const passes = trouble?.trouble === 'throttled' || trouble?.trouble === 'transient';
    const tries = job.tries + 1;
    if (trouble && passes && tries < mostTries) {
      const waitMs = Math.max(trouble.retryAfterMs ?? minute * 2 ** (tries - 1) * 0.25, 1_000);
      const nextAt = new Date(clock().getTime() + waitMs);
      await store(job, { status: 'queued', tries, nextAt, leaseId: null, leaseUntil: null }).catch(unlessLost);
      return;
    }
    if (!trouble && !(error instanceof Refused)) log.error({ err: error, importId: job.id }, 'could not bring it over');
    const failed = { status: 'failed', error: sentence(row, error), finishedAt: clock() } as const;
    await store(job, { ...failed, leaseId: null, leaseUntil: null }).catch(unlessLost);
    await book(job, false);
  }

  function sentence(row: ConnectorRow | undefined, error: unknown): string {
    if (error instanceof Refused) return error.message;
    if (!(error instanceof ConnectorTrouble) || !row) return 'Something went wrong on the server. Bring it over again.';
    const name = nameOf(row);
    if (error.trouble === 'transient') return `${name} did not answer. Try again later.`;
    if (error.trouble === 'throttled') return `${name} was asked too often. Try again later.`;
    if (error.trouble === 'bug') return `${name} answered something that is not understood. Check the address.`;
    return sentenceOf(error.trouble, name);
  }

  /** A page of a list, or all points. */
  async function step(job: repository.ImportRow, row: ConnectorRow): Promise<void> {
    const { place } = job;
    const kind = job.what[place.kind] ?? 'progress';
    const bringing = bringings[job.kind];
    const again = job.tries > 0;
    if (kind === 'progress') {
      const { items, before, after } = await bringing.points(job, row);
      await store(job, {
        ...added(job, items),
        place: { ...place, kind: place.kind + 1, cursor: null, done: [] },
        progressBefore: before,
        progressAfter: after,
      });
      return;
    }
    const { items, next, keep } = await bringing.page(job, row, kind);
    // Before anything else is asked for: it may not be given twice.
    if (keep) await store(job, { place: { ...job.place, ...keep } });
    let putOff = false;
    for (const [at, item] of items.entries()) {
      if (stopping) return;
      const key = keyOf(item, at);
      if (job.place.done.includes(key)) continue;
      const outcome = await bringing.item(job, row, kind, item, again);
      if (outcome === 'later') {
        putOff = true;
        continue;
      }
      const done = [...job.place.done, key];
      await store(job, { ...added(job, [{ kind, ...outcome }]), place: { ...job.place, done }, tries: 0 });
    }
    if (putOff) throw new ConnectorTrouble('throttled', putOffMs);
    const goesOn = next !== null && next !== place.cursor;
    const { kind: at, cursor: _, done: __, ...kept } = job.place;
    const onward = { ...kept, kind: goesOn ? at : at + 1, cursor: goesOn ? next : null, done: [] };
    await store(job, { ...added(job, []), place: onward });
  }

  function added(job: repository.ImportRow, items: readonly ImportedItem[]) {
    return {
      items: [...job.items, ...items.slice(0, Math.max(0, shown - job.items.length))],
      counts: counted(job.counts, items, job.what[job.place.kind] ?? 'progress'),
    };
  }

  async function store(job: repository.ImportRow, change: Partial<repository.ImportRow>): Promise<void> {
    if (!(await repository.storeStep(db, job, change, clock()))) throw new Lost();
    Object.assign(job, change);
  }

  const book = ({ tenantId, connectorId }: repository.ImportRow, ok: boolean) =>
    insertUse(db, { tenantId, connectorId, id: newId(), at: clock(), use: 'brought_over', ok, userId: tenantId })
      // It may have been disconnected meanwhile.
      .catch((error: unknown) => log.warn({ err: error }, 'could not book a use of a connection'));

  return {
    /** Something may wait. Resolves when nothing does any more. */
    kick(): Promise<void> {
      working ??= work()
        .catch((error: unknown) => log.warn({ err: error }, 'bringing over stopped and will be tried again'))
        .finally(() => {
          working = null;
        });
      return working;
    },

    async close(): Promise<void> {
      stopping = true;
      await working;
      await repository.releaseLeases(db, leaseId);
    },
  };
}

export type ImportWorker = ReturnType<typeof createImportWorker>;

function unlessLost(error: unknown): void {
  if (!(error instanceof Lost)) throw error;
}

/** Items without an id are known by their place. */
function keyOf(item: unknown, at: number): string {
  const { id } = Object(item) as { id?: unknown };
  return typeof id === 'string' ? id.slice(0, 200) : `#${at}`;
}

/** Counts what came of items. */
function counted(counts: repository.ImportRow['counts'], items: readonly ImportedItem[], kind: ImportWhat) {
  const sum: ImportCounts = { ...(counts[kind] ?? { new: 0, there: 0, failed: 0 }) };
  for (const { outcome } of items) sum[outcome] += 1;
  return { ...counts, [kind]: sum };
}
